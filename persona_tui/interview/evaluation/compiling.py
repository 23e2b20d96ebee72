"""Conditions turned into functions, once a layout, so that an evaluation is one pass of cheap calls (R1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from persona_tui.banks.answer_types import (
    Consent,
    Groups,
    ItemList,
    OneChoice,
    Ranking,
    SeveralChoices,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    CountOf,
    CountWithin,
    DrawnOperand,
    Extreme,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    Operand,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation import measuring
from persona_tui.interview.evaluation.comparing import (
    SIGNS,
    Test,
    among,
    compared,
    contains,
    counted,
    equals,
    every,
    in_state,
    negated,
    never,
    only,
    some,
)
from persona_tui.interview.evaluation.constants import (
    YES,
    constant,
    is_number,
    item,
    known_by_choice,
)
from persona_tui.interview.evaluation.holding import REFUSALS, consent_id
from persona_tui.interview.evaluation.measuring import Amount, TallyOf
from persona_tui.interview.evaluation.tallying import Ladder, Tallies

_Counted = CountOf | DrawnOperand
_MANY = ItemList | SeveralChoices | Ranking | Groups | SeveralOf
"""The types whose answers hold several things."""


@dataclass(frozen=True)
class Names:
    """What the names in conditions mean in one layout."""

    positions: Mapping[str, int]
    """The place of each item by its id."""
    questions: Mapping[str, Question]
    """Its questions by id, those of repetitions under the bank's id too."""
    repeated: Mapping[str, tuple[int, ...]]
    """The places of each repeated item, by the bank's id, one a repetition."""
    presences: Mapping[str, tuple[tuple[int, int], ...]]
    """By the bank's id of what is repeated, each repetition's place, and the slot that tells it."""
    none_yet: Mapping[str, tuple[int, int]]
    """By the bank's id of what is repeated on demand and has not been, its place, and the slot of that."""
    tallies: Tallies


class Compiler:
    """Compiles conditions against one layout of a bank.

    A reference that does not resolve, or a constant of another type than its question, is never known (R23);
    a bank that reads without errors holds neither. Of repetitions, scores and dimensions a condition sees
    what stands before its own place (R4).
    """

    def __init__(self, names: Names) -> None:
        self._names = names
        self.reads: set[int] = set()
        """The places that what was compiled since it was last emptied looks at."""

    def test(self, condition: Condition, before: int) -> Test:
        """The function of a condition.

        Args:
            condition: the condition.
            before: the place that it is asked at.
        """
        match condition:
            case Compare(operand=operand, sign=sign, value=value):
                return self._compare(operand, sign, value, before)
            case Among(operand=operand, values=constants):
                return self._among(operand, constants, before)
            case Contains(operand=operand, value=value):
                if isinstance(operand, Within):
                    return self._within(operand, value, before)
                return self._holding(operand.question, value, contains)
            case Only(operand=Of(question=asked), value=value):
                return self._holding(asked, value, only)
            case Is(operand=Of(question=asked), state=state):
                at = self.place(asked)
                return never if at is None else in_state(at, state)
            case Given(operand=Of(question=asked)):
                return self._given(asked)
            case Not(condition=inner):
                return negated(self.test(inner, before))
            case All(conditions=parts):
                return every([self.test(part, before) for part in parts])
            case AnyOf(conditions=parts):
                return some([self.test(part, before) for part in parts])
            case _:
                assert_never(condition)

    def chosen(self, question: Question, choice: str) -> Test:
        """The condition of an arrow, or of a choice's repetition: that choice of the question is chosen."""
        at = self._names.positions[question.id]
        self.reads.add(at)
        match question.answer:
            case YesNo():
                return equals(at, choice in YES)
            case Consent():
                return equals(at, consent_id(choice))
            case OneChoice():
                return equals(at, choice)
            case _:
                return contains(at, choice)

    def by_choice(self, question: Question) -> bool:
        """Whether a question's answers are ids of choices, its own or those of the answer it takes from."""
        return known_by_choice(question, self._names.questions)

    def place(self, question: str) -> int | None:
        """The place of a question; `None` for an id that there is not."""
        at = self._names.positions.get(question)
        self.reads |= {at} if at is not None else set()
        return at

    def tally_slots(self, at: int) -> list[int]:
        """Where the tallies are kept that the answer at a place counts for."""
        return self._names.tallies.slots(at)

    def _compare(self, operand: Operand, sign: Comparison, value: Constant, before: int) -> Test:
        if isinstance(operand, Of):
            wanted = self._constant(operand.question, value)
            at = self.place(operand.question)
            return never if wanted is None or at is None else compared(at, SIGNS[sign], wanted)
        return self._count(operand, lambda n: SIGNS[sign](n, value), before) if is_number(value) else never

    def _among(self, operand: Operand, values: tuple[Constant, ...], before: int) -> Test:
        if isinstance(operand, Of):
            wanted = frozenset(self._constant(operand.question, value) for value in values) - {None}
            at = self.place(operand.question)
            return never if at is None else among(at, wanted)
        return self._count(
            operand, frozenset(value for value in values if is_number(value)).__contains__, before
        )

    def _count(self, operand: _Counted, holds: Callable[[object], bool], before: int) -> Test:
        """A comparison of a number that is no answer itself."""
        if isinstance(operand, CountOf):
            at = self.place(operand.question)
            return never if at is None else counted(at, holds)
        amount = self.amount(operand, before)
        return never if amount is None else measuring.measured(amount, holds)

    def amount(self, operand: DrawnOperand, before: int) -> Amount | None:
        """What reads a number drawn from the answers before a place; `None` for a name that there is not."""
        names = self._names
        match operand:
            case RepetitionsOf(repeated=repeated):
                there = [(at, slot) for at, slot in names.presences.get(repeated, ()) if at < before]
                to_ask_for = names.none_yet.get(repeated)
                self.reads.update(at for at, _ in (*there, *((to_ask_for,) if to_ask_for else ())))
                return measuring.repetitions([slot for _, slot in there], to_ask_for and to_ask_for[1])
            case CountWithin(question=question):
                return measuring.answered(self._repeated(question, before))
            case ScoreOf(score=score):
                ladder = names.tallies.scores.get(score)
                return None if ladder is None else measuring.score(self._tally(ladder, before))
            case MeanOf(dimension=dimension):
                return self._of_dimension(dimension, before, measuring.mean)
            case UnknownsOf(dimension=dimension):
                return self._of_dimension(dimension, before, measuring.unknowns)
            case _:
                assert_never(operand)

    def _of_dimension(
        self, dimension: str | Extreme, before: int, of: Callable[[TallyOf], Amount]
    ) -> Amount | None:
        ladders = self._names.tallies.dimensions
        if isinstance(dimension, Extreme):
            return measuring.of_extreme(
                dimension, {name: self._tally(ladder, before) for name, ladder in ladders.items()}, of
            )
        return of(self._tally(ladders[dimension], before)) if dimension in ladders else None

    def _tally(self, ladder: Ladder, before: int) -> TallyOf:
        self.reads.update(ladder.contributing(before))
        return ladder.tally(before)

    def _repeated(self, question: str, before: int) -> list[int]:
        """The places of a question in the repetitions before a place."""
        places = [at for at in self._names.repeated.get(question, ()) if at < before]
        self.reads.update(places)
        return places

    def _within(self, within: Within, value: Constant, before: int) -> Test:
        """Some repetition answered so: each compared as its question's type takes it."""
        question = self._names.questions.get(within.question)
        if question is None:
            return never
        wanted = self._constant(question.id, value)
        if wanted is None:
            return never
        many = isinstance(question.answer, _MANY)
        places = self._repeated(within.question, before)
        return measuring.in_some(
            [(at, contains(at, str(wanted)) if many else equals(at, wanted)) for at in places]
        )

    def _holding(self, asked: str, value: Constant, of: Callable[[int, str], Test]) -> Test:
        at, question = self.place(asked), self._names.questions.get(asked)
        if at is None or question is None:
            return never
        wanted = item(value, self.by_choice(question))
        return never if wanted is None else of(at, wanted)

    def _given(self, asked: str) -> Test:
        at, question = self.place(asked), self._names.questions.get(asked)
        if at is None or question is None:
            return never
        if isinstance(question.answer, YesNo):
            return equals(at, True)
        return compared(at, lambda value, refusals: value not in refusals, REFUSALS)  # type: ignore[operator]

    def _constant(self, asked: str, value: Constant) -> object:
        question = self._names.questions.get(asked)
        return None if question is None else constant(question, value, self.by_choice(question))
