"""Ids that a translation names and its bank lacks (E120)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from persona_tui.banks.diagnostics import Span
from persona_tui.banks.ids import key
from persona_tui.banks.model import Item, Question
from persona_tui.banks.outline.sketch import Entry, Option
from persona_tui.banks.report import Report
from persona_tui.banks.translations.sketching import Sketch


def find_strangers(known: Mapping[str, Item], sketch: Sketch, report: Report) -> None:
    """Say which sections, questions and choices the bank lacks.

    Args:
        known: what the bank has, by the form ids are compared in.
        sketch: the translation.
        report: gets an E120 for each.
    """
    for name, entry in sketch.entries.items():
        item = known.get(name)
        if item is None:
            _unknown(entry, entry.heading.span(), (one.id for one in known.values()), report)
            continue
        choices = item.choices if isinstance(item, Question) else ()
        own = {key(choice.id) for choice in choices}
        for option in entry.options:
            if key(option.id) not in own:
                _unknown(option, option.span, (choice.id for choice in choices), report)


def _unknown(stranger: Entry | Option, span: Span, known: Iterable[str], report: Report) -> None:
    given = stranger.given
    if given is not None and key(given.text) != key(stranger.id):
        return  # its id is taken or reserved, which is said already
    near = report.nearest(stranger.id, known)
    place = given.span() if given is not None else span
    report.add("E120", place, "near" if near else "", found=stranger.id, nearest=near)
