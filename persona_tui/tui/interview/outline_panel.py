"""The outline beside the question, or over it when narrow: sections, and the questions of the open one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import OptionList

from persona_tui.interview.outline import Mark
from persona_tui.interview.outline import Row as OutlineRow
from persona_tui.text.language import N_, Translator
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.interview import marks
from persona_tui.tui.interview.commands import CONFIRM, WHY
from persona_tui.tui.keys import key_name


class OutlinePanel(Vertical):
    """A list to jump from; what the highlighted row's mark means is said in words under it."""

    DEFAULT_CSS: ClassVar[str] = """
    OutlinePanel {
        width: 32; padding: 0 1 0 0; display: none;
        & > .meaning { height: auto; min-height: 1; padding: 0 1; color: $text-muted; }
        & Choices { text-wrap: nowrap; text-overflow: ellipsis; }
        & Choices > .option-list--option-highlighted { background: transparent; }
        & Choices:focus > .option-list--option-highlighted { background: $block-cursor-background; }
    }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("plus", "screen.repeat", N_("One more repetition"), show=False),
        Binding("minus", "screen.take_away", N_("Take this repetition away"), show=False),
    ]

    class Picked(Message):
        """A question was picked."""

        def __init__(self, item: str) -> None:
            super().__init__()
            self.item = item

    def __init__(self) -> None:
        super().__init__()
        self._list = Choices(wrap=False)
        self._meaning = PlainStatic(classes="meaning")
        self._rows: dict[str, OutlineRow] = {}
        self._shown: tuple[OutlineRow, ...] = ()
        self._tr: Translator | None = None

    def compose(self) -> ComposeResult:
        """The list, then the words of a mark."""
        yield self._list
        yield self._meaning

    def show(self, rows: Sequence[OutlineRow], here: str, tr: Translator) -> None:
        """Show the sections and the questions around the one on screen."""
        kept = tuple(_open_rows(rows, here))
        if kept != self._shown or tr is not self._tr:
            self._shown, self._tr = kept, tr
            self._rows = {row.id: row for row in kept}
            self._list.show_rows(
                Row(marks.drawn(row, tr, "" if row.section else "  "), row.id) for row in kept
            )
        self._list.highlight(here)

    @property
    def pointed(self) -> str:
        """The id of the highlighted section or question."""
        return self._list.highlighted_id

    def take_focus(self) -> None:
        """Open, where it is closed, and go to the list."""
        self.add_class("-open")
        self._list.focus()

    def on_descendant_blur(self) -> None:
        """Close by itself, where there is no room to stay."""
        self.remove_class("-open")

    @on(OptionList.OptionHighlighted)
    def _highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        row = self._rows.get(event.option.id or "")
        if row is not None and self._tr is not None:
            self._meaning.show(plain(self._said(row, self._tr)))

    def _said(self, row: OutlineRow, tr: Translator) -> str:
        """The mark in words, and the keys that do something about the row."""
        why = f"{key_name(WHY.keys[0], tr)} {tr(WHY.label)}"
        said = f"{marks.glyph(row.mark)} {marks.word(row.mark, tr)}   {why}"
        if row.mark in (Mark.REVIEW, Mark.RESTORED):
            said += f"\n{key_name(CONFIRM.keys[0], tr, short=True)} {tr(CONFIRM.label)}"
        return said

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.post_message(self.Picked(event.option.id))


def _open_rows(rows: Sequence[OutlineRow], here: str) -> list[OutlineRow]:
    """Every section, and only the questions of the one that holds the question on screen."""
    shown: list[OutlineRow] = []
    section: list[OutlineRow] = []
    open_ = True
    for row in (*rows, None):
        if row is None or row.section:
            if open_:
                shown.extend(section)
            section, open_ = [], False
        if row is not None and row.section:
            shown.append(row)
        elif row is not None:
            section.append(row)
            open_ = open_ or row.id == here or row.mark is Mark.HERE
    return shown
