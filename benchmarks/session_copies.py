"""Copies of 10,000 sessions before something befalls them all, against as many bare hard links."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn
from persona_tui.store.disk import Disk
from persona_tui.store.ids import Ulids
from persona_tui.store.snapshot import Reason
from persona_tui.store.snapshots import Snapshots

SESSIONS = 10_000
NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)


def measure() -> Ratio:
    """How many times the bare links a copy of all sessions costs; its folder is synced, theirs is not."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        sessions, bare = root / "sessions", root / "bare"
        sessions.mkdir()
        new_id = Ulids(lambda: NOON)
        names = [f"{new_id()}.json" for _ in range(SESSIONS)]
        for name in names:
            (sessions / name).write_text("{}")

        def copies() -> float:
            shutil.rmtree(root / ".snapshots", ignore_errors=True)
            snapshots = Snapshots(Disk(), sessions, lambda: NOON)
            began = time.perf_counter()
            if snapshots.take_all(Reason.IMPORT) != SESSIONS:
                raise SystemExit("some sessions were not copied")
            return time.perf_counter() - began

        def links() -> float:
            shutil.rmtree(bare, ignore_errors=True)
            bare.mkdir()
            began = time.perf_counter()
            for name in names:
                os.link(sessions / name, bare / name)
            return time.perf_counter() - began

        return in_turn("copies of 10,000 sessions", copies, "10,000 hard links", links, aim=2, runs=7)
