"""Former ids in a bank's text: where ``- Alias : old`` can be written, and how it is taken away again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit, insertion
from persona_tui.banks.editing.source import Source
from persona_tui.banks.editing.written import Kind, Named
from persona_tui.banks.outline.sketch import Setting
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import comma_separated
from persona_tui.banks.source.passage import Passage

WORD = "Alias"
"""The same in both languages."""

_MARKER = re.compile(r"[ \t>]*[-*+][ \t]+$")
_MARKERS = ("-", "*", "+")


def alias_entries(named: Named) -> tuple[Passage, ...]:
    """The former ids of something, as they are written."""
    return tuple(name for setting in _aliases(named) for name in comma_separated(setting.value))


def additions(source: Source, named: Named, name: str) -> Iterator[Edit]:
    """The edits that could add a former id, the likeliest first.

    Args:
        source: the bank.
        named: a heading or a box.
        name: the former id.
    """
    aliases = _aliases(named)
    if aliases:
        last = aliases[-1].value.span()
        yield insertion(last.end_line, last.end_column, f", {name}")
    yield from _beside_settings(source, named, f"{WORD} : {name}")
    if named.kind is Kind.BOX:
        yield _under_box(source, named, f"{WORD} : {name}")
    else:
        yield from _new_lists(source, named, f"{WORD} : {name}")


def removals(source: Source, named: Named, entry: Passage) -> Iterator[Edit]:
    """The edits that could take a former id away: each undoes one of the :func:`additions`.

    Args:
        source: the bank.
        named: a heading or a box.
        entry: one of its former ids.
    """
    for setting in _aliases(named):
        names = comma_separated(setting.value)
        if entry not in names:
            continue
        at = names.index(entry)
        if at:
            start, end = names[at - 1].span(), entry.span()
            yield Edit(Span(start.end_line, start.end_column, end.end_line, end.end_column), "")
        elif len(names) == 1:
            yield from _whole_lines(source, setting.name.line)


def _beside_settings(source: Source, named: Named, words: str) -> Iterator[Edit]:
    """A line of its own after a setting on one line, the last one first; else before the first item."""
    plain = [
        setting
        for setting in named.settings
        if not (setting.under or setting.value.turns or setting.keyword is Keyword.PROBE)
    ]
    for setting in reversed(plain):
        if prefix := _prefix(source, setting.name.span()):
            yield _line_after(source, setting.name.line, prefix + words)
    starts = [setting.name.span() for setting in named.settings]
    if named.first_box is not None:
        starts.append(named.first_box)
    for start in sorted(starts)[:1]:
        if prefix := _prefix(source, start):
            yield insertion(start.line, 1, prefix + words + source.newline(start.line))


def _under_box(source: Source, named: Named, words: str) -> Edit:
    """A setting of a choice, indented to where the choice's own text begins."""
    before = source.lines[named.at.line - 1][: named.at.column - 1]
    return _line_after(source, named.end[0], " " * len(before.expandtabs(4)) + f"- {words}")


def _new_lists(source: Source, named: Named, words: str) -> Iterator[Edit]:
    """A list of its own under a heading; another bullet keeps it apart from a list of help below.

    Each way the heading may be followed gives another text, so that the way back is known.
    """
    line, newline = named.at.line, source.newline(named.at.line)
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


def _whole_lines(source: Source, line: int) -> Iterator[Edit]:
    """The line, without and with the blank lines around it."""
    last = len(source.lines)

    def blank(number: int) -> bool:
        return 1 <= number <= last and not source.lines[number - 1].strip()

    for first in (line, line - 1) if blank(line - 1) else (line,):
        for after in (line + 1, line + 2) if blank(line + 1) else (line + 1,):
            if after <= last:
                yield Edit(Span(first, 1, after, 1), "")
    for before in (line - 1, line - 2) if blank(line - 1) else (line - 1,):
        if line == last and before >= 1:
            start = len(source.lines[before - 1]) + 1
            yield Edit(Span(before, start, line, len(source.lines[line - 1]) + 1), "")


def _line_after(source: Source, line: int, text: str) -> Edit:
    newline = source.newline(line)
    if line < len(source.lines):
        return insertion(line + 1, 1, text + newline)
    return insertion(line, len(source.lines[line - 1]) + 1, newline + text)


def _prefix(source: Source, start: Span) -> str:
    """The indentation and bullet before an item's first word; empty when they are on another line."""
    before = source.lines[start.line - 1][: start.column - 1]
    return before if _MARKER.fullmatch(before) else ""


def _aliases(named: Named) -> list[Setting]:
    return [setting for setting in named.settings if setting.keyword is Keyword.ALIAS]
