"""Grids as objects by column: reading their rows and cells, and writing them again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from persona_tui.banks.answer_types import CellKind, Column, Grid, Row
from persona_tui.interview.amounts import day_of
from persona_tui.interview.answer import CellValue, GridRow
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import label, same_id
from persona_tui.interview.values.entries import fields, line_of
from persona_tui.text.clean import clean_line
from persona_tui.text.nearest import folded, nearest

ROW = "row"
"""The key of the bank's row in the object of one row."""

ReadNumber = Callable[[Json], int | float | None]
"""Reads a number cell; `None` for a blank one."""


def grid_of(grid: Grid, raw: Json, number: ReadNumber) -> tuple[GridRow, ...] | None:
    """Read the rows of a grid, whatever their count.

    Args:
        grid: the type of the question.
        raw: a list of objects by column id, each with its ``row``: the id or exact first cell of the bank's
            row. Without one, an object fills the first wholly empty row of the bank that is left, else it is
            an added row.
        number: reads a number cell: a file of answers holds numbers, a widget what was typed.

    Returns:
        The rows that hold something: the bank's in its order, then the added ones; `None` when none does.

    Raises:
        NotFittingError: another shape, an unknown row or column, a row twice, a cell that the bank fills, a
            row too many where none may be added, or a cell of another kind than its column.
    """
    if not isinstance(raw, list):
        raise NotFittingError(Unfit.SHAPE, expected="grid")
    found: dict[str, GridRow] = {}
    without: list[tuple[tuple[str, CellValue], ...]] = []
    for given in (_by_column(grid, one) for one in raw):
        row = _row_named(grid, given.get(ROW))
        cells = tuple(_cells(grid, row, given, number))
        if row is not None and row.id in found:
            raise NotFittingError(Unfit.ROW_TWICE, found=row_name(row))
        if row is not None:
            found[row.id] = GridRow(row.id, cells)
        elif cells:
            without.append(cells)
    return _placed(grid, found, without) or None


def row_json(row: GridRow) -> dict[str, Json]:
    """The object of one row; an added one has no ``row``."""
    cells = {column: cell_json(cell) for column, cell in row.cells}
    return {ROW: row.row, **cells} if row.row else cells


def cell_json(cell: CellValue) -> Json:
    """A cell as JSON: days in ISO form, the rest as it is."""
    return cell if isinstance(cell, str | int | float) else cell.isoformat()


def row_name(row: Row) -> str:
    """What a row of the bank is called: its first cell, else its id."""
    return str(row.cells[0]) if row.cells and row.cells[0] is not None else row.id


def _placed(
    grid: Grid, found: Mapping[str, GridRow], without: list[tuple[tuple[str, CellValue], ...]]
) -> tuple[GridRow, ...]:
    """The rows in order, those that name none in the bank's empty rows first."""
    rows = dict(found)
    waiting = iter(without)
    for row in grid.rows:
        if not any(row.cells) and not (row.id in rows and rows[row.id].cells):
            if (cells := next(waiting, None)) is None:
                break
            rows[row.id] = GridRow(row.id, cells)
    added = tuple(GridRow("", cells) for cells in waiting)
    if added and grid.count is None:
        raise NotFittingError(Unfit.NO_ROW, known=", ".join(row_name(row) for row in grid.rows))
    kept = (rows[row.id] for row in grid.rows if row.id in rows)
    return (*(row for row in kept if row.cells), *added)


def _by_column(grid: Grid, raw: Json) -> Mapping[str, Json]:
    """The object of one row by the ids of the columns, however their case was written."""
    known = {same_id(key): key for key in (ROW, *(column.id for column in grid.columns))}
    if not isinstance(raw, dict):
        raise NotFittingError(Unfit.SHAPE, expected="grid")
    spelled = {known.get(same_id(key), key): value for key, value in raw.items()}
    if len(spelled) < len(raw):
        raise NotFittingError(Unfit.SHAPE, expected="grid")
    return fields(spelled, tuple(known.values()), "grid")


def _row_named(grid: Grid, raw: Json) -> Row | None:
    """The bank's row of an id or exact first cell; `None` where none is named."""
    if raw is None or (isinstance(raw, str) and not clean_line(raw)):
        return None
    if not isinstance(raw, str):
        raise NotFittingError(Unfit.SHAPE, expected="grid")
    name = clean_line(raw)
    for row in grid.rows:
        if same_id(row.id) == same_id(name):
            return row
    for row in grid.rows:
        if row.cells and row.cells[0] is not None and label(str(row.cells[0])) == label(name):
            return row
    names = [row_name(row) for row in grid.rows]
    near = nearest(name, [*names, *(row.id for row in grid.rows)])
    raise NotFittingError(Unfit.NO_SUCH_ROW, found=name, nearest=near or "", known=", ".join(names))


def _cells(
    grid: Grid, row: Row | None, given: Mapping[str, Json], number: ReadNumber
) -> Iterator[tuple[str, CellValue]]:
    """The filled cells of one object, in the order of the columns."""
    title = _title(grid, row, given)
    for place, column in enumerate(grid.columns):
        try:
            cell = _cell(column, given.get(column.id), number)
            fixed = row.cells[place] if row is not None and place < len(row.cells) else None
            if cell is not None and fixed is not None:
                if isinstance(cell, str) and label(cell) == label(str(fixed)):
                    continue  # the bank's own words said again
                raise NotFittingError(Unfit.CELL_GIVEN, found=str(fixed))
        except NotFittingError as problem:
            raise problem.within(", ".join(filter(None, (title, str(column.title))))) from None
        if cell is not None:
            yield column.id, cell


def _title(grid: Grid, row: Row | None, given: Mapping[str, Json]) -> str:
    """What a row is called in a misfit: the bank's first cell, else what is said there, else nothing."""
    if row is not None and row.cells and row.cells[0] is not None:
        return str(row.cells[0])
    said = given.get(grid.columns[0].id) if grid.columns else None
    return clean_line(said) if isinstance(said, str) else ""


def _cell(column: Column, raw: Json, number: ReadNumber) -> CellValue | None:
    """One cell read by the kind of its column; `None` for a blank one."""
    if raw is None or raw == "":
        return None
    match column.kind:
        case CellKind.TEXT:
            return line_of(raw, "text")
        case CellKind.NUMBER:
            return number(raw)
        case CellKind.DATE:
            written = line_of(raw, "date")
            return None if written is None else day_of(written)
        case CellKind.CHOICE:
            written = line_of(raw, "text")
            return None if written is None else _option(column, written)


def _option(column: Column, written: str) -> str:
    """The word that was meant: exactly, else accents and case aside."""
    for same in (label, folded):
        for option in column.options:
            if same(option) == same(written):
                return option
    raise NotFittingError(
        Unfit.NO_SUCH_CHOICE,
        found=written,
        nearest=nearest(written, column.options) or "",
        known=", ".join(column.options),
    )
