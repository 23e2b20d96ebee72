"""The field that is open over one cell: its edges lead to the cells around."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_
from persona_tui.text.nearest import folded
from persona_tui.tui.answers.early import Refuses, too_early
from persona_tui.tui.answers.writing import Enter, Writing


class Way(Enum):
    """Where the keys go from a cell."""

    NEXT = "next"
    BEFORE = "before"
    RIGHT = "right"
    LEFT = "left"
    UP = "up"
    DOWN = "down"
    ENTER = "enter"
    """The next one, or the next question from the last."""


#: Bindings too, for the help page; but those are only heard once a key has gone up to the application, when
#: the next keys may be in the field already.
_ALWAYS = {"enter": Way.ENTER, "tab": Way.NEXT, "shift+tab": Way.BEFORE}

Go = Callable[[Way], None]
"""Opens another cell, at once: the keys typed after this one are for that cell."""


class CellField(Writing):
    """Text as typed; where the column has its words, a key picks one of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "go('next')", N_("Next cell"), show=False),
        Binding("shift+tab", "go('before')", N_("Cell before"), show=False),
        Binding("ctrl+delete,shift+delete", "drop", N_("Take the row out"), show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CellField {
        position: absolute; padding: 0; border: none; background: $boost;
        &:focus { border: none; background: $boost; }
    }
    """

    def __init__(self, refuses: Refuses, go: Go, drop: Callable[[], None]) -> None:
        """Open over nothing yet.

        Args:
            refuses: whether a key typed at a time came too early to answer.
            go: opens another cell.
            drop: takes the row of the cell out.
        """
        super().__init__(Enter.NEW_LINE, refuses=refuses)
        self._early = refuses
        self._go = go
        self._drop = drop
        self.options: Sequence[str] = ()
        """The words of the column, where it has some."""

    def action_go(self, way: str) -> None:
        """Open another cell."""
        self._go(Way(way))

    def action_drop(self) -> None:
        """Take the row out."""
        if not self.read_only:
            self._drop()

    def on_key(self, event: events.Key) -> None:
        """Leave the cell at its edges; pick one of the column's words."""
        way = self._way(event.key)
        if way is not None:
            event.prevent_default()
            event.stop()
            if way is not Way.ENTER or not too_early(event, self._early):
                self._go(way)
        elif self.options and not self.read_only:
            self._pick(event)

    def on_paste(self, event: events.Paste) -> None:
        """A cell has one line."""
        event.text = clean_line(event.text)

    def _way(self, key: str) -> Way | None:
        """Where a key leads out of the cell; nowhere while it still moves inside."""
        if key in _ALWAYS:
            return _ALWAYS[key]
        words = bool(self.options)
        if key == "up" and (self.navigator.is_first_wrapped_line(self.cursor_location) or words):
            return Way.UP
        if key == "down" and (self.navigator.is_last_wrapped_line(self.cursor_location) or words):
            return Way.DOWN
        if not self.selection.is_empty and not words:
            return None
        if key == "left" and (self.cursor_at_start_of_text or words):
            return Way.LEFT
        if key == "right" and (self.cursor_at_end_of_text or words):
            return Way.RIGHT
        return None

    def _pick(self, event: events.Key) -> None:
        """Take the word of a digit, of a first letter, the next one for space, none for a deletion."""
        picked = self._picked(event)
        if picked is None:
            return
        event.prevent_default()
        event.stop()
        if not too_early(event, self._early):
            self.replace(picked, (0, 0), self.document.end)
            self.move_cursor(self.document.end)

    def _picked(self, event: events.Key) -> str | None:
        held = self.options.index(self.text) if self.text in self.options else -1
        if event.key == "space":
            return self.options[(held + 1) % len(self.options)]
        if event.key in {"backspace", "delete"}:
            return ""
        sign = event.character if event.is_printable else None
        if not sign:
            return None
        if sign.isdecimal():
            return self.options[int(sign) - 1] if 0 < int(sign) <= len(self.options) else self.text
        fitting = [word for word in self.options if folded(word).startswith(folded(sign))]
        if not fitting:
            return self.text
        at = fitting.index(self.text) if self.text in fitting else -1
        return fitting[(at + 1) % len(fitting)]
