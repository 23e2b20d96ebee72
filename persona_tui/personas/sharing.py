"""Which answers of an interview may stand in a document, and which stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question
from persona_tui.banks.prose import Wording
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.privacy import leaves
from persona_tui.interview.record import Record
from persona_tui.personas.telling import Telling, tell


@dataclass(frozen=True)
class Given:
    """An answer that may stand in a document, with the question as it was asked (R27)."""

    record: Record
    question: Question
    answer: Answer

    @property
    def wording(self) -> Wording:
        """The question, in « tu » where the interview was."""
        return worded(self.question, self.record.facing)

    @cached_property
    def title(self) -> str:
        """The question in plain words, as it was asked."""
        return self.wording.plain(self.record.fill)

    @cached_property
    def telling(self) -> Telling | None:
        """The value in words; nothing for a special."""
        return None if self.answer.value is None else tell(self.record, self.question, self.answer.value)


def given(record: Record) -> Iterator[Given]:
    """The answers and notes on the path, in document order (R6), without what is private or made of it."""
    for question in record.path.asked:
        answer = record.path.answer(question.id)
        if holds_something(answer) and leaves(record.bank, question):
            yield Given(record, question, answer)


def unanswered(record: Record) -> Iterator[Given]:
    """The questions put to the person that hold nothing, private ones aside (R27: asked, not said)."""
    for question in record.path.asked:
        answer = record.path.answer(question.id)
        silent = not question.takes_answer or question.facilitator
        if not silent and leaves(record.bank, question) and not holds_something(answer):
            yield Given(record, question, answer)


def private(record: Record) -> Iterator[Question]:
    """The questions on the path that hold something private: never exported, whatever the options."""
    return (
        question
        for question in record.path.asked
        if not leaves(record.bank, question) and holds_something(record.path.answer(question.id))
    )


def off_the_path(record: Record) -> Iterator[Question]:
    """The questions off the path that still hold something (R7)."""
    for question in record.path.questions:
        if not record.path.on(question.id) and holds_something(
            record.session.answers.get(question.id, NOTHING)
        ):
            yield question


def holds_something(answer: Answer) -> bool:
    """Whether there is a value, a special or a note."""
    return answer.answered or bool(answer.note)
