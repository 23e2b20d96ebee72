"""The most memory that listing 10,000 sessions takes, against an empty workspace; a new process each."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn
from benchmarks.session_list import fill

LISTING = """
import resource, sys
from pathlib import Path
from persona_tui.store.sessions import Sessions
from persona_tui.banks import read_file
read_file(Path(sys.argv[3]))
Sessions(Path(sys.argv[1]), index=Path(sys.argv[2])).rows()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""
BANK = Path(__file__).parents[1] / "question_banks" / "decouverte-persona.md"


def measure() -> Ratio:
    """How many times the memory of an empty workspace a full one takes (in megabytes, not seconds)."""
    with tempfile.TemporaryDirectory() as root:
        full, empty = Path(root) / "full", Path(root) / "empty"
        empty.mkdir()
        fill(full)
        return in_turn(
            "memory with 10,000 sessions",
            lambda: _peak(full, Path(root) / "full.json"),
            "with none",
            lambda: _peak(empty, Path(root) / "empty.json"),
            aim=1.5,
            runs=3,
        )


def _peak(folder: Path, index: Path) -> float:
    done = subprocess.run(
        [sys.executable, "-c", LISTING, str(folder), str(index), str(BANK)],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(done.stdout) / 1000
