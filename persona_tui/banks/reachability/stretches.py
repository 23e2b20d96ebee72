"""How much a stretch of a bank comes to: questions, minutes, and which of its terms are still open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from persona_tui.banks.reachability.places import Slot


class Worth(NamedTuple):
    """How long a path is: questions first, then seconds; negative where the shortest is looked for."""

    questions: int
    seconds: int

    def plus(self, other: Worth) -> Worth:
        """Both together."""
        return Worth(self.questions + other.questions, self.seconds + other.seconds)

    def less(self, other: Worth) -> Worth:
        """What one is worth beyond the other."""
        return Worth(self.questions - other.questions, self.seconds - other.seconds)

    def times(self, count: int) -> Worth:
        """The same, several times."""
        return self if count == 1 else Worth(self.questions * count, self.seconds * count)


@dataclass(frozen=True, slots=True)
class Term:
    """Something that is worth something where it is true."""

    slot: Slot
    worth: Worth
    at: int = -1
    """The item; -1 for an end."""
    repeated: int = -1
    """The variable that says how many times; -1 for once."""
    broken_off: int = -1
    """The slot that says that it is once after all; -1 for none."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The best that was found for some terms, and what nothing can be better than."""

    found: Worth
    bound: Worth
    walk: tuple[tuple[int, int], ...] = ()
    """The items that are asked, and how many times."""

    def plus(self, other: Stretch) -> Stretch:
        """Both together."""
        return Stretch(self.found.plus(other.found), self.bound.plus(other.bound), self.walk + other.walk)
