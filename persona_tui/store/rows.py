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
    damage: Damage | None = None
    copies: tuple[str, ...] = ()
    """The names of files that hold other versions of it, as sync engines leave them: no sessions."""
