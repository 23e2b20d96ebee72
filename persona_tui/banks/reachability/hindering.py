"""Why something is never asked: the fewest of its bars that together rule every interview out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.reachability.compiling import Bar, Program
from persona_tui.banks.reachability.formula import Fixed, Formula, Joined
from persona_tui.banks.reachability.searching import Interview, Search, Vague
from persona_tui.banks.reachability.supposing import Budget, OutOfSteps
from persona_tui.banks.reachability.truth import TRUE
from persona_tui.banks.reachability.verdicts import Hindrance, Obstacle

_KEPT = (Obstacle.ONLY_IF, Obstacle.UNLESS)
MOST_TRIED = 60
"""Bars beyond these are all named."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A bar and where it stands."""

    bar: Bar
    at: int
    """The item that it bars."""
    span: Span
    """Of what it stands on, where it is no condition."""
    own: bool = True
    """Whether it is the thing's own, rather than that of something above."""

    def hindrance(self, program: Program) -> Hindrance:
        """The bar as a reason."""
        condition = self.bar.condition
        span = self.span if condition is None else first_span(condition)
        return Hindrance(self.bar.obstacle, program.bank.items[self.at].id, span, condition, self.bar.by)


def first_span(condition: Condition) -> Span:
    """Where the first operand of a condition stands."""
    return next(operands(condition)).span


def bars_of(program: Program, at: int | None, *, own: bool = True) -> Iterator[Standing]:
    """The bars of an item, then those of what it stands under."""
    while at is not None:
        for bar in program.bars[at]:
            yield Standing(bar, at, program.bank.items[at].span, own)
        at, own = program.above[at], False


def hindrances(
    search: Search, bars: Sequence[Standing], like: Interview, bound: int, spent: Budget
) -> tuple[Hindrance, ...]:
    """Why bars that can't all be passed can't.

    Args:
        search: the search that found no interview.
        bars: all that must be passed.
        like: an interview to start from.
        bound: the steps for each question asked; what is not decided stays among the reasons.
        spent: counts the steps.

    Returns:
        A set none of which can be left out, the thing's own last condition first.
    """
    needed = sorted(bars, key=lambda one: (one.own, one.bar.obstacle in _KEPT))
    for one in needed[:MOST_TRIED]:
        rest = [other for other in needed if other is not one]
        budget = Budget(bound)
        try:
            found = search.find(all_of([other.bar.formula for other in rest]), like, budget)
        except (OutOfSteps, Vague):
            found = like
        spent.used += budget.used
        if found is None:
            needed = rest
    program = search.program
    told = [one.hindrance(program) for one in needed]
    leading = [one for one, standing in zip(told, needed, strict=True) if standing.own]
    first = max(leading or told, key=lambda one: (one.condition is not None, one.span))
    return first, *(one for one in sorted(told, key=lambda one: one.span) if one is not first)


def all_of(formulas: Sequence[Formula]) -> Formula:
    """Whether all of some formulas are true."""
    return Joined(tuple(formulas), all_=True) if formulas else Fixed(TRUE)
