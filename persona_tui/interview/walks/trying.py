"""Trying a bank: many random walks, what they met, and the shortest that shows that something is wrong."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.interview.course import Course
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.constants import turns_of
from persona_tui.interview.walks.coverage import Coverage, Tally
from persona_tui.interview.walks.dice import Sources
from persona_tui.interview.walks.manner import manner_of
from persona_tui.interview.walks.shrinking import Shrinker
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.violation import Violation
from persona_tui.interview.walks.walking import Walk


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of the walks."""

    walks: int
    seed: int
    tallies: tuple[Tally, ...]
    """Every question, in document order."""
    results: tuple[Tally, ...]
    """Every computed question, in document order."""
    failed: int
    """In how many walks something did not hold."""
    violation: Violation | None
    """The shortest walk that shows it."""


def try_bank(course: Course, walks: int, seed: int, sources: Sources) -> Tried:
    """Walk through a bank: in order, adversely and freely in turn.

    Args:
        course: a bank without errors, made ready for a length and a mode.
        walks: how many walks.
        seed: where chance begins: the same seed makes the same walks, and each of them is the same however
            many there are (R22).
        sources: gives the chance of each walk from its seed.
    """
    bank = course.bank
    turns, coverage = turns_of(bank), Coverage(course)
    failed = 0
    shortest: Violation | None = None
    for number in range(walks):
        chance = Chance(bank, sources(f"{seed}/{number}"), turns)
        walk = Walk(Trail(bank, course), chance, manner_of(number))
        found = walk.to_the_end()
        coverage.count(walk)
        if found is not None:
            failed += 1
            if shortest is None or len(found.moves) < len(shortest.moves):
                shortest = found
    if shortest is not None:
        shortest = Shrinker(bank, course, sources(str(seed))).shortest(shortest)
    return Tried(walks, seed, coverage.tallies(), coverage.results(), failed, shortest)
