"""A list over a screen, some of its rows leading somewhere: why, what changed, results, versions."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ScreenResultType
from textual.widgets import OptionList

from persona_tui.text.language import N_
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.keys import key_name


class ListingScreen(LocalisedModal[ScreenResultType]):
    """A list whose rows may be picked; hands back what the picked one stands for."""

    PICKS: ClassVar[str] = N_("Go there")
    """What Enter does, for the line of keys."""
    LEAVES: ClassVar[str] = N_("Close")
    """What Escape does."""

    DEFAULT_CSS: ClassVar[str] = """
    ListingScreen {
        align: center middle;
        & > Vertical {
            width: 94%; max-width: 88; height: auto; max-height: 90%; padding: 1;
            background: $panel; color: $foreground;
        }
        & Choices { background: $panel; height: auto; max-height: 70vh; }
        & .keys { color: $text-muted; margin-top: 1; padding: 0 1; &:ansi { text-style: dim; } }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self._list = Choices()
        self._keys = PlainStatic(classes="keys")

    def compose(self) -> ComposeResult:
        """The list, then the keys that it answers to."""
        with Vertical():
            yield self._list
            yield self._keys

    def on_mount(self) -> None:
        """Show the rows."""
        super().on_mount()
        self.redraw()
        self._list.focus()

    def redraw(self) -> None:
        """Show the rows, in the language of now."""
        rows = list(self.rows())
        self._list.show_rows(rows)
        self._list.highlight(self._list.highlighted_id)
        picks = [f"{key_name('enter', self.tr)} {self.tr(self.PICKS)}"] if any(row.id for row in rows) else []
        self._keys.show(plain("   ".join((*picks, f"{key_name('escape', self.tr)} {self.tr(self.LEAVES)}"))))

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """What is listed; a row with an id can be picked."""

    @abstractmethod
    def meant(self, row_id: str) -> ScreenResultType | None:
        """What a row stands for; `None` when it stands for nothing after all."""

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option_id and (meant := self.meant(event.option_id)):
            self.dismiss(meant)


class LeadingScreen(ListingScreen[str]):
    """A list whose rows lead to questions; hands back the id of the one to go to."""

    def meant(self, row_id: str) -> str | None:
        """The id of the question that a row leads to: its own."""
        return row_id
