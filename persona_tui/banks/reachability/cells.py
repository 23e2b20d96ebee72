"""The kinds of answer to a question that are still supposed possible, as cells that conditions cut."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from persona_tui.banks.conditions.tree import State
from persona_tui.banks.reachability.intervals import Interval


class Unnamed(Enum):
    """What no condition names."""

    OTHER = "other"


OTHER = Unnamed.OTHER
"""Any text that no condition names; in a list, at least one such item."""

Element = str | Unnamed
"""A choice's id, a text as conditions compare it, or any other."""


@dataclass(frozen=True, slots=True)
class Said:
    """A special: don't know, declined, not applicable, skipped."""

    state: State


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of these choices or texts."""

    among: frozenset[Element]


@dataclass(frozen=True, slots=True)
class Range:
    """A number, a duration, a step of a scale, a day."""

    interval: Interval
    whole: bool
    """Whether only whole numbers are meant."""


@dataclass(frozen=True, slots=True)
class Held:
    """Several choices or items: all those `inside`, none of those `outside`, the rest open."""

    universe: frozenset[Element]
    repeats: bool
    """Whether there may be more items than elements: lists, where :data:`OTHER` stands for any number."""
    inside: frozenset[Element]
    outside: frozenset[Element]
    least: float
    most: float

    @property
    def open(self) -> frozenset[Element]:
        """The elements that are neither in nor out."""
        return self.universe - self.inside - self.outside


Cell = Said | Chosen | Range | Held

SPECIALS = (State.SKIPPED, State.UNKNOWN, State.DECLINED, State.NOT_APPLICABLE)


def held(
    universe: frozenset[Element],
    *,
    repeats: bool,
    inside: frozenset[Element] = frozenset(),
    outside: frozenset[Element] = frozenset(),
    least: float = 1,
    most: float = float("inf"),
) -> Held | None:
    """A cell of several choices or items, its bounds drawn in; `None` when no answer fits it.

    An answer holds one item at least: an empty one is no answer.
    """
    if inside & outside:
        return None
    left = universe - outside
    if repeats:
        if universe and not left:
            return None
        if len(left) == 1:
            inside = left
    else:
        most = min(most, len(left))
        if most == len(inside):
            outside = universe - inside
        elif least >= len(left):
            inside = left
    least = max(least, len(inside), 1)
    return Held(universe, repeats, inside, outside, least, most) if least <= most else None


def numbers(interval: Interval, *, whole: bool) -> Range | None:
    """A cell of numbers; `None` when none fits it."""
    within = interval.among_integers() if whole else interval
    return None if within.empty else Range(within, whole)
