"""Tables to fill in: which ones they are, and rows that Markdown would cut or fill up in silence (§2)."""

from __future__ import annotations

from persona_tui.banks.markdown.nodes import Cells
from persona_tui.banks.report import Report


def is_grid(cells: Cells) -> bool:
    """A table with an empty cell to answer in; an empty corner in the header is nobody's answer."""
    return any(not cell.text for row in cells.rows for cell in row)


def check_cells(cells: Cells, report: Report) -> None:
    """Report rows whose cells are not as many as the header's: more are dropped, fewer read as empty."""
    columns = len(cells.header)
    for row, written in zip(cells.rows, cells.written, strict=True):
        if written != columns:
            report.add("E121", row[0].span(), "cells", found=written, columns=columns)
