"""Rounds of self-assessment: the answers of one season, each person's latest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from persona_tui.personas.portrait.respondent import LEADING, Respondent, Side

APART = 60
"""Two beginnings that nothing comes between for more days than that belong to two rounds."""


@dataclass(frozen=True)
class Round:
    """Those who answered in one round, in the order in which they began."""

    respondents: tuple[Respondent, ...]
    replaced: int = 0
    """How many sessions give way to a later one of the same code, answered in the same name."""

    @cached_property
    def own(self) -> frozenset[int]:
        """The places of the answers that whoever makes the portrait publishes in their own name.

        One person who facilitates, the team's one answer after discussion, or both: they are no subgroup to
        guess at. Two people who facilitate are, and so is a member, even alone.
        """
        led = [place for place, one in enumerate(self.respondents) if one.side in LEADING]
        sides = [self.respondents[place].side for place in led]
        if led and len(sides) == len(set(sides)):
            return frozenset(led)
        alone = len(self.respondents) == 1 and self.respondents[0].side is Side.UNSAID
        return frozenset((0,)) if alone else frozenset()

    @property
    def others(self) -> frozenset[int]:
        """The places of everyone else, whose answers are guarded."""
        return frozenset(range(len(self.respondents))) - self.own

    @property
    def first(self) -> date:
        """The day on which the first of them began."""
        return self.respondents[0].began.date()

    @property
    def last(self) -> date:
        """The day on which the last one did."""
        return self.respondents[-1].began.date()


def rounds(respondents: Iterable[Respondent]) -> tuple[Round, ...]:
    """Part self-assessments into rounds, the earliest first, whatever order they come in."""
    parted: list[list[Respondent]] = []
    for one in sorted(respondents, key=lambda one: (one.began, one.session, one.code)):
        if not parted or (one.began.date() - parted[-1][-1].began.date()).days > APART:
            parted.append([])
        parted[-1].append(one)
    return tuple(_round(some) for some in parted)


def _round(some: list[Respondent]) -> Round:
    """The latest answer of each code, in the name of each side; those without a code are all kept."""
    latest = {(one.code, one.side): one for one in some if one.code}
    kept = tuple(one for one in some if not one.code or latest[one.code, one.side] is one)
    return Round(kept, len(some) - len(kept))
