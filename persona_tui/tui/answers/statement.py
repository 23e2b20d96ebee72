"""A statement: read aloud, no answer."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from persona_tui.interview.asking import Asking
from persona_tui.interview.session import Json
from persona_tui.text.language import N_, Translator
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.early import too_early
from persona_tui.tui.display import PlainStatic, plain


class _Here(PlainStatic, can_focus=True):
    """Where the cursor rests while a statement is read aloud."""


class StatementAnswer(AnswerWidget):
    """Nothing to fill in; Enter or space goes on."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "go_on", N_("Go on"), show=False)]
    DEFAULT_CSS: ClassVar[str] = """
    StatementAnswer _Here { padding: 0 2; color: $text-muted; width: auto; &:ansi { text-style: dim; } }
    """

    def __init__(self) -> None:
        super().__init__()
        self._here = _Here()

    def compose(self) -> ComposeResult:
        """A line that says how to go on."""
        yield self._here

    def show(self, asking: Asking, tr: Translator) -> None:  # noqa: ARG002 - a statement holds nothing
        """Say how to go on."""
        self._here.show(plain("▸ " + tr("Enter: go on")))

    def raw(self) -> Json:
        """Nothing, always."""
        return None

    def take_focus(self) -> None:
        """The line."""
        self.screen.set_focus(self._here, scroll_visible=False)

    def on_key(self, event: events.Key) -> None:
        """Drop what was typed before the statement was there."""
        if too_early(event, self.refuses):
            event.stop()

    def action_go_on(self) -> None:
        """Go on."""
        self.submit()
