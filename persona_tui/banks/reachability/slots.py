"""Which formulas a change of a variable, or of another formula, has to be told to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from persona_tui.banks.reachability.places import Slot


def readers_of(slots: Sequence[Slot]) -> dict[int, tuple[int, ...]]:
    """By variable, the slots that read it."""
    found: dict[int, list[int]] = defaultdict(list)
    for slot in slots:
        for variable in slot.inputs[0]:
            found[variable].append(slot.index)
    return {variable: tuple(those) for variable, those in found.items()}


def users_of(slots: Sequence[Slot]) -> tuple[tuple[int, ...], ...]:
    """By slot, those that use it."""
    found: list[list[int]] = [[] for _ in slots]
    for slot in slots:
        for used in slot.inputs[1]:
            found[used].append(slot.index)
    return tuple(tuple(those) for those in found)
