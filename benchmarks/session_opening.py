"""A session opened to go on with it, against its file read and parsed."""

from __future__ import annotations

import tempfile
from pathlib import Path

import orjson

from benchmarks.answer_saving import saving_among
from benchmarks.ratio import Ratio, in_turn, median_seconds
from persona_tui.store.sessions import Sessions

OPENINGS_A_RUN = 20


def _opened(sessions: Sessions, session_id: str) -> float:
    def open_once() -> None:
        with sessions.open(session_id) as file:
            if not file.record.session.answers:
                raise SystemExit("the session is empty")

    return median_seconds(open_once, OPENINGS_A_RUN)


def _parsed(path: Path) -> float:
    return median_seconds(lambda: orjson.loads(path.read_bytes()), OPENINGS_A_RUN)


def measure() -> Ratio:
    """How many times reading and parsing it an opening costs, lock, checks and engine included."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder)
        saving_among(10, store)()
        path = max(store.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        copy = Path(folder) / "copies" / path.name
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes())
        sessions = Sessions(copy.parent)
        return in_turn(
            "a session opened",
            lambda: _opened(sessions, copy.stem),
            "its file read and parsed",
            lambda: _parsed(copy),
            aim=40,
            runs=15,
        )
