"""One copy of a session, and the name that tells of it: `2026-11-23/<ULID>.140210.123Z.save.json`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from persona_tui.store.ids import is_ulid


class Reason(StrEnum):
    """What a copy was made before; it stands in the copy's name."""

    SAVE = "save"
    """The first save of a session in a run, and saves five minutes later."""
    CLOSE = "close"
    """Made after the last save, when the session was closed."""
    MIGRATION = "migration"
    """The file is about to take the shape of a later version of the program."""
    MERGE = "merge"
    """Another version of the session is about to be merged into it."""
    IMPORT = "import"
    """Likewise, one that was imported."""
    RESTORE = "restore"
    """Another copy is about to be put in its place."""
    ERASE = "erase"
    """Part of it is about to be taken out on purpose."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One copy of a session."""

    path: Path
    session_id: str
    at: datetime
    """When it was made; the session stood so until then."""
    reason: str
    """A :class:`Reason`, or what a later version of the program wrote there."""


def ending_of(at: datetime, reason: Reason) -> str:
    """What follows the session's id in the name of a copy, in the folder of its day (UTC)."""
    utc = at.astimezone(UTC)
    return f".{utc:%H%M%S}.{utc.microsecond // 1000:03}Z.{reason}.json"


def parsed(path: Path) -> Snapshot | None:
    """The copy that a name tells of; nothing for a file of another kind."""
    parts = path.name.split(".")
    if len(parts) != 5 or parts[4] != "json" or not is_ulid(parts[0]):
        return None
    try:
        at = datetime.strptime(f"{path.parent.name} {parts[1]}.{parts[2]}", "%Y-%m-%d %H%M%S.%fZ")
    except ValueError:
        return None
    return Snapshot(path, parts[0], at.replace(tzinfo=UTC), parts[3])
