"""The path: what the engine derives from a bank and its answers, never stored as truth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.model import Item


class Length(StrEnum):
    """Full, or the essential items only (R31)."""

    FULL = "full"
    SHORT = "short"


class Mode(StrEnum):
    """Led by someone, or answered alone (R31)."""

    INTERVIEW = "interview"
    SELF_ASSESSMENT = "self-assessment"


class Place(StrEnum):
    """What a trace says of an item."""

    ASKED = "asked"
    OFF_PATH = "off-path"
    UNSETTLED = "unsettled"


class Cause(StrEnum):
    """Why an item is not, or not yet, on the path (R28 says it in words)."""

    PARENT = "parent"
    ONLY_IF = "only-if"
    UNLESS = "unless"
    NOT_OPENED = "not-opened"
    JUMPED_OVER = "jumped-over"
    ENDED = "ended"
    SHORT_VERSION = "short-version"
    SELF_ASSESSMENT = "self-assessment"


@dataclass(frozen=True, slots=True)
class Reason:
    """The first rule that keeps an item off the path, with the item that decides it."""

    cause: Cause
    decider: str = ""
    """The id of the section or question whose answer or place decides; empty for length and mode."""
    condition: Condition | None = None
    """The bank's condition, where one decides."""


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the bank and where it stands."""

    item: Item
    place: Place
    certain: bool
    possible: bool
    answered: bool
    """A value or special is held, off the path too."""
    reason: Reason | None = None
    """Set unless asked."""

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def on_path(self) -> bool:
        """Whether it is asked."""
        return self.place is Place.ASKED


@dataclass(frozen=True)
class Path:
    """Every item's place, and how far the interview is (R21)."""

    steps: tuple[Step, ...]
    by_id: Mapping[str, Step]
    next: str | None
    """The first asked question, in document order, without a value or special."""
    done: int
    least: int
    """How many questions are left at the least."""
    most: int | None
    """How many are left at the most; `None` when a repetition has no bound."""
