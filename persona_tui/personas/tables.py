"""A grid's answer as a table: the bank's words and people's told apart, empty columns and rows left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from persona_tui.banks.answer_types import Grid
from persona_tui.banks.prose import Fill
from persona_tui.interview.answer import GridRow
from persona_tui.interview.grid_words import cell_text
from persona_tui.text.language import Translator


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    text: str
    said: bool
    """People's words; else the bank's."""


@dataclass(frozen=True, slots=True)
class Table:
    """What was said in a grid."""

    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """As many cells in each as the header has."""


def table_of(grid: Grid, rows: Iterable[GridRow], tr: Translator, fill: Fill) -> Table:
    """The rows that were answered, under the columns that say anything in them.

    Args:
        grid: the type of the question.
        rows: its answer.
        tr: the language of numbers and days.
        fill: what stands in the pipes of the bank's cells.
    """
    given = {row.id: row for row in grid.rows}
    whole: list[tuple[Cell, ...]] = []
    for row in rows:
        said = dict(row.cells)
        fixed = given[row.row].cells if row.row in given else (None,) * len(grid.columns)
        whole.append(
            tuple(
                Cell(cell_text(said[column.id], tr), said=True)
                if column.id in said
                else Cell(words.plain(fill) if words is not None else "", said=False)
                for column, words in zip(grid.columns, fixed, strict=False)
            )
        )
    kept = [place for place in range(len(grid.columns)) if any(row[place].text for row in whole)]
    return Table(
        tuple(grid.columns[place].title.plain(fill) for place in kept),
        tuple(tuple(row[place] for place in kept) for row in whole),
    )
