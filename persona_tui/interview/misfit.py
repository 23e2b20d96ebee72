"""What does not fit a question: data that `interview.messages` turns into words (R14)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
    NO_SUCH_ROW = "no-such-row"
    """A row that the grid lacks; fact `found`, and `nearest` where one is near."""
    ROW_TWICE = "row-twice"
    """The same row of the bank twice; fact `found`."""
    NO_ROW = "no-row"
    """A row that names none, in a grid that takes no more; fact `known`."""
    CELL_GIVEN = "cell-given"
    """A cell that the bank fills; fact `found`, what it says."""
    WITHOUT_WHAT = "without-what"
    """An action that says who or when, and not what; fact `found`."""
    NO_SUCH_ITEM = "no-such-item"
    """An item that the earlier answers lack; fact `found`, and `nearest` where one is near."""
    NO_ITEMS = "no-items"
    """The earlier answers hold no item at all; fact `found`."""
    IN_TWO_GROUPS = "in-two-groups"
    """The same item in two groups, or twice in one; fact `found`."""
    SAME_NAME = "same-name"
    """Two groups of one name; fact `found`."""
    NO_ANSWER_TAKEN = "no-answer-taken"
    """Statements, computed questions and sections take none."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why what was given is not an answer to the question."""

    code: Unfit
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    place: str = ""
    """Where inside the answer it is, in words: the row and column of a cell."""


class NotFittingError(Exception):
    """Carries a misfit out of the depths of a reader; caught where the reading began."""

    def __init__(self, code: Unfit, **facts: str) -> None:
        super().__init__(code)
        self.misfit = Misfit(code, MappingProxyType(facts))

    def within(self, place: str) -> NotFittingError:
        """The same, inside this place of the answer."""
        self.misfit = replace(self.misfit, place=place)
        return self
