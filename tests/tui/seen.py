"""What a person sees: the text of the screen on top, line by line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from persona_tui.tui.dialogs import AskScreen

#: Ordinary words of people and banks: what a careless program would eat, run or send to the terminal.
HOSTILE = "[sic] [/] [red]x[/red] [@click=app.quit]q[/] C:\\[tmp] \\ $error | <script> «\u00a0é\u00a0»"


def screen_text(app: App[Any]) -> str:
    """The screen on top as lines of text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def words(app: App[Any]) -> str:
    """The same as one line of words, for tests that are not about spaces and line ends."""
    return " ".join(screen_text(app).replace("▌", " ").split())


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until the screen is drawn and no worker runs but one that waits for a reply."""
    app = pilot.app
    quiet = 0
    while quiet < 4:  # a message may start a worker, whose end may send a message
        await pilot.pause()
        busy = any(not worker.is_finished for worker in app.workers)
        quiet = 0 if busy and not isinstance(app.screen, AskScreen) else quiet + 1


async def until(pilot: Pilot[Any], holds: Callable[[], bool]) -> None:
    """Wait until something holds, however slow the machine; the test's own limit ends it if it never does."""
    while not holds():
        await pilot.pause(0.01)


async def drawn_still(pilot: Pilot[Any], draw: Callable[[App[Any]], str]) -> str:
    """The drawing of a screen once nothing moves on it any more, however slow the machine."""
    before, now = "", draw(pilot.app)
    while now != before:
        await pilot.pause(0.1)
        await settle(pilot)
        before, now = now, draw(pilot.app)
    return now
