"""Running totals of scores and dimensions, so that reading one costs the same however long the bank (R20).

Each contributor has a slot behind the values of an evaluation; the totals up to it are put there when first
asked for. A condition reads the totals of what stands before it (R4).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from persona_tui.banks.answer_types import Consent, Duration, Number, Scale, YesNo
from persona_tui.banks.conditions.tree import Among, Compare, Condition, Extreme, MeanOf, ScoreOf, UnknownsOf
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.interview.answer import Special
from persona_tui.interview.evaluation.constants import YES
from persona_tui.interview.evaluation.holding import (
    DOUBTFUL,
    OFF,
    OPEN,
    SPECIALS,
    VALUE,
    Sifted,
    Standings,
    Values,
    consent_id,
)
from persona_tui.interview.evaluation.truth import ANYTHING

_UNKNOWN = SPECIALS[Special.UNKNOWN]


class Tally(NamedTuple):
    """What the contributors to a score or dimension come to."""

    waiting: int
    """Those that may still come to anything."""
    settled: int
    """Those on the path that will not change by going on."""
    values: int
    """Those of them that hold a value."""
    unknown: int
    """Those answered with « don't know »."""
    total: float


EMPTY = Tally(0, 0, 0, 0, 0.0)
Worth = Callable[[object], float]
"""What a comparable value adds."""


class Ladder:
    """The contributors to one score or dimension, in document order."""

    def __init__(self, contributors: list[tuple[int, Worth]], first_slot: int) -> None:
        self.places = [at for at, _ in contributors]
        self._worths = [worth for _, worth in contributors]
        self._first = first_slot

    def tally(self, before: int) -> Callable[[Standings, Values], Tally]:
        """What reads the tally of the contributors that stand before a place."""
        count = bisect_left(self.places, before)
        if not count:
            return lambda standings, values: EMPTY  # noqa: ARG005 - every reader takes both
        last = self._first + count - 1

        def read(standings: Standings, values: Values) -> Tally:
            found = values[last]
            return found if isinstance(found, Tally) else self._climb(count, standings, values)

        return read

    def contributing(self, before: int) -> list[int]:
        """The places of the contributors that stand before a place."""
        return self.places[: bisect_left(self.places, before)]

    def forget(self, at: int, values: Values) -> None:
        """Put away the tallies that the contributor at a place counts in."""
        rung = bisect_left(self.places, at)
        if self.places[rung : rung + 1] == [at]:
            last = self._first + len(self.places)
            values[self._first + rung : last] = [None] * (len(self.places) - rung)

    def slot(self, at: int) -> int | None:
        """Where the tally up to the contributor at a place is kept; `None` when it does not contribute."""
        rung = bisect_left(self.places, at)
        return self._first + rung if self.places[rung : rung + 1] == [at] else None

    def _climb(self, count: int, standings: Standings, values: Values) -> Tally:
        """The tally of the first contributors, going on from the last that was made."""
        made = count
        while made and values[self._first + made - 1] is None:
            made -= 1
        found = values[self._first + made - 1] if made else EMPTY
        assert isinstance(found, Tally)
        for rung in range(made, count):
            at = self.places[rung]
            found = _added(found, standings[at], values[at], self._worths[rung])
            values[self._first + rung] = found
        return found


def _added(tally: Tally, standing: int, value: object, worth: Worth) -> Tally:
    waiting, settled, held, unknown, total = tally
    if standing == VALUE:
        if not isinstance(value, Sifted):
            return Tally(waiting, settled + 1, held + 1, unknown, total + worth(value))
        if value.whole == ANYTHING:
            return Tally(waiting + 1, settled, held, unknown, total)
    elif standing in (OPEN, DOUBTFUL):
        return Tally(waiting + 1, settled, held, unknown, total)
    elif standing == OFF:
        return tally
    return Tally(waiting, settled + 1, held, unknown + (standing == _UNKNOWN), total)


class Tallies:
    """The ladders of a bank, laid out."""

    def __init__(self, bank: Bank, contributing: Mapping[int, Item], first_slot: int) -> None:
        """Find who contributes to what.

        Args:
            bank: for its scores and dimensions.
            contributing: the items that count, by place, in document order.
            first_slot: where the slots for their tallies begin.
        """
        self.first = self.end = first_slot
        """Where the slots of the tallies begin, and where they end."""
        self._of: defaultdict[int, list[Ladder]] = defaultdict(list)
        questions = [(at, item) for at, item in contributing.items() if isinstance(item, Question)]
        scored = [(at, item, worths) for at, item in questions if (worths := dict(_worths(item)))]
        self.scores = {
            name: self._ladder([(at, worths[name]) for at, _, worths in scored if name in worths])
            for name in bank.scores
        }
        self.dimensions = {
            dimension.id: self._ladder(
                [(at, _itself) for at, item in questions if item.dimension == dimension.id and is_rated(item)]
            )
            for dimension in bank.dimensions
        }

    def read_by(self, condition: Condition) -> list[int]:
        """The places that contribute to what a condition asks of scores and dimensions, in document order."""
        operand = condition.operand if isinstance(condition, Compare | Among) else None
        match operand:
            case ScoreOf(score=score):
                ladders = [self.scores[score]] if score in self.scores else []
            case MeanOf(dimension=dimension) | UnknownsOf(dimension=dimension):
                every = isinstance(dimension, Extreme)
                ladders = [one for name, one in self.dimensions.items() if every or name == dimension]
            case _:
                ladders = []
        return sorted({at for ladder in ladders for at in ladder.places})

    def slots(self, at: int) -> list[int]:
        """Where the tallies up to a contributor are kept."""
        return [slot for ladder in self._of.get(at, ()) if (slot := ladder.slot(at)) is not None]

    def counts(self, at: int) -> bool:
        """Whether the answer at a place counts for any."""
        return at in self._of

    def forget(self, at: int, values: Values) -> None:
        """Put away the tallies in which the answer at a place counts, so that they are made again."""
        for ladder in self._of.get(at, ()):
            ladder.forget(at, values)

    def _ladder(self, contributors: list[tuple[int, Worth]]) -> Ladder:
        ladder = Ladder(contributors, self.end)
        self.end += len(contributors)
        for at, _ in contributors:
            self._of[at].append(ladder)
        return ladder


def is_rated(question: Question) -> bool:
    """Whether its answers count for a dimension: only those of numbers and scales do (bank format §4)."""
    return isinstance(question.answer, Number | Scale)


def contributes(question: Question) -> bool:
    """Whether its answers count for a score or a dimension."""
    scored = question.scores or any(choice.points for choice in question.choices)
    return bool(scored or (question.dimension and is_rated(question)))


def _itself(value: object) -> float:
    return value if isinstance(value, int | float) else 0.0


def _worths(question: Question) -> Iterator[tuple[str, Worth]]:
    """The scores that a question contributes to, with what its values add to each."""
    if question.scores and isinstance(question.answer, Number | Scale | Duration):
        factors: dict[str, float] = {}
        for points in question.scores:
            factors[points.score] = factors.get(points.score, 0.0) + points.value
        for score, factor in factors.items():
            yield score, lambda value, factor=factor: _itself(value) * factor  # type: ignore[misc]
    named = {points.score: None for choice in question.choices for points in choice.points}
    for score in named:
        yield score, _worth_of_choices(question, score)


def _worth_of_choices(question: Question, score: str) -> Worth:
    """What the chosen choices add; one without points adds 0."""
    worth: dict[object, float] = {
        _seen(question, choice.id): sum(points.value for points in choice.points if points.score == score)
        for choice in question.choices
    }

    def of(value: object) -> float:
        if isinstance(value, tuple):
            return sum(worth.get(one, 0.0) for one in value)
        return worth.get(value, 0.0)

    return of


def _seen(question: Question, choice: str) -> object:
    """A choice as conditions see it when it is chosen."""
    match question.answer:
        case YesNo():
            return choice in YES
        case Consent():
            return consent_id(choice)
        case _:
            return choice
