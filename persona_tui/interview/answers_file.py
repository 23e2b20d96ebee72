"""Reading a file of answers, strictly (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer, Value
from persona_tui.interview.answers_problem import Problem, Wrong, sentence
from persona_tui.interview.codec import special_of
from persona_tui.interview.course import Course
from persona_tui.interview.json_object import Entry, NotAnObjectError, entries_of
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.offered import Sources, items_from, sources_of
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.repeated_answers import Given, Repetitions
from persona_tui.interview.repetitions.identity import parted, question_of
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import same_id
from persona_tui.interview.values.entries import fields, text_of
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.items import Items
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.clean import clean, clean_line
from persona_tui.text.nearest import nearest

__all__ = ["AnswersRead", "Problem", "Wrong", "answer_of", "read", "sentence"]

_AROUND = ("value", "special", "reason", "note", "hypothesis")
"""The keys of an object that stands around a value, or in its place."""


@dataclass(frozen=True, slots=True)
class AnswersRead:
    """What a file of answers holds; with problems, nothing of it may be used."""

    answers: Mapping[str, Answer]
    problems: tuple[Problem, ...]


def read(bank: Bank, text: str, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> AnswersRead:
    """Read a file of answers.

    Args:
        bank: the bank that they answer.
        text: a JSON object of id → answer.
        length: of the interview that they are for.
        mode: of the interview that they are for.

    Returns:
        The answers by id, those of repetitions under ids of their own, texts cleaned, those that say nothing
        left out; and every problem in the order of the file: no object, a key twice, an unknown id, a value
        that does not fit its question or that the bank does not accept.
    """
    try:
        entries = entries_of(text)
    except NotAnObjectError as error:
        wrong = Wrong.TWICE if error.twice else Wrong.NOT_JSON
        found = Problem(error.line, clean_line(error.twice or error.key), wrong)
        return AnswersRead(MappingProxyType({}), (found,))
    reading = _Reading(bank)
    reading.take(entries)
    answers = reading.answers()
    if not reading.problems:
        reading.reject(answers, Course(bank, length, mode))
    return AnswersRead(MappingProxyType(answers), tuple(sorted(reading.problems, key=lambda one: one.line)))


class _Reading:
    """Reads the entries of one file."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self.held: dict[str, Given] = {}
        self.problems: list[Problem] = []
        self._ranks: dict[str, int] = {}
        self._stands: dict[str, tuple[int, str]] = {}
        """The line and the key of each answer."""

    def take(self, entries: Iterable[Entry]) -> None:
        """Read every entry, in document order: items come from earlier answers."""
        known = {same_id(item.id): item.id for item in self._bank.items}
        places = {item.id: place for place, item in enumerate(self._bank.items)}
        given: dict[str, Entry] = {}
        for entry in entries:
            item = known.get(same_id(entry.key))
            if (problem := self._misplaced(entry, item, given)) is not None:
                self.problems.append(problem)
            elif item is not None:
                given[item] = entry
        for item in sorted(given, key=places.__getitem__):
            self._entry(item, given[item])
        self._ranks = {item: rank for rank, item in enumerate(given)}

    def answers(self) -> dict[str, Answer]:
        """The answers that say something, in the order of the file."""
        said = [(item, one) for item, one in self.held.items() if isinstance(one, Answer) and one != NOTHING]
        return dict(sorted(said, key=lambda one: self._ranks[self._root(one[0])]))

    def _root(self, item: str) -> str:
        """The key of the file that an answer stands under."""
        template, key = parted(item)
        return self._bank.repeated[template][0].id if key else item

    def reject(self, answers: Mapping[str, Answer], course: Course) -> None:
        """Note every value that the bank does not accept (R14)."""
        path = course.path(answers)
        for item, (line, key) in self._stands.items():
            for check in path.rejections(item):
                self.problems.append(Problem(line, key, Wrong.REJECTED, message=check.message))

    def _misplaced(self, entry: Entry, item: str | None, seen: Container[str]) -> Problem | None:
        """What is wrong with a key, whatever its value."""
        if item is None:
            near = nearest(entry.key, [question.id for question in self._bank.questions]) or ""
            return Problem(entry.line, clean_line(entry.key), Wrong.UNKNOWN_ID, near)
        bears = self._bank.repeated[item][0].id if item in self._bank.repeated else item
        if bears != item:
            return Problem(entry.line, item, Wrong.REPEATED, bears)
        return Problem(entry.line, item, Wrong.TWICE) if item in seen else None

    def _entry(self, item: str, entry: Entry) -> None:
        together = self._bank.repeated.get(item)
        if together is None:
            self._hold(item, entry.key, entry.line, _given(self._bank, item, entry.value, self.held))
            return
        read = partial(_read_one, self._bank)
        try:
            for said in Repetitions(self._bank, together, _AROUND, read).said(entry.value, self.held):
                self._hold(said.item, said.key, entry.line, said.given)
        except NotFittingError as problem:
            self.problems.append(Problem(entry.line, entry.key, Wrong.MISFIT, misfit=problem.misfit))

    def _hold(self, item: str, key: str, line: int, given: Given) -> None:
        self.held[item] = given
        self._stands[item] = line, key
        if isinstance(given, Misfit):
            self.problems.append(Problem(line, key, Wrong.MISFIT, misfit=given))


def _given(bank: Bank, item: str, raw: Json, before: Mapping[str, Given]) -> Given:
    question = bank.question(item)
    return Misfit(Unfit.NO_ANSWER_TAKEN) if question is None else _read_one(bank, question, raw, before)


def _read_one(bank: Bank, question: Question, raw: Json, before: Mapping[str, Given]) -> Given:
    """The answer of one question, whose items may come from the answers before it."""
    try:
        if not question.takes_answer:
            raise NotFittingError(Unfit.NO_ANSWER_TAKEN)
        return answer_of(question, raw, _items(bank, question, before))
    except NotFittingError as problem:
        return problem.misfit


def answer_of(question: Question, raw: Json, items: Items = None) -> Answer:
    """The answer that one value of a file stands for.

    Args:
        question: the question that it answers.
        raw: the value, or an object with it and what stands around it.
        items: the items of earlier answers that it may name; `None` where they are not known.

    Raises:
        NotFittingError: it does not fit the question.
    """
    if isinstance(raw, dict) and "choice" not in raw:
        return _around(question, raw, items)
    return Answer(value=_value(question, raw, items))


def _items(bank: Bank, question: Question, before: Mapping[str, Given]) -> Items:
    """The items that an answer may name; not known where they come from a key with a problem of its own."""
    names = sources_of(question.answer)
    if not names or any(isinstance(before.get(name), Misfit) for name in names):
        return None

    def answer(source: str) -> Answer:
        found = before.get(source)
        return found if isinstance(found, Answer) else NOTHING

    return items_from(question, Sources(lambda source: question_of(bank, source), answer), Facing())


def _around(question: Question, raw: dict[str, Json], items: Items) -> Answer:
    """An answer with its note and marks, or a special."""
    given = fields(raw, _AROUND, "answer")
    special, hypothesis = special_of(given.get("special")), given.get("hypothesis", False)
    value = _value(question, given.get("value"), items)
    if not isinstance(hypothesis, bool):
        raise NotFittingError(Unfit.SHAPE, expected="yes-no")
    if special is not None and value is not None:
        raise NotFittingError(Unfit.SHAPE, expected="answer")
    return Answer(
        value=value,
        special=special,
        reason=clean_line(text_of(given.get("reason") or "", "text")),
        note=clean(text_of(given.get("note") or "", "text")),
        hypothesis=hypothesis,
    )


def _value(question: Question, raw: Json, items: Items) -> Value | None:
    value = value_from_json(question, raw, items)
    return None if value is None else fitting(question, value)
