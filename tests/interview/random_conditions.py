"""Random conditions on the questions, scores and repetitions that stand before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from persona_tui.banks.answer_types import ItemList
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Extreme,
    MeanOf,
    Of,
    Only,
    Operand,
    RepetitionsOf,
    ScoreOf,
    State,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import NO_GATE, Gate, Question
from tests.interview.building import (
    HERE,
    NUMBER,
    ONE,
    SCALE,
    SEVERAL,
    YES_NO,
    both,
    contains,
    either,
    equal,
    given,
    is_,
    no,
)

CHOICES = ("a", "b", "c")
ITEMS = ("x", "y", "z")
SCORE, DIMENSIONS = "total", ("d1", "d2")
Thing = TypeVar("Thing")


@dataclass
class Known:
    """What a condition may name."""

    questions: list[Question] = field(default_factory=list)
    repeated: list[tuple[str, Question]] = field(default_factory=list)
    """What stood in a repetition that is over, under the id of what bears it."""
    scores: bool = False

    def __bool__(self) -> bool:
        return bool(self.questions or self.repeated)


class Conditions:
    """Draws conditions, typed as a reader types them."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance

    def pick(self, among: Sequence[Thing]) -> Thing:
        """One of some things."""
        return self._chance.choice(among)

    def upto(self, most: int, least: int = 0) -> int:
        """A whole number between two."""
        return self._chance.randint(least, most)

    def once_in(self, many: int) -> bool:
        """Whether something happens that happens once in so many times."""
        return not self._chance.randrange(many)

    def gate(self, known: Known) -> Gate:
        """No gate, or one or two conditions on what stands before."""
        if not known or self.once_in(2):
            return NO_GATE
        only = [self.condition(known) for _ in range(self.upto(2))]
        unless = [self.condition(known) for _ in range(self.upto(1 if only else 2))]
        return Gate(tuple(only), tuple(unless))

    def condition(self, known: Known, depth: int = 0) -> Condition:
        """A condition on what stands before."""
        joint = self.upto(7) if depth < 2 else 7
        if joint == 0:
            return no(self.condition(known, depth + 1))
        if joint < 3:
            parts = [self.condition(known, depth + 1) for _ in range(self.upto(3, 2))]
            return both(*parts) if joint == 1 else either(*parts)
        kinds: list[Callable[[], Condition]] = []
        if known.questions:
            kinds += [lambda: self._of_one(self.pick(known.questions))] * 3
        if known.repeated:
            kinds += [lambda: self._of_repetitions(*self.pick(known.repeated))] * 2
        if known.scores:
            kinds.append(self._of_scores)
        return self.pick(kinds)()

    def _number(self, operand: Operand, most: int) -> Condition:
        if self.once_in(2):
            return Compare(operand, self.pick(list(Comparison)), self.upto(most))
        return Among(operand, (self.upto(most), self.upto(most)))

    def _of_scores(self) -> Condition:
        """A score, a mean, the don't-knows of a dimension."""
        dimension = self.pick([*DIMENSIONS, *Extreme])
        match self.upto(2):
            case 0:
                return self._number(ScoreOf(SCORE, HERE), 6)
            case 1:
                return self._number(MeanOf(dimension, HERE), 3)
            case _:
                return self._number(UnknownsOf(dimension, HERE), 2)

    def _of_repetitions(self, bears: str, asked: Question) -> Condition:
        """How many repetitions there are, how many answered a question, whether some answered so."""
        found: list[Callable[[], Condition]] = [
            lambda: self._number(RepetitionsOf(bears, HERE), 3),
            lambda: self._number(CountWithin(bears, asked.id, HERE), 3),
        ]
        within = Within(bears, asked.id, HERE)
        if asked.answer == YES_NO:
            found.append(lambda: Contains(within, self.once_in(2)))
        elif asked.answer in (NUMBER, SCALE):
            found.append(lambda: Contains(within, self.upto(3)))
        elif asked.choices:
            found.append(lambda: Contains(within, self.pick(CHOICES)))
        return self.pick(found)()

    def _of_one(self, asked: Question) -> Condition:
        """A comparison or a state of one question."""
        about = Of(asked.id, HERE)
        found: list[Callable[[], Condition]] = [lambda: is_(asked.id, self.pick(list(State)))]
        if asked.answer == YES_NO:
            found += [lambda: given(asked.id), lambda: equal(asked.id, self.once_in(2))]
        elif asked.answer in (NUMBER, SCALE):
            found += [lambda: self._number(about, 3)] * 2
        elif asked.answer == ONE or asked.is_computed:
            found += [
                lambda: equal(asked.id, self.pick(CHOICES)),
                lambda: Compare(about, Comparison.DIFFERENT, self.pick(CHOICES)),
                lambda: Among(about, (self.pick(CHOICES), self.pick(CHOICES))),
            ]
        elif asked.answer == SEVERAL or isinstance(asked.answer, ItemList):
            held = CHOICES if asked.answer == SEVERAL else ITEMS
            found += [
                lambda: contains(asked.id, self.pick(held)),
                lambda: Only(about, self.pick(held)),
                lambda: self._number(CountOf(asked.id, HERE), 3),
            ]
        return self.pick(found)()
