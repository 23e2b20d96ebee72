"""Text of any length: the default, and what most of an interview is made of."""

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


class LongTextAnswer(AnswerWidget):
    """A field that takes the room there is; Enter makes a new line."""

    DEFAULT_CSS: ClassVar[str] = """
    LongTextAnswer {
        height: 1fr; min-height: 4; max-height: 16;
        & Writing { height: 1fr; min-height: 4; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.field = Writing(Enter.NEW_LINE)

    def compose(self) -> ComposeResult:
        """The field."""
        yield self.field

    def show(self, asking: Asking, tr: Translator) -> None:  # noqa: ARG002 - nothing of ours to translate
        """Show the text as typed, the cursor at its end."""
        self.field.read_only = self.read_only
        self.field.show(asking.raw if isinstance(asking.raw, str) else "")

    def raw(self) -> Json:
        """The text as typed."""
        return self.field.words

    def take_focus(self) -> None:
        """The field."""
        self.screen.set_focus(self.field, scroll_visible=False)

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        self.tell()
