"""Former ids in a bank's text: where ``- Alias : old`` can be written, and how it is taken away again."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.editing.edits import Edit, insertion
from persona_tui.banks.editing.placing import (
    before_item,
    beside_settings,
    under_box,
    under_heading,
    without_line,
)
from persona_tui.banks.editing.source import Source
from persona_tui.banks.editing.written import Kind, Named
from persona_tui.banks.outline.sketch import Setting
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import comma_separated
from persona_tui.banks.source.passage import Passage

_WORD = "Alias"
"""The same in both languages."""


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
    words = f"{_WORD} : {name}"
    if aliases := _aliases(named):
        last = aliases[-1].value.span()
        yield insertion(last.end_line, last.end_column, f", {name}")
    yield from beside_settings(source, named.settings, words)
    starts = [setting.name.span() for setting in named.settings]
    if named.first_box is not None:
        starts.append(named.first_box)
    if starts:
        yield from before_item(source, min(starts), words)
    if named.kind is Kind.BOX:
        yield under_box(source, named, words)
    else:
        yield from under_heading(source, named.at.line, words)


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
            yield from without_line(source, setting.name.line)


def _aliases(named: Named) -> list[Setting]:
    return [setting for setting in named.settings if setting.keyword is Keyword.ALIAS]
