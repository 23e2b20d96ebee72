"""Groups, rows and actions by chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from persona_tui.banks.answer_types import OPEN, CellKind, Column, Grid, Row
from persona_tui.interview.answer import Action, CellValue, GridRow, Group
from persona_tui.interview.walks.constants import Turns
from persona_tui.interview.walks.dice import Dice

_FILLED = 0.8
"""How often a cell is filled."""
_NAMED = 0.7
"""How often a group has a name already."""
_NO_TURNS = Turns()


def action(dice: Dice, turns: Turns) -> Action:
    """Something to do, now and then with who and when."""
    who, when = (dice.text(_NO_TURNS) if dice.happens(0.5) else "" for _ in range(2))
    return Action(dice.text(turns), who, when)


def groups(dice: Dice, items: Sequence[str], turns: Turns) -> tuple[Group, ...] | None:
    """Some of the items put into groups, named or not yet; `None` without an item."""
    if not items:
        return None
    grouped = dice.some_of(items, dice.between(1, len(items)))
    size = dice.size(OPEN, turns, len(grouped))
    names = dice.texts(turns, size)
    held: list[list[str]] = [[] for _ in range(size)]
    for place, item in enumerate(grouped):
        held[place if place < size else dice.between(0, size - 1)].append(item)
    named = zip(names, held, strict=True)
    return tuple(Group(name if dice.happens(_NAMED) else "", tuple(members)) for name, members in named)


def rows(dice: Dice, grid: Grid) -> tuple[GridRow, ...] | None:
    """Rows with some of their cells filled, as many as the grid takes; `None` where it takes none."""
    open_rows = [row for row in grid.rows if any(cell is None for cell in row.cells)]
    count = grid.count or OPEN
    most = len(open_rows) if grid.count is None else None
    if most == 0 or count.most == 0:
        return None
    size = dice.size(count, _NO_TURNS, most)
    kept = dice.some_of(range(len(open_rows)), min(size, len(open_rows)))
    filled = [_row(dice, grid, open_rows[place]) for place in sorted(kept)]
    return (*filled, *(_row(dice, grid, None) for _ in range(size - len(filled))))


def _row(dice: Dice, grid: Grid, row: Row | None) -> GridRow:
    """A row with at least one cell filled; an added one has all its cells to fill."""
    fixed = row.cells if row else ()
    free = [
        column for place, column in enumerate(grid.columns) if place >= len(fixed) or fixed[place] is None
    ]
    sure = dice.one_of(free)
    return GridRow(row.id if row else "", tuple(_cells(dice, free, sure)))


def _cells(dice: Dice, columns: Sequence[Column], sure: Column) -> Iterator[tuple[str, CellValue]]:
    for column in columns:
        if column is sure or dice.happens(_FILLED):
            yield column.id, _cell(dice, column)


def _cell(dice: Dice, column: Column) -> CellValue:
    match column.kind:
        case CellKind.TEXT:
            return dice.text(_NO_TURNS)
        case CellKind.NUMBER:
            return dice.number(OPEN, _NO_TURNS)
        case CellKind.DATE:
            return dice.day(_NO_TURNS)
        case CellKind.CHOICE:
            return dice.one_of(column.options)
        case _:
            assert_never(column.kind)
