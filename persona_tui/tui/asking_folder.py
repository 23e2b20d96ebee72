"""A folder asked for, over the screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import PlainStatic, plain


class AskFolderScreen(AskScreen):
    """Asks for a folder; hands back its path as typed, or `None` when Escape or the other reply was given."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        ("down", "app.focus_next", ""),
        ("up", "app.focus_previous", ""),
    ]
    CSS = """
    AskFolderScreen { align: center middle; }
    AskFolderScreen Input { margin-top: 1; }
    """

    def __init__(self, question: str, folder: Path, replies: Sequence[Reply]) -> None:
        """Prepare the question.

        Args:
            question: what is asked, already in the language of the interface.
            folder: the one that is offered.
            replies: the one that takes the folder, then the one that goes back.
        """
        super().__init__(question, replies)
        self._folder = folder

    def compose(self) -> ComposeResult:
        """The question, the field, the replies."""
        with Vertical():
            yield PlainStatic(plain(self._question))
            yield Input(str(self._folder), compact=True)
            with Horizontal():
                yield from self.buttons()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())

    def replied(self, place: int) -> None:
        """Hand back the folder for the first reply, nothing for the other."""
        self.dismiss(self.query_one(Input).value.strip() if place == 0 else None)
