"""The top of the screen: whose interview, saved or not, how long, how far."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from persona_tui.interview import progress
from persona_tui.interview.path import Length, Path
from persona_tui.text.language import Translator
from persona_tui.tui.display import PlainStatic, joined, plain
from persona_tui.tui.interview import saved
from persona_tui.tui.interview.bar import Bar
from persona_tui.tui.interview.sides import Sides
from persona_tui.workspace import Live, SaveState


class Heading(Vertical):
    """Two lines, and a third only when something is not saved."""

    DEFAULT_CSS: ClassVar[str] = """
    Heading {
        height: auto; padding: 0 1; margin: 0 0 1 0;
        & > #unsaved { color: $text-error; text-style: bold; display: none; }
    }
    """

    def __init__(self, live: Live) -> None:
        super().__init__()
        self._live = live
        self._bank = live.interview.bank
        self._sides = Sides()
        self._bar = Bar()
        self._unsaved = PlainStatic(id="unsaved")

    def compose(self) -> ComposeResult:
        """The title's line, the bar, the line about saving."""
        yield self._sides
        yield self._bar
        yield self._unsaved

    def show(self, state: SaveState, minutes: int, tr: Translator) -> None:
        """Show the state of saving and the minutes spent, against those planned."""
        opening = self._live.interview.session.opening
        planned = self._bank.minutes_short if opening.length is Length.SHORT else self._bank.minutes
        spent = f"{minutes}/{planned}" if planned else str(minutes)
        right = joined(opening.code, "   ", saved.short(state, tr), f"   {spent}\u00a0min")
        self._sides.show(plain(self._bank.title, "bold"), right)
        reason = saved.whole(state, tr)
        self._unsaved.display = bool(reason)
        self._unsaved.show(plain(reason))

    def show_progress(self, path: Path, tr: Translator) -> None:
        """Show how far the interview is."""
        self._bar.show(progress.share(path), progress.sentence(path, tr))
