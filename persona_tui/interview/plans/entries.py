"""Quotes, observations, actions, groups and rows on one line, in a plan's words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from persona_tui.banks.answer_types import Grid, Row
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.amounts import number_of
from persona_tui.interview.answer import GridRow, Nature, Permission
from persona_tui.interview.plans.choosing import items_in
from persona_tui.interview.plans.parts import parts_of
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import label, same_id
from persona_tui.interview.values.entries import text_of
from persona_tui.interview.values.grids import ROW, grid_of, row_name
from persona_tui.interview.values.items import Items
from persona_tui.text.nearest import folded, nearest

_ENTRY = re.compile(r"(?P<text>.*\S)\s*\((?P<kind>[^()]+)\)$", re.DOTALL)
_PERMISSIONS = {permission.value: permission.value for permission in Permission} | {
    "reworded": Permission.REWORDED.value,
    "after rereading": Permission.AFTER_REREADING.value,
    "none": Permission.NONE.value,
}
_NATURES = {nature.value: nature.value for nature in Nature} | {
    "heard": Nature.HEARD.value,
    "seen": Nature.SEEN.value,
    "assumed": Nature.ASSUMED.value,
}
SENTENCES = ("·", ";")
"""What separates entries whose sentences hold commas."""


def quotes(written: Passage) -> Json:
    """``text (verbatim) · text``: each quote with its permission, or none."""
    return list(_marked(written, "permission", _PERMISSIONS))


def observations(written: Passage) -> Json:
    """``text (vu) · text``: each observation with how it was made, if it is said."""
    return list(_marked(written, "nature", _NATURES))


def actions(written: Passage) -> Json:
    """``what | who | when · what``: each action with who does it and when, if they are said."""
    said = (part.text.split("|", 2) for part in parts_of(written, SENTENCES).each())
    return [dict(zip(("what", "who", "when"), map(str.strip, cells), strict=False)) for cells in said]


def groups(written: Passage, items: Items) -> Json:
    """``name : item, item · item``: each group with its name, if it has one.

    Raises:
        UnreadableError: a part is none of the items; it is that part which is pointed at.
    """
    found: list[Json] = []
    for part in parts_of(written, SENTENCES).each():
        at = part.text.find(":")
        name, held = ("", part) if at < 0 else (part.part(0, at).text, part.part(at + 1))
        keys: list[Json] = [one.choice for one in items_in(held, items)] if held else []
        found.append({"name": name, "items": keys})
    return found


def rows(grid: Grid, written: Passage) -> tuple[GridRow, ...] | None:
    """``cell | cell · cell | cell``: each row's cells in the order of the columns; an empty one is no answer.

    A row whose first cell is that of a row of the bank is that row.

    Raises:
        NotFittingError: there is no such row or column, or a cell is of another kind than its column.
    """
    found: list[Json] = []
    for part in parts_of(written, SENTENCES).each():
        cells = [cell.strip() for cell in part.text.split("|")]
        names = [column.id for column in grid.columns[: len(cells)]]
        names += [str(place + 1) for place in range(len(names), len(cells))]  # of no column: said to be none
        row: dict[str, Json] = dict(zip(names, cells, strict=True))
        if named := _row_called(grid, cells[0]):
            row[ROW] = named.id
            row[names[0]] = ""
        found.append(row)
    return grid_of(grid, found, lambda raw: number_of(text_of(raw, "number")))


def _row_called(grid: Grid, name: str) -> Row | None:
    """The row of the bank that a first cell names, by what stands there or by its id."""
    for row in grid.rows:
        fixed = bool(row.cells) and row.cells[0] is not None
        if fixed and (label(name) == label(row_name(row)) or same_id(name) == same_id(row.id)):
            return row
    return None


def _marked(written: Passage, key: str, kinds: Mapping[str, str]) -> Iterator[Json]:
    for part in parts_of(written, SENTENCES).each():
        match = _ENTRY.fullmatch(part.text)
        kind = folded(match["kind"]) if match else ""
        if match and (kind in kinds or nearest(kind, kinds)):
            yield {"text": match["text"], key: kinds.get(kind, kind)}
        else:
            yield {"text": part.text}
