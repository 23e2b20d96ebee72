"""Where a new setting can be written: beside those there are, under a choice, in a list of its own.

Several places are offered, the likeliest first: whoever asks takes the first that gives the expected bank.
Each gives another text, so that the way back is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit, insertion
from persona_tui.banks.editing.source import Source
from persona_tui.banks.editing.written import Named
from persona_tui.banks.outline.sketch import Setting
from persona_tui.banks.settings.keywords import Keyword

_MARKER = re.compile(r"[ \t>]*[-*+][ \t]+$")
_MARKERS = ("-", "*", "+")


def beside_settings(source: Source, settings: Sequence[Setting], words: str) -> Iterator[Edit]:
    """A line of its own after a setting that holds one line, the last one first; probes keep together."""
    for setting in reversed(settings):
        if setting.under or setting.value.turns or setting.keyword is Keyword.PROBE:
            continue
        if prefix := _prefix(source, setting.name.span()):
            yield line_after(source, setting.name.line, prefix + words)


def before_item(source: Source, start: Span, words: str) -> Iterator[Edit]:
    """A line of its own before an item of a list.

    Args:
        source: the bank.
        start: the item's first word, or its box.
        words: the setting.
    """
    if prefix := _prefix(source, start):
        yield insertion(start.line, 1, prefix + words + source.newline(start.line))


def under_box(source: Source, named: Named, words: str) -> Edit:
    """A setting of a choice, indented to where the choice's own text begins."""
    before = source.lines[named.at.line - 1][: named.at.column - 1]
    return line_after(source, named.end[0], " " * len(before.expandtabs(4)) + f"- {words}")


def under_heading(source: Source, line: int, words: str) -> Iterator[Edit]:
    """A list of its own under a heading; another bullet keeps it apart from a list of help below.

    Args:
        source: the bank.
        line: the heading's.
        words: the setting.
    """
    newline = source.newline(line)
    following = source.lines[line : line + 2]
    for marker in _MARKERS:
        item = f"{marker} {words}"
        if not following:
            yield insertion(line, len(source.lines[line - 1]) + 1, newline * 2 + item)
        elif following[0].strip():
            yield insertion(line + 1, 1, item + newline * 2)
        elif len(following) == 1:
            yield insertion(line + 1, 1, newline + item + newline)
        else:
            yield insertion(line + 2, 1, item + newline * 2)


def without_line(source: Source, line: int) -> Iterator[Edit]:
    """The edits that take a line away, without and with the blank lines around it."""
    last = len(source.lines)
    firsts = (line, line - 1) if _blank(source, line - 1) else (line,)
    for first in firsts:
        for after in (line + 1, line + 2) if _blank(source, line + 1) else (line + 1,):
            if after <= last:
                yield Edit(Span(first, 1, after, 1), "")
    for first in firsts:
        if line == last and first > 1:
            start = len(source.lines[first - 2]) + 1
            yield Edit(Span(first - 1, start, line, len(source.lines[line - 1]) + 1), "")


def line_after(source: Source, line: int, text: str) -> Edit:
    """The edit that writes a line after another."""
    newline = source.newline(line)
    if line < len(source.lines):
        return insertion(line + 1, 1, text + newline)
    return insertion(line, len(source.lines[line - 1]) + 1, newline + text)


def _prefix(source: Source, start: Span) -> str:
    """The indentation and bullet before an item's first word; empty when they are on another line."""
    before = source.lines[start.line - 1][: start.column - 1]
    return before if _MARKER.fullmatch(before) else ""


def _blank(source: Source, line: int) -> bool:
    return 1 <= line <= len(source.lines) and not source.lines[line - 1].strip()
