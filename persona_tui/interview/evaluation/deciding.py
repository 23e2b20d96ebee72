"""Why an item is not, or not yet, on the path: the first rule that keeps it off (R28 says it in words)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property

from persona_tui.banks.conditions.tree import All, AnyOf, Condition, Contains, Extreme, Not, Of
from persona_tui.banks.model import Gate, Item
from persona_tui.interview.answer import Answer
from persona_tui.interview.derived import Offer, Scored
from persona_tui.interview.evaluation.holding import OPEN, VALUE, Standings, Values
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.measuring import Unknown, extreme_of, mean_of
from persona_tui.interview.evaluation.membership import membership
from persona_tui.interview.evaluation.offering import compiled, offered
from persona_tui.interview.evaluation.placing import Placed
from persona_tui.interview.evaluation.references import questions_of
from persona_tui.interview.evaluation.sighting import Rejecting
from persona_tui.interview.evaluation.tallying import Ladder, Tally
from persona_tui.interview.evaluation.truth import FALSE, TRUE, Truth
from persona_tui.interview.path import CERTAIN, POSSIBLE
from persona_tui.interview.reasons import Cause, Reason


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
        dimensions = self._layout.tallies.dimensions
        found = extreme_of(which, {name: self._tally(ladder) for name, ladder in dimensions.items()})
        return None if isinstance(found, Unknown) else found

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
        layout = self._layout
        item = layout.items[at]
        if at in layout.left_out:
            return Reason(layout.left_out[at])
        _, above, last, *_ = layout.rows[at]
        ruled_out = not self._bits[at]
        if above < len(layout.items) and (not self._bits[above] if ruled_out else not self._bits[above] & 1):
            return Reason(Cause.PARENT, layout.items[above].id)
        return (
            self._skipped(at, last, sure=ruled_out)
            or self._gated(item, at, sure=ruled_out)
            or self._skipped(at, last, sure=False)
            or Reason(Cause.PARENT, layout.items[above].id if above < len(layout.items) else "")
        )

    def _skipped(self, at: int, last: int, *, sure: bool) -> Reason | None:
        """The arrow or the end that skips the item, surely or perhaps."""
        sources, furthest = self._sure_skips if sure else self._skips
        first = bisect_right(furthest, last)
        if first == len(sources) or sources[first][0] >= at:
            return None
        place, target = sources[first]
        cause = Cause.ENDED if target == len(self._layout.items) else Cause.JUMPED_OVER
        return Reason(cause, self._layout.items[place].id)

    @cached_property
    def _sure_skips(self) -> tuple[list[tuple[int, int]], list[int]]:
        return self._log(sure=True)

    @cached_property
    def _skips(self) -> tuple[list[tuple[int, int]], list[int]]:
        return self._log(sure=False)

    def _log(self, *, sure: bool) -> tuple[list[tuple[int, int]], list[int]]:
        """The skips taken, in document order, with the furthest place that any so far jumps to."""
        end = len(self._layout.items)
        taken: list[tuple[int, int]] = []
        furthest: list[int] = []

        def take(place: int, target: int) -> None:
            taken.append((place, target))
            furthest.append(max(target, furthest[-1] if furthest else -1))

        for at, *_, special in self._layout.rows:
            for ender in special.enders if special else ():
                if self._bits[ender] & (CERTAIN if sure else POSSIBLE):
                    take(ender, end)
            for test, target in special.arrows if special else ():
                truth = test(self._standings, self._values) if self._bits[at] else FALSE
                if truth == TRUE or (truth & TRUE and not sure):
                    take(at, target)
        return taken, furthest

    def _gated(self, item: Item, at: int, *, sure: bool) -> Reason | None:
        """The condition that keeps the item off, or undecided; openers first (R16)."""
        openers = self._layout.openers.get(at)
        tests = self._layout.rows[at][5]
        if openers and _blocks(tests[0][0](self._standings, self._values), sure=sure):
            return Reason(Cause.NOT_OPENED, self._layout.items[openers[0]].id)
        member = membership(self._layout.placed[at], self._layout.compiler)
        if member is not None and _blocks(member(self._standings, self._values), sure=sure):
            return _not_repeated(self._layout.placed[at])
        if not sure and self._layout.placed[at].first and self._layout.placed[at].only_on_demand:
            return _not_repeated(self._layout.placed[at])
        for condition in item.gate.only_if:
            if _blocks(self._truth(condition, at), sure=sure):
                return Reason(Cause.ONLY_IF, self._deciding(condition, at, held=False), condition)
        for condition in item.gate.unless:
            truth = self._truth(condition, at)
            if truth & TRUE and (not sure or truth == TRUE):
                return Reason(Cause.UNLESS, self._deciding(condition, at, held=True), condition)
        return None

    def _truth(self, condition: Condition, before: int) -> Truth:
        return self._layout.compiler.test(condition, before)(self._standings, self._values)

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


def _not_repeated(one: Placed) -> Reason:
    """Why a repetition is not asked: its choice is not chosen, its item is not there, nobody asked for it."""
    source = one.repeated.source if one.repeated else None
    if source is None:
        return Reason(Cause.ON_DEMAND)
    chosen = Contains(Of(source.id, source.span), one.key) if one.key and source.choices else None
    return Reason(Cause.NOT_AMONG, source.id, chosen)


def _blocks(truth: Truth, *, sure: bool) -> bool:
    """Whether a condition that must hold keeps the item off: for good, or just now."""
    return not truth & TRUE if sure else truth != TRUE
