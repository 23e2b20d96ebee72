"""``Pour chaque``, ``Répéter``, ``Nom``: what is repeated, over what, under which name (R18, R19)."""

from __future__ import annotations

from collections import deque
from itertools import islice, takewhile

from persona_tui.banks.answers.sources import Sources
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.reckoning import Repetition
from persona_tui.banks.report import Report
from persona_tui.banks.resolving.pipes import Pipes
from persona_tui.banks.resolving.scope import Asker, Scope
from persona_tui.banks.settings.keywords import Keyword
from persona_tui.banks.settings.values import Values


def mark_repeated(entries: list[Entry], report: Report) -> None:
    """Note on every entry what it is repeated with.

    Args:
        entries: in document order, their settings read.
        report: gets an E110 for a repetition inside another, which no one could follow, and for a ``Nom``
            where nothing is repeated.
    """
    for entry in entries:
        above = entry.parent.repeated if entry.parent else entry.section.repeated if entry.section else None
        entry.repeated = above
        if not entry.settings:
            continue
        over, times = entry.setting(Keyword.FOR_EACH), entry.setting(Keyword.REPEAT)
        setting = over or times
        if setting is not None and above is None:
            entry.repeated = entry
        elif setting is not None and above is not None:
            facts: dict[str, str | int] = {
                "found": setting.name.text,
                "repeated": above.id,
                "line": above.span.line,
            }
            report.add("E110", setting.name.span(), "nested", **facts)
        if over is not None and times is not None:
            first, later = sorted((over, times), key=lambda setting: setting.name.line)
            facts = {
                "found": later.name.text,
                "first": first.name.text,
                "line": first.name.line,
            }
            report.add("E110", later.name.span(), "both-repeats", **facts)
        name = entry.setting(Keyword.NAME)
        if name is not None and entry.repeated is not entry:
            report.add("E110", name.name.span(), "not-repeated", found=name.name.text)


class Repeating:
    """Reads the repetitions of one bank."""

    def __init__(self, scope: Scope, words: Words, pipes: Pipes) -> None:
        self._scope = scope
        self._sources = Sources(scope)
        self._words = words
        self._pipes = pipes
        self._values = Values(scope.report)

    def of(self, entry: Entry) -> Repetition | None:
        """How a section or question is repeated; `None` when it is not, or after an error."""
        if entry.repeated is not entry:
            return None
        setting, named = entry.setting(Keyword.FOR_EACH), entry.setting(Keyword.NAME)
        # A repetition may be called by an answer given inside it: it may name all that stands there.
        inside = takewhile(lambda one: one.repeated is entry, islice(self._scope.entries, entry.place, None))
        asker = Asker(deque(inside, maxlen=1)[0], own=True)
        name = self._pipes.wording(self._words.wording(named.value), asker) if named else None
        if setting is None:
            return Repetition(times=self._values.times(entry.setting(Keyword.REPEAT)), name=name)
        source = self._sources.repeated_over(entry, setting.value)
        return Repetition(over=source.id, name=name) if source else None
