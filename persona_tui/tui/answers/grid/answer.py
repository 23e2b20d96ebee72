"""A grid: a table whose empty cells are filled in where they stand."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from persona_tui.banks.answer_types import OPEN, CellKind, Grid
from persona_tui.banks.prose import Fill
from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.grid.cells import Cells, Spot
from persona_tui.tui.answers.grid.drawing import Drawing, Open, drawn
from persona_tui.tui.answers.grid.field import CellField, Way
from persona_tui.tui.answers.grid.sheet import Sheet
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.keys import key_name


class GridAnswer(AnswerWidget):
    """Typing goes into the cell where the cursor is; the arrows at a cell's edges, Tab and Enter move on."""

    DEFAULT_CSS: ClassVar[str] = """
    GridAnswer > .hint { height: auto; padding: 1 2 0 2; color: $text-muted; &:ansi { text-style: dim; } }
    """

    def __init__(self) -> None:
        super().__init__()
        self.field = CellField(self.refuses, self._go, self._drop)
        self.cells = Cells(Grid((), (), OPEN), None, read_only=True)
        self.spot: Spot | None = None
        """The open cell."""
        self._sheet = Sheet()
        self._hint = PlainStatic(classes="hint")
        self._fill: Fill = lambda _: ""
        self._tr: Translator | None = None

    def compose(self) -> ComposeResult:
        """The grid, the open cell over it, and what that cell takes."""
        yield self._sheet
        yield self.field
        yield self._hint

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the grid, the first blank cell open."""
        self._tr, self._fill = tr, asking.fill
        self.spot = None
        if isinstance(asking.question.answer, Grid):
            self.cells = Cells(asking.question.answer, asking.raw, read_only=self.read_only)
        self.field.read_only = self.read_only
        self.open(self.cells.first_blank())

    def raw(self) -> Json:
        """A list of objects by column, the bank's rows with their ``row``."""
        self._take()
        return self.cells.raw()

    def take_focus(self) -> None:
        """The open cell."""
        self.screen.set_focus(self.field, scroll_visible=False)

    def open(self, spot: Spot | None, *, at_start: bool = False) -> None:
        """Open a cell, the cursor at the end or the start of its text."""
        self.spot = spot
        self.field.display = spot is not None
        if spot is not None:
            column = self.cells.columns[spot.column]
            self.field.options = column.options if column.kind is CellKind.CHOICE else ()
            self.field.show(self.cells.text(spot))
            if at_start:
                self.field.move_cursor((0, 0))
        self._hint_at(spot)
        self._draw()

    def on_resize(self) -> None:
        """The columns have other widths."""
        self._draw()

    def _draw(self) -> None:
        """Show the grid as it stands, and lay the field over its cell."""
        self._sheet.show(self._drawn)
        if self.spot is not None and (place := self._sheet.drawing.places.get(self.spot)) is not None:
            self.field.styles.offset = place.offset
            self.field.styles.width = place.width
            self.call_after_refresh(self._settle)

    def _drawn(self, width: int) -> Drawing:
        if self._tr is None:
            return Drawing()
        at = Open(self.spot, self.field.wrapped_document.height) if self.spot is not None else None
        return drawn(self.cells, width, self._fill, self._tr, at)

    def _settle(self) -> None:
        """The field knows its lines once it has its width; let whatever scrolls around show it."""
        place = self._sheet.drawing.places.get(self.spot) if self.spot is not None else None
        if place is not None and place.height != self.field.wrapped_document.height:
            self._draw()
        elif self.field.has_focus:
            self.field.scroll_visible(animate=False)

    def _hint_at(self, spot: Spot | None) -> None:
        """Say what the open cell takes, and how a row is taken out."""
        tr = self._tr
        if tr is None or spot is None:
            self._hint.display = False
            return
        parts = [self._takes(spot, tr)]
        if self.cells.takes_rows and not self.cells.lines[spot.row].id:
            parts.append(tr("{key}: take the row out").format(key=key_name("ctrl+delete", tr)))
        said = "   ".join(filter(None, parts))
        self._hint.display = bool(said)
        self._hint.show(plain(said))

    def _takes(self, spot: Spot, tr: Translator) -> str:
        column = self.cells.columns[spot.column]
        match column.kind:
            case CellKind.TEXT:
                return ""
            case CellKind.NUMBER:
                return tr("a number")
            case CellKind.DATE:
                return tr("year-month-day, for instance 2026-11-23")
            case CellKind.CHOICE:
                return "   ".join(f"{n} {word}" for n, word in enumerate(column.options, 1))

    def _take(self) -> None:
        """What is typed in the open cell is in the grid."""
        if self.spot is not None:
            self.cells.write(self.spot, self.field.words)

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        event.stop()
        self._take()
        self._draw()
        self.tell()

    def _go(self, way: Way) -> None:
        """Open another cell."""
        self._take()
        to = self._next(way)
        if to is not None:
            self.open(to, at_start=way is Way.RIGHT)
        elif way is Way.NEXT:
            self.screen.focus_next()
        elif way is Way.BEFORE:
            self.screen.focus_previous()
        elif way is Way.ENTER:
            self.submit()
        self.tell()

    def _next(self, way: Way) -> Spot | None:
        spot, cells = self.spot, self.cells
        if spot is None:
            return None
        match way:
            case Way.NEXT | Way.RIGHT:
                return cells.after(spot)
            case Way.ENTER:
                line = cells.lines[spot.row]
                return None if line.blank and not line.id else cells.after(spot)
            case Way.BEFORE | Way.LEFT:
                return cells.before(spot)
            case Way.DOWN:
                return cells.below(spot, 1)
            case Way.UP:
                return cells.below(spot, -1)

    def _drop(self) -> None:
        """Take the row of the open cell out."""
        if self.spot is None:
            return
        spot, self.spot = self.spot, None
        self.cells.drop(spot.row)
        self.open(min(self.cells.spots(), key=partial(self._distance, spot), default=None))
        self.tell()

    @staticmethod
    def _distance(spot: Spot, other: Spot) -> tuple[int, int]:
        return abs(other.row - spot.row), abs(other.column - spot.column)

    @on(Sheet.Clicked)
    def _clicked(self, event: Sheet.Clicked) -> None:
        event.stop()
        self._take()
        self.open(event.spot)
        self.take_focus()
