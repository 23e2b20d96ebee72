"""The rows of a grid in words: their titles, their cells, and the whole of one on a line."""

from __future__ import annotations

from datetime import date

from persona_tui.banks.answer_types import Grid
from persona_tui.banks.model import Question
from persona_tui.banks.prose import Fill
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import CellValue, GridRow
from persona_tui.text.days import day_text
from persona_tui.text.language import Translator


def row_title(question: Question, row: GridRow, fill: Fill) -> str:
    """What a row is called: the bank's first cell, else what was said there; empty without either."""
    grid = question.answer
    if not isinstance(grid, Grid):
        return ""
    cells = dict(row.cells)
    given = next((one for one in grid.rows if one.id == row.row), None)
    if given is not None and given.cells and given.cells[0] is not None:
        return given.cells[0].plain(fill)
    return str(cells.get(grid.columns[0].id, "")) if grid.columns else ""


def told_cells(question: Question, row: GridRow, tr: Translator, fill: Fill) -> tuple[tuple[str, str], ...]:
    """The answered cells of a row behind its first, each with its column's title, in words."""
    grid = question.answer
    if not isinstance(grid, Grid):
        return ()
    cells = dict(row.cells)
    return tuple(
        (column.title.plain(fill), cell_text(cells[column.id], tr))
        for column in grid.columns[1:]
        if column.id in cells
    )


def cell_text(cell: CellValue, tr: Translator) -> str:
    """A cell in words."""
    match cell:
        case int() | float():
            return number_text(cell, "," if tr.language == "fr" else ".")
        case date():
            return day_text(cell, tr)
        case _:
            return cell


def whole_row_text(question: Question, row: GridRow, tr: Translator, fill: Fill) -> str:
    """« rangée (colonne : a; colonne : b) »."""
    title = row_title(question, row, fill)
    told = "; ".join(
        tr("{label}: {text}").format(label=column, text=cell)
        for column, cell in told_cells(question, row, tr, fill)
    )
    return f"{title} ({told})" if title and told else title or told


def row_text(question: Question, row: GridRow, tr: Translator, fill: Fill) -> str:
    """« rangée : a, b »: the cells without their columns."""
    title = row_title(question, row, fill)
    told = ", ".join(cell for _, cell in told_cells(question, row, tr, fill))
    return tr("{label}: {text}").format(label=title, text=told) if title and told else title or told
