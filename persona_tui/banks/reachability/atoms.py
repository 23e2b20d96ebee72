"""What a condition can tell of one answer, and how it cuts the kinds of answer in those where it is so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from persona_tui.banks.conditions.tree import State
from persona_tui.banks.reachability.cells import Cell, Chosen, Element, Held, Range, Said, held, numbers
from persona_tui.banks.reachability.intervals import Interval, Spans, cut


@dataclass(frozen=True, slots=True)
class InState:
    """``est …``."""

    state: State


@dataclass(frozen=True, slots=True)
class Picked:
    """One of these choices, or one of these texts."""

    wanted: frozenset[Element]


@dataclass(frozen=True, slots=True)
class Measured:
    """A number that lies in some spans."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Counted:
    """A number of choices or items that lies in some spans."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Holding:
    """``contient``."""

    element: Element


@dataclass(frozen=True, slots=True)
class HoldingOnly:
    """``seulement``."""

    element: Element


Atom = InState | Picked | Measured | Counted | Holding | HoldingOnly
Cells = tuple[Cell, ...]
Cut = tuple[Cells, Cells, Cells]
"""Where it is true, where it is false, where it is never known."""


def split(atom: Atom, cell: Cell) -> Cut:
    """Cut one kind of answer by what a condition tells of it.

    Args:
        atom: what is told of an answer.
        cell: the kind of answer, of the type that the atom is for; of another type, nothing is ever known.

    Returns:
        Kinds that do not overlap and that together are the one given.
    """
    if isinstance(atom, InState):
        found = isinstance(cell, Said) and cell.state == atom.state
        if atom.state is State.ANSWERED:
            found = not isinstance(cell, Said)
        return ((cell,), (), ()) if found else ((), (cell,), ())
    match cell:
        case Said():
            return (), (), (cell,)
        case Chosen() if isinstance(atom, Picked):
            return _of_choice(atom.wanted, cell)
        case Range() if isinstance(atom, Measured):
            return _of_number(atom.spans, cell)
        case Held() if isinstance(atom, Counted):
            return _of_count(atom.spans, cell)
        case Held() if isinstance(atom, Holding):
            return _of_holding(atom.element, cell)
        case Held() if isinstance(atom, HoldingOnly):
            return _of_only(atom.element, cell)
        case Chosen() | Range() | Held():
            return (), (), (cell,)
        case _:
            assert_never(cell)


def _of_choice(wanted: frozenset[Element], cell: Chosen) -> Cut:
    within, beyond = cell.among & wanted, cell.among - wanted
    return (Chosen(within),) if within else (), (Chosen(beyond),) if beyond else (), ()


def _of_number(spans: Spans, cell: Range) -> Cut:
    within, beyond = cut(cell.interval, spans)

    def cells(of: Spans) -> Cells:
        return tuple(made for one in of if (made := numbers(one, whole=cell.whole)))

    return cells(within), cells(beyond), ()


def _of_count(spans: Spans, cell: Held) -> Cut:
    whole = numbers_of(cell)
    within, beyond, _ = _of_number(spans, whole)

    def cells(of: Cells) -> Cells:
        made = (
            _narrowed(cell, least=one.interval.low, most=one.interval.high)
            for one in of
            if isinstance(one, Range)
        )
        return tuple(one for one in made if one)

    return cells(within), cells(beyond), ()


def numbers_of(cell: Held) -> Range:
    """How many choices or items an answer of this kind may hold."""
    return Range(Interval(cell.least, cell.most), whole=True)


def _of_holding(element: Element, cell: Held) -> Cut:
    if element not in cell.universe:
        return (), (cell,), ()
    within = _narrowed(cell, inside=frozenset({element}))
    beyond = _narrowed(cell, outside=frozenset({element}))
    return (within,) if within else (), (beyond,) if beyond else (), ()


def _of_only(element: Element, cell: Held) -> Cut:
    if element not in cell.universe:
        return (), (cell,), ()
    alone = _narrowed(cell, inside=frozenset({element}), outside=cell.universe - {element})
    return (alone,) if alone else (), tuple(_not_alone(element, cell)), ()


def _not_alone(element: Element, cell: Held) -> Iterator[Held]:
    """The answers without the element; those with it and, in turn, a first other one."""
    if without := _narrowed(cell, outside=frozenset({element})):
        yield without
    if not cell.repeats:
        if found := _narrowed(cell, inside=frozenset({element}), least=2):
            yield found
        return
    before: frozenset[Element] = frozenset()
    for other in sorted(cell.universe - {element}, key=str):
        if found := _narrowed(cell, inside=frozenset({element, other}), outside=before):
            yield found
        before |= {other}


def _narrowed(
    cell: Held,
    *,
    inside: frozenset[Element] = frozenset(),
    outside: frozenset[Element] = frozenset(),
    least: float = 0,
    most: float = float("inf"),
) -> Held | None:
    return held(
        cell.universe,
        repeats=cell.repeats,
        inside=cell.inside | inside,
        outside=cell.outside | outside,
        least=max(cell.least, least),
        most=min(cell.most, most),
    )
