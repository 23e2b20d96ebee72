"""One answer saved, against the same bytes written as safely by bare calls of the system."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from benchmarks.answer_saving import saving_among
from benchmarks.ratio import Ratio, in_turn, median_seconds

WRITES_A_RUN = 40


def bare_write(folder: Path, data: bytes) -> None:
    """A safe write: temporary file, sync, rename, folder sync."""
    temporary = folder / ".a.json.tmp"
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)
    temporary.rename(folder / "a.json")
    above = os.open(folder, os.O_RDONLY)
    os.fsync(above)
    os.close(above)


def measure() -> Ratio:
    """How many times a safe write of the same bytes an answer costs."""
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "sessions"
        save = saving_among(10, store)
        save()
        data = max(store.glob("*.json"), key=lambda path: path.stat().st_mtime_ns).read_bytes()
        bare = Path(folder) / "bare"
        bare.mkdir()
        return in_turn(
            "one answer saved",
            save,
            "the same bytes, bare",
            lambda: median_seconds(lambda: bare_write(bare, data), WRITES_A_RUN),
            aim=2,
            runs=15,
        )
