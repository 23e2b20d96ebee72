"""What a rename is about: a section, a question, one of its choices, a score or a dimension."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from persona_tui.banks.answer_types import Consent, OneOf, Purpose, SeveralOf
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.errors import NotWritten, Unfit, UnfitName, UnknownName
from persona_tui.banks.ids import canonical, is_id, key, reserved
from persona_tui.banks.model import Bank, Choice, Item, Question, Section
from persona_tui.text.nearest import folded, nearest

_MEASURES = ("score", "dimension")
"""What may stand before the id of one, and a colon."""

_REFUSED = dict.fromkeys(("non", "no", "aucun"), "refused")
_QUOTED = {
    **dict.fromkeys(("oui", "yes", "verbatim"), "verbatim"),
    "reformule": "reformule",
    "relecture": "relecture",
}
"""What the choices of a consent allow, by their ids; any other one gives it."""


@dataclass(frozen=True, slots=True)
class ItemSubject:
    """A section or question."""

    id: str
    at: Span
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChoiceSubject:
    """A choice of a question."""

    question: str
    id: str
    at: Span
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureSubject:
    """A score or a dimension; neither has a heading of its own, nor former ids."""

    id: str


T = TypeVar("T", Section, Question, Item, Choice)
Subject = ItemSubject | ChoiceSubject | MeasureSubject


def subject_of(bank: Bank, wanted: str) -> Subject:
    """What an id names in a bank.

    Args:
        bank: the bank.
        wanted: an id of a section or question, ``question.choice``, or an id of a score or dimension. Where a
            section bears the same one it is the section's, unless ``score:`` or ``dimension:`` stands before.

    Returns:
        The subject, its id as the bank keeps it.

    Raises:
        UnknownName: nothing bears it; with the nearest id.
        NotWritten: the choice is the ``oui`` or ``non`` of a question without boxes.
    """
    prefix, colon, name = wanted.partition(":")
    measured = bool(colon) and folded(prefix) in _MEASURES
    question_id, dot, choice_id = wanted.partition(".")
    item = _among(bank.items, question_id)
    if dot:
        return _choice(item, wanted, choice_id, bank)
    if item is not None:
        return ItemSubject(item.id, item.span, item.aliases)
    for measure in _measures(bank):
        if key(measure) == key(name if measured else wanted):
            return MeasureSubject(measure)
    raise UnknownName(wanted, nearest(wanted, _names(bank)) or "")


def fitting_name(bank: Bank, subject: Subject, wanted: str) -> str:
    """The new id of a subject, as it will be written.

    Args:
        bank: the bank.
        subject: what gets it.
        wanted: the id asked for; for a choice, ``question.choice`` with its own question will do.

    Returns:
        The id; one of its former ids is spelled as it was.

    Raises:
        UnfitName: it is no id, a word of the format, the present id, or borne by something else.
    """
    name = canonical(wanted)
    if isinstance(subject, ChoiceSubject) and "." in name:
        question_id, _, name = name.partition(".")
        if key(question_id) != key(subject.question):
            raise UnfitName(wanted, Unfit.DOTTED, subject.question)
    if not is_id(name):
        raise UnfitName(wanted, Unfit.SHAPE)
    if key(name) == key(subject.id):
        raise UnfitName(name, Unfit.SAME)
    if not isinstance(subject, ChoiceSubject) and reserved(name):
        raise UnfitName(name, Unfit.RESERVED)
    if isinstance(subject, ChoiceSubject):
        _keep_meaning(bank, subject, name)
    for other, line, former in _rivals(bank, subject):
        if key(other) == key(name):
            raise UnfitName(name, Unfit.FORMER if former else Unfit.TAKEN, str(line))
    formers = () if isinstance(subject, MeasureSubject) else subject.aliases
    return next((former for former in formers if key(former) == key(name)), name)


def former_ids(bank: Bank, subject: Subject, name: str) -> tuple[str, ...]:
    """The former ids of a subject in a bank where it bears another name."""
    match subject:
        case ItemSubject():
            item = bank.by_id.get(name)
            return item.aliases if item else ()
        case ChoiceSubject(question=question_id):
            question = bank.question(question_id)
            choice = question.choice(name) if question else None
            return choice.aliases if choice else ()
        case MeasureSubject():
            return ()


def offering(bank: Bank, question_id: str) -> Question | None:
    """The question whose choices answer a question: itself, or the one that its items first come from."""
    question = bank.question(question_id)
    seen: set[str] = set()
    while question is not None and isinstance(question.answer, OneOf | SeveralOf):
        if question.id in seen:
            return None
        seen.add(question.id)
        question = bank.question(question.answer.source)
    return question


def _choice(item: Item | None, wanted: str, choice_id: str, bank: Bank) -> ChoiceSubject:
    if not isinstance(item, Question):
        raise UnknownName(wanted, nearest(wanted, _names(bank)) or "")
    found = _among(item.choices, choice_id)
    if found is None:
        near = nearest(choice_id, (choice.id for choice in item.choices))
        raise UnknownName(wanted, f"{item.id}.{near}" if near else "")
    if found.span == item.span:
        raise NotWritten(f"{item.id}.{found.id}")
    return ChoiceSubject(item.id, found.id, found.span, found.aliases)


def _keep_meaning(bank: Bank, subject: ChoiceSubject, name: str) -> None:
    """The ids of a consent's choices say what is given (bank format §5, §6); a rename must not change that.

    Raises:
        UnfitName: it would.
    """
    question = bank.question(subject.question)
    if question is None or not isinstance(question.answer, Consent):
        return
    quotes = question.answer.purpose is Purpose.QUOTES
    meanings = _REFUSED | _QUOTED if quotes else _REFUSED
    before, after = (meanings.get(key(one), "") for one in (subject.id, name))
    if before != after:
        raise UnfitName(name, Unfit.MEANING, subject.id)


def _rivals(bank: Bank, subject: Subject) -> Iterator[tuple[str, int, bool]]:
    """The ids that a subject may not take: each with the line of what bears it, and whether it bore it."""
    if isinstance(subject, ChoiceSubject):
        question = bank.question(subject.question)
        yield from _borne(question.choices if question else (), subject.at)
        return
    own = subject.at if isinstance(subject, ItemSubject) else None
    for item in bank.items:
        shares = isinstance(item, Question) or isinstance(subject, ItemSubject)
        if shares:
            yield from _borne((item,), own)
    section = isinstance(subject, ItemSubject) and bank.section(subject.id) is not None
    if not section:
        yield from ((measure, 0, False) for measure in _measures(bank))


def _borne(things: Iterable[Item | Choice], own: Span | None) -> Iterator[tuple[str, int, bool]]:
    for thing in things:
        if thing.span != own:
            yield thing.id, thing.span.line, False
            yield from ((alias, thing.span.line, True) for alias in thing.aliases)


def _among(things: Iterable[T], wanted: str) -> T | None:
    return next((thing for thing in things if key(thing.id) == key(wanted)), None)


def _measures(bank: Bank) -> Iterator[str]:
    yield from bank.scores
    yield from (dimension.id for dimension in bank.dimensions)


def _names(bank: Bank) -> Iterator[str]:
    """Every id that can be renamed, as it is asked for."""
    yield from (item.id for item in bank.items)
    yield from _measures(bank)
    for question in bank.questions:
        yield from (f"{question.id}.{choice.id}" for choice in question.choices)
