"""One question with a few answers, over the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.display import PlainStatic, plain


@dataclass(frozen=True, slots=True)
class Reply:
    """One of the answers: what is handed back, and its label in the language of the interface."""

    value: str
    label: str


class AskScreen(LocalisedModal[str]):
    """Asks; hands back the value of the reply, or `None` when Escape was pressed."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        ("left", "app.focus_previous", ""),
        ("right", "app.focus_next", ""),
    ]
    CSS = """
    AskScreen { align: center middle; }
    AskScreen > Vertical {
        width: 90%; max-width: 68; height: auto; padding: 1 2; background: $panel; color: $foreground;
    }
    AskScreen Horizontal { height: auto; margin-top: 1; }
    AskScreen Button { margin-right: 2; }
    """

    def __init__(self, question: str, replies: Sequence[Reply]) -> None:
        """Prepare the question.

        Args:
            question: what is asked, already in the language of the interface.
            replies: the safest first, which gets the focus.
        """
        super().__init__()
        self._question = question
        self._replies = tuple(replies)

    def compose(self) -> ComposeResult:
        """The question, then its replies in a row."""
        with Vertical():
            yield PlainStatic(plain(self._question))
            with Horizontal():
                for place, reply in enumerate(self._replies):
                    yield Button(plain(reply.label), id=f"reply-{place}", compact=True)

    @on(Button.Pressed)
    def _replied(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(self._replies[int((event.button.id or "reply-0").removeprefix("reply-"))].value)
