"""Why an item is not, or not yet, on the path: data that `interview.why` turns into words (R28)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.conditions.tree import Condition


class Cause(StrEnum):
    """Why an item is not, or not yet, on the path (R28 says it in words)."""

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
