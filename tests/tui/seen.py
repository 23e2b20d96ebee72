"""What a person sees: the text of the screen on top, line by line."""

from __future__ import annotations

from typing import Any

from textual.app import App
from textual.pilot import Pilot

#: Ordinary words of people and banks: what a careless program would eat, run or send to the terminal.
HOSTILE = "[sic] [/] [red]x[/red] [@click=app.quit]q[/] C:\\[tmp] \\ $error | <script> «\u00a0é\u00a0»"


def screen_text(app: App[Any]) -> str:
    """The screen on top as lines of text."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


async def settle(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and the screen is drawn."""
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
