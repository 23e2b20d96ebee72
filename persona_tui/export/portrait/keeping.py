"""What the gate must say of a portrait."""

from __future__ import annotations

from persona_tui.export.making import Making


def kept(making: Making) -> int:
    """How many results are kept back for being those of fewer than five people."""
    return making.portrait.kept if making.portrait else 0
