"""The profile: what each dimension comes to, in the order of the bank, and never a total."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from persona_tui.personas.portrait.asked import Measure
from persona_tui.personas.portrait.figures import mean
from persona_tui.personas.portrait.guarding import ENOUGH, Group, may_stand
from persona_tui.personas.portrait.respondent import Absence
from persona_tui.personas.portrait.rounds import Round


class Silence(StrEnum):
    """Why a dimension has no figure."""

    TOO_EARLY = "too-early"
    """Off the path for everyone, for some because of the age of the community."""
    NOT_CONCERNED = "not-concerned"
    """Off the path for everyone, otherwise."""
    TOO_FEW = "too-few"
    """Nobody answered enough of it."""
    KEPT = "kept"
    """Fewer than five people did, of those who answered the rest."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The mean of the respondents' own means of a dimension, so that each of them counts as much."""

    mean: Fraction
    n: int
    """How many respondents have a mean of it (R20)."""
    least: Fraction | None = None
    """Of their means; only of five or more."""
    most: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A dimension of the profile."""

    measure: Measure
    figure: Figure | None
    silence: Silence | None = None
    """Set when there is no figure."""
    unknown: int = 0
    """How many « don't know » its questions got."""
    not_applicable: int = 0


def profile(measures: Iterable[Measure], round_: Round) -> Iterator[Row]:
    """What each dimension comes to in a round.

    Args:
        measures: the dimensions.
        round_: those who answered.
    """
    for measure in measures:
        who = rating(round_, measure.id)
        rated = [one.dimensions[measure.id] for one in round_.respondents if measure.id in one.dimensions]
        if who and not may_stand(who - round_.own, round_.others):
            yield Row(measure, None, Silence.KEPT)
        else:
            figure = figure_of(round_, measure.id, who)
            yield Row(
                measure,
                figure,
                None if figure else _silence([one.absence for one in rated]),
                sum(one.unknown for one in rated),
                sum(one.not_applicable for one in rated),
            )


def rating(round_: Round, dimension: str) -> Group:
    """The places of the respondents who have a mean of a dimension."""
    return frozenset(
        place
        for place, one in enumerate(round_.respondents)
        if dimension in one.dimensions and one.dimensions[dimension].mean is not None
    )


def figure_of(round_: Round, dimension: str, who: Group) -> Figure | None:
    """The figure of some respondents, whether it may be printed or not; nothing when none has a mean."""
    means = [
        found
        for place in sorted(who & rating(round_, dimension))
        if (found := round_.respondents[place].dimensions[dimension].mean) is not None
    ]
    total = mean(means)
    if total is None:
        return None
    wide = len(means) >= ENOUGH
    return Figure(total, len(means), min(means) if wide else None, max(means) if wide else None)


def _silence(absences: list[Absence | None]) -> Silence:
    off = (Absence.TOO_EARLY, Absence.NOT_CONCERNED)
    if not absences or any(one not in off for one in absences):
        return Silence.TOO_FEW
    return Silence.TOO_EARLY if Absence.TOO_EARLY in absences else Silence.NOT_CONCERNED
