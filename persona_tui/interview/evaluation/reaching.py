"""What the place and the answer of an item depend on, whatever is answered (R4, R5, R16, R18)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import assert_never

from persona_tui.banks.answer_types import OneOf, SeveralOf
from persona_tui.banks.conditions.tree import (
    Condition,
    CountOf,
    CountWithin,
    MeanOf,
    Of,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.layout import Layout, Special


class Reaching:
    """Tells, for the places of one layout, which places further up bear on them."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout

    def into(self, at: int) -> Iterator[int]:
        """The places that bear on an item: those that its own conditions name first, then what skips it.

        All of them stand before it, so that whoever follows them comes to an end; what its conditions say of
        its own answer leads nowhere else.
        """
        layout = self._layout
        if at in layout.left_out:
            return
        _, above, last, *_ = layout.rows[at]
        item, repeated = layout.items[at], layout.placed[at].repeated
        if layout.placed[at].first and repeated is not None and repeated.source is not None:
            yield layout.positions[repeated.source.id]
        yield from layout.openers.get(at, ())
        for condition in self._conditions(at):
            yield from self.read_by(condition, at)
        if isinstance(item, Question) and isinstance(item.answer, OneOf | SeveralOf):
            yield layout.positions[item.answer.source]
        if above < len(layout.items):
            yield above
        yield from self._skippers(at, last)

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
        for place, special in self._leaping:
            if place > at:
                return
            yield from special.enders
            if place < at and any(target > last for _, target in special.arrows):
                yield place

    @cached_property
    def _leaping(self) -> list[tuple[int, Special]]:
        """The places where an arrow or an end may be taken."""
        rows = ((place, special) for place, *_, special in self._layout.rows if special is not None)
        return [(place, special) for place, special in rows if special.enders or special.arrows]

    def read_by(self, condition: Condition, before: int) -> Iterable[int]:
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
        return {at for template in templates for at in self._places.get(template, ())}

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """By the bank's id, the places of each item."""
        found: dict[str, list[int]] = {}
        for at, one in enumerate(self._layout.placed):
            found.setdefault(one.template, []).append(at)
        return found
