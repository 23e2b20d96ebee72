"""One line of the list of sessions."""

from __future__ import annotations

from datetime import date, datetime
from typing import NamedTuple

from persona_tui.store.errors import Damage, Flaw
from persona_tui.store.ids import LENGTH

DAMAGED = "damaged"
"""The status of a session whose file cannot be used."""
ERASED = "erased"
"""The status of a session that was erased, and of which a copy came back or is left."""


class SessionRow(NamedTuple):
    """What a list says of a session; of a damaged one, what can still be told.

    A tuple, for ten thousand of them are made at a start.
    """

    id: str
    """A ULID; of a damaged file, its name without ``.json``."""
    bank_id: str = ""
    bank_title: str = ""
    code: str = ""
    status: str = DAMAGED
    """`open`, `finished`, `incomplete`, `refused`, `damaged`, `erased`."""
    done: int | None = None
    least: int | None = None
    most: int | None = None
    started: datetime | None = None
    destroy_on: date | None = None
    """The retention date, as it stands now."""
    later: int | None = None
    """The schema of a later version of the program that wrote it: it is shown, and never written."""
    damage: Damage | None = None
    copy_at: datetime | None = None
    """Of a damaged one, when the newest copy was made that can be put back."""

    copies: tuple[str, ...] = ()
    """The names of files that hold other versions of it, as sync engines leave them: no sessions."""

    @property
    def held_id(self) -> str:
        """The id of the session that the file holds, which for a conflict copy is not the file's name."""
        damage = self.damage
        return damage.where if damage is not None and damage.flaw is Flaw.WRONG_NAME else self.id[:LENGTH]
