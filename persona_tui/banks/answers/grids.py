"""A table with empty cells as an answer type: columns with their kinds, rows with their ids (§2)."""

from __future__ import annotations

import re
from itertools import count as count_from

from persona_tui.banks.answer_types import Bounds, CellKind, Column, Grid, Row
from persona_tui.banks.ids import Namespace
from persona_tui.banks.markdown.nodes import Cells
from persona_tui.banks.markdown.words import Words
from persona_tui.banks.prose import Wording
from persona_tui.banks.source.passage import Passage
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import folded

_NOT_COLUMNS = frozenset({"row"})
"""What names the bank's row in an answer's own form, and therefore no column."""
_KIND = re.compile(r"(?<!\\)\((?P<inside>[^()]*)\)$")
_KINDS = {"nombre": CellKind.NUMBER, "number": CellKind.NUMBER, "date": CellKind.DATE}


def grid_of(cells: Cells, words: Words, count: Bounds | None) -> Grid:
    """The grid that a table is.

    Args:
        cells: the table; its header gives the columns, its first column the rows.
        words: reads its wording.
        count: how many rows an answer has, where rows may be added.

    Returns:
        The grid: a header that ends in ``(nombre)``, ``(date)`` or ``(a / b / c)`` types its column; an empty
        cell is to be answered, in the first column too.
    """
    columns = Namespace("c", reserved=_NOT_COLUMNS)
    rows = Namespace("r")
    empty = count_from(1)
    read: list[Row] = []
    for row in cells.rows:
        written = tuple(_cell(cell, words) for cell in row)
        name = str(written[0]) if written[0] else f"r-{next(empty)}"
        read.append(Row(rows.make(name, row[0].line), written))
    return Grid(tuple(_column(header, words, columns) for header in cells.header), tuple(read), count)


def _column(header: Passage, words: Words, names: Namespace) -> Column:
    match = _KIND.search(header.text)
    kind, options = _kind(match["inside"]) if match else (CellKind.TEXT, ())
    title = header.part(0, match.start()) if match and kind is not CellKind.TEXT else header
    if match and options:
        words.note(header.part(*match.span("inside")))
    wording = words.wording(title)
    return Column(names.make(str(wording), header.line), wording, kind, options)


def _kind(inside: str) -> tuple[CellKind, tuple[str, ...]]:
    if kind := _KINDS.get(folded(inside)):
        return kind, ()
    options = tuple(clean_line(option).strip() for option in inside.split("/"))
    if len(options) > 1 and all(options):
        return CellKind.CHOICE, options
    return CellKind.TEXT, ()


def _cell(cell: Passage, words: Words) -> Wording | None:
    return words.wording(cell) if cell else None
