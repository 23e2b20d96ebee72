"""The portrait behind a document."""

from __future__ import annotations

from persona_tui.export.context import Making
from persona_tui.personas.portrait.portrait import Portrait, draw


def portrait_of(making: Making) -> Portrait | None:
    """Draw it: one reading of the sessions, of which only numbers and words are kept."""
    return draw(making.records)


def kept(making: Making) -> int:
    """How many results are kept back for being those of fewer than five people, for the gate's notice."""
    portrait = portrait_of(making)
    return portrait.kept if portrait else 0
