"""A session with its bank: what exports and lists read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, partial

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank
from persona_tui.banks.prose import Fill
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path
from persona_tui.interview.piping import fill_for
from persona_tui.interview.privacy import leaves
from persona_tui.interview.session import Session


@dataclass(frozen=True)
class Record:
    """A session as stored, with the bank pinned in it (R25)."""

    session: Session
    bank: Bank

    @cached_property
    def path(self) -> Path:
        """Where every item stands."""
        opening = self.session.opening
        return Course(self.bank, opening.length, opening.mode).path(self.session.answers)

    @cached_property
    def fill(self) -> Fill:
        """What stands in the place of pipes, in the bank's language; nothing private does."""
        return fill_for(self.session, self.bank, self.path, shows=partial(leaves, self.bank))

    @property
    def facing(self) -> Facing:
        """To whom the bank's wordings are said."""
        return self.session.opening.facing
