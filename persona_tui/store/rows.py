"""One line of the list of sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from persona_tui.store.errors import Damage

DAMAGED = "damaged"
"""The status of a session whose file cannot be used."""


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What a list says of a session; of a damaged one, what can still be told."""

    id: str
    """A ULID; of a damaged file, its name without ``.json``."""
    bank_id: str = ""
    bank_title: str = ""
    code: str = ""
    status: str = DAMAGED
    """`open`, `finished`, `incomplete`, `refused`, `damaged`."""
    done: int | None = None
    least: int | None = None
    most: int | None = None
    started: datetime | None = None
    later: int | None = None
    """The schema of a later version of the program that wrote it: it is shown, and never written."""
    damage: Damage | None = None
    copy_at: datetime | None = None
    """Of a damaged one, when the newest copy was made that can be put back."""
