"""The note of a question, kept with its answer."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import TextArea

from persona_tui.text.language import Translator
from persona_tui.tui.answers.writing import Enter, Writing
from persona_tui.tui.display import PlainLabel, plain
from persona_tui.tui.interview.commands import NOTE
from persona_tui.tui.keys import key_name


class Note(Horizontal):
    """A few lines, written while listening; Enter makes a new line."""

    DEFAULT_CSS: ClassVar[str] = """
    Note {
        height: auto;
        & > .name { width: 12; padding: 0 0 0 2; color: $text-muted; &:ansi { text-style: dim; } }
        & > Writing { width: 1fr; max-height: 3; }
    }
    """

    class Changed(Message):
        """The note is no longer what it was."""

    def __init__(self) -> None:
        super().__init__()
        self.field = Writing(Enter.NEW_LINE)
        self._title = PlainLabel(classes="name")
        self._told = ""

    def compose(self) -> ComposeResult:
        """Its name, then the field."""
        yield self._title
        yield self.field

    def show(self, text: str, tr: Translator) -> None:
        """Show the note of a question; no message follows."""
        self._title.show(plain(tr("Note")))
        self.field.show(text, key_name(NOTE.keys[0], tr, short=True))
        self._told = self.words

    @property
    def words(self) -> str:
        """The note as typed."""
        return self.field.words

    def take_focus(self) -> None:
        """The field."""
        self.field.focus()

    @on(TextArea.Changed)
    def _changed(self, event: TextArea.Changed) -> None:
        event.stop()
        if self.words != self._told:
            self._told = self.words
            self.post_message(self.Changed())
