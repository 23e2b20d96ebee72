"""The truth of conditions, the naive way: every rule as engine.md says it (« Truth », R11, R14)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import product

from persona_tui.banks.answer_types import OneOf, SeveralOf
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
from tests.interview.naive_seeing import fits, gives, things, word

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
    askable: dict[str, Truths] = field(default_factory=dict)
    """Whether what bears repetitions on demand, and has none yet, could be asked for."""
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

    def chosen(self, asked: Question, choice: str) -> Truths:
        """Of an arrow, or of what is repeated for a choice: it is chosen."""
        wanted = word(self.bank, asked, choice)
        return self.seen(asked.id, lambda value: wanted in things(self.bank, asked, value), gone={wanted})

    def offered(self, gate: Gate, at: int) -> tuple[bool, bool]:
        wanted = [self.truth(condition, at) for condition in gate.only_if]
        unwanted = [self.truth(condition, at) for condition in gate.unless]
        return (
            all(t == T for t in wanted) and all(t != T for t in unwanted),
            all("T" in t for t in wanted) and all(t != T for t in unwanted),
        )

    def seen(self, item: str, holds: Callable[[object], bool], gone: set[object] | None = None) -> Truths:
        """A comparison; `gone` the things that it is about, `None` for the whole answer."""
        if not self.possible[item]:
            return N
        if item in self.results:
            result = self.results[item] if self.settled_result(item) else OPEN
            return result if isinstance(result, frozenset) else T if holds(Selected(result)) else F
        answer, asked = self.answers.get(item, Answer()), self.asked(item)
        if not self.on[item] or not self.is_answered(item):
            return OPEN
        if answer.special is not None or not fits(asked, answer.value):
            return N
        vanished = self.vanished(item)
        single = isinstance(answer.value, Selected)
        about = set(vanished) if gone is None or single else gone & set(vanished)
        if about:
            return frozenset().union(*(vanished[one] for one in about))
        return T if holds(answer.value) else F

    def settled_result(self, item: str) -> bool:
        """Whether a result will not go away with its own question."""
        return self.certain[item] or not isinstance(self.results[item], str)

    def asked(self, item: str) -> Question:
        found = self.by_id[item]
        assert isinstance(found, Question)
        return found

    def vanished(self, item: str) -> dict[object, Truths]:
        """What is chosen and not offered, with what it comes to (R11)."""
        asked, answer = self.asked(item), self.answers[item]
        found: dict[object, Truths] = {}
        held = answer.value if isinstance(answer.value, tuple) else (answer.value,)
        for one in held:
            if not isinstance(one, Selected) or one.choice in answer.confirmed:
                continue
            if isinstance(asked.answer, OneOf | SeveralOf):
                thing = word(self.bank, asked, one.choice)
                truth = self.held_by(asked.answer.source, thing)
            else:
                thing = one.choice
                gate = next(choice.gate for choice in asked.choices if choice.id == thing)
                now, later = self.offered(gate, self.items.index(asked))
                truth = T if now else OPEN if later else N
            if truth != T:
                found[thing] = truth
        return found

    def held_by(self, source: str, thing: object) -> Truths:
        """Whether an item is one of those of an earlier answer: it is, it may be again, it will not be."""
        if not self.possible[source]:
            return N
        if not self.on[source] or not self.is_answered(source):
            return OPEN
        asked, answer = self.asked(source), self.answers[source]
        if answer.special is not None or not fits(asked, answer.value):
            return N
        if thing in things(self.bank, asked, answer.value):
            return self.vanished(source).get(thing, T)
        return N

    def is_answered(self, item: str) -> bool:
        """Whether an answer counts: one whose value is rejected does not (R14)."""
        answer, asked = self.answers.get(item, Answer()), self.asked(item)
        if answer.value is None or not self.on[item] or item in self.judged:
            return answer.answered
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
                return self.seen(operand.question, gives)
            case Contains(operand=Within(question=template), value=wanted):
                return self.some_repetition(template, wanted, before)
            case Contains(operand=Of(question=item), value=wanted):
                return self.holding(item, wanted)
            case Only(operand=operand, value=wanted):
                return self.only(operand.question, wanted)
            case Among(operand=operand, values=values):
                wanted_values = [self.constant(operand, value) for value in values]
                return self.compared(operand, lambda value: value in wanted_values, before)
            case Compare(operand=operand, sign=sign, value=wanted):
                constant = self.constant(operand, wanted)
                return self.compared(operand, lambda value: signed(value, sign, constant), before)
            case _:
                raise AssertionError(condition)

    def constant(self, operand: Operand, written: object) -> object:
        return word(self.bank, self.asked(operand.question), written) if isinstance(operand, Of) else written

    def holding(self, item: str, wanted: object) -> Truths:
        """``contient``."""
        asked = self.asked(item)
        thing = word(self.bank, asked, wanted)
        return self.seen(item, lambda value: thing in things(self.bank, asked, value), gone={thing})

    def equal(self, item: str, holds: Callable[[object], bool]) -> Truths:
        """A comparison with the whole of an answer that is one thing."""
        asked = self.asked(item)
        return self.seen(item, lambda value: holds(things(self.bank, asked, value)[0]))

    def compared(self, operand: Operand, holds: Callable[[object], bool], before: int) -> Truths:
        match operand:
            case Of(question=item):
                return self.equal(item, holds)
            case CountOf(question=item):
                return self.seen(item, lambda value: isinstance(value, tuple) and holds(len(value)))
            case _:
                number = self.number(operand, before)
                return number if isinstance(number, frozenset) else T if holds(number) else F

    def only(self, item: str, wanted: object) -> Truths:
        """``seulement``: false at once when another thing, still offered, is chosen as well."""
        asked = self.asked(item)
        thing = word(self.bank, asked, wanted)
        whole = self.seen(item, lambda value: set(things(self.bank, asked, value)) == {thing})
        if whole in (T, F) or not self.on[item] or not self.is_answered(item):
            return whole
        value = self.answers[item].value
        if value is None or not fits(asked, value):
            return whole
        chosen = things(self.bank, asked, value)
        sure = set(chosen) - set(self.vanished(item))
        return F if thing not in chosen or any(other != thing for other in sure) else whole

    def state(self, item: str, state: State) -> Truths:
        if not self.possible[item]:
            return F
        if item in self.results:
            result = self.results[item] if self.settled_result(item) else OPEN
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
