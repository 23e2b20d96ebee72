"""Who was not met: the kinds of link with the community that none of the people has."""

from __future__ import annotations

from persona_tui.banks.answer_types import OneChoice
from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question
from persona_tui.interview.record import Record
from persona_tui.personas.fields import PLACE


class Links:
    """The choices of the question of the link, and which of them someone made."""

    def __init__(self) -> None:
        self._question: Question | None = None
        self._choices: dict[str, str] = {}
        self._made: set[str] = set()

    def add(self, record: Record) -> None:
        """Take in a session; the bank of the first names the choices."""
        if not self._choices:
            self._question = _of_the_link(record)
            self._choices = _choices(record, self._question)
        if self._question is not None:
            self._made.add(getattr(record.path.answer(self._question.id).value, "choice", ""))

    def unmet(self) -> tuple[str, ...]:
        """The choices that nobody made, in words; none when nobody answered."""
        made = self._made - {""}
        return tuple(words for choice, words in self._choices.items() if made and choice not in made)


def _of_the_link(record: Record) -> Question | None:
    return next(
        (
            question
            for question in record.bank.questions
            if PLACE.id in question.sheet and isinstance(question.answer, OneChoice) and not question.private
        ),
        None,
    )


def _choices(record: Record, question: Question | None) -> dict[str, str]:
    choices = question.choices if question is not None else ()
    return {
        choice.id: worded(choice, record.facing).plain(record.fill) for choice in choices if not choice.other
    }
