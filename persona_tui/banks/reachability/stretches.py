"""How long a path is, in questions and seconds, as it is added up (I501)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from persona_tui.banks.reachability.places import Slot


class Length(NamedTuple):
    """How long a path is: questions first, then seconds; negative where the shortest is looked for."""

    questions: int
    seconds: int

    def plus(self, other: Length) -> Length:
        """Both together."""
        return Length(self.questions + other.questions, self.seconds + other.seconds)

    def less(self, other: Length) -> Length:
        """What one is worth beyond the other."""
        return Length(self.questions - other.questions, self.seconds - other.seconds)

    def times(self, count: int) -> Length:
        """The same, several times."""
        return self if count == 1 else Length(self.questions * count, self.seconds * count)


NOTHING = Length(0, 0)


@dataclass(frozen=True, slots=True)
class Term:
    """Something that is worth something where it is true."""

    slot: Slot
    length: Length
    at: int = -1
    """The item; -1 for an end."""
    repeated: int = -1
    """The variable that says how many times; -1 for once."""
    broken_off: int = -1
    """The slot that says that it is once after all; -1 for none."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The best that was found for some terms, and what nothing can be better than."""

    found: Length
    bound: Length
    walk: tuple[tuple[int, int], ...] = ()
    """The items that are asked, and how many times."""

    def plus(self, other: Stretch) -> Stretch:
        """Both together."""
        return Stretch(self.found.plus(other.found), self.bound.plus(other.bound), self.walk + other.walk)


def counted_by(term: Term) -> tuple[int, ...]:
    """What says how many times a term counts: variables as negative numbers, slots."""
    return (~term.repeated,) if term.broken_off < 0 else (~term.repeated, term.broken_off)
