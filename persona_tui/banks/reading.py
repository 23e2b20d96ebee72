"""What reading a bank gives: the bank, and everything there is to say about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.diagnostics import Diagnostic, Span
from persona_tui.banks.model import Bank


class Via(StrEnum):
    """What names something."""

    CONDITION = "condition"
    ARROW = "arrow"
    PIPE = "pipe"
    ANSWER = "answer"
    """An answer type: ``un de ID``, ``groupes de ID``."""
    FOR_EACH = "for-each"
    MEASURE = "measure"
    """Any place that names a score or a dimension."""


@dataclass(frozen=True, slots=True)
class Reference:
    """One place of the text that names something declared elsewhere."""

    via: Via
    span: Span
    """The written name, and nothing else."""
    item: str
    """The id of the section, question, score or dimension named, as it is kept."""
    choice: str = ""
    """The id of the choice named, when it is one of `item`'s."""


@dataclass(frozen=True, slots=True)
class Waived:
    """Codes that a comment waives, on the lines from `start` to before `end` (bank format §7)."""

    codes: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A bank as read, with its diagnostics in the order of the text.

    A bank with errors may still be there, to be shown; it never starts an interview.
    """

    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    references: tuple[Reference, ...] = ()
    """In the order of the text."""
    waived: tuple[Waived, ...] = ()

    @property
    def errors(self) -> bool:
        """Whether anything keeps the bank from starting an interview."""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)

    @property
    def clean(self) -> bool:
        """Whether there is no error and no warning (bank format §7)."""
        return all(diagnostic.severity == "information" for diagnostic in self.diagnostics)


Read = Callable[[bytes, str], Reading]
"""Reads a bank from the bytes and the name of its file: the reader itself, or what it gave before."""
