"""The one source of chance of a walk, and what is thrown with it (R22: nothing else is chance)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from math import ceil, floor
from typing import Protocol, TypeVar

from persona_tui.banks.answer_types import Bounds
from persona_tui.interview.amounts import whole_if_whole
from persona_tui.interview.walks.constants import Turns

Kind = TypeVar("Kind")

TURNS = 0.6
"""How often a value is one that a condition compares with, or one beside it."""
WORDS = ("abeille", "bruine", "cédrat", "d'ici", "érable", "fougère", "gîte", "houle")
_FIRST_DAY = date(2020, 1, 1).toordinal()
_WIDEST = 100
"""How far an open number goes beyond its lower bound."""
_LARGEST = 10**14
"""Beyond, a number has more digits than an answer may have."""
_MOST_ENTRIES = 3
"""More entries of an open list say nothing more."""


class Source(Protocol):
    """A source of chance, handed in from outside: :class:`random.Random` is one."""

    def random(self) -> float:
        """A number from 0 to below 1."""

    def randrange(self, stop: int, /) -> int:
        """A whole number from 0 to below `stop`."""

    def randint(self, a: int, b: int) -> int:
        """A whole number, both ends included."""

    def sample(self, population: Sequence[Kind], k: int) -> list[Kind]:
        """So many of some things, in any order."""


Sources = Callable[[str], Source]
"""Gives the source of a seed: the same one for the same seed."""


class Dice:
    """Throws numbers, days, texts and sizes, likely such as conditions turn on."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def happens(self, share: float) -> bool:
        """Whether something happens that happens that often."""
        return self._source.random() < share

    def one_of(self, things: Sequence[Kind]) -> Kind:
        """One of some things, each as likely."""
        return things[self._source.randrange(len(things))]

    def some_of(self, things: Sequence[Kind], size: int) -> list[Kind]:
        """So many of some things, in any order."""
        return self._source.sample(things, size)

    def between(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._source.randint(least, most)

    def size(self, count: Bounds, turns: Turns, most: int | None = None) -> int:
        """How many entries: at least one, within the bounds, as a condition counts them or by chance.

        Args:
            count: the bounds.
            turns: what the number is compared with.
            most: how many there are to choose from.
        """
        least = max(1, int(count.least or 1))
        highest = int(count.most) if count.most is not None else most or least + _MOST_ENTRIES
        highest = max(least, highest if most is None else min(highest, most))
        near = (one + step for one in turns.counts for step in (-1, 0, 1))
        turning = [one for one in near if least <= one <= highest]
        if turning and self.happens(TURNS):
            return self.one_of(turning)
        return self.between(least, highest)

    def number(self, bounds: Bounds, turns: Turns, decimal: bool = False) -> int | float:
        """A number within the bounds: at their ends, where a condition turns, beside it, or anywhere."""
        ends = [end for end in (bounds.least, bounds.most) if end is not None]
        wanted = [one for one in turns.values if isinstance(one, int | float) and not isinstance(one, bool)]
        least = ceil(bounds.least if bounds.least is not None else min(0, bounds.most or 0))
        most = floor(bounds.most) if bounds.most is not None else max(least, 0) + _WIDEST
        if least > most:
            return whole_if_whole(self.one_of(ends))
        if (wanted or ends) and self.happens(TURNS):
            step = self.one_of((-1, 0, 0, 1)) * (0.1 if decimal else 1)
            one = round(self.one_of([*wanted, *ends]) + step, 6)
            if bounds.hold(one) and (decimal or float(one).is_integer()) and abs(one) < _LARGEST:
                return whole_if_whole(one)
        return self.between(least, most)

    def day(self, turns: Turns) -> date:
        """A day: one that a condition names, the one before or after, or any other."""
        days = [one for one in turns.values if isinstance(one, date)]
        if days and self.happens(TURNS):
            day = self.one_of(days).toordinal() + self.between(-1, 1)
            return date.fromordinal(min(max(day, 1), date.max.toordinal()))
        return date.fromordinal(_FIRST_DAY + self.between(0, 3650))

    def text(self, turns: Turns) -> str:
        """A text that a condition names, or a word."""
        named = [one for one in turns.values if isinstance(one, str)]
        return self.one_of(named if named and self.happens(TURNS) else WORDS)

    def texts(self, turns: Turns, size: int) -> tuple[str, ...]:
        """So many different texts, those that conditions name among them."""
        found: dict[str, None] = {}
        while len(found) < size:
            text = self.text(turns)
            found[f"{text} {len(found) + 1}" if text in found else text] = None
        return tuple(found)
