"""Rows to choose among: a cursor, a lead (key, rank or box), a label that wraps, a mark at the end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.widget import Widget

from persona_tui.text.language import N_
from persona_tui.tui.answers.early import Refuses, too_early
from persona_tui.tui.display import NOTHING, joined, plain

_CURSOR = "▸ "
_WIDEST = 78
"""A mark further right than this is lost to the eye."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row as shown."""

    lead: str
    label: Content
    tail: str = ""
    chosen: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Ways:
    """How rows may be picked, besides the arrows and space."""

    places: bool = False
    """The rows have an order: digits are places in it, and rows move."""
    letters: Mapping[str, int] | None = None
    """Letters that pick a row."""


class Rows(Widget, can_focus=True):
    """A list whose rows are picked by digit, arrow and space, or mouse. What picking means is its owner's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "step(-1)", N_("Row above"), show=False),
        Binding("down,j", "step(1)", N_("Row below"), show=False),
        Binding("home", "jump(False)", N_("First row"), show=False),
        Binding("end", "jump(True)", N_("Last row"), show=False),
        Binding("space", "pick", N_("Choose, or take back"), show=False),
        Binding("enter", "go_on", N_("Choose and go on"), show=False),
        Binding("shift+up,minus", "move(-1)", N_("Move up in the order"), show=False),
        Binding("shift+down,plus", "move(1)", N_("Move down in the order"), show=False),
        *(Binding(digit, f"digit({digit})", N_("Choose by number"), show=False) for digit in "123456789"),
    ]
    DEFAULT_CSS: ClassVar[str] = "Rows { height: auto; width: 1fr; }"

    class Picked(Message):
        """A row was picked: by its digit or letter, by space under the cursor, or by a click."""

        def __init__(self, rows: Rows, index: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

    class Placed(Message):
        """The row under the cursor is to take this place, from 0, in the order."""

        def __init__(self, rows: Rows, index: int, place: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index
            self.place = place

    class Moved(Message):
        """The row under the cursor is to go up (-1) or down (1) in the order."""

        def __init__(self, rows: Rows, index: int, step: int) -> None:
            super().__init__()
            self.rows = rows
            self.index = index
            self.step = step

    class Entered(Message):
        """Enter was pressed; `index` is the row under the cursor, if there is one."""

        def __init__(self, rows: Rows, index: int | None) -> None:
            super().__init__()
            self.rows = rows
            self.index = index

    def __init__(self, refuses: Refuses, ways: Ways = Ways()) -> None:
        super().__init__()
        self.cursor: int | None = None
        self._rows: tuple[Row, ...] = ()
        self._refuses = refuses
        self._ways = ways
        self._letters = ways.letters or {}
        self._tops: list[int] = []

    def show(self, rows: Sequence[Row], cursor: int | None) -> None:
        """Show these rows, with the cursor on one of them or on none."""
        self._rows = tuple(rows)
        self.cursor = cursor if cursor is not None and cursor < len(self._rows) else None
        self.refresh(layout=len(self._laid_out(self.size.width)) != self.size.height)

    def point(self, index: int | None) -> None:
        """Move the cursor, and let whatever scrolls around show its row; without rows there is none."""
        index = index if self._rows else None
        self.cursor = index
        self.refresh()
        if index is not None and index < len(self._tops):
            top = self._tops[index]
            below = self._tops[index + 1] if index + 1 < len(self._tops) else self.size.height
            self._reveal(Region(0, top, 1, max(1, below - top)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the rows take at this width."""
        return len(self._laid_out(width))

    def render(self) -> Content:
        """The rows, one under the other."""
        return Content("\n").join(self._laid_out(self.size.width))

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Pick the row under the mouse."""
        index = sum(top <= event.y for top in self._tops) - 1
        if 0 <= index < len(self._rows):
            event.stop()
            self.point(index)
            self.post_message(self.Picked(self, index))

    def on_key(self, event: events.Key) -> None:
        """Drop the keys typed before the question was there to be answered; letters pick their row."""
        if too_early(event, self._refuses):
            event.stop()
        elif event.key in self._letters:
            event.stop()
            self._pick(self._letters[event.key])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002
        """Rows move only where they have an order."""
        return action != "move" or self._ways.places

    def action_step(self, step: int) -> None:
        """Move the cursor; from nowhere, to the first or the last row."""
        last = len(self._rows) - 1
        if self.cursor is None:
            self.point(0 if step > 0 else last)
        else:
            self.point(min(last, max(0, self.cursor + step)))

    def action_jump(self, to_last: bool) -> None:
        """Move the cursor to an end."""
        self.point(len(self._rows) - 1 if to_last else 0)

    def action_pick(self) -> None:
        """Pick the row under the cursor; from nowhere, go to the first."""
        if self.cursor is None:
            self.point(0)
        else:
            self.post_message(self.Picked(self, self.cursor))

    def action_go_on(self) -> None:
        """Tell that Enter was pressed."""
        self.post_message(self.Entered(self, self.cursor))

    def action_move(self, step: int) -> None:
        """Tell that the row under the cursor is to move."""
        if self.cursor is not None:
            self.post_message(self.Moved(self, self.cursor, step))

    def action_digit(self, digit: int) -> None:
        """Pick the row of that number, or give the row under the cursor that place."""
        if not self._ways.places:
            self._pick(digit - 1)
        elif self.cursor is not None:
            self.post_message(self.Placed(self, self.cursor, digit - 1))

    def _pick(self, index: int) -> None:
        if index < len(self._rows):
            self.point(index)
            self.post_message(self.Picked(self, index))

    def _reveal(self, lines: Region) -> None:
        for ancestor in self.ancestors:
            if isinstance(ancestor, ScrollableContainer):
                place = (
                    self.region.offset - ancestor.scrollable_content_region.offset + ancestor.scroll_offset
                )
                ancestor.scroll_to_region(lines.translate(place), animate=False)
                return

    def _laid_out(self, width: int) -> list[Content]:
        width = min(width, _WIDEST)
        lead = max((cell_len(row.lead) for row in self._rows), default=0)
        laid: list[Content] = []
        self._tops = []
        for index, row in enumerate(self._rows):
            self._tops.append(len(laid))
            laid.extend(_drawn(row, width, lead, at_cursor=index == self.cursor and self.has_focus))
        return laid


def _drawn(row: Row, width: int, lead: int, *, at_cursor: bool) -> list[Content]:
    indent = len(_CURSOR) + lead + (2 if lead else 0)
    tail = cell_len(row.tail)
    room = max(8, width - indent - (tail + 2 if tail else 0))
    style = ("strike " if row.struck else "") + ("bold" if row.chosen or at_cursor else "")
    label = row.label.stylize(style) if style else row.label
    first, *others = label.wrap(room) or [NOTHING]
    head = joined(
        plain(_CURSOR if at_cursor else "  ", "bold $primary"),
        plain(row.lead.ljust(lead) + "  " if lead else "", "bold" if row.chosen else "$text-muted"),
        first,
    )
    if tail:
        head = joined(head, " " * max(2, width - head.cell_length - tail), plain(row.tail, "bold"))
    return [head, *(joined(" " * indent, line) for line in others)]
