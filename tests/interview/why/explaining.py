"""Explanations in few words, for the tests of R28."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank
from persona_tui.interview import why
from persona_tui.interview.answer import Answer
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.piping import fill_for
from persona_tui.text.language import Language, translator
from tests.interview.building import said, session

NBSP = "\u00a0"


class Explained:
    """What is said of the items of one bank for some answers."""

    def __init__(
        self,
        bank: Bank,
        held: Mapping[str, object] | None = None,
        length: Length = Length.FULL,
        mode: Mode = Mode.INTERVIEW,
        **more: object,
    ) -> None:
        answers = {
            item: value if isinstance(value, Answer) else said(value)
            for item, value in {**(held or {}), **more}.items()
        }
        self.bank = bank
        self.path = Course(bank, length, mode).path(answers)

    def of(self, item: str, language: Language = "en") -> why.Explanation:
        """The whole explanation of an item."""
        fill = fill_for(session(self.bank), self.bank, self.path)
        return why.explained(self.path, self.bank, item, fill, translator(language))

    def en(self, item: str) -> str:
        """Its sentence in English, with plain spaces."""
        return self.of(item).sentence.replace(NBSP, " ")

    def fr(self, item: str) -> str:
        """Its sentence in French, with plain spaces."""
        return self.of(item, "fr").sentence.replace(NBSP, " ")

    def marks(self, item: str) -> str:
        """Its terms as ✓, ✗ and ?."""
        return "".join("?" if one.truth is None else "✗✓"[one.truth] for one in self.of(item).terms)

    def deciders(self, item: str) -> tuple[str, ...]:
        """Its deciders."""
        return self.of(item).deciders
