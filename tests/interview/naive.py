"""A second evaluator, naive on purpose: sets of letters, every arrow written out as conditions, no shortcut.

It follows the words of engine.md (« Truth », R2, R3, R5, R16, R21) and shares nothing with the engine but the
types, so that agreement means something.
"""

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
    Only,
    State,
)
from persona_tui.banks.model import Bank, Direction, Gate, Item, Question, Section
from persona_tui.interview.answer import Answer, Selected

Truths = frozenset[str]
T, F, N = frozenset("T"), frozenset("F"), frozenset("N")
OPEN = frozenset("TFN")


@dataclass
class Naive:
    """The places of a bank's items for some answers."""

    bank: Bank
    answers: Mapping[str, Answer]
    on: dict[str, bool] = field(default_factory=dict)
    certain: dict[str, bool] = field(default_factory=dict)
    possible: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for item in self.bank.items:
            parent = self.parent(item)
            wanted = [self.truth(condition) for condition in item.gate.only_if]
            unwanted = [self.truth(condition) for condition in item.gate.unless]
            openers = self.openers(item)
            if openers:
                wanted.append(any_of(openers))
            unwanted += self.skips(item)
            on = all(t == T for t in wanted) and all(t != T for t in unwanted)
            certain = all(t == T for t in wanted) and all("T" not in t for t in unwanted)
            possible = all("T" in t for t in wanted) and all(t != T for t in unwanted)
            self.on[item.id] = on and (parent is None or self.on[parent])
            self.certain[item.id] = certain and (parent is None or self.certain[parent])
            self.possible[item.id] = possible and (parent is None or self.possible[parent])

    @staticmethod
    def parent(item: Item) -> str | None:
        return None if isinstance(item, Section) else item.parent or item.section

    def within(self, item: Item, holder: Item) -> bool:
        """Whether an item is a thing or stands below it."""
        current: Item | None = item
        while current is not None:
            if current.id == holder.id:
                return True
            parent = self.parent(current)
            current = self.bank.by_id[parent] if parent else None
        return False

    def before(self, item: Item) -> list[Item]:
        places = [other.id for other in self.bank.items]
        return list(self.bank.items[: places.index(item.id)])

    def openers(self, item: Item) -> list[Truths]:
        return [
            self.chosen(asked, choice.id)
            for asked in self.bank.questions
            for choice in asked.choices
            if choice.arrow and choice.arrow.direction is Direction.OPENS and choice.arrow.target == item.id
        ]

    def skips(self, item: Item) -> list[Truths]:
        found: list[Truths] = []
        for other in self.before(item):
            if other.ends and not self.within(item, other):
                sure, never = self.certain[other.id], not self.possible[other.id]
                found.append(T if sure else F if never else frozenset("TF"))
            for choice in other.choices if isinstance(other, Question) else ():
                if choice.arrow is None or choice.arrow.direction is Direction.OPENS:
                    continue
                if choice.arrow.direction is Direction.GOES_TO:
                    target = self.bank.by_id[choice.arrow.target]
                    if item not in self.before(target) or self.within(target, item):
                        continue
                assert isinstance(other, Question)
                found.append(self.chosen(other, choice.id))
        return found

    def chosen(self, asked: Question, choice: str) -> Truths:
        def holds(value: object) -> bool:
            if isinstance(value, bool):
                return value == (choice == "oui")
            return choice in ids(value)

        return self.seen(asked.id, holds, gone={choice})

    def offered(self, gate: Gate) -> tuple[bool, bool]:
        wanted = [self.truth(condition) for condition in gate.only_if]
        unwanted = [self.truth(condition) for condition in gate.unless]
        return (
            all(t == T for t in wanted) and all(t != T for t in unwanted),
            all("T" in t for t in wanted) and all(t != T for t in unwanted),
        )

    def seen(self, item: str, holds: Callable[[object], bool], gone: set[str] | None = None) -> Truths:
        """A comparison; `gone` the choices that it is about, `None` for the whole answer."""
        if not self.possible[item]:
            return N
        answer = self.answers.get(item, Answer())
        if not self.on[item] or not answer.answered:
            return OPEN
        if answer.special is not None:
            return N
        asked = self.bank.question(item)
        assert asked is not None
        vanished: dict[str, Truths] = {}
        for choice in asked.choices:
            now, later = self.offered(choice.gate)
            if choice.id in ids(answer.value) and not now and choice.id not in answer.confirmed:
                vanished[choice.id] = OPEN if later else N
        single = isinstance(answer.value, Selected)
        about = set(vanished) if gone is None or single else gone & set(vanished)
        if about:
            return frozenset().union(*(vanished[choice] for choice in about))
        return T if holds(answer.value) else F

    def truth(self, condition: Condition) -> Truths:
        match condition:
            case Not(condition=inner):
                return frozenset({"T": "F", "F": "T", "N": "N"}[one] for one in self.truth(inner))
            case All(conditions=parts):
                return pointwise([self.truth(part) for part in parts], lambda row: min(row, key="FNT".index))
            case AnyOf(conditions=parts):
                return any_of([self.truth(part) for part in parts])
            case Is(operand=operand, state=state):
                return self.state(operand.question, state)
            case Given(operand=operand):
                return self.seen(operand.question, lambda value: value is True)
            case Contains(operand=operand, value=wanted):
                return self.seen(operand.question, lambda value: wanted in ids(value), gone={wanted})
            case Only(operand=operand, value=wanted):
                return self.only(operand.question, wanted)
            case Among(operand=operand, values=values):
                return self.seen(operand.question, lambda value: plain(value) in values)
            case Compare(operand=CountOf(question=item), sign=sign, value=wanted):
                return self.seen(item, lambda value: signed(len(ids(value)), sign, wanted))
            case Compare(operand=operand, sign=sign, value=wanted):
                return self.seen(operand.question, lambda value: signed(plain(value), sign, wanted))

    def only(self, item: str, wanted: str) -> Truths:
        """``seulement``: false at once when another choice, still offered, is chosen as well."""
        whole = self.seen(item, lambda value: set(ids(value)) == {wanted})
        if whole in (T, F) or not self.on[item] or self.answers.get(item, Answer()).value is None:
            return whole
        asked = self.bank.question(item)
        assert asked is not None
        chosen = ids(self.answers[item].value)
        sure = [
            choice.id
            for choice in asked.choices
            if choice.id in chosen
            and (self.offered(choice.gate)[0] or choice.id in self.answers[item].confirmed)
        ]
        return F if wanted not in chosen or any(choice != wanted for choice in sure) else whole

    def state(self, item: str, state: State) -> Truths:
        if not self.possible[item]:
            return F
        answer = self.answers.get(item, Answer())
        if not self.on[item] or not answer.answered:
            return frozenset("TF")
        held = answer.special.value if answer.special else State.ANSWERED.value
        return T if held == state.value else F

    def counts(self) -> tuple[int, int, int]:
        done = least = most = 0
        for asked in self.bank.questions:
            if asked.is_statement:
                continue
            answered = self.answers.get(asked.id, Answer()).answered
            done += answered and self.on[asked.id]
            least += not answered and self.certain[asked.id]
            most += not answered and self.possible[asked.id]
        return done, least, most


def pointwise(sets: list[Truths], join: Callable[[tuple[str, ...]], str]) -> Truths:
    return frozenset(join(row) for row in product(*sets))


def any_of(sets: list[Truths]) -> Truths:
    return pointwise(sets, lambda row: max(row, key="FNT".index))


def ids(value: object) -> tuple[str, ...]:
    if isinstance(value, Selected):
        return (value.choice,)
    return tuple(one.choice for one in value) if isinstance(value, tuple) else ()


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
