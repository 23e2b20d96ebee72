"""What killed processes left behind, in every folder that the program writes to."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.workspace.folders import (
    Folders,
    editing_folders,
    readings_folder,
    settings_file,
    state_folder,
)
from persona_tui.workspace.locating import BANKS

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk

_HALF_COPY = re.compile(rf"\.{BANKS}\.\d+\.tmp")


def sweep_all(root: Path, disk: Disk | None = None, now: float | None = None) -> int:
    """Remove what is left over.

    Only hidden names ending in ``.tmp`` and older than an hour are touched, and the folders of editors whose
    process is dead.

    Args:
        root: the workspace.
        disk: through which it looks and removes.
        now: seconds since 1970.

    Returns:
        How many were removed; one that cannot be is left for another time.
    """
    from persona_tui.store.disk import Disk
    from persona_tui.store.private_folder import remove_whole

    disk, removed = disk or Disk(), 0
    for path in leftovers(root, disk, now):
        with contextlib.suppress(OSError):
            if _is_folder(path):
                removed += remove_whole(path)
            else:
                disk.remove(path)
                removed += 1
    return removed


def leftovers(root: Path, disk: Disk, now: float | None = None) -> list[Path]:
    """What is left over in all the folders; one that cannot be read tells of none.

    Args:
        root: the workspace.
        disk: through which it looks.
        now: seconds since 1970.
    """
    from persona_tui.store.atomic import leftovers as those_of
    from persona_tui.store.private_folder import abandoned

    now = time.time() if now is None else now
    found: list[Path] = []
    for folder in dict.fromkeys(_written_to(root, disk)):
        with contextlib.suppress(OSError):
            found += [path for path in those_of(disk, folder, now) if not path.is_dir()]
    with contextlib.suppress(OSError):  # the folder of a copying of banks that never came to its end
        found += [
            path for path in those_of(disk, root, now) if path.is_dir() and _HALF_COPY.fullmatch(path.name)
        ]
    return found + abandoned(editing_folders(os.environ), disk)


def _written_to(root: Path, disk: Disk) -> Iterator[Path]:
    """Every folder that the program writes to, whether it is there or not."""
    from persona_tui.store import locks

    folders = Folders(root)
    yield from (root, folders.sessions, folders.sessions / locks.FOLDER, folders.exports, folders.personas)
    yield from (folders.quarantine, state_folder(), readings_folder(), settings_file().parent)
    for above in (folders.snapshots, folders.question_banks):
        yield above
        with contextlib.suppress(OSError):
            yield from (above / name for name in disk.list_names(above) if _is_folder(above / name))


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
