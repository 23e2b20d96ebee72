"""Writing a file so that after any accident it holds either what it held or what was written, whole.

A temporary file beside it, written whole, synced, put in its place, and the folder synced: the steps that
survive a power cut on the usual file systems (Pillai et al., OSDI 2014). Each try writes a fresh file, since
after a failed `fsync` a second one may succeed without the data (PostgreSQL's “fsyncgate”).
"""

from __future__ import annotations

import contextlib
import errno
from pathlib import Path

from persona_tui.store.disk import Disk

SUFFIX = ".tmp"
STALE_AFTER = 3600.0
"""Seconds after which a temporary file can only be what a killed process left."""


def temporary_of(target: Path) -> Path:
    """The temporary file of a target: hidden, beside it, and the same each time.

    Writers of one target hold its lock, so one that is already there was left by a process that died.
    """
    return target.with_name(f".{target.name}{SUFFIX}")


def write_atomically(disk: Disk, target: Path, data: bytes) -> None:
    """Replace a file's content, or make the file; whoever calls holds the target's write lock.

    Args:
        disk: through which every step goes.
        target: the file; if it is a link, the link is replaced and what it led to is left alone.
        data: the whole content.

    Raises:
        OSError: nothing is sure to be written; the old content is whole, or the new one is. Calling again
            with the same data is right in both cases.
    """
    temporary = temporary_of(target)
    stage(disk, temporary, data)
    try:
        disk.replace(temporary, target)
    except OSError:
        discard(disk, temporary)
        raise
    disk.sync_folder(target.parent)


def write_new(disk: Disk, data: bytes, target: Path) -> None:
    """Make a new file, whole or not at all; never over another. Its folder is not synced.

    Args:
        disk: through which every step goes.
        data: the whole content.
        target: the file; its folder exists.

    Raises:
        FileExistsError: something bears that name.
        OSError: nothing was made.
    """
    temporary = temporary_of(target)
    stage(disk, temporary, data)
    try:
        disk.put_new(temporary, target)
    except OSError:
        discard(disk, temporary)
        raise


def stage(disk: Disk, temporary: Path, data: bytes, like: Path | None = None) -> None:
    """Write a temporary file, whole and on the medium, that only waits to be put in its place.

    Args:
        disk: through which every step goes.
        temporary: its name; one that is already there was left by a process that died.
        data: the whole content.
        like: the file whose permissions it gets; without one, it is for the person alone.

    Raises:
        OSError: nothing of it is left.
    """
    try:
        descriptor = disk.create(temporary)
    except FileExistsError:
        disk.remove(temporary)
        descriptor = disk.create(temporary)
    try:
        try:
            _write_whole(disk, descriptor, data)
            if like is not None:
                disk.dress(temporary, like)
            disk.sync(descriptor)
        finally:
            disk.close(descriptor)
    except OSError:
        discard(disk, temporary)
        raise


def discard(disk: Disk, path: Path) -> None:
    """Remove a file of ours that is of no use, if it can be removed."""
    with contextlib.suppress(OSError):
        disk.remove(path)


def _write_whole(disk: Disk, descriptor: int, data: bytes) -> None:
    """Write all the data, however little the system takes at a time."""
    left = memoryview(data)
    while left:
        written = disk.write(descriptor, left)
        if written <= 0:
            raise OSError(errno.EIO, "the disk takes no more")
        left = left[written:]


def leftovers(disk: Disk, folder: Path, now: float) -> list[Path]:
    """The temporary files that killed processes left in a folder.

    Args:
        disk: through which it looks.
        folder: where; only hidden names ending in ``.tmp`` and older than an hour are meant. A missing one
            has none.
        now: seconds since 1970.
    """
    found = []
    for name in disk.list_names(folder):
        if name.startswith(".") and name.endswith(SUFFIX):
            with contextlib.suppress(OSError):
                if now - disk.entry(folder / name).changed > STALE_AFTER:
                    found.append(folder / name)
    return found


def sweep(disk: Disk, folder: Path, now: float) -> int:
    """Remove the temporary files that killed processes left in a folder.

    Returns:
        How many were removed; one that cannot be is left for another time.
    """
    removed = 0
    for path in leftovers(disk, folder, now):
        with contextlib.suppress(OSError):
            disk.remove(path)
            removed += 1
    return removed
