"""A line of text asked for, over the screen: a folder, the name of a file."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import PlainStatic, plain


class AskTextScreen(AskScreen):
    """Asks for a line; hands it back as typed, or `None` when Escape or the other reply was given."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        ("down", "app.focus_next", ""),
        ("up", "app.focus_previous", ""),
    ]
    CSS = """
    AskTextScreen { align: center middle; }
    AskTextScreen Input { margin-top: 1; }
    """

    def __init__(self, question: str, offered: str, replies: Sequence[Reply]) -> None:
        """Prepare the question.

        Args:
            question: what is asked, already in the language of the interface.
            offered: what stands in the field at first.
            replies: the one that takes what was typed, then the one that goes back.
        """
        super().__init__(question, replies)
        self._offered = offered

    def compose(self) -> ComposeResult:
        """The question, the field, the replies."""
        with Vertical():
            yield PlainStatic(plain(self._question))
            yield Input(self._offered, compact=True)
            with Horizontal():
                yield from self.buttons()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())

    def replied(self, place: int) -> None:
        """Hand back the line for the first reply, nothing for the other."""
        self.dismiss(self.query_one(Input).value.strip() if place == 0 else None)
