"""A session with its bank: what exports and lists read."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property, partial

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
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
    course: Course | None = field(default=None, compare=False, repr=False)
    """The way through its bank, where many sessions share one; made for it otherwise."""

    @cached_property
    def path(self) -> Path:
        """Where every item stands."""
        opening = self.session.opening
        course = self.course or Course(self.bank, opening.length, opening.mode)
        return course.path(self.session.answers)

    @cached_property
    def consents(self) -> tuple[Question, ...]:
        """The consents asked for on the path (R17)."""
        return tuple(question for question in self.path.asked if isinstance(question.answer, Consent))

    @cached_property
    def fill(self) -> Fill:
        """What stands in the place of pipes, in the bank's language; nothing private does."""
        return fill_for(self.session, self.bank, self.path, shows=partial(leaves, self.bank))

    @property
    def facing(self) -> Facing:
        """To whom the bank's wordings are said."""
        return self.session.opening.facing
