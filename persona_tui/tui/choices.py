"""The list that every screen uses: arrows or j and k, Enter, the mouse; headings cannot be chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
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
#: What stands before the words of a line: room, marks, bullets.
_LEAD: Final = re.compile(r"[\s✓○!·•→↺]*")


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

    def __init__(self, *, wrap: bool = True, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Prepare an empty list.

        Args:
            wrap: whether a row too long for the list goes on below, under its words; else it is cut.
            id: of the widget.
        """
        super().__init__(markup=False, id=id)
        self._wrap = wrap
        self._rows: dict[str, Row] = {}
        self._shown: tuple[Row, ...] = ()
        self._marked = ""

    def watch_highlighted(self, highlighted: int | None) -> None:
        """Put the mark beside the highlighted row: it is not told by colour alone."""
        super().watch_highlighted(highlighted)
        for row_id, sign in ((self._marked, _BLANK), (self.highlighted_id, _MARK)):
            if row_id in self._rows:
                self.replace_option_prompt(row_id, self._prompt(self._rows[row_id], sign))
        self._marked = self.highlighted_id

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these rows instead of the ones before; where only their words differ, those rows alone."""
        before, self._shown = self._shown, tuple(rows)
        self._rows = {row.id: row for row in self._shown if row.id}
        if (
            self._rows
            and [row.id for row in before] == [row.id for row in self._shown]
            and all(row.id for row in before)
        ):
            for old, row in zip(before, self._shown, strict=True):
                if old.content != row.content:
                    sign = _MARK if row.id == self._marked else _BLANK
                    self.replace_option_prompt(row.id, self._prompt(row, sign))
        else:
            self._draw()

    def on_resize(self) -> None:
        """Lines follow the width."""
        self._draw()

    def _draw(self) -> None:
        kept = self.highlighted_id
        self._marked = ""
        self.set_options(self._option(row) for row in self._shown)
        self.highlight(kept)

    def _option(self, row: Row) -> Option:
        content = self._prompt(row, _BLANK)
        return Option(content, row.id or None, disabled=not row.id)

    def _prompt(self, row: Row, sign: str) -> Content:
        """The row with a sign beside its first line, its wrapped lines set under its words."""
        if not row.id:
            return row.content
        lines = [piece for line in row.content.split("\n", allow_blank=True) for piece in self._hung(line)]
        return Content("\n").join(joined(_BLANK if place else sign, line) for place, line in enumerate(lines))

    def _hung(self, line: Content) -> Iterator[Content]:
        lead = len(line.plain) - len(_LEAD.sub("", line.plain, count=1))
        first, *others = line.wrap(self.row_width) if self._wrap and line.plain.strip() else [line]
        yield first
        rest = Content(" ").join(piece.rstrip() for piece in others)
        for piece in rest.wrap(max(10, self.row_width - lead)) if others else ():
            yield joined(" " * lead, piece)

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
