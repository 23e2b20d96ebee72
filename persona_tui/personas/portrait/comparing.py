"""Those who facilitate beside members, subgroups beside each other, now beside last time.

Differences are taken between the figures as printed, so that a reader finds them again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from persona_tui.personas.portrait.asked import Measure, Wanted
from persona_tui.personas.portrait.figures import rounded
from persona_tui.personas.portrait.guarding import ENOUGH, Group, Guard, may_stand
from persona_tui.personas.portrait.profile import Figure, Row, figure_of, profile, rating
from persona_tui.personas.portrait.respondent import LEADING, OTHERS, Side
from persona_tui.personas.portrait.rounds import Round

MARKED = Decimal(1)
"""The difference from which a gap is one."""


@dataclass(frozen=True, slots=True)
class Gap:
    """How far those who facilitate and members are apart on a dimension."""

    measure: Measure
    leading: Figure
    members: Figure
    allied: bool = False
    """Whether allied organisations answered among the members."""

    @property
    def difference(self) -> Decimal:
        """The first figure less the second one, as printed."""
        return rounded(self.leading.mean) - rounded(self.members.mean)

    @property
    def marked(self) -> bool:
        """Whether they are a step apart or more."""
        return abs(self.difference) >= MARKED


@dataclass(frozen=True, slots=True)
class Subgroup:
    """One subgroup's figure on a dimension."""

    measure: Measure
    choice: str
    """The id of the choice that makes it."""
    figure: Figure


@dataclass(frozen=True, slots=True)
class Parting:
    """What a question that makes subgroups shows."""

    question: Wanted
    shown: tuple[Subgroup, ...]
    """By dimension, then in the order of the choices."""
    kept: int
    """How many subgroups are kept back, wholly or on some dimension."""


@dataclass(frozen=True, slots=True)
class Change:
    """How a dimension's figure moved since the round before."""

    measure: Measure
    before: Figure
    now: Figure

    @property
    def difference(self) -> Decimal:
        """What it gained, as printed."""
        return rounded(self.now.mean) - rounded(self.before.mean)


class Comparing:
    """Compares within a round; the sides first, then each question's subgroups, under one guard."""

    def __init__(self, round_: Round, measures: Sequence[Measure], groups: Sequence[Wanted]) -> None:
        self._round = round_
        who = {one.id: rating(round_, one.id) for one in measures}
        own, others = round_.own, round_.others
        self._measures = [one for one in measures if who[one.id] and may_stand(who[one.id] - own, others)]
        self._who = who
        self._guards = {one.id: Guard(who[one.id] - own) for one in self._measures}
        self.gaps = tuple(self._gaps())
        """Of each dimension on which both sides may be shown, marked or not."""
        self.partings = tuple(self._parting(one) for one in groups)

    @property
    def sides_kept(self) -> bool:
        """Whether both sides answered, and nothing can be shown of them."""
        sides = {one.side for one in self._round.respondents}
        return bool(sides & LEADING) and bool(sides & OTHERS) and not self.gaps

    def _gaps(self) -> Iterator[Gap]:
        sides = [one.side for one in self._round.respondents]
        leading = frozenset(place for place, side in enumerate(sides) if side in LEADING)
        members = frozenset(place for place, side in enumerate(sides) if side in OTHERS)
        plain = frozenset(place for place in members if sides[place] is Side.MEMBER)
        for measure in self._measures:
            led, rest = leading & self._who[measure.id], members & self._who[measure.id]
            if not led or len(rest) < ENOUGH:
                continue
            guarded = [one for one in (led - self._round.own, rest) if one]
            if not all(self._guards[measure.id].allow(guarded)):
                continue
            first = figure_of(self._round, measure.id, led)
            second = figure_of(self._round, measure.id, rest)
            if first and second:
                yield Gap(measure, first, second, bool(rest - plain))

    def _parting(self, question: Wanted) -> Parting:
        shown: list[Subgroup] = []
        kept: set[str] = set()
        for measure in self._measures:
            groups = self._groups(question, measure)
            guarded = [group - self._round.own for group in groups.values()]
            allowed = self._guards[measure.id].allow(guarded)
            for (choice, group), shows in zip(groups.items(), allowed, strict=True):
                figure = figure_of(self._round, measure.id, group) if shows else None
                if figure:
                    shown.append(Subgroup(measure, choice, figure))
                else:
                    kept.add(choice)
        return Parting(question, tuple(shown), len(kept))

    def _groups(self, question: Wanted, measure: Measure) -> Mapping[str, Group]:
        """Those who have a mean of a dimension, by their choice, in the order of the choices."""
        by_choice: defaultdict[str, set[int]] = defaultdict(set)
        for place in self._who[measure.id]:
            if choice := self._round.respondents[place].groups.get(question.id):
                by_choice[choice].add(place)
        order = [choice for choice, _ in question.choices if choice in by_choice]
        order += sorted(set(by_choice) - set(order))
        return {choice: frozenset(by_choice[choice]) for choice in order}


def changes(measures: Sequence[Measure], before: Round, now: Round) -> Iterator[Change]:
    """How dimensions moved from one round to the next.

    Shown where both figures stand for five people or more, or where both rounds are the answer of the same
    one person.
    """
    same = _only(before) is not None and _only(before) == _only(now)
    earlier: dict[str, Row] = {row.measure.id: row for row in profile(measures, before)}
    for row in profile(measures, now):
        first, second = earlier[row.measure.id].figure, row.figure
        if first and second and (same or min(first.n, second.n) >= ENOUGH):
            yield Change(row.measure, first, second)


def _only(round_: Round) -> tuple[str, Side] | None:
    one = round_.respondents[0]
    return (one.code, one.side) if len(round_.respondents) == 1 and one.code else None
