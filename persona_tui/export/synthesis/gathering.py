"""The synthesis behind a document."""

from __future__ import annotations

from persona_tui.export.context import Making
from persona_tui.personas.synthesis.synthesis import Synthesis, gather


def synthesis_of(making: Making) -> Synthesis:
    """Gather it: one reading of the sessions, of which only words and codes are kept."""
    return gather(making.records)


def fragile(making: Making) -> int:
    """How many lines rest on fewer than three people, for the gate's notice."""
    return synthesis_of(making).fragile
