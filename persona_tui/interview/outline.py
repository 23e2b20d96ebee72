"""The outline: every section and question with a mark."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question, Section
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.path import Place
from persona_tui.interview.piping import fill_for
from persona_tui.interview.repetition_names import name_of
from persona_tui.interview.repetitions.unfolding import ITS_NAME


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
    """Every item in document order, with its mark; what bears a repetition with its name (R19).

    A required question is marked missing once it was passed over, and all of them at the finish.
    """
    fill = fill_for(interview.session, interview.bank, interview.path)
    facing = interview.session.opening.facing
    marks = _marks(interview)
    rows: list[Row] = []
    for item in interview.path.items:
        wording = worded(item, facing) if isinstance(item, Question) else item.title
        title, level = wording.plain(fill), item.level if isinstance(item, Question) else 2
        if item.repetition is not None and not any(pipe.name.endswith(ITS_NAME) for pipe in wording.pipes()):
            name = name_of(interview.path, item.id, fill, facing)
            title = f"{title} · {name}" if name else title
        rows.append(Row(item.id, level, title, marks[item.id]))
    return tuple(rows)


def _marks(interview: Interview) -> dict[str, Mark]:
    passed = interview.visited if interview.current != FINISH else None
    missing = {one.item for one in interview.missing() if passed is None or one.item in passed}
    path, telling = interview.path, _Telling(interview, missing)
    marks: dict[str, Mark] = {}
    inside: dict[str, list[Mark]] = defaultdict(list)
    for question in path.questions:
        mark = marks[question.id] = telling.mark(question)
        if question.section is not None and not question.is_computed:
            inside[question.section].append(mark)
    for section in (item for item in path.items if isinstance(item, Section)):
        off = path.place(section.id) is Place.OFF_PATH
        marks[section.id] = Mark.OFF_PATH if off else _of_section(inside[section.id])
    return marks


class _Telling:
    """Tells the marks of questions; what holds for many of them is looked up once."""

    def __init__(self, interview: Interview, missing: Container[str]) -> None:
        self._path = interview.path
        self._current = interview.current
        self._read = interview.read
        self._badged = interview.under_review | interview.restored
        self._missing = missing

    def mark(self, question: Question) -> Mark:
        item, path = question.id, self._path
        if item == self._current:
            return Mark.HERE
        if not path.on(item):
            return Mark.OFF_PATH if path.place(item) is Place.OFF_PATH else Mark.TO_COME
        if item in self._badged:
            return Mark.REVIEW
        if item in self._missing:
            return Mark.MISSING
        done = item in self._read if question.is_statement else path.answer(item).answered
        return Mark.DONE if done else Mark.TO_COME


def _of_section(inside: list[Mark]) -> Mark:
    """A section is what most needs attention in it."""
    for mark in (Mark.HERE, Mark.REVIEW, Mark.MISSING, Mark.TO_COME, Mark.DONE):
        if mark in inside:
            return mark
    return Mark.OFF_PATH
