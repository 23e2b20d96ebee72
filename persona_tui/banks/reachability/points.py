"""One answer out of each kind, as a person would give it: what witnesses are made of."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date
from itertools import count
from typing import assert_never

from persona_tui.banks.answer_types import Date, YesNo
from persona_tui.banks.conditions.tree import Constant, State
from persona_tui.banks.model import Item, Question
from persona_tui.banks.reachability.cells import OTHER, Cell, Chosen, Element, Held, Range, Said
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.naming import YES
from persona_tui.banks.reachability.verdicts import Line

Told = tuple[State, Constant | tuple[str, ...] | None]


def point(domain: Domain) -> Domain:
    """One answer of a domain, its first kind."""
    if len(domain.cells) == 1 and isinstance(domain.cells[0], Said):
        return domain
    return Domain((_point(domain.cells[0]),))


def line(item: Item, domain: Domain) -> Line:
    """What a point says, for a question or for how often something is repeated."""
    (cell,) = domain.cells
    return Line(item.id, *_told(item, cell))


def _point(cell: Cell) -> Cell:
    match cell:
        case Said():
            return cell
        case Chosen(among=among):
            return Chosen(frozenset({min(among, key=_order)}))
        case Range(interval=interval, whole=whole):
            number = _number(interval)
            return Range(Interval(number, number), whole)
        case Held():
            return _held_point(cell)
        case _:
            assert_never(cell)


def _order(element: Element) -> tuple[bool, str]:
    return element is OTHER, str(element)


def _number(interval: Interval) -> float:
    """A number of an interval: its nearest end to 0 if it has one, else one inside."""
    for end in (interval.low, interval.high):
        if math.isfinite(end) and interval.holds(end):
            return end
    if interval.holds(0):
        return 0
    if math.isfinite(interval.low) and math.isfinite(interval.high):
        return (interval.low + interval.high) / 2
    return interval.low + 1 if math.isfinite(interval.low) else interval.high - 1


def _held_point(cell: Held) -> Held:
    """All that must be chosen, then what comes first until there are enough."""
    inside = set(cell.inside)
    for one in sorted(cell.open, key=_order):
        if len(inside) < cell.least and not (cell.repeats and inside and one is not OTHER):
            inside.add(one)
    outside = cell.universe - inside
    enough = max(len(inside), cell.least)
    return Held(cell.universe, cell.repeats, frozenset(inside), outside, enough, enough)


def _told(item: Item, cell: Cell) -> Told:
    match cell:
        case Said(state=state):
            return state, None
        case Chosen(among=among):
            (one,) = among
            return State.ANSWERED, _chosen(item, one)
        case Range(interval=interval, whole=whole):
            number = int(interval.low) if whole else interval.low
            if isinstance(item, Question) and isinstance(item.answer, Date):
                return State.ANSWERED, date.fromordinal(int(number))
            return State.ANSWERED, number
        case Held():
            return State.ANSWERED, _several(item, cell)
        case _:
            assert_never(cell)


def _chosen(item: Item, one: Element) -> Constant:
    if isinstance(item, Question) and isinstance(item.answer, YesNo):
        return one == YES
    return next(_unnamed(frozenset())) if one is OTHER else str(one)


def _several(item: Item, cell: Held) -> tuple[str, ...] | None:
    """Choices in the bank's order; items, with others as often as it takes; `None` for what nothing names."""
    if not cell.universe:
        return None
    choices = item.choices if isinstance(item, Question) else ()
    places = {choice.id: place for place, choice in enumerate(choices)}
    named = [one for one in cell.inside if isinstance(one, str)]
    named.sort(key=lambda one: (places.get(one, 0), one))
    missing = int(cell.least) - len(named)
    if OTHER in cell.inside:
        others = _unnamed(frozenset(one for one in cell.universe if isinstance(one, str)))
        return (*named, *(next(others) for _ in range(max(1, missing))))
    return (*named, *named[:1] * max(0, missing))


def _unnamed(named: frozenset[str]) -> Iterator[str]:
    """Texts that no condition names."""
    return (text for number in count(1) if (text := "…" * number) not in named)
