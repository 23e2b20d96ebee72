"""Putting an earlier copy of a session back, what stands in its place kept first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged, Flaw, NewerSchema, NoCopy, NotSaved, Obstacle, Owner
from persona_tui.store.loading import check, read
from persona_tui.store.locks import SessionLocks
from persona_tui.store.quarantine import set_aside
from persona_tui.store.snapshot import Reason, Snapshot
from persona_tui.store.snapshots import Snapshots


class Stood(StrEnum):
    """What was found in the session's place."""

    NOTHING = "nothing"
    WHOLE = "whole"
    """It was copied among the snapshots."""
    DAMAGED = "damaged"
    """It was copied to quarantine."""
    LINK = "link"
    """It was replaced by the file; what it leads to was left alone."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restoring did."""

    copy: Snapshot
    """The copy that was put back; it is still there too."""
    stood: Stood
    kept: Path | None
    """Where what stood there is now kept."""


def restore(
    disk: Disk, path: Path, snapshots: Snapshots, owner: Callable[[], Owner], at: datetime | None = None
) -> Restored:
    """Put a copy in a session's place, whole or not at all, both its locks held.

    Args:
        disk: through which everything goes.
        path: the session's file, there or not.
        snapshots: its copies.
        owner: who this process is.
        at: how the session stood at that moment, or the latest copy before; the newest whole copy that holds
            something else than the file when not given.

    Raises:
        NoCopy: there is no such copy that is whole.
        Locked: the session is open; a restoring would be undone by its next save.
        NotSaved: it could not be written, or what stands there is of a later version of the program; the
            file is as it was.
    """
    locks = SessionLocks(disk, path)
    locks.take(owner)
    try:
        with locks.writing():
            return _restored(disk, path, snapshots, at)
    except OSError as error:
        raise NotSaved.because(path, error) from error
    finally:
        locks.give_back()


def _restored(disk: Disk, path: Path, snapshots: Snapshots, at: datetime | None) -> Restored:
    stands = _standing(disk, path)
    copy, content = _chosen(path, snapshots, at, stands)
    stood, kept = _keep(disk, path, snapshots, stands)
    write_atomically(disk, path, content)
    return Restored(copy, stood, kept)


def _standing(disk: Disk, path: Path) -> bytes | None:
    """What stands there; nothing when it is missing, or a link."""
    try:
        return read(disk, path)
    except FileNotFoundError:
        return None
    except Damaged as damaged:
        if damaged.why is Flaw.LINK:
            return None
        raise NotSaved(path, Obstacle.FAILED, damaged.damage.where) from None


def _chosen(
    path: Path, snapshots: Snapshots, at: datetime | None, stands: bytes | None
) -> tuple[Snapshot, bytes]:
    """The copy to put back and its content, read once more now that nothing can change."""
    for copy in snapshots.of(path.stem):
        if at is not None and copy.at > at:
            continue
        try:
            content = snapshots.content(copy)
        except FileNotFoundError:
            continue
        except Damaged as damaged:
            if damaged.why is Flaw.UNREADABLE:  # it may be whole: an older one is for the person to choose
                raise NotSaved(path, Obstacle.FAILED, damaged.damage.where) from None
            continue
        if content != stands:
            return copy, content
        if at is not None:
            break
    raise NoCopy(path.stem)


def _keep(disk: Disk, path: Path, snapshots: Snapshots, stands: bytes | None) -> tuple[Stood, Path | None]:
    """Keep what stands in the session's place."""
    if stands is None:
        return (Stood.LINK if path.is_symlink() else Stood.NOTHING), None
    try:
        check(path, stands)
    except NewerSchema:
        raise NotSaved(path, Obstacle.NEWER) from None
    except Damaged as damaged:
        return Stood.DAMAGED, set_aside(disk, damaged.damage, stands)
    return Stood.WHOLE, snapshots.keep(path.stem, Reason.RESTORE).path
