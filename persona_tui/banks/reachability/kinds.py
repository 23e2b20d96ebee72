"""The kinds of answer of each answer type, before any condition cuts them (bank format §5)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    Bounds,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import NO_GATE, Bank, Question
from persona_tui.banks.reachability.cells import (
    OTHER,
    SPECIALS,
    Cell,
    Chosen,
    Element,
    Range,
    Said,
    held,
    numbers,
)
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.naming import NO, YES, Names, element, holds_texts, source_of

_INFINITE = float("inf")


class Kinds:
    """What may be answered to the questions of one bank."""

    def __init__(self, bank: Bank, names: Names, *, strict: bool) -> None:
        """Prepare for a bank.

        Args:
            bank: the bank.
            names: the texts that its conditions name.
            strict: leave out what the search cannot vouch for: several items that no condition names, picked
                from a list by ``plusieurs de``.
        """
        self._bank = bank
        self._names = names
        self._strict = strict

    def domain(self, question: Question) -> Domain:
        """Every answer that a question takes, the specials last."""
        if question.is_statement or question.is_computed:
            return Domain((Said(SPECIALS[0]),))
        return Domain((*self._values(question), *(Said(state) for state in SPECIALS)))

    def _values(self, question: Question) -> Iterator[Cell]:  # noqa: C901 - one case for each answer type
        answer = question.answer
        match answer:
            case ShortText() | LongText():
                yield Chosen(frozenset[Element](self._names.of(question)) | {OTHER})
            case OneChoice() | Consent():
                yield from _one_by_one(question, {choice.id for choice in question.choices})
            case YesNo():
                yield from _one_by_one(question, {YES, NO})
            case OneOf():
                yield from (Chosen(frozenset({one})) for one in self.elements(question))
            case SeveralChoices(count=count):
                yield from _several(question, count)
            case Ranking(keep=keep):
                yield from _several(question, Bounds(None, keep))
            case SeveralOf():
                yield from self._several_of(question)
            case (
                ItemList(count=count) | Quotes(count=count) | Observations(count=count) | Actions(count=count)
            ):
                yield from self._items(question, count)
            case Groups():
                yield from self._items(question, Bounds())
            case Grid(count=count):
                yield from self._items(question, count or Bounds())
            case Number(bounds=bounds, decimal=decimal):
                yield from _numbers(bounds.least, bounds.most, whole=not decimal)
            case Scale(lowest=lowest, highest=highest):
                yield from _numbers(lowest, highest)
            case Duration():
                yield from _numbers(0, None)
            case Date():
                yield from _numbers(date.min.toordinal(), date.max.toordinal())
            case Statement() | Computed():
                pass
            case _:
                assert_never(answer)

    def elements(self, question: Question) -> list[Element]:
        """What ``un de``, ``plusieurs de`` choose from, in the order of the bank."""
        source = source_of(self._bank, question)
        if source.choices:
            return [element(source, choice.id) for choice in source.choices]
        return [*sorted(self._names.of(source)), OTHER]

    def _several_of(self, question: Question) -> Iterator[Cell]:
        elements = frozenset(self.elements(question))
        texts = not source_of(self._bank, question).choices
        repeats = texts and not self._strict
        if elements and (cell := held(elements, repeats=repeats, most=self._most_of(question))):
            yield cell

    def _most_of(self, question: Question) -> float:
        """As many as the earlier answer may hold."""
        count = getattr(source_of(self._bank, question).answer, "count", None)
        return _most(count) if isinstance(count, Bounds) else _INFINITE

    def _items(self, question: Question, count: Bounds) -> Iterator[Cell]:
        universe: frozenset[Element] = frozenset()
        if holds_texts(question):
            universe = frozenset[Element](self._names.of(question)) | {OTHER}
        cell = held(universe, repeats=True, least=count.least or 1, most=_most(count))
        if cell:
            yield cell


def _most(count: Bounds) -> float:
    return _INFINITE if count.most is None else count.most


def _one_by_one(question: Question, known: set[str]) -> Iterator[Cell]:
    """The choices that are always offered together, then each that has a condition of its own."""
    gated = {element(question, choice.id) for choice in question.choices if choice.gate != NO_GATE}
    always = frozenset[Element](known) - gated
    if always:
        yield Chosen(always)
    yield from (Chosen(frozenset({one})) for one in sorted(gated, key=str))


def _several(question: Question, count: Bounds) -> Iterator[Cell]:
    """The answers without an exclusive choice, then each exclusive choice alone."""
    universe = frozenset[Element](choice.id for choice in question.choices)
    alone = [choice.id for choice in question.choices if choice.exclusive]
    least, most = count.least or 1, _most(count)
    cells = [held(universe, repeats=False, outside=frozenset(alone), least=least, most=most)]
    for one in alone:
        own = frozenset[Element]({one})
        cells.append(
            held(universe, repeats=False, inside=own, outside=universe - own, least=least, most=most)
        )
    yield from (cell for cell in cells if cell)


def _numbers(least: float | None, most: float | None, *, whole: bool = True) -> Iterator[Range]:
    interval = Interval(-_INFINITE if least is None else least, _INFINITE if most is None else most)
    if cell := numbers(interval, whole=whole):
        yield cell
