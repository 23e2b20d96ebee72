"""What the tests of the export screen share: reaching it, and reading slowly."""

from __future__ import annotations

import threading
from typing import Any

from textual.pilot import Pilot

from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from persona_tui.tui.choices import Choices
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.workspace import Workspace
from tests.tui.seen import settle

ANSWERS: dict[str, Json] = {"lien": {"choice": "actif"}, "attentes": "[sic] [/] « é » | <script>"}


async def press(pilot: Pilot[Any], *keys: str) -> None:
    """Press keys, and wait until everything they began is done."""
    for key in keys:
        await pilot.press(key)
        await settle(pilot)


async def reach(pilot: Pilot[Any]) -> ExportScreen:
    """From the first screen to the page of the newest interview."""
    await press(pilot, "x", "enter")
    assert isinstance(pilot.app.screen, ExportScreen)
    return pilot.app.screen


async def pick(pilot: Pilot[Any], key: str, row_id: str) -> None:
    """Open a list with a key, and choose a row of it."""
    await press(pilot, key)
    pilot.app.screen.query_one(Choices).highlight(row_id)
    await press(pilot, "enter")


class Slow:
    """Reading interviews, held up when told to, until it is let go."""

    def __init__(self, workspace: Workspace) -> None:
        self._read = workspace.sessions.read
        self._free = threading.Event()
        self._free.set()
        workspace.sessions.read = self  # type: ignore[method-assign]

    def __call__(self, session_id: str, *, journal: bool = True) -> Record:
        self._free.wait(20)  # a test that fails must still end
        return self._read(session_id, journal=journal)

    def hold(self) -> None:
        """Have the next reading wait."""
        self._free.clear()

    def let_go(self) -> None:
        """Go on reading."""
        self._free.set()


def found(screen: ExportScreen) -> str:
    """What the list of findings says, on one line, however narrow it is."""
    prompts = (str(option.prompt) for option in screen.query_one("#findings", Choices).options)
    return " ".join(" ".join(prompts).split())


def noticed(app: Any) -> str:
    """What the notices say, however they are wrapped beside the page."""
    return " ".join(notice.message for notice in app._notifications)
