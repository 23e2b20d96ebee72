"""A folder for one text that another program edits: nobody else enters it, and it goes whole.

Editors leave more than the text beside it: backups, swap files, the files of a crash. They all go with the
folder. A lock in it tells whether the process that made it still lives.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from persona_tui.store.atomic import stage
from persona_tui.store.disk import FILE_MODE, FOLDER_MODE, Disk

PREFIX = "persona-tui-edit-"
_LOCK = ".lock"
_NAME = "text.md"
_OTHERS_WRITE = 0o022


class PrivateFolder:
    """A folder of mode 0700 under a name that could not be guessed, held until it is removed."""

    def __init__(self, path: Path, lock: FileLock) -> None:
        self.path = path
        self.file = path / _NAME
        """The text."""
        self._lock = lock

    @classmethod
    def make(cls, parents: Iterable[Path]) -> Self:
        """Make one in the first folder that takes it.

        Args:
            parents: the folders to try, the best one first; none of them is made.

        Raises:
            OSError: none took it.
        """
        refusal: OSError = FileNotFoundError("no folder to make it in")
        for parent in parents:
            try:
                if _is_safe(parent):
                    return cls._made(parent)
            except OSError as error:
                refusal = error
        raise refusal

    @classmethod
    def _made(cls, parent: Path) -> Self:
        path = Path(tempfile.mkdtemp(prefix=PREFIX, dir=parent))
        lock = _lock(path)
        try:
            lock.acquire(blocking=False)
        except (OSError, Timeout) as error:
            remove_whole(path)
            raise OSError("the folder cannot be held") from error
        return cls(path, lock)

    def write(self, data: bytes, disk: Disk) -> None:
        """Put the text in, in a new file of mode 0600.

        Raises:
            OSError: it could not be written; nothing of it is there.
        """
        stage(disk, self.file, data)

    def remove(self) -> bool:
        """Remove the folder with all that is in it; whether nothing of it is left."""
        self._lock.release()
        return remove_whole(self.path)


def remove_whole(folder: Path) -> bool:
    """Remove a folder with all that is in it, links not followed; whether nothing of it is left."""
    for above, names, _ in os.walk(folder):  # what a program closed to itself would stay
        for name in names:
            inner = Path(above, name)
            if not inner.is_symlink():
                with contextlib.suppress(OSError):
                    inner.chmod(FOLDER_MODE)
    shutil.rmtree(folder, ignore_errors=True)
    return not os.path.lexists(folder)


def abandoned(parents: Iterable[Path], disk: Disk) -> list[Path]:
    """The folders of this account whose process died before it could remove them.

    Args:
        parents: where they may be; one that is missing or cannot be read has none.
        disk: through which it looks.
    """
    found = []
    for parent in dict.fromkeys(parents):
        with contextlib.suppress(OSError):
            paths = (parent / name for name in disk.list_names(parent) if name.startswith(PREFIX))
            found += [path for path in paths if _is_ours(path) and not _is_held(path)]
    return found


def _is_safe(parent: Path) -> bool:
    """Whether nobody else could put another folder in the place of ours."""
    if not (parent.is_dir() and os.access(parent, os.W_OK | os.X_OK)):
        return False
    mode = parent.stat().st_mode
    return os.name == "nt" or not mode & _OTHERS_WRITE or bool(mode & stat.S_ISVTX)


def _is_ours(path: Path) -> bool:
    found = path.lstat()
    return stat.S_ISDIR(found.st_mode) and (not hasattr(os, "getuid") or found.st_uid == os.getuid())


def _is_held(path: Path) -> bool:
    lock = _lock(path)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except OSError:
        return False  # no lock can be taken there, so that no process of ours could hold one
    lock.release()
    return False


def _lock(folder: Path) -> FileLock:
    return FileLock(folder / _LOCK, mode=FILE_MODE, thread_local=False, fallback_to_soft=False)
