"""Reading a file of answers, strictly (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer, Value
from persona_tui.interview.codec import special_of
from persona_tui.interview.json_object import Entry, NotAnObjectError, entries_of
from persona_tui.interview.messages import sentence as misfit_sentence
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.offered import Sources, items_from, sources_of
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import same_id
from persona_tui.interview.values.entries import fields, text_of
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.items import Items
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.clean import clean, clean_line
from persona_tui.text.language import Translator
from persona_tui.text.nearest import nearest

_AROUND = ("value", "special", "reason", "note", "hypothesis")
"""The keys of an object that stands around a value, or in its place."""


class Wrong(StrEnum):
    """What is wrong with a file of answers, or with one of its keys."""

    NOT_JSON = "not-json"
    TWICE = "twice"
    UNKNOWN_ID = "unknown-id"
    MISFIT = "misfit"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem, where it stands."""

    line: int
    key: str
    wrong: Wrong
    nearest: str = ""
    """For an unknown id, the one that was most likely meant."""
    misfit: Misfit | None = None


@dataclass(frozen=True, slots=True)
class AnswersRead:
    """What a file of answers holds; with problems, nothing of it may be used."""

    answers: Mapping[str, Answer]
    problems: tuple[Problem, ...]


def read(bank: Bank, text: str) -> AnswersRead:
    """Read a file of answers.

    Args:
        bank: the bank that they answer.
        text: a JSON object of id → answer.

    Returns:
        The answers by id, texts cleaned, those that say nothing left out; and every problem in the order of
        the file: no object, a key twice, an unknown id, a value that does not fit its question.
    """
    try:
        entries = entries_of(text)
    except NotAnObjectError as error:
        wrong = Wrong.TWICE if error.twice else Wrong.NOT_JSON
        found = Problem(error.line, clean_line(error.twice or error.key), wrong)
        return AnswersRead(MappingProxyType({}), (found,))
    known = {same_id(item.id): item.id for item in bank.items}
    places = {item.id: place for place, item in enumerate(bank.items)}
    given: dict[str, Entry] = {}
    problems: list[Problem] = []
    for entry in entries:
        item = known.get(same_id(entry.key))
        if (problem := _misplaced(bank, entry, item, given)) is not None:
            problems.append(problem)
        elif item is not None:
            given[item] = entry
    held: dict[str, Answer | Problem] = {}
    for item in sorted(given, key=places.__getitem__):  # items come from earlier answers
        held[item] = _answer(bank, item, given[item], held)
    problems += (one for one in held.values() if isinstance(one, Problem))
    answers = {item: one for item in given if isinstance(one := held[item], Answer) and one != NOTHING}
    return AnswersRead(MappingProxyType(answers), tuple(sorted(problems, key=lambda one: one.line)))


def sentence(problem: Problem, tr: Translator) -> str:
    """A problem in words: the line, the key, what is wrong and what was expected."""
    match problem.wrong:
        case Wrong.NOT_JSON:
            what = tr("this is not a JSON object of answers by question id.")
        case Wrong.TWICE:
            what = tr("this key stands twice; keep one.")
        case Wrong.UNKNOWN_ID if problem.nearest:
            what = tr("no question has this id. Did you mean “{nearest}”?").format(nearest=problem.nearest)
        case Wrong.UNKNOWN_ID:
            what = tr("no question has this id.")
        case Wrong.MISFIT:
            what = misfit_sentence(problem.misfit, tr) if problem.misfit else ""
    if problem.key:
        return tr("line {line}, “{key}”: {what}").format(line=problem.line, key=problem.key, what=what)
    return tr("line {line}: {what}").format(line=problem.line, what=what)


def _misplaced(bank: Bank, entry: Entry, item: str | None, seen: Container[str]) -> Problem | None:
    """What is wrong with a key, whatever its value."""
    if item is None:
        near = nearest(entry.key, [question.id for question in bank.questions]) or ""
        return Problem(entry.line, clean_line(entry.key), Wrong.UNKNOWN_ID, near)
    return Problem(entry.line, item, Wrong.TWICE) if item in seen else None


def _answer(bank: Bank, item: str, entry: Entry, before: Mapping[str, Answer | Problem]) -> Answer | Problem:
    """The answer of an entry, whose items may come from the answers before it."""
    question = bank.question(item)
    try:
        if question is None or not question.takes_answer:
            raise NotFittingError(Unfit.NO_ANSWER_TAKEN)
        return answer_of(question, entry.value, _items(bank, question, before))
    except NotFittingError as problem:
        return Problem(entry.line, entry.key, Wrong.MISFIT, misfit=problem.misfit)


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


def _items(bank: Bank, question: Question, before: Mapping[str, Answer | Problem]) -> Items:
    """The items that an answer may name; not known where they come from a key with a problem of its own."""
    names = sources_of(question.answer)
    if not names or any(isinstance(before.get(name), Problem) for name in names):
        return None

    def answer(source: str) -> Answer:
        found = before.get(source)
        return found if isinstance(found, Answer) else NOTHING

    return items_from(question, Sources(bank.question, answer), Facing())


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
