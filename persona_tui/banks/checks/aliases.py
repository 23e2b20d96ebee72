"""Former ids: each belongs to one thing, and is nobody's id today (E102)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.ids import key
from persona_tui.banks.outline.sketch import Outline, Settings
from persona_tui.banks.report import Report
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import comma_separated
from persona_tui.banks.source.passage import Passage


def check_aliases(sketch: Outline, report: Report) -> None:
    """Report each alias that is taken: among sections and questions, and among the choices of a question."""
    items = {key(entry.id): entry.span.line for entry in sketch.entries}
    for entry in sketch.entries:
        _claim(_aliases(entry.settings), items, report)
        choices = {key(option.id): option.span.line for option in entry.options}
        for option in entry.options:
            _claim(_aliases(option.under), choices, report)


def _claim(aliases: Iterator[Passage], taken: dict[str, int], report: Report) -> None:
    for alias in aliases:
        name = key(alias.text)
        if name in taken:
            report.add("E102", alias.span(), "alias", found=alias.text, line=taken[name])
        else:
            taken[name] = alias.line


def _aliases(settings: Settings) -> Iterator[Passage]:
    for setting in settings.every(Keyword.ALIAS):
        yield from comma_separated(setting.value)
