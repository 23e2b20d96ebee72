"""Who may read what: what was said is for the person alone (0700 and 0600)."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from persona_tui.store.disk import FILE_MODE, FOLDER_MODE, Disk
from persona_tui.text.language import N_
from persona_tui.workspace.checkup.finding import Finding, State
from persona_tui.workspace.folders import Folders, settings_file, state_folder

_OTHERS = 0o077
_MEND = N_("“persona-tui doctor --mend” closes them, or: chmod -R go-rwx {folder}")


def permissions(root: Path) -> Iterator[Finding]:
    """Judge every folder and file that holds what was said, or where it is.

    Args:
        root: the workspace.
    """
    if os.name == "nt":  # the account's own folders are closed by their access lists there
        return
    for folder in private_folders(root):
        if not folder.is_dir() or folder.is_symlink():
            continue
        yield from _of(folder)
    for folder in (Folders(root).question_banks, Folders(root).exports):
        closed = [path for path in _within(folder) if not os.access(path, _needed(path))]
        if closed:
            yield _shut(folder, closed)


def mend(root: Path, disk: Disk) -> tuple[Path, ...]:
    """Close to others what is the person's own.

    Args:
        root: the workspace.
        disk: through which modes are changed.

    Returns:
        What was closed.
    """
    mended = []
    for folder in private_folders(root):
        for path in _open_to_others(folder):
            disk.protect(path, FOLDER_MODE if path.is_dir() else FILE_MODE)
            if not path.lstat().st_mode & _OTHERS:
                mended.append(path)
    return tuple(mended)


def private_folders(root: Path) -> tuple[Path, ...]:
    """The folders whose whole content is for the person alone."""
    folders = Folders(root)
    own = dict.fromkeys((state_folder(), settings_file().parent))
    return (folders.sessions, folders.personas, Folders(root).snapshots, Folders(root).quarantine, *own)


def _of(folder: Path) -> Iterator[Finding]:
    links = [path for path in _within(folder) if path.is_symlink()]
    if links:
        yield Finding(
            "permissions",
            State.PROBLEM,
            N_("Links in {folder}, which are never followed: {count}."),
            {"folder": folder, "count": len(links)},
            N_("Put the files themselves there."),
            tuple(links),
        )
    shut = [path for path in _within(folder) if not path.is_symlink() and not os.access(path, _needed(path))]
    if shut:
        yield _shut(folder, shut)
    seen = list(_open_to_others(folder))
    if seen:
        yield Finding(
            "permissions",
            State.PROBLEM,
            N_("Open to other accounts of this machine in {folder}: {count}."),
            {"folder": folder, "count": len(seen)},
            _MEND,
            tuple(seen),
        )
    elif not shut:
        yield Finding(
            "permissions", State.FINE, N_("{folder} is for you alone."), {"folder": folder}, paths=(folder,)
        )


def _shut(folder: Path, paths: list[Path]) -> Finding:
    return Finding(
        "permissions",
        State.PROBLEM,
        N_("Closed to you in {folder}: {count}."),
        {"folder": folder, "count": len(paths)},
        N_("Give yourself permission to read and write them: chmod -R u+rwX {folder}"),
        tuple(paths),
    )


def _needed(path: Path) -> int:
    return os.R_OK | os.W_OK | os.X_OK if path.is_dir() else os.R_OK


def _open_to_others(folder: Path) -> Iterator[Path]:
    for path in _within(folder):
        mode = path.lstat().st_mode
        if mode & _OTHERS and not stat.S_ISLNK(mode):
            yield path


def _within(folder: Path) -> Iterator[Path]:
    """A folder and all that is in it, links not followed; what cannot be looked into is left out."""
    if not os.path.lexists(folder):
        return
    yield folder
    for above, folders, files in os.walk(folder):
        yield from (Path(above) / name for name in (*folders, *files))
