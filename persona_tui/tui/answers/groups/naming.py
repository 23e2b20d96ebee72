"""The field in which a group is named, over the place of its name."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from persona_tui.text.clean import clean_line
from persona_tui.text.language import N_
from persona_tui.tui.answers.writing import Enter, Writing


class NameField(Writing):
    """One line; Enter, Tab and the arrows up and down are done with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,shift+tab", "done", N_("Back to the groups"), show=False)
    ]
    DEFAULT_CSS: ClassVar[str] = """
    NameField {
        position: absolute; padding: 0; border: none; background: $boost;
        &:focus { border: none; background: $boost; }
    }
    """

    def __init__(self, done: Callable[[], None]) -> None:
        super().__init__(Enter.NEW_LINE)
        self._done = done
        self.display = False

    def on_key(self, event: events.Key) -> None:
        """Be done, at once: the keys typed after this one are for the groups."""
        edge = (event.key == "up" and self.navigator.is_first_wrapped_line(self.cursor_location)) or (
            event.key == "down" and self.navigator.is_last_wrapped_line(self.cursor_location)
        )
        if event.key == "enter" or edge:
            event.prevent_default()
            event.stop()
            self._done()

    def on_paste(self, event: events.Paste) -> None:
        """A name has one line."""
        event.text = clean_line(event.text)

    def action_done(self) -> None:
        """Be done."""
        self._done()
