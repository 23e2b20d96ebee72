"""Why an item is not, or not yet, on the path: the first rule that keeps it off (R28 says it in words)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import assert_never

from persona_tui.banks.conditions.tree import (
    All,
    AnyOf,
    Condition,
    CountWithin,
    DrawnOperand,
    Extreme,
    MeanOf,
    Not,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
)
from persona_tui.banks.model import Gate
from persona_tui.interview.answer import Answer
from persona_tui.interview.derived import Offer, Scored
from persona_tui.interview.evaluation.holding import (
    DOUBTFUL,
    GONE,
    MUTE,
    OFF,
    OPEN,
    SPECIALS,
    VALUE,
    Standings,
    Values,
)
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.levers import Levers
from persona_tui.interview.evaluation.measuring import Unknown, extreme_of, mean_of
from persona_tui.interview.evaluation.offering import compiled, offered
from persona_tui.interview.evaluation.references import questions_of
from persona_tui.interview.evaluation.ruling import Ruling
from persona_tui.interview.evaluation.sighting import Rejecting
from persona_tui.interview.evaluation.tallying import Ladder, Tally
from persona_tui.interview.evaluation.truth import FALSE, TRUE, Truth
from persona_tui.interview.reasons import Cause, Drawn, Reason, Rule, Seen, Verdict
from persona_tui.interview.steps import ON

_SEEN: Mapping[int, Seen] = MappingProxyType(
    {
        OPEN: Seen.OPEN,
        VALUE: Seen.VALUE,
        OFF: Seen.OFF,
        GONE: Seen.GONE,
        DOUBTFUL: Seen.DOUBTFUL,
        MUTE: Seen.MUTE,
        **dict.fromkeys(SPECIALS.values(), Seen.SPECIAL),
    }
)


class Decider:
    """What one evaluation leaves behind to explain it: the standings and values that conditions saw."""

    def __init__(self, layout: Layout, bits: bytearray, standings: Standings, values: Values) -> None:
        self._layout = layout
        self._bits = bits
        self._standings = standings
        self._values = values

    def offer(self, gate: Gate, at: int) -> Offer:
        """Whether the choice or probe behind a gate is offered, by the question at a place."""
        return offered(compiled(gate, self._layout.compiler, at), self._standings, self._values)

    def holds(self, condition: Condition, at: int) -> bool | None:
        """Whether a check of the question at a place is true or false; `None` when that is not settled."""
        truth = self._truth(condition, at + 1)
        return None if truth not in (TRUE, FALSE) else truth == TRUE

    def rejecting(self, at: int, held: Answer) -> tuple[int, ...]:
        """The ranks of the rejections that the value held at a place meets."""
        special = self._layout.rows[at][-1]
        sight = special.sight if special is not None else None
        if not isinstance(sight, Rejecting):
            return ()
        return sight.met_by(held, self._standings, self._values)

    def result(self, at: int) -> str | None:
        """The id of the result of the computed question at a place, settled for conditions or not."""
        found = self._values[at] if self._standings[at] in (VALUE, OPEN) else None
        return found if isinstance(found, str) else None

    def scored(self) -> Mapping[str, Scored]:
        """What every score, then every dimension, comes to, with its coverage (R20)."""
        tallies = self._layout.tallies
        found = {name: self._scored(ladder, mean=False) for name, ladder in tallies.scores.items()}
        return found | {name: self._scored(ladder, mean=True) for name, ladder in tallies.dimensions.items()}

    def extreme(self, which: Extreme) -> str | None:
        """The dimension that an extreme means, once no contributor to any is open."""
        return self._extreme(which, len(self._layout.items))

    def _scored(self, ladder: Ladder, *, mean: bool) -> Scored:
        tally, of = self._tally(ladder), sum(self._bits[at] & 1 for at in ladder.places)
        value = mean_of(tally, of) if mean else tally.total if tally.values else None
        return Scored(value, tally.values, of, tally.unknown)

    def _tally(self, ladder: Ladder) -> Tally:
        return ladder.tally(len(self._layout.items))(self._standings, self._values)

    def reason(self, at: int) -> Reason:
        """The first rule that keeps an item off the path, or undecided.

        Args:
            at: the place of an item that is not asked.
        """
        wanted = Verdict.OPEN if self._bits[at] else Verdict.STOPS
        rule = next(rule for rule in self._ruling.rules(at) if rule.verdict is wanted)
        weighed = rule.weighed
        if weighed is None or rule.cause is Cause.NOT_OPENED:
            return Reason(rule.cause, rule.decider)
        decider = rule.decider or self._deciding(weighed.condition, at, held=rule.cause is Cause.UNLESS)
        return Reason(rule.cause, decider, weighed.condition)

    def rules(self, at: int) -> Iterator[Rule]:
        """The rules that bear on the item at a place."""
        return self._ruling.rules(at)

    def levers(self, at: int) -> tuple[str, ...]:
        """The questions whose answer can put the item at a place on the path, nearest first."""
        return self._levers.of(at)

    def reads(self, condition: Condition, at: int) -> tuple[str, ...]:
        """The ids of what a simple condition that stands at a place reads, in document order."""
        return tuple(self._layout.items[place].id for place in self._read_by(condition) if place < at)

    def seen(self, at: int) -> Seen:
        """How conditions see the answer at a place."""
        return _SEEN[self._standings[at]]

    def drawn(self, operand: DrawnOperand, at: int) -> Drawn:
        """What a number drawn from several answers comes to, for a condition that stands at a place."""
        compiler, tallies = self._layout.compiler, self._layout.tallies
        amount = compiler.amount(operand, at)
        found = Unknown.EVER if amount is None else amount(self._standings, self._values)
        value, waits = (None, found is Unknown.YET) if isinstance(found, Unknown) else (found, False)
        ladder: Ladder | None = None
        dimension = None
        match operand:
            case ScoreOf(score=score):
                ladder = tallies.scores.get(score)
            case MeanOf(dimension=named) | UnknownsOf(dimension=named):
                dimension = self._extreme(named, at) if isinstance(named, Extreme) else named
                ladder = tallies.dimensions.get(dimension or "")
            case RepetitionsOf() | CountWithin():
                pass
            case _:
                assert_never(operand)
        if ladder is None:
            return Drawn(value, waits)
        tally = ladder.tally(at)(self._standings, self._values)
        of = sum(self._bits[place] & ON for place in ladder.places if place < at)
        return Drawn(value, waits, tally.values, of, dimension)

    def _extreme(self, which: Extreme, before: int) -> str | None:
        tallies = {
            name: ladder.tally(before)(self._standings, self._values)
            for name, ladder in self._layout.tallies.dimensions.items()
        }
        found = extreme_of(which, tallies)
        return None if isinstance(found, Unknown) else found

    @cached_property
    def _ruling(self) -> Ruling:
        return Ruling(self._layout, self._bits, self._standings, self._values)

    @cached_property
    def _levers(self) -> Levers:
        return Levers(self._layout, self._bits, self._standings, self._values, self._ruling)

    def _truth(self, condition: Condition, before: int) -> Truth:
        return self._ruling.truth(condition, before)

    def _deciding(self, condition: Condition, at: int, *, held: bool) -> str:
        """The question that decides a condition: of its parts, the first that makes it what it is.

        Empty when it asks for nothing but scores that no question adds to.
        """
        match condition:
            case Not(condition=inner):
                return self._deciding(inner, at, held=not held)
            case All(conditions=parts) | AnyOf(conditions=parts):
                so = [part for part in parts if (self._truth(part, at) == TRUE) == held] or list(parts)
                deciders = (self._deciding(part, at, held=held) for part in so)
                return next((decider for decider in deciders if decider), "")
            case _:
                places = [place for place in self._read_by(condition) if place < at]
                waiting = (place for place in places if self._standings[place] == OPEN)
                place = next(waiting, places[0] if places else None)
                return "" if place is None else self._layout.items[place].id

    def _read_by(self, condition: Condition) -> Iterable[int]:
        """The places of the answers that a simple condition reads, in document order."""
        layout = self._layout
        for name in questions_of(condition):
            if name in layout.positions:
                return (layout.positions[name],)
            return [at for at, one in enumerate(layout.placed) if one.template == name]
        return layout.tallies.read_by(condition)
