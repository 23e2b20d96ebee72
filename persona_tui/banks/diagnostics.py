"""What is wrong with a bank: where, what, and how to mend it, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "information"]

_SEVERITIES: dict[str, Severity] = {"E": "error", "A": "warning", "I": "information"}


class Span(NamedTuple):
    """A stretch of a bank's text; lines and columns count from 1, columns in characters, the end excluded.

    A tuple, since a bank has more of them than of anything else.
    """

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about a bank (bank format §7); `persona_tui.banks.messages` turns it into words."""

    code: str
    """E101 … I504."""
    span: Span
    """The wrong word."""
    facts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """What the message and the remedy say: the word found, what was expected, the nearest known one…"""
    variant: str = ""
    """Which of the code's messages, where it has several."""

    @property
    def severity(self) -> Severity:
        """Errors block new interviews; warnings and information never do."""
        return severity_of(self.code)


def severity_of(code: str) -> Severity:
    """How grave what a code says is."""
    return _SEVERITIES[code[0]]
