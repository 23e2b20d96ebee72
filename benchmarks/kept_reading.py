"""Opening an unchanged bank of 1,000 questions from what is kept, against reading it."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from benchmarks.bank_reading import bank_of
from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_bank
from persona_tui.banks.kept.readings import KeptReadings


def measure() -> Ratio:
    """What share of a reading the kept one takes."""
    data = bank_of(1000).encode()
    with tempfile.TemporaryDirectory() as folder:
        KeptReadings(Path(folder)).read(data, "grande.md")

        def kept() -> float:
            began = time.perf_counter()
            KeptReadings(Path(folder)).read(data, "grande.md")
            return time.perf_counter() - began

        def anew() -> float:
            began = time.perf_counter()
            read_bank(data, "grande.md")
            return time.perf_counter() - began

        return in_turn("an unchanged bank of 1,000 questions", kept, "reading it", anew, aim=0.1, runs=9)
