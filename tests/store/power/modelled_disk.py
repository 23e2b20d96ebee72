"""A disk in memory that keeps the journal of what was done to it, fails and dies when told, and can lie."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from persona_tui.store.disk import Disk, Entry, NotAPlainFileError, TooLargeError
from tests.store.power.crashes import FOLDER
from tests.store.power.journal import (
    Dropped,
    Emptied,
    Moved,
    Named,
    Removed,
    Step,
    Synced,
    SyncedFolder,
    Wrote,
)


class Killed(BaseException):
    """The process was killed: nothing that it would still do is done."""


class ModelledDisk(Disk):
    """What a process sees of a medium in memory; no path is looked for on the real one."""

    def __init__(self, root: Path, most: int = 1024) -> None:
        """An empty folder.

        Args:
            root: the folder.
            most: the greatest number of bytes that one write takes.
        """
        self.journal: list[Step] = []
        self.placed: dict[Path, int] = {root: FOLDER}
        self.contents: dict[int, bytearray] = {}
        self.steps = 0
        """How many calls have been made that change something."""
        self.killed_at = 0
        self.failing: dict[int, str] = {}
        """The calls that fail, by their rank, with how: ``before`` acting, ``after`` it, or ``dropping``."""
        self._most = most
        self._opened: dict[int, int] = {}
        self._last = 0

    def revive(self) -> None:
        """Start another process on the same medium."""
        self.killed_at = 0
        self._opened = {}

    def put(self, path: Path, data: bytes) -> None:
        """Another program puts a file there, safely and at once."""
        number = self._new(data)
        self.placed[path] = number
        self.journal += [
            Wrote(number, 0, data),
            Synced(number),
            Named(path, number),
            SyncedFolder(path.parent),
        ]

    def take_away(self, path: Path) -> None:
        """Another program removes a file, for good."""
        del self.placed[path]
        self.journal += [Removed(path), SyncedFolder(path.parent)]

    # What the store calls

    def read(self, path: Path, most: int) -> bytes:
        number = self._number(path)
        if number == FOLDER:
            raise NotAPlainFileError(path)
        if len(self.contents[number]) > most:
            raise TooLargeError(path)
        return bytes(self.contents[number])

    def exists(self, path: Path) -> bool:
        return path in self.placed

    def create(self, path: Path) -> int:
        failure = self._step()
        if path in self.placed:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        number = self._new(b"")
        self.placed[path] = number
        self.journal.append(Named(path, number))
        self._fail(failure)
        return self._open(number)

    def write(self, descriptor: int, data: memoryview) -> int:
        failure = self._step()
        number = self._opened[descriptor]
        part = bytes(data[: self._most])
        self.journal.append(Wrote(number, len(self.contents[number]), part))
        self.contents[number] += part
        self._fail(failure)
        return len(part)

    def sync(self, descriptor: int) -> None:
        failure = self._step()
        if failure:
            self.journal.append(Dropped(self._opened[descriptor]))
        else:
            self.journal.append(Synced(self._opened[descriptor]))
        self._fail(failure)

    def close(self, descriptor: int) -> None:
        failure = self._step()
        del self._opened[descriptor]
        self._fail(failure)

    def replace(self, source: Path, target: Path) -> None:
        failure = self._step()
        number = self._number(source)
        self.placed[target] = self.placed.pop(source)
        self.journal.append(Moved(source, target, number))
        self._fail(failure)

    def put_new(self, source: Path, target: Path) -> None:
        failure = self._step()
        if target in self.placed:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        number = self.placed[target] = self.placed.pop(source)
        self.journal += [Named(target, number), Removed(source)]
        self._fail(failure)

    def sync_folder(self, folder: Path) -> None:
        failure = self._step()
        if not failure:
            self.journal.append(SyncedFolder(folder))
        self._fail(failure)

    def remove(self, path: Path) -> None:
        failure = self._step()
        if self.placed.pop(path, None) is not None:
            self.journal.append(Removed(path))
        self._fail(failure)

    def link(self, source: Path, target: Path) -> None:
        """A second name for a file."""
        failure = self._step()
        number = self._number(source)
        if target in self.placed:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
        self._number(target.parent)
        self.placed[target] = number
        self.journal.append(Named(target, number))
        self._fail(failure)

    def jot(self, path: Path, data: bytes) -> None:
        """A small file that nothing depends on: whether it outlives a cut makes no difference."""
        self._step()
        self.placed[path] = self._new(data)

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        self._step()
        if self.placed.get(folder) == FOLDER and not self.list_names(folder):
            del self.placed[folder]
            self.journal.append(Removed(folder))

    def list_names(self, folder: Path) -> list[str]:
        """Every name in a folder."""
        return [path.name for path in self.placed if path.parent == folder and path != folder]

    def entry(self, path: Path) -> Entry:
        """One name, as a glance tells it."""
        number = self._number(path)
        size = 0 if number == FOLDER else len(self.contents[number])
        return Entry(path.name, number != FOLDER, (0, size, number), 0.0, 0o600)

    def entries(self, folder: Path) -> list[Entry]:
        self._number(folder)
        return [self.entry(folder / name) for name in self.list_names(folder)]

    def is_folder(self, path: Path) -> bool:
        return self.placed.get(path) == FOLDER

    def add_folder(self, folder: Path) -> None:
        failure = self._step()
        if folder not in self.placed:
            self.placed[folder] = FOLDER
            self.journal.append(Named(folder, FOLDER))
        self._fail(failure)

    def dress(self, path: Path, model: Path) -> None:
        """Permissions are not modelled."""

    def protect(self, path: Path, mode: int) -> None:
        """Permissions are not modelled."""

    # How it goes wrong

    def _step(self) -> str:
        """Count a call; how it is to fail, if it is."""
        if self.killed_at and self.steps + 1 >= self.killed_at:
            raise Killed
        self.steps += 1
        failure = self.failing.get(self.steps, "")
        if failure == "before":
            self._fail(failure)
        return failure

    def _fail(self, failure: str) -> None:
        if failure:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def _number(self, path: Path) -> int:
        if path not in self.placed:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
        return self.placed[path]

    def _new(self, data: bytes) -> int:
        number = len(self.contents) + 1
        self.contents[number] = bytearray(data)
        return number

    def _open(self, number: int) -> int:
        self._last += 1
        self._opened[self._last] = number
        return self._last


class NeverSyncs(ModelledDisk):
    """Sabotaged: files are not synced."""

    def sync(self, descriptor: int) -> None:
        self._step()


class BelievesASecondSync(ModelledDisk):
    """Sabotaged: every sync fails, is done again on the same file, and is believed then."""

    def sync(self, descriptor: int) -> None:
        self.journal.append(Dropped(self._opened[descriptor]))
        super().sync(descriptor)


class NeverSyncsFolders(ModelledDisk):
    """Sabotaged: folders are not synced."""

    def sync_folder(self, folder: Path) -> None:
        self._step()


class WritesInPlace(ModelledDisk):
    """Sabotaged: what should be a temporary file is the file itself, emptied."""

    def create(self, path: Path) -> int:
        target = path.with_name(path.name.removeprefix(".").removesuffix(".tmp"))
        if target not in self.placed:
            return super().create(target)
        self._step()
        number = self.placed[target]
        self.contents[number] = bytearray()
        self.journal.append(Emptied(number))
        return self._open(number)

    def replace(self, source: Path, target: Path) -> None:
        self._step()

    def remove(self, path: Path) -> None:
        self._step()
