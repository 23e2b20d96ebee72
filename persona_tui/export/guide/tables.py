"""Answers that are tables on paper: grids, quotes, observations, actions, groups."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import Bounds, CellKind, Column, Grid
from persona_tui.banks.prose import Wording
from persona_tui.export.document import Blank, Prose, Table, words
from persona_tui.export.guide.boxes import BOX
from persona_tui.export.guide.paper import Paper
from persona_tui.interview.answer import Nature, Permission
from persona_tui.personas.telling import NATURES
from persona_tui.text.language import N_, Translator

CELL, WIDE, FIGURES, DAY = Blank(16), Blank(32), Blank(6), Blank(12)
MORE_ROWS, MOST_ROWS = 3, 12
_PERMISSIONS = {
    Permission.VERBATIM: N_("word for word"),
    Permission.REWORDED: N_("reworded"),
    Permission.AFTER_REREADING: N_("after re-reading"),
    Permission.NONE: N_("not at all"),
}


def room(count: Bounds, usual: int, most: int) -> int:
    """How many places there are to write in.

    Args:
        count: the bounds of the answer.
        usual: how many where the bounds are open.
        most: how many at most, however many an answer may have.
    """
    wanted = max(usual, int(count.least or 0)) if count.most is None else int(count.most)
    return max(1, min(wanted, most))


def grid(answer: Grid, paper: Paper) -> Table:
    """A grid: the bank's cells, room in the empty ones, and rows to add where they may be."""
    given = tuple(
        tuple(_cell(cell, column, paper) for cell, column in zip(row.cells, answer.columns, strict=True))
        for row in answer.rows
    )
    added = 0
    if answer.count is not None:
        added = max(0, room(answer.count, len(given) + MORE_ROWS, MOST_ROWS) - len(given))
    empty = tuple(_room(column) for column in answer.columns)
    return Table(tuple(_header(column, paper) for column in answer.columns), given + (empty,) * added)


def quotes(count: Bounds, tr: Translator) -> Table:
    """Verbatims, each with its own permission."""
    permissions = _ticks([tr(said) for said in _PERMISSIONS.values()])
    return _table((tr("Quote"), tr("Permission to quote")), ((WIDE,), permissions), count, 3)


def observations(count: Bounds, tr: Translator) -> Table:
    """Observations: text, how each was made, tags."""
    natures = _ticks([tr(NATURES[nature]) for nature in Nature])
    header = (tr("Observation"), tr("How it was made"), tr("Tags"))
    return _table(header, ((WIDE,), natures, (CELL,)), count, 5)


def actions(count: Bounds, tr: Translator) -> Table:
    """Things to do: what, who, when."""
    return _table((tr("What"), tr("Who"), tr("When")), ((WIDE,), (CELL,), (DAY,)), count, 3)


def groups(tr: Translator) -> Table:
    """Groups: a name, and what is put into each."""
    return _table((tr("Name of the group"), tr("What it holds")), ((CELL,), (WIDE,)), Bounds(), 5)


def _table(header: tuple[str, ...], row: tuple[Prose, ...], count: Bounds, usual: int) -> Table:
    return Table(tuple(words(title) for title in header), (row,) * room(count, usual, MOST_ROWS))


def _header(column: Column, paper: Paper) -> Prose:
    tr, title = paper.tr, paper.text(column.title)
    match column.kind:
        case CellKind.NUMBER:
            return words(tr("{column} (number)").format(column=title))
        case CellKind.DATE:
            return words(tr("{column} (date)").format(column=title))
        case CellKind.TEXT | CellKind.CHOICE:
            return words(title)
        case _:
            assert_never(column.kind)


def _cell(cell: Wording | None, column: Column, paper: Paper) -> Prose:
    return _room(column) if cell is None else paper.prose(cell)


def _room(column: Column) -> Prose:
    match column.kind:
        case CellKind.TEXT:
            return (CELL,)
        case CellKind.NUMBER:
            return (FIGURES,)
        case CellKind.DATE:
            return (DAY,)
        case CellKind.CHOICE:
            return _ticks(column.options)
        case _:
            assert_never(column.kind)


def _ticks(options: list[str] | tuple[str, ...]) -> Prose:
    return words(" ".join(f"{BOX} {option}" for option in options))
