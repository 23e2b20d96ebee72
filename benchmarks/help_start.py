"""``--help`` as a whole process, against an interpreter that does nothing."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.ratio import Ratio, in_turn


def _seconds(*command: str) -> float:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, env=environment)
    return time.perf_counter() - began


def measure() -> Ratio:
    """How many times an empty interpreter's start the help takes."""
    return in_turn(
        "--help",
        lambda: _seconds(str(Path(sys.executable).with_name("persona-tui")), "--help"),
        "python -c pass",
        lambda: _seconds(sys.executable, "-c", "pass"),
        aim=6,
        runs=15,
    )
