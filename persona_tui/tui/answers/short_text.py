"""One line of text; also what the types that are typed as a few characters build on."""

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
from persona_tui.tui.display import PlainStatic, plain


class ShortTextAnswer(AnswerWidget):
    """A field that grows with its text; Enter goes on. The raw answer is the text as typed."""

    DEFAULT_CSS: ClassVar[str] = """
    ShortTextAnswer {
        & Writing { max-width: 78; }
        & .form { height: auto; padding: 0 3; color: $text-muted; &:ansi { text-style: dim; } }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.field = Writing(Enter.GO_ON, refuses=self.refuses)
        self._form = PlainStatic(classes="form")

    def compose(self) -> ComposeResult:
        """The field, and what is expected in it."""
        yield self.field
        yield self._form

    def expected(self, asking: Asking, tr: Translator) -> str:  # noqa: ARG002 - for the types below
        """What form the answer takes, said under the field; nothing for text."""
        return ""

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show the text as typed, the cursor at its end."""
        self.field.read_only = self.read_only
        self.field.show(asking.raw if isinstance(asking.raw, str) else "")
        expected = self.expected(asking, tr)
        self._form.display = bool(expected)
        self._form.show(plain(expected))

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

    @on(Writing.Entered)
    def _entered(self, event: Writing.Entered) -> None:
        event.stop()
        self.submit()
