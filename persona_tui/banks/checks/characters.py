"""Characters that hide or reorder words: control, bidirectional, invisible (A210)."""

from __future__ import annotations

import unicodedata

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.report import Report
from persona_tui.text.clean import unsafe_characters


def check_characters(lines: list[str], report: Report) -> None:
    """Warn of every character that the program takes out of what it shows, with its code point."""
    if not unsafe_characters("\n".join(lines)):
        return
    for number, line in enumerate(lines, 1):
        for offset, character in unsafe_characters(line):
            code_point = f"U+{ord(character):04X}"
            name = unicodedata.name(character, "")
            span = Span(number, offset + 1, number, offset + 2)
            report.add("A210", span, "named" if name else "", found=code_point, name=name)
