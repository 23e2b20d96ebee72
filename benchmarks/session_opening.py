"""A session opened to go on with it, against what no opening can do without.

That is to read and parse the file, and to say safely who holds it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import orjson

from benchmarks.answer_saving import saving_among
from benchmarks.ratio import Ratio, in_turn, median_seconds
from benchmarks.safe_saving import bare_write
from persona_tui.store.sessions import Sessions

OPENINGS_A_RUN = 20


def _opened(sessions: Sessions, session_id: str) -> float:
    def open_once() -> None:
        with sessions.open(session_id) as file:
            if not file.record.session.answers:
                raise SystemExit("the session is empty")

    return median_seconds(open_once, OPENINGS_A_RUN)


def _least(path: Path, beside: Path) -> float:
    def open_barely() -> None:
        orjson.loads(path.read_bytes())
        bare_write(beside, b"somebody")

    return median_seconds(open_barely, OPENINGS_A_RUN)


def measure() -> Ratio:
    """How many times that an opening costs, its lock, its checks and the engine included."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder)
        saving_among(10, store)()
        path = max(store.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        copy = store / "copies" / path.name
        copy.parent.mkdir()
        copy.write_bytes(path.read_bytes())
        sessions, beside = Sessions(copy.parent), store / "beside"
        beside.mkdir()
        return in_turn(
            "a session opened",
            lambda: _opened(sessions, copy.stem),
            "its file parsed and a name written, bare",
            lambda: _least(copy, beside),
            aim=4,
            runs=15,
        )
