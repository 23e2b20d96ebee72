"""From spawn to the first frame in a pseudo-terminal: the app against a bare Textual app."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn
from tests.journeys.terminal import Terminal

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    def compose(self):
        yield Static("persona-tui")

Bare().run()
"""


def _seconds(program: Sequence[str], arguments: Sequence[str], home: str) -> float:
    environment = {"HOME": home, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home}
    began = time.perf_counter()
    with Terminal(arguments, program=program, environment=environment, columns=100, rows=30) as terminal:
        while b"persona-tui" not in terminal.raw:
            terminal.read(5)
        return time.perf_counter() - began


def measure() -> Ratio:
    """How many times a bare app's first frame the home screen's takes, in a workspace already made."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        ours = (sys.executable, "-m", "persona_tui")
        return in_turn(
            "first paint",
            lambda: _seconds(ours, ("--workspace", f"{folder}/workspace"), folder),
            "bare Textual app",
            lambda: _seconds((sys.executable, str(bare)), (), folder),
            aim=1.6,
            runs=9,
        )
