"""How often something is repeated that is repeated on demand (R18)."""

from __future__ import annotations

from persona_tui.banks.model import Item
from persona_tui.banks.reachability.cells import Range, numbers
from persona_tui.banks.reachability.domains import SKIPPED, Domain
from persona_tui.banks.reachability.intervals import Interval


def demanded(item: Item) -> Domain:
    """How often an item may be repeated on demand."""
    times = item.repetition.times if item.repetition and not item.repetition.over else None
    least = times.least if times and times.least is not None else 0
    most = times.most if times and times.most is not None else float("inf")
    cell = numbers(Interval(least, most), whole=True)
    return Domain((cell,)) if cell else SKIPPED


def once(domain: Domain) -> Domain:
    """Repeated once, or as often as it must be."""
    (cell,) = domain.cells
    if not isinstance(cell, Range):
        return domain
    least = max(1, cell.interval.low) if cell.interval.high >= 1 else 0
    return Domain((Range(Interval(least, least), whole=True),))
