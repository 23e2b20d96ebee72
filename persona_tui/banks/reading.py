"""What reading a bank gives: the bank, and everything there is to say about it."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.diagnostics import Diagnostic
from persona_tui.banks.model import Bank


@dataclass(frozen=True, slots=True)
class Reading:
    """A bank as read, with its diagnostics in the order of the text.

    A bank with errors may still be there, to be shown; it never starts an interview.
    """

    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def errors(self) -> bool:
        """Whether anything keeps the bank from starting an interview."""
        return any(diagnostic.severity == "error" for diagnostic in self.diagnostics)

    @property
    def clean(self) -> bool:
        """Whether there is no error and no warning (bank format §7)."""
        return all(diagnostic.severity == "information" for diagnostic in self.diagnostics)
