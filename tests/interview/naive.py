"""A second evaluator, naive on purpose: sets of letters, every arrow written out as conditions, no shortcut.

It follows the words of engine.md (« Truth », R2, R3, R5, R11, R14, R16, R18, R20, R21, R31) and shares
nothing with the engine but the types, so that agreement means something.
"""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank, Direction, Item, Question, Section
from persona_tui.interview.answer import Answer
from persona_tui.interview.path import Length, Mode
from tests.interview.naive_expansion import Expanded, expanded
from tests.interview.naive_numbers import Numbers
from tests.interview.naive_seeing import word
from tests.interview.naive_truth import OPEN, F, N, T, Truths, any_of
from tests.interview.naive_versions import short_version

__all__ = ["OPEN", "F", "N", "Naive", "T"]


class Naive(Numbers):
    """The places of a bank's items for some answers."""

    def __init__(
        self,
        bank: Bank,
        answers: Mapping[str, Answer],
        length: Length = Length.FULL,
        mode: Mode = Mode.INTERVIEW,
    ) -> None:
        super().__init__(bank, answers, placed=expanded(bank, answers))
        left_out: set[str] = set()
        if length is Length.SHORT:
            left_out |= {item.id for item in bank.items} - short_version(bank)
        if mode is Mode.SELF_ASSESSMENT:
            left_out |= {item.id for item in bank.items if item.facilitator}
        for at, one in enumerate(self.placed):
            self.settle(at, one, left_out)

    def settle(self, at: int, one: Expanded, left_out: set[str]) -> None:
        item = one.item
        parent = self.parent(item)
        wanted = [self.truth(condition, at) for condition in item.gate.only_if]
        unwanted = [self.truth(condition, at) for condition in item.gate.unless]
        if one.member and one.member != "to-ask":
            wanted.append(self.member(one))
        openers = self.openers(item, one.template)
        if openers:
            wanted.append(any_of(openers))
        unwanted += self.skips(item)
        on = all(t == T for t in wanted) and all(t != T for t in unwanted)
        certain = all(t == T for t in wanted) and all("T" not in t for t in unwanted)
        possible = all("T" in t for t in wanted) and all(t != T for t in unwanted)
        kept = one.template not in left_out
        self.on[item.id] = kept and on and (parent is None or self.on[parent])
        self.certain[item.id] = kept and certain and (parent is None or self.certain[parent])
        self.possible[item.id] = kept and possible and (parent is None or self.possible[parent])
        if one.member == "to-ask":
            self.askable[item.id] = self.only_possible(item.id)
        if isinstance(item, Question) and item.is_computed:
            self.results[item.id] = self.result(item, at)

    def only_possible(self, item: str) -> Truths:
        """Take back that it is asked, which takes someone to ask for it; whether that can be done."""
        askable = T if self.certain[item] else OPEN if self.possible[item] else F
        self.on[item] = self.certain[item] = False
        return askable

    def member(self, one: Expanded) -> Truths:
        """Whether a repetition is asked."""
        if one.member in {"archived", "asked"}:
            return N if one.member == "archived" else T
        source = self.by_id[one.source]
        assert isinstance(source, Question)
        if one.member == "chosen":
            return self.chosen(source, one.key)
        if one.member == "held":
            return self.seen(source.id, lambda _: True, gone={word(self.bank, source, one.key)})
        return OPEN if self.seen(source.id, lambda _: True) == OPEN else N

    def result(self, item: Question, at: int) -> Truths | str:
        if not self.possible[item.id]:
            return N
        if not self.on[item.id]:
            return OPEN
        for case in item.cases:
            truth = T if case.condition is None else self.truth(case.condition, at)
            if truth == T:
                return case.result
            if truth != F:
                return OPEN if len(truth) > 1 else N
        return N

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
            current = self.by_id[parent] if parent else None
        return False

    def before(self, item: Item) -> list[Item]:
        places = [other.id for other in self.items]
        return self.items[: places.index(item.id)]

    def openers(self, item: Item, template: str) -> list[Truths]:
        return [
            self.chosen(asked, choice.id)
            for asked in self.questions
            for choice in asked.choices
            if choice.arrow
            and choice.arrow.direction is Direction.OPENS
            and choice.arrow.target in (item.id, template)
        ]

    def skips(self, item: Item) -> list[Truths]:
        found: list[Truths] = []
        earlier = self.before(item)
        for at, other in enumerate(earlier):
            if other.ends and not self.within(item, other) and not self.placed[at].to_ask:
                sure, never = self.certain[other.id], not self.possible[other.id]
                found.append(T if sure else F if never else frozenset("TF"))
            for choice in other.choices if isinstance(other, Question) else ():
                if choice.arrow is None or choice.arrow.direction is Direction.OPENS:
                    continue
                if self.placed[at].to_ask:
                    continue  # nobody is asked it, unless someone asks for a repetition
                if choice.arrow.direction is Direction.GOES_TO:
                    target = self.target(choice.arrow.target)
                    if item not in self.before(target) or self.within(target, item):
                        continue
                assert isinstance(other, Question)
                found.append(self.chosen(other, choice.id))
        return found

    def target(self, id_: str) -> Item:
        """Where an arrow leads: to the first repetition of what is repeated."""
        return next(one.item for one in self.placed if id_ in (one.item.id, one.template))

    def counts(self) -> tuple[int, int, int | None]:
        done = least = 0
        most: int | None = 0
        for one in self.placed:
            asked = one.item
            if one.more and self.possible[asked.id]:
                most = None
            if not isinstance(asked, Question) or asked.is_statement or asked.is_computed:
                continue
            answered = self.is_answered(asked.id)
            done += answered and self.on[asked.id]
            least += not answered and self.certain[asked.id]
            if not answered and self.possible[asked.id]:
                most = None if most is None or one.weight is None else most + one.weight
        return done, least, most
