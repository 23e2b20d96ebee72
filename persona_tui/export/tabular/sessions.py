"""Sessions as a table, a row each: what QualCoder imports as a survey, and any spreadsheet opens.

QualCoder's survey import takes titles in the first row, a case name that no other row has in the first
column, and lets each other column be an attribute or a qualitative text.
"""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.export.making import Making
from persona_tui.export.phrasing import code_of
from persona_tui.export.tabular.cells import BYTE_ORDER_MARK, defended, row
from persona_tui.export.tabular.columns import Columns
from persona_tui.export.tabular.entries import entries
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Status
from persona_tui.text.language import N_, Translator

_MODES = {Mode.INTERVIEW: N_("interview"), Mode.SELF_ASSESSMENT: N_("self-assessment")}
_LENGTHS = {Length.FULL: N_("full version"), Length.SHORT: N_("short version")}
_STATUSES = {
    Status.OPEN: N_("open"),
    Status.FINISHED: N_("finished"),
    Status.INCOMPLETE: N_("incomplete"),
    Status.REFUSED: N_("refused"),
}


def session_rows(making: Making) -> Iterator[str]:
    """Write sessions as rows.

    Args:
        making: what they are made of; the records are gone through twice, and none is kept.

    Returns:
        The rows as text, the byte order mark and the titles first: code, date, mode, length, status, then
        what the sessions hold, see :func:`persona_tui.export.tabular.entries.entries`. Texts as they were
        typed, but for the apostrophe before what a spreadsheet would compute.
    """
    tr = making.tr
    columns = Columns()
    for record in making.records:
        columns.add(entries(record))
    first = tuple(
        defended(title) for title in (tr("Code"), tr("Date"), tr("Mode"), tr("Length"), tr("Status"))
    )
    yield BYTE_ORDER_MARK + row((*first, *columns.titles(first)))
    names: set[str] = set()
    for record in making.records:
        name = _name(code_of(record), names)
        names.add(name)
        cells = {one.key: one.text if one.number else defended(one.text) for one in entries(record)}
        yield row((name, *_opening(record, tr), *(cells.get(key, "") for key in columns.keys)))


def _name(code: str, names: set[str]) -> str:
    """The code as a case name that no row before has: « E01 (2) » for its second session."""
    first = found = defended(code.strip() or "?")
    rank = 1
    while found in names:
        rank += 1
        found = f"{first} ({rank})"
    return found


def _opening(record: Record, tr: Translator) -> tuple[str, ...]:
    start = record.session.opening
    words = (_MODES[start.mode], _LENGTHS[start.length], _STATUSES[record.session.status])
    return (start.started.date().isoformat(), *(defended(tr(one)) for one in words))
