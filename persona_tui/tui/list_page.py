"""A whole page that is one list under some lines: a review, a comparison, the problems of a bank."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ScreenResultType
from textual.widgets import Footer

from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.choices import Choices
from persona_tui.tui.display import PlainStatic


class ListPage(LocalisedScreen[ScreenResultType]):
    """Shows its head and its list in `redraw`; the keys go to the list."""

    HEAD: ClassVar[tuple[str, ...]] = ("head",)
    """The ids of the texts above the list, from the top."""

    def compose(self) -> ComposeResult:
        """The head, the list, the keys."""
        for name in self.HEAD:
            yield PlainStatic(id=name)
        yield Choices()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the page."""
        super().on_mount()
        self.redraw()
        self.choices.focus()

    @property
    def choices(self) -> Choices:
        """The list."""
        return self.query_one(Choices)

    def say(self, name: str, text: Content) -> None:
        """Show a text of the head.

        Args:
            name: one of those in `HEAD`.
            text: what it says.
        """
        self.query_one(f"#{name}", PlainStatic).show(text)
