"""Why an item is not, or not yet, on the path: the first rule that keeps it off (R28 says it in words)."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from persona_tui.banks.conditions.tree import All, AnyOf, Condition, Not
from persona_tui.banks.model import Gate, Item
from persona_tui.interview.evaluation.holding import Standings, Values
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.offering import compiled, offered
from persona_tui.interview.evaluation.references import questions_of
from persona_tui.interview.evaluation.truth import FALSE, TRUE, Truth
from persona_tui.interview.path import CERTAIN, POSSIBLE, Cause, Offer, Reason


class Decider:
    """What one evaluation leaves behind to explain it: the standings and values that conditions saw."""

    def __init__(self, layout: Layout, bits: bytearray, standings: Standings, values: Values) -> None:
        self._layout = layout
        self._bits = bits
        self._standings = standings
        self._values = values

    def offer(self, gate: Gate) -> Offer:
        """Whether the choice or probe behind a gate is offered."""
        return offered(compiled(gate, self._layout.compiler), self._standings, self._values)

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
        for condition in item.gate.only_if:
            if _blocks(self._truth(condition), sure=sure):
                return Reason(Cause.ONLY_IF, self._deciding(condition, held=False), condition)
        for condition in item.gate.unless:
            if self._truth(condition) & TRUE and (not sure or self._truth(condition) == TRUE):
                return Reason(Cause.UNLESS, self._deciding(condition, held=True), condition)
        return None

    def _truth(self, condition: Condition) -> Truth:
        return self._layout.compiler.test(condition)(self._standings, self._values)

    def _deciding(self, condition: Condition, *, held: bool) -> str:
        """The question that decides a condition: of its parts, the first that makes it what it is."""
        match condition:
            case Not(condition=inner):
                return self._deciding(inner, held=not held)
            case All(conditions=parts) | AnyOf(conditions=parts):
                for part in parts:
                    if (self._truth(part) == TRUE) == held:
                        return self._deciding(part, held=held)
                return self._deciding(parts[0], held=held)
            case _:
                return next(questions_of(condition))


def _blocks(truth: Truth, *, sure: bool) -> bool:
    """Whether a condition that must hold keeps the item off: for good, or just now."""
    return not truth & TRUE if sure else truth != TRUE
