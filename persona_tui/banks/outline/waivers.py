"""``<!-- accepte A208 : raison -->``: a warning waived on what stands just below (bank format §7)."""

from __future__ import annotations

import re

from persona_tui.banks.markdown.nodes import Html

_WAIVER = re.compile(
    r"<!--\s*(?:accepte|accepts)\s+([AI]\d{3}(?:\s*,\s*[AI]\d{3})*)\s*:\s*\S.*?-->", re.IGNORECASE | re.DOTALL
)


class Waivers:
    """The comments of a bank that waive warnings."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self.waived: list[tuple[int, frozenset[str]]] = []
        """The line each one stands above, and its codes."""

    def note(self, node: Html) -> None:
        """Note the waivers of a comment."""
        text = "\n".join(line.text for line in node.lines)
        codes = frozenset(
            code.strip().upper() for match in _WAIVER.finditer(text) for code in match[1].split(",")
        )
        if codes:
            line = node.span.end_line
            while line < len(self._lines) and not self._lines[line].strip():
                line += 1
            self.waived.append((line + 1, codes))
