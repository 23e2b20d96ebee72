"""Warnings and information about a bank that reads well (bank format §7, A and I)."""

from __future__ import annotations

from persona_tui.banks.model import Bank
from persona_tui.banks.outline.sketch import Outline
from persona_tui.banks.resolving.scope import Scope


def check(bank: Bank, sketch: Outline, scope: Scope, lines: list[str]) -> None:
    """Add what can be said of a bank beyond its errors to the scope's report.

    Args:
        bank: the bank as built.
        sketch: its outline.
        scope: its names and every mention of one.
        lines: its text, line by line.
    """
