"""How the items of a bank stand to one another: what opens which, what stands below what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from persona_tui.banks.model import Bank, Direction, Question


def openers_of(bank: Bank) -> dict[str, list[tuple[int, str]]]:
    """By target, the questions and choices that open it (R16)."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for at, item in enumerate(bank.items):
        for choice in item.choices if isinstance(item, Question) else ():
            if choice.arrow is not None and choice.arrow.direction is Direction.OPENS:
                found[choice.arrow.target].append((at, choice.id))
    return found


def last_below(above: Sequence[int | None]) -> list[int]:
    """For each item, the place of the last one that stands below it; its own when none does.

    Args:
        above: by item, the place of what it stands under.
    """
    last = list(range(len(above)))
    for at in range(len(last) - 1, -1, -1):
        parent = above[at]
        if parent is not None:
            last[parent] = max(last[parent], last[at])
    return last
