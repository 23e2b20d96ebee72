"""The truth of conditions, the naive way: every rule as engine.md says it (« Truth », R11, R14)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
    Operand,
    State,
    Within,
)
from persona_tui.banks.model import Bank, Gate, Item, Question
from persona_tui.interview.answer import Answer, Selected
from tests.interview.naive_expansion import Expanded

Truths = frozenset[str]
T, F, N = frozenset("T"), frozenset("F"), frozenset("N")
OPEN = frozenset("TFN")


@dataclass
class Conditions:
    """What conditions come to, for what is settled so far."""

    bank: Bank
    answers: Mapping[str, Answer]
    on: dict[str, bool] = field(default_factory=dict)
    certain: dict[str, bool] = field(default_factory=dict)
    possible: dict[str, bool] = field(default_factory=dict)
    results: dict[str, Truths | str] = field(default_factory=dict)
    """Of computed questions: the id of the result, or what a comparison comes to without one."""
    placed: list[Expanded] = field(default_factory=list)
    judged: set[str] = field(default_factory=set)
    """The questions whose rejections are being looked at: for these, their values count."""

    @property
    def items(self) -> list[Item]:
        return [one.item for one in self.placed]

    @property
    def by_id(self) -> dict[str, Item]:
        return {item.id: item for item in self.items}

    @property
    def questions(self) -> list[Question]:
        return [item for item in self.items if isinstance(item, Question)]

    def number(self, operand: Operand, before: int) -> float | Truths:
        """A score, a mean or a count; without one, what any comparison with it comes to."""
        raise NotImplementedError

    def some_repetition(self, template: str, wanted: object, before: int) -> Truths:
        raise NotImplementedError

    def chosen(self, asked: Item, choice: str) -> Truths:
        def holds(value: object) -> bool:
            if isinstance(value, bool):
                return value == (choice == "oui")
            return choice in ids(value)

        return self.seen(asked.id, holds, gone={choice})

    def offered(self, gate: Gate, at: int) -> tuple[bool, bool]:
        wanted = [self.truth(condition, at) for condition in gate.only_if]
        unwanted = [self.truth(condition, at) for condition in gate.unless]
        return (
            all(t == T for t in wanted) and all(t != T for t in unwanted),
            all("T" in t for t in wanted) and all(t != T for t in unwanted),
        )

    def seen(self, item: str, holds: Callable[[object], bool], gone: set[str] | None = None) -> Truths:
        """A comparison; `gone` the choices that it is about, `None` for the whole answer."""
        if not self.possible[item]:
            return N
        if item in self.results:
            result = self.results[item]
            return result if isinstance(result, frozenset) else T if holds(Selected(result)) else F
        answer = self.answers.get(item, Answer())
        if not self.on[item] or not self.is_answered(item):
            return OPEN
        if answer.special is not None:
            return N
        vanished = self.vanished(item)
        single = isinstance(answer.value, Selected)
        about = set(vanished) if gone is None or single else gone & set(vanished)
        if about:
            return frozenset().union(*(vanished[choice] for choice in about))
        return T if holds(answer.value) else F

    def vanished(self, item: str) -> dict[str, Truths]:
        """The chosen choices that are not offered, with what they come to (R11)."""
        asked, answer = self.by_id[item], self.answers[item]
        assert isinstance(asked, Question)
        found: dict[str, Truths] = {}
        for choice in asked.choices:
            now, later = self.offered(choice.gate, self.items.index(asked))
            if choice.id in ids(answer.value) and not now and choice.id not in answer.confirmed:
                found[choice.id] = OPEN if later else N
        return found

    def is_answered(self, item: str) -> bool:
        """Whether an answer counts: one whose value is rejected does not (R14)."""
        answer, asked = self.answers.get(item, Answer()), self.by_id[item]
        if answer.value is None or not self.on[item] or item in self.judged:
            return answer.answered
        assert isinstance(asked, Question)
        self.judged.add(item)
        after = self.items.index(asked) + 1
        rejected = any(self.truth(one.condition, after) == T for one in asked.rejections)
        self.judged.discard(item)
        return not rejected

    def truth(self, condition: Condition, at: int | None = None) -> Truths:
        """What a condition at a place comes to; of scores and repetitions it sees what stands before."""
        before = len(self.placed) if at is None else at
        match condition:
            case Not(condition=inner):
                return frozenset({"T": "F", "F": "T", "N": "N"}[one] for one in self.truth(inner, before))
            case All(conditions=parts):
                return all_of([self.truth(part, before) for part in parts])
            case AnyOf(conditions=parts):
                return any_of([self.truth(part, before) for part in parts])
            case Is(operand=operand, state=state):
                return self.state(operand.question, state)
            case Given(operand=operand):
                return self.seen(operand.question, lambda value: value is True)
            case Contains(operand=Within(question=template), value=wanted):
                return self.some_repetition(template, wanted, before)
            case Contains(operand=Of(question=item), value=wanted):
                return self.seen(item, lambda value: wanted in ids(value), gone={str(wanted)})
            case Only(operand=operand, value=wanted):
                return self.only(operand.question, wanted)
            case Among(operand=operand, values=values):
                return self.compared(operand, lambda value: value in values, before)
            case Compare(operand=operand, sign=sign, value=wanted):
                return self.compared(operand, lambda value: signed(value, sign, wanted), before)
            case _:
                raise AssertionError(condition)

    def compared(self, operand: Operand, holds: Callable[[object], bool], before: int) -> Truths:
        match operand:
            case Of(question=item):
                return self.seen(item, lambda value: holds(plain(value)))
            case CountOf(question=item):
                return self.seen(item, lambda value: holds(len(ids(value))))
            case _:
                number = self.number(operand, before)
                return number if isinstance(number, frozenset) else T if holds(number) else F

    def only(self, item: str, wanted: str) -> Truths:
        """``seulement``: false at once when another choice, still offered, is chosen as well."""
        whole = self.seen(item, lambda value: set(ids(value)) == {wanted})
        if whole in (T, F) or not self.on[item] or not self.is_answered(item):
            return whole
        if self.answers[item].value is None:
            return whole
        chosen = ids(self.answers[item].value)
        sure = set(chosen) - set(self.vanished(item))
        return F if wanted not in chosen or any(choice != wanted for choice in sure) else whole

    def state(self, item: str, state: State) -> Truths:
        if not self.possible[item]:
            return F
        if item in self.results:
            result = self.results[item]
            if result == OPEN:
                return frozenset("TF")
            return T if isinstance(result, str) and state is State.ANSWERED else F
        answer = self.answers.get(item, Answer())
        if not self.on[item] or not self.is_answered(item):
            return frozenset("TF")
        held = answer.special.value if answer.special else State.ANSWERED.value
        return T if held == state.value else F


def pointwise(sets: list[Truths], join: Callable[[tuple[str, ...]], str]) -> Truths:
    return frozenset(join(row) for row in product(*sets))


def all_of(sets: list[Truths]) -> Truths:
    return pointwise(sets, lambda row: min(row, key="FNT".index))


def any_of(sets: list[Truths]) -> Truths:
    return pointwise(sets, lambda row: max(row, key="FNT".index))


def ids(value: object) -> tuple[str, ...]:
    if isinstance(value, Selected):
        return (value.choice,)
    if isinstance(value, tuple):
        return tuple(one.choice if isinstance(one, Selected) else str(one) for one in value)
    return ()


def plain(value: object) -> object:
    return value.choice if isinstance(value, Selected) else value


def signed(value: object, sign: Comparison, wanted: object) -> bool:
    holds: dict[Comparison, Callable[[], bool]] = {
        Comparison.EQUAL: lambda: value == wanted,
        Comparison.DIFFERENT: lambda: value != wanted,
        Comparison.LESS: lambda: value < wanted,  # type: ignore[operator]
        Comparison.AT_MOST: lambda: value <= wanted,  # type: ignore[operator]
        Comparison.MORE: lambda: value > wanted,  # type: ignore[operator]
        Comparison.AT_LEAST: lambda: value >= wanted,  # type: ignore[operator]
    }
    return holds[sign]()
