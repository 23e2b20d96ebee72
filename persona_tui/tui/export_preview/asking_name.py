"""Another name, or another place, for a page."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input

from persona_tui.export.kinds import Form
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import PlainStatic, plain


class AskNameScreen(AskScreen):
    """Asks for the name of a file; hands it back as typed, or `None` when it was given up."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        ("down", "app.focus_next", ""),
        ("up", "app.focus_previous", ""),
    ]
    CSS = """
    AskNameScreen { align: center middle; }
    AskNameScreen Input { margin-top: 1; }
    """

    def __init__(self, question: str, name: str, replies: Sequence[Reply]) -> None:
        """Prepare the question.

        Args:
            question: what is asked, already in the language of the interface.
            name: the one that is offered.
            replies: the one that takes the name, then the one that goes back.
        """
        super().__init__(question, replies)
        self._name_offered = name

    def compose(self) -> ComposeResult:
        """The question, the field, the replies."""
        with Vertical():
            yield PlainStatic(plain(self._question))
            yield Input(self._name_offered, compact=True)
            with Horizontal():
                yield from self.buttons()

    @on(Input.Submitted)
    def _typed(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(event.value.strip())

    def replied(self, place: int) -> None:
        """Hand back the name for the first reply, nothing for the other."""
        self.dismiss(self.query_one(Input).value.strip() if place == 0 else None)


def placed(typed: str, folder: Path, form: Form) -> Path:
    """Where a page goes: a name alone is a file of the folder of exports, and gets its ending.

    Args:
        typed: a name, or a path; one that ends with a separator is a folder.
        folder: that of exports.
        form: what the page is written in.
    """
    path = Path(os.path.expanduser(typed))  # noqa: PTH111 - the other one raises for a person it does not know
    if typed.endswith(("/", os.sep)):
        return folder / path
    if path.suffix.lower() not in _ENDINGS[form]:
        path = path.with_name(f"{path.name}.{form}")
    return folder / path


_ENDINGS = {
    Form.MARKDOWN: (".md", ".markdown"),
    Form.HTML: (".html", ".htm"),
    Form.CSV: (".csv",),
    Form.JSON: (".json",),
}
