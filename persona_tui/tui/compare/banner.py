"""One quiet line while the bank of an interview is another in the library (R25)."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.worker import get_current_worker

from persona_tui.tui.base_app import speaking
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.workspace import Live
from persona_tui.workspace.editions import Difference

EVERY = 15.0
"""Seconds between two looks at the file."""


class Banner(PlainStatic):
    """Says that the bank changed and which key compares; takes no room while there is nothing to say."""

    DEFAULT_CSS: ClassVar[str] = """
    Banner { height: auto; padding: 0 1; color: $text-warning; display: none; }
    """

    def __init__(self, live: Live, key: str) -> None:
        """Show nothing yet.

        Args:
            live: the interview.
            key: the key that compares, as it is printed.
        """
        super().__init__(id="banner")
        self._live = live
        self._key = key
        self._difference = Difference.NONE

    def on_mount(self) -> None:
        """Look now, and again from time to time."""
        self.look()
        self.set_interval(EVERY, self.look)

    @work(thread=True, exclusive=True, group="banner")
    def look(self) -> None:
        """Look at the file, off the screen's thread."""
        worker = get_current_worker()
        difference = self._live.today().difference
        if not worker.is_cancelled:
            self.app.call_from_thread(self.say, difference)

    def say(self, difference: Difference) -> None:
        """Say how today's version stands."""
        self._difference = difference
        self.redraw()

    def redraw(self) -> None:
        """Say it in the language of now."""
        tr = speaking(self)
        text = ""
        if self._difference is Difference.CHANGED:
            text = tr("The bank has changed since; this interview goes on as it began. {key} compares.")
        elif self._difference is Difference.BROKEN:
            text = tr("The bank has errors today; this interview goes on as it began.")
        self.display = bool(text)
        self.show(plain(text.format(key=self._key)))
