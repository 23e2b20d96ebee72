"""Comparisons of scores, means and don't-knows, by intervals (bank format §6, R20)."""

from __future__ import annotations

import math
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from persona_tui.banks.reachability.atoms import Measured
from persona_tui.banks.reachability.formula import Ask, Formula, Further
from persona_tui.banks.reachability.intervals import Interval, Spans
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import FALSE, NEVER, SINGLE, TRUE, Truth
from persona_tui.banks.reachability.worth import ByMeasure, Contributor, Reach

LEAST_ANSWERS, LEAST_SHARE = 2, 0.75
"""What a dimension's mean needs: so many answers, and so much of its questions on the path (R20)."""
_DIGITS = 9
"""Sums of decimals are compared without the last digits that binary numbers get wrong."""


class Bounds(NamedTuple):
    """What a number may still come to."""

    never: bool
    """It may never be known."""
    known: bool
    """It may be known…"""
    low: float = 0
    high: float = 0
    """…and lie between these two."""


class Amount(Formula):
    """A comparison of a number that is drawn from several answers."""

    __slots__ = ("contributors", "spans")

    unknowns = False
    """Whether « don't know » counts."""

    def __init__(self, contributors: Sequence[Contributor], spans: Spans) -> None:
        """Compare.

        Args:
            contributors: the questions it is drawn from, in document order.
            spans: the numbers for which the comparison is true.
        """
        self.depends(one.formula for one in contributors)
        self.heavy = True
        self.contributors = tuple(contributors)
        self.spans = spans

    @abstractmethod
    def bounds(self, reached: Sequence[Reach]) -> Bounds:
        """What the number may come to, from what each contributor may; exact once all are settled."""

    def truth(self, supposed: Supposition) -> Truth:
        """What the comparison can still be: where one contributor is open, of each kind of answer to it."""
        reached = self.reached(supposed)
        place = _only_open(reached)
        if place is None:
            return compared(self.bounds(reached), self.spans)
        if atom := self._last_atom(place, reached):
            return supposed.domains[self.contributors[place].variable].parts(atom).truth
        found = 0
        for low, high in reached[place].pieces or ((reached[place].low, reached[place].high),):
            one = reached[place]._replace(low=low, high=high)
            found |= compared(self.bounds([*reached[:place], one, *reached[place + 1 :]]), self.spans)
        return found

    def reached(self, supposed: Supposition) -> list[Reach]:
        """What each contributor may still come to."""
        return [one.reach(supposed, unknowns=self.unknowns) for one in self.contributors]

    def ask(self, supposed: Supposition, want: Truth) -> Ask | Further | None:
        """Which contributors have a value; then how much they add, towards the numbers that are wanted."""
        reached = self.reached(supposed)
        if asked := self.ask_standing(reached, supposed):
            return asked
        place = _only_open(reached)
        if place is not None and (atom := self._last_atom(place, reached)):
            variable = self.contributors[place].variable
            settled = supposed.domains[variable].parts(atom).truth in SINGLE
            return None if settled else Ask(variable, atom, want)
        bounds = self.bounds(reached)
        up, edge = _towards(bounds, self.spans, want)
        for one, reach in zip(self.contributors, reached, strict=True):
            if not reach.settled:
                rest = (bounds.low - reach.low) if up else (bounds.high - reach.high)
                need = edge - rest if math.isfinite(rest) else edge
                if asked := one.ask_amount(supposed, up=up, need=self.share(need, edge)):
                    return asked
        return None

    def ask_standing(self, reached: Sequence[Reach], supposed: Supposition) -> Ask | Further | None:
        """What tells which contributors have a value."""
        for one, reach in zip(self.contributors, reached, strict=True):
            if not reach.single and (asked := one.ask_standing(supposed, unknowns=self.unknowns)):
                return asked
        return None

    def _last_atom(self, place: int, reached: list[Reach]) -> Measured | None:
        """What the comparison comes to for the only number that is open: what it must be itself."""
        one = self.contributors[place]
        if not isinstance(one.worth, ByMeasure) or one.repeated or not one.worth.factor:
            return None
        rest = [*reached[:place], reached[place]._replace(low=0, high=0), *reached[place + 1 :]]
        bounds = self.bounds(rest)
        if not bounds.known or bounds.never:
            return None
        spans = self.needed(bounds.low, sum(each.valued for each in reached))
        wanted = tuple(_scaled(span, one.worth.factor) for span in spans)
        return Measured(tuple(sorted(wanted, key=lambda span: span.low)))

    def needed(self, rest: float, values: int) -> Spans:  # noqa: ARG002 - a mean is of so many values
        """What one contributor must add for the comparison to be true, where the others come to something."""
        return tuple(_moved(span, -rest, 1) for span in self.spans)

    def share(self, need: float, edge: float) -> float:  # noqa: ARG002 - a mean wants the edge of each
        """What one contributor should add."""
        return need


class Sum(Amount):
    """A score: the sum over answers that are values; missing is not 0."""

    __slots__ = ()

    def bounds(self, reached: Sequence[Reach]) -> Bounds:
        """Between the sum of the least and the sum of the most."""
        low = high = 0.0
        never, known = True, False
        for reach in reached:
            without = reach.off or reach.silent or reach.unknown
            never = never and without
            if reach.valued:
                known = True
                low += min(reach.low, 0) if without else reach.low
                high += max(reach.high, 0) if without else reach.high
        return Bounds(never, known, low, high)


class Mean(Amount):
    """The mean of a dimension: known from two answers on, and three quarters of its questions on the path."""

    __slots__ = ()

    def bounds(self, reached: Sequence[Reach]) -> Bounds:
        """Between the lowest and the highest mean of those that must count and any that may."""
        sure = [one for one in reached if one.valued and not (one.off or one.silent or one.unknown)]
        maybe = [one for one in reached if one.valued and (one.off or one.silent or one.unknown)]
        on_path = sum(not one.off for one in reached)
        at_most = sum(one.valued or one.silent or one.unknown for one in reached)
        most = len(sure) + len(maybe)
        known = most >= LEAST_ANSWERS and most >= LEAST_SHARE * max(on_path, most)
        known = known or any(one.many and one.valued for one in reached)
        never = len(sure) < LEAST_ANSWERS or len(sure) < LEAST_SHARE * at_most
        if not known:
            return Bounds(never=True, known=False)
        if any(one.many and one.valued for one in reached):
            return Bounds(never=True, known=True, low=-math.inf, high=math.inf)
        low = _lowest([one.low for one in sure], sorted(one.low for one in maybe))
        high = -_lowest([-one.high for one in sure], sorted(-one.high for one in maybe))
        return Bounds(never, known, low, high)

    def share(self, need: float, edge: float) -> float:  # noqa: ARG002 - as every amount
        """The mean itself."""
        return edge

    def needed(self, rest: float, values: int) -> Spans:
        """What brings the mean of all where it should be; `rest` is their mean where one adds nothing."""
        return tuple(_moved(span, -rest * values, values) for span in self.spans)


class Unknowns(Amount):
    """The don't-knows of a dimension; known once it has a value or one of them."""

    __slots__ = ()

    unknowns = True

    def bounds(self, reached: Sequence[Reach]) -> Bounds:
        """Between those that are sure and those that may be."""
        sure = sum(one.unknown and not (one.off or one.silent or one.valued) for one in reached)
        most = (
            math.inf
            if any(one.many and one.unknown for one in reached)
            else sum(one.unknown for one in reached)
        )
        never = all(one.off or one.silent for one in reached)
        known = any(one.valued or one.unknown for one in reached)
        return Bounds(never, known, sure, most)


def compared(bounds: Bounds, spans: Spans) -> Truth:
    """What a comparison can still be of a number between bounds."""
    found = NEVER if bounds.never else 0
    if bounds.known:
        low, high = round(bounds.low, _DIGITS), round(bounds.high, _DIGITS)
        if any(not span.meeting(Interval(low, high)).empty for span in spans):
            found |= TRUE
        if not any(span.covers(low, high) for span in spans):
            found |= FALSE
    return found


def _lowest(sure: list[float], maybe: list[float]) -> float:
    """The lowest mean of numbers that count and, lowest first, any that may."""
    total, count = sum(sure), len(sure)
    for one in maybe:
        if count >= LEAST_ANSWERS and one * count >= total:
            break
        total, count = total + one, count + 1
    return total / count if count else 0.0


def _only_open(reached: list[Reach]) -> int | None:
    """The place of the only contributor that is not settled, where it is sure to have a value."""
    unsettled = [place for place, one in enumerate(reached) if not one.settled]
    if len(unsettled) != 1:
        return None
    one = reached[unsettled[0]]
    return unsettled[0] if one.single and one.valued else None


def _moved(span: Interval, by: float, times: int) -> Interval:
    """A span, times a number, and moved."""
    return Interval(
        round(span.low * times + by, _DIGITS), round(span.high * times + by, _DIGITS), span.above, span.below
    )


def _scaled(span: Interval, factor: float) -> Interval:
    """The numbers that, times a factor, lie in a span."""
    low, high = round(span.low / factor, _DIGITS), round(span.high / factor, _DIGITS)
    if factor < 0:
        return Interval(high, low, span.below, span.above)
    return Interval(low, high, span.above, span.below)


def _towards(bounds: Bounds, spans: Spans, want: Truth) -> tuple[bool, float]:
    """Which way the number should move, and how far."""
    for edge, up in _edges(spans):
        beyond = bounds.low < edge if up else bounds.high > edge
        if beyond and want & TRUE:
            return up, edge
        if not want & TRUE and (bounds.high > edge if not up else bounds.low < edge):
            return not up, edge + (-1 if up else 1)
    return True, bounds.high


def _edges(spans: Spans) -> Iterator[tuple[float, bool]]:
    for span in spans:
        if math.isfinite(span.low):
            yield span.low + (1 if span.above else 0), True
        if math.isfinite(span.high):
            yield span.high - (1 if span.below else 0), False
