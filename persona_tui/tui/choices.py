"""The list that every screen uses: arrows or j and k, Enter, the mouse; headings cannot be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from textual.binding import Binding
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import joined

OPEN = Command(
    "list.open",
    "select",
    ("enter",),
    N_("Open"),
    N_("Opens what is highlighted."),
    footer=True,
    palette=False,
)

_MARK: Final = "▸ "
_BLANK: Final = "  "


@dataclass(frozen=True, slots=True)
class Row:
    """One line, or several, of a list."""

    content: Content
    id: str = ""
    """Empty for a heading, which cannot be chosen."""


class Choices(OptionList):
    """A list of rows; `show_rows` changes them and keeps the highlight on the same row, if still there."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        *bindings((OPEN,)),
        Binding("j", "cursor_down", "Cursor down", show=False),
        Binding("k", "cursor_up", "Cursor up", show=False),
        Binding("g", "first", "First", show=False),
        Binding("G", "last", "Last", show=False),
    ]
    DEFAULT_CSS = """
    Choices {
        border: none; padding: 0; background: $background; height: 1fr; color: $foreground;
        &:focus { border: none; background-tint: transparent 0%; }
        & > .option-list--option-disabled { color: $foreground; }
        & > .option-list--option { padding: 0 1; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id, markup=False)
        self._contents: dict[str, Content] = {}
        self._marked = ""

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Put the mark beside the highlighted row: it is not told by colour alone."""
        super().watch_highlighted(highlighted)
        for row_id, sign in ((self._marked, _BLANK), (self.highlighted_id, _MARK)):
            if row_id in self._contents:
                self.replace_option_prompt(row_id, _beside(self._contents[row_id], sign))
        self._marked = self.highlighted_id

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead of the ones before."""
        kept = self.highlighted_id
        shown = tuple(rows)
        self._contents = {row.id: row.content for row in shown if row.id}
        self._marked = ""
        self.set_options(_option(row) for row in shown)
        self.highlight(kept)

    @property
    def highlighted_id(self) -> str:
        """The id of the highlighted row; empty when there is none."""
        option = self.highlighted_option
        return (option.id or "") if option else ""

    def highlight(self, row_id: str) -> None:
        """Highlight that row, or the first one that can be chosen."""
        places = {option.id: place for place, option in enumerate(self.options) if not option.disabled}
        if places:
            self.highlighted = places.get(row_id, min(places.values()))

    @property
    def row_width(self) -> int:
        """How many cells a row can hold."""
        return max(20, self.scrollable_content_region.width - 4)


def _option(row: Row) -> Option:
    content = _beside(row.content, _BLANK) if row.id else row.content
    return Option(content, row.id or None, disabled=not row.id)


def _beside(content: Content, sign: str) -> Content:
    """The row with a sign beside its first line, and as much room beside the others."""
    first, *others = content.split("\n", allow_blank=True)
    return Content("\n").join([joined(sign, first), *(joined(_BLANK, line) for line in others)])
