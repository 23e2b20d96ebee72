"""Reachability (bank format §7): what can be asked, what never is, what changes nothing, how long it is.

Decided, never guessed: the answers of each question are cut into the kinds that the bank's conditions tell
apart, and a search with a stated bound looks for an interview that leads to each thing. Where the bound is
hit, it is « not decided ».
"""

from __future__ import annotations

from persona_tui.banks.reachability.diagnosing import diagnostics
from persona_tui.banks.reachability.examining import BOUND, examine
from persona_tui.banks.reachability.verdicts import (
    Extent,
    Hindrance,
    Lengths,
    Limit,
    Line,
    Obstacle,
    Reachability,
    Reached,
    Undecided,
    Unreachable,
    Useless,
    Verdict,
)

__all__ = [
    "BOUND",
    "Extent",
    "Hindrance",
    "Lengths",
    "Limit",
    "Line",
    "Obstacle",
    "Reachability",
    "Reached",
    "Undecided",
    "Unreachable",
    "Useless",
    "Verdict",
    "diagnostics",
    "examine",
]
