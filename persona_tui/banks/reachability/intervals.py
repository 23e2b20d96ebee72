"""Intervals of numbers, days as their ordinals included: what « <, ≥, parmi » cut a range into."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import assert_never

from persona_tui.banks.conditions.tree import Comparison


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers from `low` to `high`."""

    low: float = -math.inf
    high: float = math.inf
    above: bool = False
    """Whether `low` itself is left out."""
    below: bool = False
    """Whether `high` itself is left out."""

    @property
    def empty(self) -> bool:
        """Whether it holds nothing."""
        return self.low > self.high or (self.low == self.high and (self.above or self.below))

    @property
    def point(self) -> bool:
        """Whether it holds one number only."""
        return self.low == self.high and not self.empty

    def holds(self, number: float) -> bool:
        """Whether a number lies in it."""
        return (self.low < number or (self.low == number and not self.above)) and (
            number < self.high or (number == self.high and not self.below)
        )

    def meeting(self, other: Interval) -> Interval:
        """What lies in both; perhaps empty."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(
            low,
            high,
            any(one.above for one in (self, other) if one.low == low),
            any(one.below for one in (self, other) if one.high == high),
        )

    def without(self, other: Interval) -> tuple[Interval, ...]:
        """What lies in this one and not in the other: none, one or two intervals."""
        before = self.meeting(Interval(-math.inf, other.low, below=not other.above))
        after = self.meeting(Interval(other.high, math.inf, above=not other.below))
        return tuple(one for one in (before, after) if not one.empty)

    def among_integers(self) -> Interval:
        """The same, its ends drawn in to whole numbers; perhaps empty."""
        low, high = self.low, self.high
        if math.isfinite(low):
            low = math.floor(low) + 1 if self.above else math.ceil(low)
        if math.isfinite(high):
            high = math.ceil(high) - 1 if self.below else math.floor(high)
        return Interval(low, high)

    def covers(self, low: float, high: float) -> bool:
        """Whether all the numbers from `low` to `high` lie in it; an infinite end is never reached."""
        return self.meeting(Interval(low, high)) == Interval(low, high)


Spans = tuple[Interval, ...]
"""Intervals that do not meet."""


def fitting(sign: Comparison, value: float) -> Spans:
    """The numbers for which ``number sign value`` is true."""
    match sign:
        case Comparison.EQUAL:
            return (Interval(value, value),)
        case Comparison.DIFFERENT:
            return Interval().without(Interval(value, value))
        case Comparison.LESS:
            return (Interval(high=value, below=True),)
        case Comparison.AT_MOST:
            return (Interval(high=value),)
        case Comparison.MORE:
            return (Interval(low=value, above=True),)
        case Comparison.AT_LEAST:
            return (Interval(low=value),)
        case _:
            assert_never(sign)


def equal_to(values: frozenset[float]) -> Spans:
    """The numbers of a list."""
    return tuple(Interval(value, value) for value in sorted(values))


def cut(interval: Interval, spans: Spans) -> tuple[Spans, Spans]:
    """What of an interval lies in some spans, and what lies in none."""
    within = tuple(met for span in spans if not (met := interval.meeting(span)).empty)
    beyond: Spans = (interval,)
    for span in spans:
        beyond = tuple(rest for one in beyond for rest in one.without(span))
    return within, beyond
