"""The question before an interview is erased: what goes, what stays, the code typed to confirm."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input

from persona_tui.store.erasing_messages import exports_kept, out_of_reach, what_goes
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.display import PlainStatic, joined, lines, plain

if TYPE_CHECKING:
    from persona_tui.store.erasing import Remains


class Wanted(StrEnum):
    """What is to be erased."""

    SESSION = "session"
    """The session, its exports kept."""
    EXPORTS = "exports"
    """The exports too."""


class EraseScreen(LocalisedModal[Wanted]):
    """Asks; hands back what is to be erased, or `None`. Nothing can be pressed before the code is typed."""

    CSS = """
    EraseScreen { align: center middle; }
    EraseScreen > Vertical {
        width: 94%; max-width: 90; height: auto; max-height: 100%; padding: 1 2; background: $panel;
        color: $foreground;
    }
    EraseScreen VerticalScroll { height: auto; max-height: 14; margin: 1 0; }
    EraseScreen Input { border: none; height: 1; padding: 0 1; background: $surface; }
    EraseScreen Horizontal { height: auto; margin-top: 1; }
    EraseScreen Button { margin-right: 2; }
    """

    def __init__(self, code: str, title: str, remains: Remains) -> None:
        """Prepare the question.

        Args:
            code: the participant's code; empty when it can no longer be told.
            title: the bank's.
            remains: what there is of the session.
        """
        super().__init__()
        self._code = code
        self._title = title
        self._remains = remains
        self._word = code or remains.session_id[-4:]

    def compose(self) -> ComposeResult:
        """What goes and what stays, the field for the code, the replies."""
        with Vertical():
            yield PlainStatic(joined(plain(self.tr("Erase"), "bold"), " ", plain(self._named(), "bold")))
            with VerticalScroll(can_focus=True):
                yield PlainStatic(lines(list(self._told())))
            yield PlainStatic(plain(self.tr("Type {word} to confirm.").format(word=self._word)))
            yield Input(id="word")
            with Horizontal():
                yield Button(plain(self.tr("Back")), id="back", compact=True)
                yield Button(plain(self.tr("Erase")), id=Wanted.SESSION, compact=True, disabled=True)
                if self._remains.pages:
                    label = self.tr("Erase, exports too")
                    yield Button(plain(label), id=Wanted.EXPORTS, compact=True, disabled=True)

    def on_mount(self) -> None:
        """Have the code typed."""
        super().on_mount()
        self.query_one(Input).focus()

    def _named(self) -> str:
        return "  ".join(part for part in (self._code or self._remains.session_id, self._title) if part)

    def _told(self) -> Iterator[Content]:
        yield plain(self.tr("For ever, and without undo:"))
        yield from (plain(f"• {line}") for line in what_goes(self._remains, self.tr))
        pages = exports_kept(self._remains.pages, self.tr)
        if pages:
            yield plain("")
            yield plain(pages[0])
            yield from (plain(f"• {line}") for line in pages[1:])
        yield plain("")
        yield plain(self.tr("Out of reach from here:"))
        yield from (plain(f"• {line}", "$text-muted") for line in out_of_reach(self._remains.beyond, self.tr))

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._allow(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        """Go on to the replies: Enter alone never erases."""
        event.stop()
        if self._allow(event.value):
            self.query_one(f"#{Wanted.SESSION}", Button).focus()

    def _allow(self, typed: str) -> bool:
        right = typed.strip().casefold() == self._word.casefold()
        for button in self.query(Button):
            button.disabled = button.id != "back" and not right
        return right

    @on(Button.Pressed)
    def _replied(self, event: Button.Pressed) -> None:
        event.stop()
        self.dismiss(None if event.button.id == "back" else Wanted(event.button.id or ""))
