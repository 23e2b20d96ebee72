"""A condition as data (bank format §6), typed when the bank is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from persona_tui.banks.diagnostics import Span


class State(StrEnum):
    """What ``est …`` asks of an answer."""

    ANSWERED = "answered"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"
    DECLINED = "declined"
    NOT_APPLICABLE = "not-applicable"


class Comparison(StrEnum):
    """The sign between an operand and a value."""

    EQUAL = "="
    DIFFERENT = "≠"
    LESS = "<"
    AT_MOST = "≤"
    MORE = ">"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Of:
    """The answer of a question."""

    question: str
    span: Span


@dataclass(frozen=True, slots=True)
class CountOf:
    """How many choices, items or groups the answer of a question holds."""

    question: str
    span: Span


@dataclass(frozen=True, slots=True)
class Within:
    """The answers of a question in all the repetitions of what holds it: ``section.question``."""

    repeated: str
    """The repeated section or question."""
    question: str
    """The question inside it; `repeated` itself for a repeated question."""
    span: Span


@dataclass(frozen=True, slots=True)
class RepetitionsOf:
    """How many repetitions a section or question has."""

    repeated: str
    span: Span


@dataclass(frozen=True, slots=True)
class CountWithin:
    """In how many repetitions a question was answered."""

    repeated: str
    question: str
    span: Span


@dataclass(frozen=True, slots=True)
class ScoreOf:
    """The sum of a score (R20)."""

    score: str
    span: Span


class Extreme(StrEnum):
    """A dimension named by what its answers make of it."""

    LOWEST = "plus-basse"
    """Of the lowest mean."""
    LEAST_KNOWN = "plus-inconnue"
    """Of the most don't-knows."""


@dataclass(frozen=True, slots=True)
class MeanOf:
    """The mean of a dimension (R20)."""

    dimension: str | Extreme
    span: Span


@dataclass(frozen=True, slots=True)
class UnknownsOf:
    """How many don't-knows a dimension has."""

    dimension: str | Extreme
    span: Span


DrawnOperand = RepetitionsOf | CountWithin | ScoreOf | MeanOf | UnknownsOf
"""A number that is no answer itself, and drawn from several."""
Operand = Of | CountOf | DrawnOperand
"""What a sign or ``parmi`` compares."""

Constant = str | float | bool | date
"""A choice id or text (`str`), a number, a number of minutes, a day, or yes/no (`bool`): what the operand's
type takes, already checked and converted when the bank was read."""


@dataclass(frozen=True, slots=True)
class Compare:
    """``operand sign value``."""

    operand: Operand
    sign: Comparison
    value: Constant


@dataclass(frozen=True, slots=True)
class Among:
    """``operand parmi (values)``."""

    operand: Operand
    values: tuple[Constant, ...]


@dataclass(frozen=True, slots=True)
class Contains:
    """``operand contient value``: a choice id, or the text of an item or of a group's name.

    With a dotted operand, some repetition answered so: the value is what its question's type takes.
    """

    operand: Of | Within
    value: Constant


@dataclass(frozen=True, slots=True)
class Only:
    """``operand seulement value``: that one and no other."""

    operand: Of
    value: str


@dataclass(frozen=True, slots=True)
class Is:
    """``operand est state``."""

    operand: Of
    state: State


@dataclass(frozen=True, slots=True)
class Given:
    """A bare yes/no question answered yes, or a bare consent that is given."""

    operand: Of


@dataclass(frozen=True, slots=True)
class Not:
    """``non …``."""

    condition: Condition


@dataclass(frozen=True, slots=True)
class All:
    """``… et …``."""

    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """``… ou …``."""

    conditions: tuple[Condition, ...]


Condition = Compare | Among | Contains | Only | Is | Given | Not | All | AnyOf
"""``parmi`` and ``est`` with ``non`` are read as :class:`Not` around the plain form; a bare choice of the
parent is read as :class:`Compare` or :class:`Contains` on the parent, ``oui`` alone as :class:`Given`."""
