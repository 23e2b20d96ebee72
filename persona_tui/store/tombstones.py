"""What is left of an erased session: its id and when it went, so that no copy of it can come back to life.

A sync engine lets a change made elsewhere win over a deletion, and an old copy can be imported; a tombstone
says that the session was erased on purpose. One small file each, so that two people who erase never touch
the same file; in a folder that sync engines carry, without a leading dot, which some leave out.
"""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ValidationError

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.ids import LENGTH, is_ulid
from persona_tui.store.json_text import dump

FOLDER = "erased"
"""In the folder of sessions."""
SUFFIX = ".txt"
"""No ``.json``: that is what sessions are called."""
_LARGEST = 4096


class _Stored(BaseModel):
    erased_at: AwareDatetime


def tombstone_of(session: Path) -> Path:
    """Where the tombstone of a session is, or would be.

    Args:
        session: the session's file, ``<ULID>.json``.
    """
    return session.parent / FOLDER / f"{session.stem}{SUFFIX}"


def is_erased(session: Path) -> bool:
    """Whether a session was erased; one look at one name, whatever the file holds."""
    return os.path.lexists(tombstone_of(session))


def bury(disk: Disk, session: Path, at: datetime) -> datetime | None:
    """Leave the tombstone of a session; one that is there stays as it is.

    Args:
        disk: through which it is written.
        session: the session's file.
        at: now.

    Returns:
        When the session was erased for the first time, where that can be told.

    Raises:
        OSError: it could not be written; nothing must be erased then.
    """
    tombstone = tombstone_of(session)
    if is_erased(session):
        return erased_at(disk, session)
    disk.make_folder(tombstone.parent)
    disk.protect(tombstone.parent, FOLDER_MODE)
    write_atomically(disk, tombstone, dump({"id": session.stem, "erased_at": at.isoformat()}))
    return at


def erased_at(disk: Disk, session: Path) -> datetime | None:
    """When a session was erased; nothing when it was not, or when its tombstone no longer says."""
    return _read(disk, tombstone_of(session))


def buried(disk: Disk, folder: Path) -> frozenset[str]:
    """The ids of the sessions that were erased.

    Args:
        disk: through which the folder is looked at; no tombstone is opened.
        folder: of the sessions.
    """
    if not (folder / FOLDER).is_dir():
        return frozenset()
    entries = disk.entries(folder / FOLDER)
    ids = (entry.name[:LENGTH] for entry in entries)  # a conflict copy of a tombstone is one too
    return frozenset(one for one in ids if is_ulid(one))


def _read(disk: Disk, path: Path) -> datetime | None:
    try:
        return _Stored.model_validate_json(disk.read(path, _LARGEST)).erased_at
    except (OSError, ValidationError):
        return None
