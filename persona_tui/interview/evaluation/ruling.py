"""The rules that bear on each place, and what each makes of it (R2, R3, R5, R16, R18, R31)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from persona_tui.banks.conditions.tree import All, AnyOf, Condition, Contains, Not, Of
from persona_tui.banks.model import Choice, Direction, Question
from persona_tui.banks.telling.leading import chosen
from persona_tui.interview.evaluation.comparing import Test
from persona_tui.interview.evaluation.holding import VALUE, Standings, Values
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.membership import membership
from persona_tui.interview.evaluation.placing import Stand
from persona_tui.interview.evaluation.truth import FALSE, OR, TRUE, Truth
from persona_tui.interview.reasons import Cause, Rule, Verdict, Weighed
from persona_tui.interview.steps import CERTAIN, ON, POSSIBLE

_ON_DEMAND = MappingProxyType(
    {Stand.THERE: Verdict.LETS, Stand.AWAITED: Verdict.OPEN, Stand.ARCHIVED: Verdict.STOPS}
)
"""What a repetition on demand makes of its items: asked for, still to be asked for, taken away (R18)."""


class Skip(NamedTuple):
    """An arrow that is taken, or an end that is reached."""

    place: int
    first: int
    """The first place that it can skip: behind everything below an item that ends."""
    furthest: int
    """The place up to which it skips."""
    choice: str = ""
    target: str = ""


class Ruling:
    """Which rules bear on the places of one evaluation."""

    def __init__(self, layout: Layout, bits: bytearray, standings: Standings, values: Values) -> None:
        self._layout = layout
        self._bits = bits
        self._standings = standings
        self._values = values

    def rules(self, at: int) -> Iterator[Rule]:
        """The rules that bear on the item at a place, in the order in which they are told.

        Arrows and ends are among them only when they are taken, or may still be.
        """
        layout = self._layout
        if at in layout.left_out:
            yield Rule(layout.left_out[at], Verdict.STOPS)
            return
        _, above, last, *_ = layout.rows[at]
        if above < len(layout.items):
            yield Rule(Cause.PARENT, _of_place(self._bits[above]), decider=layout.items[above].id)
        yield from self._skipping(at, last)
        yield from self._gating(at)

    def truth(self, condition: Condition, before: int) -> Truth:
        """What a condition that stands at a place can still end with."""
        return self._layout.compiler.test(condition, before)(self._standings, self._values)

    def weighed(self, condition: Condition, before: int) -> Weighed:
        """The same for each of its parts."""
        match condition:
            case Not(condition=inner):
                parts: tuple[Condition, ...] = (inner,)
            case All(conditions=parts) | AnyOf(conditions=parts):
                pass
            case _:
                parts = ()
        return Weighed(
            condition, self.truth(condition, before), tuple(self.weighed(part, before) for part in parts)
        )

    def _skipping(self, at: int, last: int) -> Iterator[Rule]:
        """The first arrow or end that skips an item for sure, else the first that may."""
        for sure, verdict in ((True, Verdict.STOPS), (False, Verdict.FOR_NOW)):
            skips, furthest = self._sure_skips if sure else self._skips
            rank = bisect_right(furthest, last)
            if rank < len(skips) and skips[rank].first <= at:
                skip = skips[rank]
                cause = Cause.ENDED if skip.furthest == len(self._layout.items) else Cause.JUMPED_OVER
                decider = self._layout.items[skip.place].id
                yield Rule(cause, verdict, decider=decider, choice=skip.choice, target=skip.target)
                return

    @cached_property
    def _sure_skips(self) -> tuple[list[Skip], list[int]]:
        return self._log(sure=True)

    @cached_property
    def _skips(self) -> tuple[list[Skip], list[int]]:
        return self._log(sure=False)

    def _log(self, *, sure: bool) -> tuple[list[Skip], list[int]]:
        """The skips taken, in document order, with the furthest place that any so far jumps to."""
        end = len(self._layout.items)
        taken: list[Skip] = []
        furthest: list[int] = []

        def take(skip: Skip) -> None:
            taken.append(skip)
            furthest.append(max(skip.furthest, furthest[-1] if furthest else -1))

        for at, *_, special in self._layout.rows:
            for ender in special.enders if special else ():
                if self._bits[ender] & (CERTAIN if sure else POSSIBLE):
                    take(Skip(ender, at, end))
            for choice, (test, target) in self._arrows(at) if self._bits[at] else ():
                truth = test(self._standings, self._values)
                if truth == TRUE or (truth & TRUE and not sure):
                    take(Skip(at, at + 1, target, choice.id, choice.arrow.target if choice.arrow else ""))
        return taken, furthest

    def _arrows(self, at: int) -> Iterator[tuple[Choice, tuple[Test, int]]]:
        """The arrows of a place that skip, each with its choice and how far it jumps."""
        item, special = self._layout.items[at], self._layout.rows[at][-1]
        if special is None or not isinstance(item, Question):
            return iter(())
        return zip((choice for choice in item.choices if _skips(choice)), special.arrows, strict=False)

    def _gating(self, at: int) -> Iterator[Rule]:
        """The conditions of an item; what opens it first (R16), then its repetition (R18)."""
        layout, item = self._layout, self._layout.items[at]
        if at in layout.openers:
            opened = self._opened(at)
            yield Rule(
                Cause.NOT_OPENED, _only_if(opened.truth), opened, layout.items[layout.openers[at][0]].id
            )
        yield from self._repeated(at)
        for condition in item.gate.only_if:
            weighed = self.weighed(condition, at)
            yield Rule(Cause.ONLY_IF, _only_if(weighed.truth), weighed)
        for condition in item.gate.unless:
            weighed = self.weighed(condition, at)
            yield Rule(Cause.UNLESS, _unless(weighed.truth), weighed)

    def _opened(self, at: int) -> Weighed:
        """That some choice which opens an item is chosen."""
        layout = self._layout
        named = {layout.items[at].id, layout.placed[at].template}
        parts: list[Weighed] = []
        for place in dict.fromkeys(layout.openers[at]):
            source = layout.items[place]
            assert isinstance(source, Question)
            for choice in source.choices:
                if (
                    choice.arrow
                    and choice.arrow.direction is Direction.OPENS
                    and choice.arrow.target in named
                ):
                    truth = layout.compiler.chosen(source, choice.id)(self._standings, self._values)
                    parts.append(Weighed(chosen(source, choice), truth))
        truth = FALSE
        for part in parts:
            truth = OR[truth][part.truth]
        conditions = tuple(part.condition for part in parts)
        return parts[0] if len(parts) == 1 else Weighed(AnyOf(conditions), truth, tuple(parts))

    def _repeated(self, at: int) -> Iterator[Rule]:
        """Whether the repetition that an item bears is there."""
        layout = self._layout
        one = layout.placed[at]
        if not one.first or one.repeated is None:
            return
        source = one.repeated.source
        if source is None:
            yield Rule(Cause.ON_DEMAND, _ON_DEMAND[one.stand])
            return
        member = membership(one, layout.compiler)
        truth = TRUE if member is None else member(self._standings, self._values)
        verdict = _only_if(truth)
        if one.stand is Stand.ARCHIVED and self._standings[layout.positions[source.id]] == VALUE:
            truth = FALSE
        weighed = Weighed(Contains(Of(source.id, source.span), one.key), truth) if one.key else None
        yield Rule(Cause.NOT_AMONG, verdict, weighed, source.id)


def _skips(choice: Choice) -> bool:
    return choice.arrow is not None and choice.arrow.direction is not Direction.OPENS


def _of_place(bits: int) -> Verdict:
    """What a parent's place makes of what stands below it (R5)."""
    if not bits:
        return Verdict.STOPS
    if not bits & ON:
        return Verdict.OPEN
    return Verdict.LETS if bits & CERTAIN else Verdict.FOR_NOW


def _only_if(truth: Truth) -> Verdict:
    """R2."""
    return Verdict.LETS if truth == TRUE else Verdict.OPEN if truth & TRUE else Verdict.STOPS


def _unless(truth: Truth) -> Verdict:
    """R3."""
    return Verdict.STOPS if truth == TRUE else Verdict.FOR_NOW if truth & TRUE else Verdict.LETS
