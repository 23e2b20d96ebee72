"""Deciding the paths of a bank of 1,000 questions, against reading it; the search counts steps, not time."""

from __future__ import annotations

import time

from benchmarks.bank_reading import bank_of
from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks import read_bank
from persona_tui.banks.reachability import examine


def measure() -> Ratio:
    """How many times the reading the search of its paths takes."""
    data = bank_of(1000).encode()
    bank = read_bank(data, "grande.md").bank
    assert bank is not None

    def paths() -> float:
        began = time.perf_counter()
        examine(bank)
        return time.perf_counter() - began

    def reading() -> float:
        began = time.perf_counter()
        read_bank(data, "grande.md")
        return time.perf_counter() - began

    return in_turn("deciding the paths of 1,000 questions", paths, "reading them", reading, aim=10, runs=3)
