"""What one answer adds to a score or a mean, and between which bounds it still may (R20)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from persona_tui.banks.answer_types import Duration, Number, Scale
from persona_tui.banks.conditions.tree import State
from persona_tui.banks.model import Question
from persona_tui.banks.reachability.atoms import Atom, Holding, InState, Measured, Picked
from persona_tui.banks.reachability.cells import Cell, Chosen, Element, Held, Range, Said
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.formula import Ask, Formula, Further, Heard
from persona_tui.banks.reachability.intervals import Interval
from persona_tui.banks.reachability.naming import element
from persona_tui.banks.reachability.supposing import Supposition
from persona_tui.banks.reachability.truth import FALSE, TRUE, UNSURE

_ANSWERED = InState(State.ANSWERED)
_UNKNOWN = InState(State.UNKNOWN)


class Reach(NamedTuple):
    """What one contributor may still come to."""

    off: bool
    """It may be off the path."""
    silent: bool
    """It may be on the path without a value, « don't know » aside."""
    unknown: bool
    """It may be answered with « don't know »."""
    valued: bool
    """It may have a value…"""
    low: float = 0
    high: float = 0
    """…that adds between these two."""
    many: bool = False
    """Whether it stands in a repetition, where there may be any number of it."""
    pieces: tuple[tuple[float, float], ...] = ()
    """The same, kind of answer by kind of answer."""

    @property
    def single(self) -> bool:
        """Whether it is sure to have a value, to have none, to be off the path."""
        return self.off + self.silent + self.unknown + self.valued == 1

    @property
    def settled(self) -> bool:
        """Whether one thing is left."""
        return self.single and self.low == self.high


_ANYTHING = Reach(off=True, silent=True, unknown=True, valued=True, low=-math.inf, high=math.inf, many=True)


@dataclass(frozen=True, slots=True)
class ByChoice:
    """Points by choice; a choice without points adds 0."""

    points: Mapping[Element, float]

    def bounds(self, cell: Cell) -> tuple[float, float]:
        """The least and the most that an answer of a kind adds."""
        if isinstance(cell, Chosen):
            added = [self.points.get(one, 0) for one in cell.among]
            return min(added), max(added)
        if isinstance(cell, Held):
            return self._least(cell, 1), -self._least(cell, -1)
        return 0, 0

    def _least(self, cell: Held, sign: int) -> float:
        """The least sum of points, times a sign: what is chosen, then the cheapest that its count allows."""
        chosen = sum(sign * self.points.get(one, 0) for one in cell.inside)
        rest = sorted(sign * self.points.get(one, 0) for one in cell.open)
        must = max(0, int(cell.least) - len(cell.inside))
        may = len(rest) if math.isinf(cell.most) else int(cell.most) - len(cell.inside)
        return chosen + sum(one for place, one in enumerate(rest[:may]) if place < must or one < 0)

    def cut(self, cell: Cell, *, up: bool, need: float) -> Atom | None:  # noqa: ARG002 - as every worth
        """What to ask of a kind of answer to move what it adds."""
        if isinstance(cell, Chosen):
            best = self.bounds(cell)[up]
            return Picked(frozenset(one for one in cell.among if self.points.get(one, 0) == best))
        if isinstance(cell, Held):
            sign = 1 if up else -1
            rest = [one for one in cell.open if self.points.get(one, 0)]
            rest.sort(key=lambda one: (-sign * self.points.get(one, 0), str(one)))
            return Holding(rest[0]) if rest else None
        return None


@dataclass(frozen=True, slots=True)
class ByMeasure:
    """A number, times a factor."""

    factor: float

    def bounds(self, cell: Cell) -> tuple[float, float]:
        """The least and the most that an answer of a kind adds."""
        if not isinstance(cell, Range) or not self.factor:
            return 0, 0
        ends = cell.interval.low * self.factor, cell.interval.high * self.factor
        return min(ends), max(ends)

    def cut(self, cell: Cell, *, up: bool, need: float) -> Atom | None:
        """To have the number that adds what is needed, or as near to it as it may come."""
        if not isinstance(cell, Range) or cell.interval.point or not self.factor:
            return None
        ends = cell.interval
        wanted = 0.0 if math.isinf(need) else need / self.factor
        if cell.whole:
            wanted = math.ceil(wanted) if up == (self.factor > 0) else math.floor(wanted)
        nearest = min(max(wanted, ends.low), ends.high)
        if not ends.holds(nearest):
            inner = (ends.low + ends.high) / 2
            nearest = inner if math.isfinite(inner) else ends.high - 1 if ends.above else ends.low + 1
        return Measured((Interval(nearest, nearest),))


Worth = ByChoice | ByMeasure


def worths(question: Question) -> dict[str, Worth]:
    """What the answers of a question add, by score."""
    found: dict[str, Worth] = {}
    for score in dict.fromkeys(one.score for choice in question.choices for one in choice.points):
        points = {
            element(question, choice.id): sum(one.value for one in choice.points if one.score == score)
            for choice in question.choices
        }
        found[score] = ByChoice(points)
    if isinstance(question.answer, Number | Scale | Duration):
        for score in dict.fromkeys(one.score for one in question.scores):
            found[score] = ByMeasure(sum(one.value for one in question.scores if one.score == score))
    return found


def is_rated(question: Question) -> bool:
    """Whether its answers count for a dimension: only those of numbers and scales do (bank format §4)."""
    return isinstance(question.answer, Number | Scale)


class Contributor:
    """One question that adds to a score or counts for a dimension."""

    __slots__ = ("_alike", "_known", "formula", "place", "repeated", "valid", "variable", "worth")

    def __init__(
        self,
        variable: int,
        place: Formula,
        valid: Formula | None,
        worth: Worth,
        *,
        repeated: bool,
        alike: bool,
    ) -> None:
        """Describe a contributor.

        Args:
            variable: the question's.
            place: whether it is on the path.
            valid: whether it takes its answer; `None` when it takes every one.
            worth: what its values add.
            repeated: whether it stands in a repetition, where any number of them may add.
            alike: whether all repetitions are supposed to be answered alike; else each is as it may be.
        """
        self.variable = variable
        self.place = place
        self.valid = valid
        self.worth = worth
        self.repeated = repeated
        self._alike = alike
        self.formula = Heard(variable, _ANSWERED, place, valid, (FALSE, FALSE))
        """Stands for all that it depends on."""
        self._known: dict[Domain, Reach] = {}

    def reach(self, supposed: Supposition, *, unknowns: bool = False) -> Reach:
        """What it may still come to.

        Args:
            supposed: what is supposed.
            unknowns: whether « don't know » is told from the other answers without a value, and one value not
                from another.
        """
        supposed.budget.used += 1
        if self.repeated and not self._alike:
            return _ANYTHING if unknowns else _ANYTHING._replace(unknown=False)
        place = self.place.truth(supposed)
        if place == FALSE:
            return Reach(off=True, silent=False, unknown=False, valued=False)
        domain = supposed.domains[self.variable]
        reach = self._known.get(domain)
        if reach is None:
            reach = self._known[domain] = self._reach(domain)
        if unknowns:
            reach = reach._replace(low=0, high=0, pieces=())
        elif reach.unknown:
            reach = reach._replace(silent=True, unknown=False)
        if place & FALSE:
            reach = reach._replace(off=True)
        valid = self.valid.truth(supposed) if self.valid else TRUE
        if valid & FALSE:
            reach = reach._replace(silent=True, valued=reach.valued and bool(valid & TRUE))
        if self.repeated:
            reach = reach._replace(many=True, pieces=())
            if reach.valued and not unknowns:
                reach = reach._replace(low=-math.inf, high=math.inf)
        return reach

    def _reach(self, domain: Domain) -> Reach:
        states = {cell.state for cell in domain.cells if isinstance(cell, Said)}
        bounds = [self.worth.bounds(cell) for cell in domain.cells if not isinstance(cell, Said)]
        return Reach(
            off=False,
            silent=bool(states - {State.UNKNOWN}),
            unknown=State.UNKNOWN in states,
            valued=bool(bounds),
            low=min((low for low, _ in bounds), default=0),
            high=max((high for _, high in bounds), default=0),
            pieces=tuple(dict.fromkeys(bounds)),
        )

    def ask_standing(self, supposed: Supposition, *, unknowns: bool) -> Ask | Further | None:
        """What tells whether it has a value: the answer, the place, whether it is taken.

        Args:
            supposed: what is supposed.
            unknowns: as for :meth:`reach`.
        """
        place = self.place.truth(supposed)
        if not place & TRUE or (self.repeated and not self._alike):
            return None
        domain = supposed.domains[self.variable]
        for state in (_ANSWERED, _UNKNOWN) if unknowns else (_ANSWERED,):
            if domain.parts(state).truth == UNSURE:
                return Ask(self.variable, state, TRUE)
        if place == UNSURE:
            return Further(self.place, TRUE)
        open_ = self.valid is not None and self.valid.truth(supposed) == UNSURE
        return self.valid.ask(supposed, TRUE) if self.valid is not None and open_ else None

    def ask_amount(self, supposed: Supposition, *, up: bool, need: float) -> Ask | None:
        """What tells how much its value adds; nothing does where any number of them may."""
        domain = supposed.domains[self.variable]
        supposed.budget.used += 4 * len(domain.cells)
        if not self.place.truth(supposed) & TRUE or self.repeated:
            return None
        for cell in domain.cells:
            atom = self.worth.cut(cell, up=up, need=need)
            if atom is not None and domain.parts(atom).truth == UNSURE:
                return Ask(self.variable, atom, TRUE)
        return self._apart(domain) if len(domain.cells) > 1 else None

    def _apart(self, domain: Domain) -> Ask | None:
        """Cells that each add one amount, and not the same, told apart by what they hold."""
        for cell in domain.cells:
            atoms: list[Atom] = []
            if isinstance(cell, Chosen):
                atoms = [Picked(cell.among)]
            elif isinstance(cell, Held):
                atoms = [Holding(one) for one in sorted(cell.universe, key=str)]
            elif isinstance(cell, Range):
                atoms = [Measured((cell.interval,))]
            for atom in atoms:
                if domain.parts(atom).truth == UNSURE:
                    return Ask(self.variable, atom, TRUE)
        return None
