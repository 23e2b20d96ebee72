"""Why an item stands where it stands: data that `interview.why` turns into words (R28)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, StrEnum

from persona_tui.banks.conditions.tree import Condition
from persona_tui.interview.evaluation.truth import Truth


class Cause(StrEnum):
    """The rule that keeps an item off the path, or on it (R28 says it in words)."""

    PARENT = "parent"
    ONLY_IF = "only-if"
    UNLESS = "unless"
    NOT_OPENED = "not-opened"
    JUMPED_OVER = "jumped-over"
    ENDED = "ended"
    NOT_AMONG = "not-among"
    """Its repetition's choice is not chosen, or its item not in the answer (R18)."""
    ON_DEMAND = "on-demand"
    """Its repetition is not asked for, or was taken away (R18)."""
    SHORT_VERSION = "short-version"
    SELF_ASSESSMENT = "self-assessment"


@dataclass(frozen=True, slots=True)
class Reason:
    """The first rule that keeps an item off the path, with the item that decides it."""

    cause: Cause
    decider: str = ""
    """The id of the section or question whose answer or place decides; empty for length and mode, and for
    repetitions on demand."""
    condition: Condition | None = None
    """The bank's condition, where one decides."""


class Verdict(Enum):
    """What one rule makes of an item."""

    LETS = "lets"
    """It lets it be asked, whatever comes."""
    FOR_NOW = "for-now"
    """It lets it be asked, and may still take it off (R3, R16)."""
    OPEN = "open"
    """It does not let it be asked yet (R2)."""
    STOPS = "stops"
    """It keeps it off."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A condition with what it can still end with, for the answers of one path."""

    condition: Condition
    truth: Truth
    parts: tuple[Weighed, ...] = ()
    """Of « et », « ou », « non »."""

    @property
    def leaves(self) -> Iterator[Weighed]:
        """The simple conditions that it is made of, in its order."""
        if not self.parts:
            yield self
        for part in self.parts:
            yield from part.leaves


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule that bears on an item."""

    cause: Cause
    verdict: Verdict
    weighed: Weighed | None = None
    """The condition, where there is one: the bank's own, that some choice which opens the item is chosen
    (R16), that the answer which its repetition comes from holds it (R18)."""
    decider: str = ""
    """The id of the parent, of the question whose arrow or end skips the item, of the answer that its
    repetition comes from; empty for the bank's own conditions."""
    choice: str = ""
    """The choice whose arrow it is."""
    target: str = ""
    """Where that arrow leads; empty for the end."""


class Seen(Enum):
    """How conditions see the answer of a question."""

    OPEN = "open"
    """Not answered yet, rejected (R14), or its own place is open."""
    VALUE = "value"
    SPECIAL = "special"
    OFF = "off"
    """Off the path for good."""
    GONE = "gone"
    """Its choice is no longer offered (R11)."""
    DOUBTFUL = "doubtful"
    """Its choice is not offered now, and may be again."""
    MUTE = "mute"
    """A statement, or a computed question without a result."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A number drawn from several answers, as a condition sees it at its place (R20)."""

    value: float | None
    """`None`: undetermined."""
    waits: bool
    """Whether one of the answers that it comes from is still open."""
    answered: int | None = None
    """Of scores and dimensions: how many of their questions on the path, before that place, hold a value."""
    of: int | None = None
    """How many of these there are."""
    dimension: str | None = None
    """The id of the dimension meant, where an extreme names one."""
