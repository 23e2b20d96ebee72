"""The outline: every section and question with a mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.model import Item, Question, Section
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.item_words import Wordings
from persona_tui.interview.path import Place
from persona_tui.text.language import translator


class Mark(StrEnum):
    """How an item stands; what is not settled yet may still come."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to-come"
    OFF_PATH = "off-path"
    REVIEW = "review"
    RESTORED = "restored"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the outline."""

    id: str
    level: int
    """2 for a section, 3 for a question, 4 to 6 for a follow-up."""
    title: str
    mark: Mark

    @property
    def section(self) -> bool:
        """Whether it is a section."""
        return self.level == 2


def outline(interview: Interview, *, open_only: bool = False) -> tuple[Row, ...]:
    """Items in document order, each with its mark; what is repeated with the name of its repetition (R19).

    A required question is marked missing once it was passed over, and all of them at the finish.

    Args:
        interview: the interview as it stands.
        open_only: every section, but only the questions beside the one on screen: much less to word in a
            large bank.
    """
    tr = translator(interview.bank.language)
    words, marking = Wordings(interview, tr), _Marking(interview)
    shown = _open(interview) if open_only else interview.path.items
    return tuple(_row(item, words, marking) for item in shown)


def _open(interview: Interview) -> Iterator[Item]:
    here = interview.question(interview.current)
    section = here.section if here is not None else None
    for item in interview.path.items:
        if isinstance(item, Section) or item.section == section:
            yield item


def _row(item: Item, words: Wordings, marking: _Marking) -> Row:
    name, title = words.repetition(item), words.whole(item)
    level = 2 if isinstance(item, Section) else item.level
    return Row(item.id, level, f"{title} · {name}" if name else title, marking.of(item))


class _Marking:
    """The marks of one interview; a section's is that of what most needs attention in it."""

    _FIRST = (Mark.HERE, Mark.REVIEW, Mark.MISSING, Mark.RESTORED, Mark.TO_COME, Mark.DONE)

    def __init__(self, interview: Interview) -> None:
        self._interview = interview
        self._path = interview.path
        self._read = interview.read
        self._restored = interview.restored
        self._review = interview.under_review
        self._missing = {one.item for one in interview.missing()}
        if interview.current != FINISH:
            self._missing &= interview.visited
        self._inside: dict[str, set[Mark]] = {}
        self._computed: dict[str, set[Mark]] = {}
        """The marks of computed questions: a section's own where it holds nothing else."""
        for question in self._path.questions:
            if question.section is not None:
                marks = self._computed if question.is_computed else self._inside
                marks.setdefault(question.section, set()).add(self._question(question))

    def of(self, item: Item) -> Mark:
        """The mark of a section or question."""
        if isinstance(item, Question):
            return self._question(item)
        if self._path.place(item.id) is Place.OFF_PATH:
            return Mark.OFF_PATH
        inside = self._inside.get(item.id) or self._computed.get(item.id, set())
        return next((mark for mark in self._FIRST if mark in inside), Mark.OFF_PATH)

    def _question(self, question: Question) -> Mark:
        item = question.id
        if item == self._interview.current:
            return Mark.HERE
        if not self._path.on(item):
            return Mark.OFF_PATH if self._path.place(item) is Place.OFF_PATH else Mark.TO_COME
        if item in self._review:
            return Mark.REVIEW
        if item in self._missing:
            return Mark.MISSING
        if item in self._restored:
            return Mark.RESTORED
        done = item in self._read if question.is_statement else self._path.answer(item).answered
        return Mark.DONE if done else Mark.TO_COME
