"""What an evaluation derives besides the places: reasons, offers, scores, results, counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from persona_tui.banks.conditions.tree import Condition, DrawnOperand, Extreme
from persona_tui.banks.model import Gate
from persona_tui.interview.answer import Answer
from persona_tui.interview.reasons import Drawn, Reason, Rule, Seen


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether a choice or probe is offered now (R2, R3), and whether it still can be."""

    now: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """What a score or a dimension comes to, with its coverage (R20)."""

    value: float | None
    """The sum, or a dimension's mean; `None` when it is undetermined: missing is not 0."""
    answered: int
    """How many of its questions on the path hold a value."""
    of: int
    """How many of its questions are on the path."""
    unknown: int = 0
    """How many of them are answered with « don't know »."""


class Deciding(Protocol):
    """What an evaluation leaves behind: why an item is not asked, what is offered, what is derived."""

    def reason(self, at: int) -> Reason:
        """Why the item at a place is not asked."""

    def rules(self, at: int) -> Iterator[Rule]:
        """The rules that bear on the item at a place."""

    def levers(self, at: int) -> tuple[str, ...]:
        """The ids of the questions whose answer can put the item at a place on the path, nearest first."""

    def reads(self, condition: Condition, at: int) -> tuple[str, ...]:
        """The ids of what a simple condition that stands at a place reads, in document order."""

    def seen(self, at: int) -> Seen:
        """How conditions see the answer at a place."""

    def drawn(self, operand: DrawnOperand, at: int) -> Drawn:
        """What a number drawn from several answers comes to, for a condition at a place."""

    def offer(self, gate: Gate, at: int) -> Offer:
        """Whether the choice or probe behind a gate is offered; `at` is the place of its question."""

    def holds(self, condition: Condition, at: int) -> bool | None:
        """Whether a check at a place is true or false, its own question counted in; `None` when unsettled."""

    def rejecting(self, at: int, held: Answer) -> tuple[int, ...]:
        """The ranks of the rejections that the value held at a place meets."""

    def result(self, at: int) -> str | None:
        """The id of the result of the computed question at a place."""

    def scored(self) -> Mapping[str, Scored]:
        """What every score, then every dimension, comes to."""

    def extreme(self, which: Extreme) -> str | None:
        """The dimension that an extreme means now."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How far an interview is (R21)."""

    done: int
    least: int
    most: int
    """Of what is there already, repetitions of bounded lists counted in."""
    endless: bool
    """Whether the items of an answer still to come may bring repetitions without a bound."""
    on_demand: bool
    """Whether more repetitions may be asked for."""
