"""Which answers can put an item on the path: what decides, nearest first (R28).

An item that is off stays off while the first rule that keeps it off does; so whatever else holds, an answer
that brings it back must change that rule. Of a joint condition one part that fails is enough to ask about.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import assert_never

from persona_tui.banks.answer_types import OneOf, SeveralOf
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.holding import OFF, OPEN, SPECIALS, VALUE, Sifted, Standings, Values
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.ruling import Ruling
from persona_tui.interview.evaluation.truth import NOT, TRUE, Truth
from persona_tui.interview.path import ON
from persona_tui.interview.reasons import Cause, Rule, Verdict, Weighed

_SPECIAL = frozenset(SPECIALS.values())


class Levers:
    """Searches the answers that can put one item on the path."""

    def __init__(
        self, layout: Layout, bits: bytearray, standings: Standings, values: Values, ruling: Ruling
    ) -> None:
        self._layout = layout
        self._bits = bits
        self._standings = standings
        self._values = values
        self._ruling = ruling
        self._found: dict[int, None] = {}
        self._touched: set[int] = set()
        self._sought: set[int] = set()
        self._next: deque[tuple[bool, int]] = deque()

    def of(self, at: int) -> tuple[str, ...]:
        """The ids of the questions whose answer can put the item at a place on the path, nearest first.

        Args:
            at: the place of an item that is not asked.
        """
        self._seek(at)
        while self._next:
            back, place = self._next.popleft()
            if back:
                self._back(place)
            else:
                self._touch(place)
        return tuple(self._layout.items[place].id for place in self._found)

    def _seek(self, at: int) -> None:
        """Go on to what can put an item back, later."""
        if at not in self._sought:
            self._sought.add(at)
            self._next.append((True, at))

    def _take(self, at: int) -> None:
        """Go on to everything that can change how conditions see an item, later."""
        if at not in self._touched:
            self._touched.add(at)
            self._next.append((False, at))

    def _answer(self, at: int) -> None:
        """A question whose own answer counts; off the path none does (R6)."""
        item = self._layout.items[at]
        if isinstance(item, Question) and item.takes_answer and self._bits[at] & ON:
            self._found.setdefault(at)

    def _back(self, at: int) -> None:
        """What can put an item on the path that is not on it."""
        wanted = Verdict.OPEN if self._bits[at] else Verdict.STOPS
        rule = next((rule for rule in self._ruling.rules(at) if rule.verdict is wanted), None)
        if rule is None:
            return
        match rule.cause:
            case Cause.PARENT:
                self._seek(self._layout.positions[rule.decider])
            case Cause.JUMPED_OVER | Cause.ENDED:
                self._reach(self._layout.positions[rule.decider])
            case Cause.ONLY_IF | Cause.NOT_OPENED | Cause.UNLESS | Cause.NOT_AMONG:
                self._ruled(rule, at)
            case Cause.ON_DEMAND | Cause.SHORT_VERSION | Cause.SELF_ASSESSMENT:
                pass
            case _:
                assert_never(rule.cause)

    def _ruled(self, rule: Rule, at: int) -> None:
        if rule.weighed is not None:
            away = rule.cause is Cause.UNLESS
            self._condition(rule.weighed, TRUE, at, away=away)
        elif rule.decider:
            self._of(self._layout.positions[rule.decider])

    def _condition(self, weighed: Weighed, truth: Truth, at: int, *, away: bool) -> None:
        """What can make a condition come to a truth, or not to it any more.

        Args:
            weighed: the condition as it stands.
            truth: true or false.
            at: where it is asked.
            away: whether it has that truth and is to lose it.
        """
        condition, parts = weighed.condition, weighed.parts
        match condition:
            case Not():
                self._condition(parts[0], NOT[truth], at, away=away)
            case All() | AnyOf():
                # Every part must come to it, or lose it: one that has not, or has, is enough to ask about.
                every = (isinstance(condition, All) == (truth == TRUE)) != away
                if every:
                    parts = tuple(part for part in parts if (part.truth == truth) == away)
                    parts = tuple(part for part in parts if away or not part.truth & truth) or parts
                for part in parts:
                    self._condition(part, truth, at, away=away)
            case _:
                self._simple(condition, truth, at, away=away)

    def _simple(self, condition: Condition, truth: Truth, at: int, *, away: bool) -> None:
        match condition:
            case (
                Compare(operand=Of() | CountOf() as operand)
                | Among(operand=Of() | CountOf() as operand)
                | Contains(operand=Of() as operand)
                | Only(operand=operand)
                | Given(operand=operand)
            ):
                self._named(operand.question, only=not away)
            case Is(operand=operand):
                self._named(operand.question, only=not away and truth == TRUE)
            case _:
                for place in self._read_by(condition, at):
                    self._reach(place)

    def _named(self, question: str, *, only: bool) -> None:
        """What can change the answer that a condition names.

        Args:
            question: its id.
            only: whether its leaving the path is of no help.
        """
        place = self._layout.positions.get(question)
        if place is None:
            return
        if only:
            self._of(place)
        else:
            self._reach(place)

    def _of(self, place: int) -> None:
        """What can give a question another answer that counts."""
        standing = self._standings[place]
        plain = standing in _SPECIAL or (
            standing == VALUE and not isinstance(self._values[place], Sifted) and self._asks(place)
        )
        if plain:
            self._answer(place)
        elif standing in (OFF, OPEN) and not self._bits[place] & ON:
            self._seek(place)
        else:
            self._reach(place)

    def _asks(self, place: int) -> bool:
        item = self._layout.items[place]
        return isinstance(item, Question) and item.takes_answer

    def _reach(self, place: int) -> None:
        """A question itself, and all that can change how it is seen."""
        self._answer(place)
        self._take(place)

    def _touch(self, at: int) -> None:
        """All that the place and the answer of an item depend on."""
        self._answer(at)
        if at in self._layout.left_out:
            return
        layout = self._layout
        _, above, last, *_ = layout.rows[at]
        repeated = layout.placed[at].repeated if layout.placed[at].first else None
        if repeated is not None and repeated.source is not None:
            self._take(layout.positions[repeated.source.id])
        for place in layout.openers.get(at, ()):
            self._take(place)
        for condition in self._conditions(at):
            for place in self._read_by(condition, at + 1):
                self._take(place)
        item = layout.items[at]
        if isinstance(item, Question) and isinstance(item.answer, OneOf | SeveralOf):
            self._take(layout.positions[item.answer.source])
        if above < len(layout.items):
            self._take(above)
        for place in self._skippers(at, last):
            self._take(place)

    def _conditions(self, at: int) -> Iterator[Condition]:
        """Those that say whether an item is asked, and what its answer counts for."""
        item = self._layout.items[at]
        gates = [item.gate]
        if isinstance(item, Question):
            gates += [choice.gate for choice in item.choices]
            yield from (case.condition for case in item.cases if case.condition is not None)
            yield from (check.condition for check in item.rejections)
        for gate in gates:
            yield from gate.only_if
            yield from gate.unless

    def _skippers(self, at: int, last: int) -> Iterator[int]:
        """The places whose arrow or end can skip an item."""
        for place, *_, special in self._layout.rows[: at + 1]:
            if special is not None:
                yield from special.enders
                if place < at and any(target > last for _, target in special.arrows):
                    yield place

    def _read_by(self, condition: Condition, before: int) -> Iterable[int]:
        """The places before one that a condition reads, in document order."""
        layout = self._layout
        found: set[int] = set()
        for operand in operands(condition):
            match operand:
                case Of(question=name) | CountOf(question=name):
                    found |= {layout.positions[name]} if name in layout.positions else set()
                case Within(repeated=bears, question=name) | CountWithin(repeated=bears, question=name):
                    found |= self._repetitions({bears, name})
                case RepetitionsOf(repeated=bears):
                    found |= self._repetitions({bears})
                case ScoreOf(score=name):
                    ladder = layout.tallies.scores.get(name)
                    found |= set(ladder.places) if ladder else set()
                case MeanOf() | UnknownsOf():
                    found |= {place for one in layout.tallies.dimensions.values() for place in one.places}
                case _:
                    assert_never(operand)
        return sorted(place for place in found if place < before)

    def _repetitions(self, templates: set[str]) -> set[int]:
        """All the places of what is repeated."""
        return {at for at, one in enumerate(self._layout.placed) if one.template in templates}
