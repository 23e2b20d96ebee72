"""The rows and cells of a grid as they stand on screen: what the bank gives, and what is typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.banks.answer_types import Column, Grid
from persona_tui.banks.prose import Wording
from persona_tui.interview.session import Json
from persona_tui.interview.values.grids import ROW


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """One cell, by its row on screen and its column."""

    row: int
    column: int


@dataclass(slots=True)
class Line:
    """One row on screen."""

    id: str
    """The id of the bank's row; empty for an added one."""
    given: tuple[Wording | None, ...]
    """What the bank says in each cell; `None` where something may be typed."""
    texts: list[str]
    """What is typed in each cell."""

    @property
    def blank(self) -> bool:
        """Whether nothing is typed in it."""
        return not any(text.strip() for text in self.texts)


class Cells:
    """The cells of one grid; where rows may be added, a blank one stands ready at the end."""

    def __init__(self, grid: Grid, raw: Json, *, read_only: bool = False) -> None:
        """Take a raw answer.

        Args:
            grid: the type of the question.
            raw: a list of objects, as :func:`persona_tui.interview.reading.read_typed` has it.
            read_only: whether it is only shown.
        """
        self.columns: tuple[Column, ...] = grid.columns
        self._takes_rows = grid.count is not None and not read_only
        self._most = grid.count.most if grid.count is not None else None
        held = [one for one in raw if isinstance(one, dict)] if isinstance(raw, list) else []
        by_row = {str(one[ROW]): one for one in held if one.get(ROW)}
        self.lines = [Line(row.id, row.cells, self._texts(by_row.get(row.id, {}))) for row in grid.rows]
        known = {row.id for row in grid.rows}
        self.lines += (self._added(one) for one in held if str(one.get(ROW, "")) not in known)
        self._grow()

    @property
    def takes_rows(self) -> bool:
        """Whether rows may be added, and taken out again."""
        return self._takes_rows

    def spots(self) -> Iterator[Spot]:
        """The cells where something may be typed, in reading order."""
        for place, line in enumerate(self.lines):
            for column, given in enumerate(line.given):
                if given is None:
                    yield Spot(place, column)

    def text(self, spot: Spot) -> str:
        """What is typed in a cell."""
        return self.lines[spot.row].texts[spot.column]

    def write(self, spot: Spot, text: str) -> None:
        """Type in a cell; another row stands ready once the last one holds something."""
        self.lines[spot.row].texts[spot.column] = text
        self._grow()

    def drop(self, row: int) -> None:
        """Take an added row out; of the bank's, take out what was typed."""
        line = self.lines[row]
        if line.id:
            line.texts = [""] * len(self.columns)
        else:
            del self.lines[row]
        self._grow()

    def after(self, spot: Spot) -> Spot | None:
        """The next cell in reading order."""
        return next((one for one in self.spots() if one > spot), None)

    def before(self, spot: Spot) -> Spot | None:
        """The cell before in reading order."""
        return max((one for one in self.spots() if one < spot), default=None)

    def below(self, spot: Spot, step: int) -> Spot | None:
        """The nearest cell of the same column below (1) or above (-1)."""
        column = (one for one in self.spots() if one.column == spot.column)
        beyond = [one for one in column if (one.row - spot.row) * step > 0]
        return min(beyond, key=lambda one: abs(one.row - spot.row), default=None)

    def first_blank(self) -> Spot | None:
        """Where answering begins: the first blank cell, else the first one."""
        spots = list(self.spots())
        blank = (spot for spot in spots if not self.text(spot).strip())
        return next(blank, spots[0] if spots else None)

    def raw(self) -> Json:
        """The rows that hold something, each with what is typed in its cells."""
        return [self._raw_of(line) for line in self.lines if not line.blank]

    def _raw_of(self, line: Line) -> Json:
        typed: dict[str, Json] = {
            column.id: text for column, text in zip(self.columns, line.texts, strict=True) if text.strip()
        }
        return {ROW: line.id, **typed} if line.id else typed

    def _texts(self, raw: dict[str, Json]) -> list[str]:
        held = (raw.get(column.id) for column in self.columns)
        return ["" if text is None else str(text) for text in held]

    def _added(self, raw: dict[str, Json]) -> Line:
        return Line("", (None,) * len(self.columns), self._texts(raw))

    def _grow(self) -> None:
        ready = bool(self.lines) and self.lines[-1].blank
        room = self._most is None or len(self.lines) < self._most
        if self._takes_rows and room and not ready:
            self.lines.append(self._added({}))
