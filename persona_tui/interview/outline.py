"""The outline: every section and question with a mark."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Question
from persona_tui.interview.asking import badge_of
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.path import Place
from persona_tui.interview.piping import fill_for


class Mark(StrEnum):
    """How an item stands; what is not settled yet may still come."""

    DONE = "done"
    HERE = "here"
    TO_COME = "to-come"
    OFF_PATH = "off-path"
    REVIEW = "review"
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


def outline(interview: Interview) -> tuple[Row, ...]:
    """Every item in document order, with its mark.

    A required question is marked missing once it was passed over, and all of them at the finish.
    """
    fill = fill_for(interview.session, interview.bank, interview.path)
    facing = Facing(interview.session.opening.familiar)
    marks = _marks(interview)
    return tuple(
        Row(item.id, item.level, worded(item, facing).plain(fill), marks[item.id])
        if isinstance(item, Question)
        else Row(item.id, 2, item.title.plain(fill), marks[item.id])
        for item in interview.bank.items
    )


def _marks(interview: Interview) -> dict[str, Mark]:
    passed = interview.visited if interview.current != FINISH else None
    missing = {one.item for one in interview.missing() if passed is None or one.item in passed}
    marks = {question.id: _mark(interview, question, missing) for question in interview.bank.questions}
    inside: dict[str, list[Mark]] = defaultdict(list)
    for question in interview.bank.questions:
        if question.section is not None:
            inside[question.section].append(marks[question.id])
    for section in interview.bank.sections:
        off = interview.path.place(section.id) is Place.OFF_PATH
        marks[section.id] = Mark.OFF_PATH if off else _of_section(inside[section.id])
    return marks


def _mark(interview: Interview, question: Question, missing: set[str]) -> Mark:
    item = question.id
    if item == interview.current:
        return Mark.HERE
    if not interview.path.on(item):
        return Mark.OFF_PATH if interview.path.place(item) is Place.OFF_PATH else Mark.TO_COME
    if badge_of(interview, question) is not None:
        return Mark.REVIEW
    if item in missing:
        return Mark.MISSING
    done = item in interview.read if question.is_statement else interview.path.answer(item).answered
    return Mark.DONE if done else Mark.TO_COME


def _of_section(inside: list[Mark]) -> Mark:
    """A section is what most needs attention in it."""
    for mark in (Mark.HERE, Mark.REVIEW, Mark.MISSING, Mark.TO_COME, Mark.DONE):
        if mark in inside:
            return mark
    return Mark.OFF_PATH
