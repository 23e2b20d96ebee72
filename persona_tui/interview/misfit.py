"""What does not fit a question: data that `interview.messages` turns into words (R14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Unfit(StrEnum):
    """Why a value does not fit."""

    SHAPE = "shape"
    """Of another kind than the question takes; fact `expected`."""
    NOT_A_NUMBER = "not-a-number"
    NOT_WHOLE = "not-whole"
    TOO_PRECISE = "too-precise"
    TOO_LOW = "too-low"
    """Fact `least`."""
    TOO_HIGH = "too-high"
    """Fact `most`."""
    NOT_A_DURATION = "not-a-duration"
    NOT_A_DATE = "not-a-date"
    NOT_A_STEP = "not-a-step"
    """Facts `least` and `most`: the ends of the scale."""
    NO_SUCH_CHOICE = "no-such-choice"
    """Fact `found`, and `nearest` where one is near."""
    TWICE = "twice"
    """The same choice twice; fact `found`."""
    EXCLUSIVE = "exclusive"
    """A choice that goes with no other; fact `found`."""
    NOTHING_TO_SPECIFY = "nothing-to-specify"
    """Text given with a choice that takes none; fact `found`."""
    TOO_FEW = "too-few"
    """Facts `least` and `count`."""
    TOO_MANY = "too-many"
    """Facts `most` and `count`."""
    NO_SUCH_FIELD = "no-such-field"
    """An object's unknown key; fact `found`, and `nearest` where one is near."""
    NO_ANSWER_TAKEN = "no-answer-taken"
    """Statements and sections take none."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why what was given is not an answer to the question."""

    code: Unfit
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class NotFittingError(Exception):
    """Carries a misfit out of the depths of a reader; caught where the reading began."""

    def __init__(self, code: Unfit, **facts: str) -> None:
        super().__init__(code)
        self.misfit = Misfit(code, MappingProxyType(facts))
