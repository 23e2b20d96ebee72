"""Exact figures: means as fractions, shown with one decimal, and the words that go with them."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from persona_tui.text.language import N_

Bounds = tuple[int, int]
"""The lowest and the highest step of a scale."""


class Band(StrEnum):
    """What a mean on five steps is called; our own convention, and said to be so wherever it is printed."""

    TO_WORK_ON = "to-work-on"
    UNDER_WAY = "under-way"
    SOLID = "solid"
    STRENGTH = "strength"


BANDS = {
    Band.TO_WORK_ON: N_("to work on"),
    Band.UNDER_WAY: N_("under way"),
    Band.SOLID: N_("solid"),
    Band.STRENGTH: N_("a strength"),
}
FIVE_STEPS: Bounds = (1, 5)
"""The only scale that the bands are meant for."""

_UP_TO = (
    (Decimal("2.5"), Band.TO_WORK_ON),
    (Decimal("3.4"), Band.UNDER_WAY),
    (Decimal("4.2"), Band.SOLID),
)


def exact(value: float) -> Fraction:
    """A stored number as it was typed: 0.1 is a tenth."""
    return Fraction(str(value))


def mean(values: Collection[Fraction]) -> Fraction | None:
    """The mean; nothing of nothing."""
    return sum(values, Fraction(0)) / len(values) if values else None


def rounded(figure: Fraction) -> Decimal:
    """One decimal, halves up, as figures are printed."""
    return Decimal((figure * 10 + Fraction(1, 2)).__floor__()) / 10


def band(figure: Fraction, bounds: Bounds | None) -> Band | None:
    """The word for a mean, judged by the figure that is printed; none off a scale of five steps."""
    if bounds != FIVE_STEPS:
        return None
    shown = rounded(figure)
    return next((called for most, called in _UP_TO if shown <= most), Band.STRENGTH)


def bar(figure: Fraction, bounds: Bounds | None) -> str:
    """A mean as a bar that reads without colour, ``███░░``, filled as the printed figure says.

    None where no scale bounds it; a scale that begins at 0 shows nothing filled there.
    """
    if bounds is None:
        return ""
    reached = (rounded(figure) + Decimal("0.5")).__floor__()
    return "".join("█" if step <= reached else "░" for step in range(max(bounds[0], 1), bounds[1] + 1))
