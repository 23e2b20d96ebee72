"""A diagnostic for people (place, message, excerpt with a caret, remedy) and for tools."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from persona_tui.banks.diagnostics import Diagnostic, Severity, Span
from persona_tui.banks.messages import remedy, sentence
from persona_tui.cli.output import Line, Style
from persona_tui.text.columns import width
from persona_tui.text.language import Translator

_WIDEST = 96
_STYLES: dict[Severity, Style] = {
    "error": Style.ERROR,
    "warning": Style.WARNING,
    "information": Style.INFORMATION,
}
_LARGEST = 2_000_000


def lines_of(path: Path) -> Sequence[str]:
    """The lines of a bank, to show excerpts of; none when it is too large to be one."""
    if path.stat().st_size > _LARGEST:
        return ()
    return re.split(r"\r\n|\r|\n", path.read_bytes().decode("utf-8-sig", "replace"))


def report(path: Path, lines: Sequence[str], diagnostic: Diagnostic, tr: Translator) -> list[Line]:
    """``path:line:column CODE message``, the line with a caret under the wrong word, and the remedy."""
    span = diagnostic.span
    style = _STYLES[diagnostic.severity]
    told: list[Line] = [
        (
            (f"{path}:{span.line}:{span.column} ", Style.PLAIN),
            (diagnostic.code, style),
            (f" {sentence(diagnostic, tr)}", Style.STRONG),
        )
    ]
    told += excerpt(lines, span, style)
    if mend := remedy(diagnostic, tr):
        told.append(((f"    {mend}", Style.PLAIN),))
    return told


def excerpt(lines: Sequence[str], span: Span, style: Style = Style.ERROR) -> list[Line]:
    """The line that a span begins on, cut around it, and the caret line; nothing when there is no text."""
    if not 1 <= span.line <= len(lines):
        return []
    line = "".join(c if c.isprintable() else " " for c in lines[span.line - 1])
    start = max(0, min(span.column - 1 - _WIDEST // 2, len(line) - _WIDEST))
    size = max(1, span.end_column - span.column) if span.end_line == span.line else 1
    place = span.column - 1 - start
    carets = "^" * max(1, min(size, _WIDEST - place))
    indent = "    " + " " * width(line[start : start + place])
    return [
        ((f"    {line[start : start + _WIDEST]}", Style.QUIET),),
        ((indent, Style.PLAIN), (carets, style)),
    ]


def plain(lines: Sequence[Line]) -> list[str]:
    """Lines without their styles."""
    return ["".join(text for text, _ in line) for line in lines]


def as_json(path: Path, diagnostic: Diagnostic, tr: Translator) -> dict[str, Any]:
    """The diagnostic as the command line's contract has it."""
    return {
        "path": str(path),
        "line": diagnostic.span.line,
        "column": diagnostic.span.column,
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": sentence(diagnostic, tr),
        "remedy": remedy(diagnostic, tr),
    }
