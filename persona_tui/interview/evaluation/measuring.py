"""Numbers drawn from several answers: scores, means, don't-knows, repetitions (bank format §6, R20)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum

from persona_tui.banks.conditions.tree import Extreme
from persona_tui.interview.evaluation.comparing import Test
from persona_tui.interview.evaluation.holding import (
    DOUBTFUL,
    GONE,
    MUTE,
    OFF,
    OPEN,
    VALUE,
    Standings,
    Values,
)
from persona_tui.interview.evaluation.tallying import Tally
from persona_tui.interview.evaluation.truth import ANYTHING, FALSE, NEVER, OR, TRUE, Truth
from persona_tui.interview.steps import CERTAIN

LEAST_ANSWERS, LEAST_SHARE = 2, 0.75
"""What a dimension's mean needs: so many answers, and so much of its questions on the path (R20)."""
_DIGITS = 9
"""Sums of decimals are compared without the last digits that binary numbers get wrong."""


class Unknown(Enum):
    """Why there is no number."""

    YET = "yet"
    """A contributor is open: it may still come to anything."""
    EVER = "ever"
    """All is settled, and no contributor holds a value."""


Amount = Callable[[Standings, Values], float | Unknown]
"""Reads a number from the standings and values of earlier items."""
TallyOf = Callable[[Standings, Values], Tally]


def measured(amount: Amount, holds: Callable[[object], bool]) -> Test:
    """The test of a comparison with a number drawn from several answers."""

    def test(standings: Standings, values: Values) -> Truth:
        found = amount(standings, values)
        if isinstance(found, Unknown):
            return ANYTHING if found is Unknown.YET else NEVER
        return TRUE if holds(round(found, _DIGITS)) else FALSE

    return test


def score(tally: TallyOf) -> Amount:
    """The sum of a score; missing is not 0."""

    def amount(standings: Standings, values: Values) -> float | Unknown:
        found = tally(standings, values)
        if found.waiting:
            return Unknown.YET
        return found.total if found.values else Unknown.EVER

    return amount


def mean_of(tally: Tally, of: int) -> float | None:
    """The mean of a dimension; `None` for too few answers, or too few of its `of` questions on the path."""
    if tally.values < LEAST_ANSWERS or tally.values < LEAST_SHARE * of:
        return None
    return tally.total / tally.values


def mean(tally: TallyOf) -> Amount:
    """The mean of a dimension."""

    def amount(standings: Standings, values: Values) -> float | Unknown:
        found = tally(standings, values)
        if found.waiting:
            return Unknown.YET
        settled = mean_of(found, found.settled)
        return Unknown.EVER if settled is None else settled

    return amount


def unknowns(tally: TallyOf) -> Amount:
    """How many don't-knows a dimension has; for it they are values too."""

    def amount(standings: Standings, values: Values) -> float | Unknown:
        found = tally(standings, values)
        if found.waiting:
            return Unknown.YET
        return found.unknown if found.values or found.unknown else Unknown.EVER

    return amount


def extreme_of(which: Extreme, tallies: Mapping[str, Tally]) -> str | Unknown:
    """The dimension that an extreme means, from the tallies of all in declared order (bank format §6)."""
    if any(tally.waiting for tally in tallies.values()):
        return Unknown.YET
    if which is Extreme.LOWEST:
        means = {name: mean_of(tally, tally.settled) for name, tally in tallies.items()}
        ranked = {name: found for name, found in means.items() if found is not None}
    else:
        ranked = {name: -tally.unknown for name, tally in tallies.items() if tally.unknown}
    return min(ranked, key=ranked.__getitem__) if ranked else Unknown.EVER


def of_extreme(which: Extreme, tallies: Mapping[str, TallyOf], of: Callable[[TallyOf], Amount]) -> Amount:
    """The mean or the don't-knows of the dimension that an extreme means."""
    amounts = {name: of(tally) for name, tally in tallies.items()}

    def amount(standings: Standings, values: Values) -> float | Unknown:
        found = extreme_of(which, {name: tally(standings, values) for name, tally in tallies.items()})
        return found if isinstance(found, Unknown) else amounts[found](standings, values)

    return amount


def repetitions(slots: Sequence[int], none_yet: int | None) -> Amount:
    """How many repetitions there are.

    Args:
        slots: where the places of the repetitions stand among the values.
        none_yet: where the place of what is repeated on demand, and has not been, stands: then there are 0.
    """

    def amount(standings: Standings, values: Values) -> float | Unknown:  # noqa: ARG001 - as every amount
        count = 0
        for slot in slots if none_yet is None else (*slots, none_yet):
            place = values[slot]
            assert isinstance(place, int)
            if place and not place & CERTAIN:
                return Unknown.YET
            count += bool(place) and slot != none_yet
        none = none_yet is not None and values[none_yet]
        return count if count or none else Unknown.EVER

    return amount


def answered(places: Sequence[int]) -> Amount:
    """In how many repetitions a question has a value."""

    def amount(standings: Standings, values: Values) -> float | Unknown:  # noqa: ARG001 - as every amount
        count = 0
        for at in places:
            standing = standings[at]
            if standing == OPEN:
                return Unknown.YET
            count += standing in (VALUE, GONE, DOUBTFUL)
        return count or Unknown.EVER

    return amount


def in_some(tests: Sequence[tuple[int, Test]]) -> Test:
    """Some repetition answered so: those off the path do not count, and without any it is never known."""

    def test(standings: Standings, values: Values) -> Truth:
        truth = 0
        for at, inner in tests:
            if standings[at] not in (OFF, MUTE):
                truth = OR[truth or FALSE][inner(standings, values)]
        return truth or NEVER

    return test
