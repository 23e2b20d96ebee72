"""One question with a few answers, over the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Button

from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.display import PlainStatic, plain

#: More replies than this stand one under the other, since a row of them is cut off in a narrow terminal.
_IN_A_ROW: Final = 3


@dataclass(frozen=True, slots=True)
class Reply:
    """One of the answers: what is handed back, and its label in the language of the interface."""

    value: str
    label: str


class AskScreen(LocalisedModal[str]):
    """Asks; hands back the value of the reply, or `None` when Escape was pressed."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        ("left,up", "app.focus_previous", ""),
        ("right,down", "app.focus_next", ""),
    ]
    CSS = """
    AskScreen { align: center middle; }
    AskScreen > Vertical {
        width: 90%; max-width: 68; height: auto; padding: 1 2; background: $panel; color: $foreground;
    }
    AskScreen Horizontal, AskScreen Vertical Vertical { height: auto; margin-top: 1; }
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
        """The question, then its replies in a row, or in a column when there are many."""
        with Vertical():
            yield PlainStatic(plain(self._question))
            with Vertical() if len(self._replies) > _IN_A_ROW else Horizontal():
                yield from self.buttons()

    def buttons(self) -> ComposeResult:
        """The replies, in their order."""
        for place, reply in enumerate(self._replies):
            yield Button(plain(reply.label), id=f"reply-{place}", compact=True)

    @on(Button.Pressed)
    def _pressed(self, event: Button.Pressed) -> None:
        event.stop()
        self.replied(int((event.button.id or "reply-0").removeprefix("reply-")))

    def replied(self, place: int) -> None:
        """Hand back the reply that stands in this place."""
        self.dismiss(self._replies[place].value)
