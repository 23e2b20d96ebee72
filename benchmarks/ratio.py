"""A ratio of two things measured in turn, so that it holds when the machine's speed drifts."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many times dearer one thing is than its yardstick."""

    what: str
    yardstick: str
    median: float
    least: float
    most: float
    seconds: float
    """The median of the thing itself."""
    aim: float

    def __str__(self) -> str:
        """One line: the ratio, its spread, the aim."""
        return (
            f"{self.what} / {self.yardstick}: {self.median:.2f} ({self.least:.2f} to {self.most:.2f}; "
            f"aim ≤ {self.aim:g}; {self.seconds * 1000:.1f} ms)"
        )


def median_seconds(act: Callable[[], object], times: int) -> float:
    """What an act costs as a rule: one run that another program held up is no matter.

    Args:
        act: what is measured.
        times: how often.
    """
    seconds = []
    for _ in range(times):
        began = time.perf_counter()
        act()
        seconds.append(time.perf_counter() - began)
    return statistics.median(seconds)


def in_turn(
    what: str,
    thing: Callable[[], float],
    yardstick_name: str,
    yardstick: Callable[[], float],
    *,
    aim: float,
    runs: int,
) -> Ratio:
    """Measure A B A B …, after one warm-up of each.

    Args:
        what: the thing's name.
        thing: runs it once and returns its seconds.
        yardstick_name: the yardstick's name.
        yardstick: likewise.
        aim: the greatest ratio that the project accepts.
        runs: how many pairs count.
    """
    thing()
    yardstick()
    pairs = [(thing(), yardstick()) for _ in range(runs)]
    ratios = [a / b for a, b in pairs]
    return Ratio(
        what,
        yardstick_name,
        statistics.median(ratios),
        min(ratios),
        max(ratios),
        statistics.median(a for a, _ in pairs),
        aim,
    )
