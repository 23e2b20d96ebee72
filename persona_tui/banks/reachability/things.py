"""The things that are asked or offered under conditions: sections and questions, choices, probes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Bank, Gate, Question
from persona_tui.banks.reachability.formula import Fixed, Formula, Joined, not_true
from persona_tui.banks.reachability.program import Bar, Program
from persona_tui.banks.reachability.truth import TRUE


@dataclass(frozen=True, slots=True)
class Thing:
    """A section or question, or a choice or probe of one that has a condition."""

    at: int
    """The place of the section or question."""
    span: Span
    """Where it stands."""
    gate: Gate
    part: str | int | None = None
    """The choice's id, or the number of the probe."""

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Its own conditions, `Si` first."""
        return *self.gate.only_if, *self.gate.unless

    def bars(self, program: Program) -> tuple[Bar, ...]:
        """What may keep it off, in the order of its conditions, then the rest."""
        return program.bars[self.at] if self.part is None else program.offers[self.at, self.part]

    def above(self, program: Program) -> int | None:
        """The place of what it stands under."""
        return program.nesting.above[self.at] if self.part is None else self.at

    def reached(self, program: Program) -> Formula:
        """That it is asked, or offered."""
        place = program.places[self.at]
        if self.part is None:
            return place
        return all_of([place, *(bar.formula for bar in self.bars(program))])

    def contrary(self, program: Program, number: int) -> Formula:
        """That one of its conditions keeps it off where what it stands under is on the path."""
        above = self.above(program)
        against = not_true(self.bars(program)[number].formula)
        return against if above is None else all_of([program.places[above], against])


def parts_of(bank: Bank, at: int, program: Program) -> Iterator[Thing]:
    """The choices and probes of a question that have a condition."""
    question = bank.items[at]
    if isinstance(question, Question):
        for choice in question.choices:
            if (at, choice.id) in program.offers:
                yield Thing(at, choice.span, choice.gate, choice.id)
        for number, probe in enumerate(question.probes):
            if (at, number) in program.offers:
                yield Thing(at, probe.span, probe.gate, number)


def all_of(formulas: Sequence[Formula]) -> Formula:
    """Whether all of some formulas are true."""
    return Joined(tuple(formulas), all_=True) if formulas else Fixed(TRUE)
