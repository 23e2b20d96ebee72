"""Which answers can touch anything besides themselves: only after those is there an impact to tell (R9)."""

from __future__ import annotations

from functools import cached_property

from persona_tui.banks.answer_types import Consent
from persona_tui.interview.course import Course
from persona_tui.interview.depending import dependencies_of
from persona_tui.interview.repetitions.identity import parted


class Touching:
    """For one bank and course; finding what wordings and checks depend on is put off until first asked."""

    def __init__(self, course: Course) -> None:
        self.course = course

    def touches(self, item: str) -> bool:
        """Whether an answer of an item can move the path, flag other answers, or give and refuse consent.

        Args:
            item: its id, of one repetition or not.
        """
        template = parted(item)[0]
        question = self.course.bank.question(template)
        consents = question is not None and isinstance(question.answer, Consent)
        return consents or self.course.moves(item) or template in self._depended

    @cached_property
    def _depended(self) -> frozenset[str]:
        """By the bank's ids, what the wording, choices or checks of other questions depend on (R10)."""
        found: set[str] = set()
        path = self.course.path({})
        for question in path.questions:
            found |= dependencies_of(question, path).names(path)
        return frozenset(found)
