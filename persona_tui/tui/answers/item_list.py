"""Short items, one a line."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.widgets import TextArea

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.writing import Enter, Writing


class ItemListAnswer(AnswerWidget):
    """A numbered field: Enter begins the next item, and goes on from a blank one."""

    DEFAULT_CSS: ClassVar[str] = "ItemListAnswer Writing { min-height: 4; max-width: 78; }"

    def __init__(self) -> None:
        super().__init__()
        self.field = Writing(Enter.GO_ON_WHEN_BLANK, numbered=True, refuses=self.refuses)

    def compose(self) -> ComposeResult:
        """The field."""
        yield self.field

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the items, one a line."""
        items = asking.raw if isinstance(asking.raw, list) else []
        self.field.read_only = self.read_only
        self.field.show(
            "\n".join(item for item in items if isinstance(item, str)),
            tr("One item a line; Enter on a blank line goes on"),
        )

    def raw(self) -> Json:
        """The lines that hold something."""
        return [line for line in self.field.words.split("\n") if line.strip()]

    def take_focus(self) -> None:
        """The field."""
        self.screen.set_focus(self.field, scroll_visible=False)

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.tell()

    @on(Writing.Entered)
    def _entered(self, event: Writing.Entered) -> None:
        event.stop()
        self.submit()
