"""The rows of a table as another version of it takes them (R26)."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from persona_tui.banks.answer_types import CellKind, Column, Grid, Row
from persona_tui.banks.ids import key
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import CellValue, GridRow, Value

Part = TypeVar("Part", Column, Row)


def grid_carried(old: Grid, new: Grid, value: Value) -> Value | None:
    """The rows under the ids of now.

    Columns and rows are known by their id, which is made of their words; where there are as many as before,
    those that are left are known by their order (bank format §3).

    Args:
        old: the table as it was.
        new: as it is.
        value: rows of the first one.

    Returns:
        All of them with all their cells; `None` where one has no place any more.
    """
    columns = _paired(old.columns, new.columns)
    rows = _paired(old.rows, new.rows)
    found: list[GridRow] = []
    for one in value if isinstance(value, tuple) else ():
        if not isinstance(one, GridRow):
            return None
        row = rows.get(one.row)
        if (row is None and one.row) or (not one.row and new.count is None):
            return None
        cells = [(columns.get(name), cell) for name, cell in one.cells]
        carried = [
            (column.id, taken)
            for column, cell in cells
            if column is not None and (taken := _cell(column, cell)) is not None
        ]
        if len(carried) < len(cells) or (isinstance(row, Row) and _given(new, row, carried)):
            return None
        order = {column.id: place for place, column in enumerate(new.columns)}
        carried.sort(key=lambda cell: order[cell[0]])
        found.append(GridRow(row.id if row else "", tuple(carried)))
    return tuple(found)


def _paired(old: tuple[Part, ...], new: tuple[Part, ...]) -> dict[str, Part]:
    ids = {key(one.id): one for one in new}
    found = {one.id: ids[key(one.id)] for one in old if key(one.id) in ids}
    if len(old) == len(new):
        taken = {one.id for one in found.values()}
        left = [one for one in new if one.id not in taken]
        found |= dict(zip((one.id for one in old if one.id not in found), left, strict=True))
    return found


def _cell(column: Column, cell: CellValue) -> CellValue | None:
    """A cell as its column takes it now."""
    match column.kind:
        case CellKind.TEXT:
            if isinstance(cell, str):
                return cell
            return cell.isoformat() if isinstance(cell, date) else number_text(cell)
        case CellKind.NUMBER:
            return cell if isinstance(cell, int | float) else None
        case CellKind.DATE:
            return cell if isinstance(cell, date) else None
        case CellKind.CHOICE:
            return cell if isinstance(cell, str) and cell in column.options else None


def _given(grid: Grid, row: Row, cells: list[tuple[str, CellValue]]) -> bool:
    """Whether the bank fills one of the cells itself now."""
    filled = {column.id for column, cell in zip(grid.columns, row.cells, strict=False) if cell is not None}
    return any(name in filled for name, _ in cells)
