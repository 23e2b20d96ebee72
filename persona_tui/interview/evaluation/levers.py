"""Which answers can put an item on the path: what decides, nearest first (R28).

An item that is off stays off while the first rule that keeps it off does; so whatever else holds, an answer
that brings it back must change that rule. Of a joint condition one part that fails is enough to ask about.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple, assert_never

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
)
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.holding import OFF, OPEN, SPECIALS, VALUE, Sifted, Standings, Values
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.reaching import Reaching
from persona_tui.interview.evaluation.ruling import Ruling
from persona_tui.interview.evaluation.truth import NOT, TRUE, Truth
from persona_tui.interview.reasons import Cause, Rule, Verdict, Weighed
from persona_tui.interview.steps import ON

_SPECIAL = frozenset(SPECIALS.values())


Look = tuple[bool, int]
"""Where to look: at what puts the item at a place back, or else at all that can change how it is seen."""


class _Step(NamedTuple):
    """What one look at an item comes to."""

    found: list[int]
    """The places of answers that count."""
    next: list[Look]
    """Where to look further."""


class Levers:
    """Searches the answers that can put items on one path; each look is remembered."""

    def __init__(
        self, layout: Layout, bits: bytes | bytearray, standings: Standings, values: Values, ruling: Ruling
    ) -> None:
        self._layout = layout
        self._bits = bits
        self._standings = standings
        self._values = values
        self._ruling = ruling
        self._reaching = Reaching(layout)
        self._looks: dict[Look, _Step] = {}
        self._found: dict[Look, tuple[int, ...]] = {}
        self._now = _Step([], [])

    def of(self, at: int) -> tuple[str, ...]:
        """The ids of the questions whose answer can put the item at a place on the path, nearest first.

        Args:
            at: the place of an item that is not asked.
        """
        look, trail = (True, at), list[Look]()
        while look not in self._found:
            trail.append(look)
            step = self._look(look)
            if step.found or len(step.next) != 1:
                self._found[look] = self._search(look)
                break
            look = step.next[0]  # nothing here, and one way on: what is found there is found from here
        self._found |= dict.fromkeys(trail, self._found[look])
        return tuple(self._layout.items[place].id for place in self._found[look])

    def _search(self, start: Look) -> tuple[int, ...]:
        """The places that are found from a look on, the nearest first."""
        found: dict[int, None] = {}
        waiting, seen = deque[Look]([start]), set[Look]()
        while waiting:
            look = waiting.popleft()
            if look not in seen:
                seen.add(look)
                step = self._look(look)
                found |= dict.fromkeys(step.found)
                waiting.extend(step.next)
        return tuple(found)

    def _look(self, look: Look) -> _Step:
        if look not in self._looks:
            self._now = self._looks[look] = _Step([], [])
            back, place = look
            if back:
                self._back(place)
            else:
                self._touch(place)
        return self._looks[look]

    def _seek(self, at: int) -> None:
        """Go on to what can put an item back, later."""
        self._now.next.append((True, at))

    def _take(self, at: int) -> None:
        """Go on to everything that can change how conditions see an item, later."""
        self._now.next.append((False, at))

    def _answer(self, at: int) -> None:
        """A question whose own answer counts; off the path none does (R6)."""
        item = self._layout.items[at]
        if isinstance(item, Question) and item.takes_answer and self._bits[at] & ON:
            self._now.found.append(at)

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
                for place in self._reaching.read_by(condition, at):
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
        """The answer of an item, and all that its place and that answer depend on."""
        self._answer(at)
        for place in self._reaching.into(at):
            self._take(place)
