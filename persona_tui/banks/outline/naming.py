"""Ids given to everything: explicit ones first, then slugs in document order (bank format §2)."""

from __future__ import annotations

from persona_tui.banks.ids import RESERVED, Namespace, canonical, reserved
from persona_tui.banks.outline.sketch import Entry
from persona_tui.banks.report import Report


def name_entries(entries: list[Entry], report: Report) -> None:
    """Give every section and question its id.

    Args:
        entries: in document order.
        report: gets an E102 at the later of two, an E122 for a reserved one.
    """
    space = Namespace("q", RESERVED)
    for entry in entries:
        if entry.given is None:
            continue
        name = canonical(entry.given.text)
        if reserved(name):
            report.add("E122", entry.given.span(), found=name)
        elif (line := space.claim(name, entry.given.line)) is not None:
            report.add("E102", entry.given.span(), found=name, line=line)
        else:
            entry.id = name
    for entry in entries:
        if not entry.id:
            entry.id = space.make(str(entry.wording), entry.span.line)


def name_options(entry: Entry, report: Report) -> None:
    """Give every choice of a question its id.

    Args:
        entry: a question whose boxes were read.
        report: gets an E102 at the later of two.
    """
    space = Namespace("c")
    for option in entry.options:
        if option.given is None:
            continue
        name = canonical(option.given.text)
        if (line := space.claim(name, option.given.line)) is not None:
            report.add("E102", option.given.span(), "choice", found=name, line=line)
        else:
            option.id = name
    for option in entry.options:
        if not option.id:
            option.id = space.make(str(option.wording), option.span.line)
