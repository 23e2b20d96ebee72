"""What answers come to: points, dimensions, results, checks, repetitions (bank format §4)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.prose import Wording


@dataclass(frozen=True, slots=True)
class Points:
    """What a choice adds to a score, or by what a numeric answer is multiplied into one (R20)."""

    score: str
    value: float


@dataclass(frozen=True, slots=True)
class Dimension:
    """A scored dimension (R20)."""

    id: str
    title: str
    """That of the section that declares it, else its id."""
    section: str = ""
    """The id of that section; empty where none does."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a computed question; its result is the choice of the same id."""

    condition: Condition | None
    """`None` for the last one, ``sinon``."""
    result: str
    """The id of the choice that is the result."""


@dataclass(frozen=True, slots=True)
class Check:
    """What is said of an answer: kept with a warning, or kept as a draft only (R14)."""

    condition: Condition
    """``Vérifier``: warns where it is false. ``Refuser si``: rejects where it is true."""
    message: Wording


@dataclass(frozen=True, slots=True)
class Repetition:
    """How a section or question is repeated (R18)."""

    over: str = ""
    """The id of the question whose choices, items or groups it is repeated for; empty: on demand."""
    times: Bounds | None = None
    """``Répéter``: how many times, on demand."""
    name: Wording | None = None
    """The name of one repetition; the item itself where left out (R19)."""
