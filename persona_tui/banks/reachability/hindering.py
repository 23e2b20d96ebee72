"""Why something is never asked: the fewest of its bars that together rule every interview out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.reachability.program import Bar, Program
from persona_tui.banks.reachability.searching import Interview, Search, Vague
from persona_tui.banks.reachability.supposing import Budget, OutOfSteps
from persona_tui.banks.reachability.things import Thing, all_of
from persona_tui.banks.reachability.verdicts import Hindrance, Obstacle

_CONDITIONS = (Obstacle.ONLY_IF, Obstacle.UNLESS)
MOST_TRIED = 60
"""Bars beyond these are all named."""


@dataclass(frozen=True, slots=True)
class _Standing:
    """A bar and where it stands."""

    bar: Bar
    at: int
    span: Span
    """Of what it stands on."""
    own: bool
    """Whether it is the thing's own, rather than that of something above."""

    @property
    def hindrance(self) -> tuple[Obstacle, Span]:
        """What it is, at its condition or at what it stands on."""
        condition = self.bar.condition
        return self.bar.obstacle, self.span if condition is None else first_span(condition)


def first_span(condition: Condition) -> Span:
    """Where the first operand of a condition stands."""
    return next(operands(condition)).span


def hindrances(
    search: Search, thing: Thing, like: Interview, bound: int, spent: Budget
) -> tuple[Hindrance, ...]:
    """Why a thing that no interview leads to is never asked.

    Args:
        search: the search that found none.
        thing: the thing.
        like: an interview to start from.
        bound: the steps for each of its bars; one that is not decided stays among the reasons.
        spent: counts the steps.

    Returns:
        A set none of which can be left out, the thing's own last condition first.
    """
    needed = sorted(_bars(search.program, thing), key=lambda one: (one.own, one.bar.obstacle in _CONDITIONS))
    for one in needed[:MOST_TRIED]:
        rest = [other for other in needed if other is not one]
        budget = Budget(min(bound, spent.limit - spent.used))
        try:
            found = search.find(all_of([other.bar.formula for other in rest]), like, budget)
        except (OutOfSteps, Vague):
            found = like
        spent.used += budget.used
        if found is None:
            needed = rest
    return tuple(_told(search.program, needed))


def _bars(program: Program, thing: Thing) -> Iterator[_Standing]:
    """The bars of a thing, then those of what it stands under."""
    for bar in thing.bars(program):
        yield _Standing(bar, thing.at, thing.span, own=True)
    at = thing.above(program)
    while at is not None:
        for bar in program.bars[at]:
            yield _Standing(bar, at, program.bank.items[at].span, own=False)
        at = program.nesting.above[at]


def _told(program: Program, needed: list[_Standing]) -> Iterator[Hindrance]:
    """The reasons: the last condition of the thing's own first, the others in the order of the text."""
    leading = [one for one in needed if one.own] or needed
    first = max(leading, key=lambda one: (one.bar.condition is not None, one.hindrance[1]))
    others = [one for one in needed if one is not first]
    for one in (first, *sorted(others, key=lambda one: one.hindrance[1])):
        obstacle, span = one.hindrance
        yield Hindrance(obstacle, program.bank.items[one.at].id, span, one.bar.condition, one.bar.by)
