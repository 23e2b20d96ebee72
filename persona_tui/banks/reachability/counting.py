"""How many choices, items or repetitions there may be, and the kinds of answer that a bank tells apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from persona_tui.banks.reachability.atoms import Atom, Counted, Holding, Measured
from persona_tui.banks.reachability.cells import OTHER, Cell, Held, Range
from persona_tui.banks.reachability.domains import Domain
from persona_tui.banks.reachability.intervals import Interval

MOST_KINDS = 48


def span(domain: Domain, *, strict: bool) -> tuple[float, float]:
    """How many different choices or items, or how many repetitions there may be.

    Args:
        domain: of a question of several choices or items, or of how often something is repeated.
        strict: suppose that no item is given twice where others than those named may be.
    """
    ends = [_span(cell, strict=strict) for cell in domain.cells if isinstance(cell, Held | Range)]
    return min((low for low, _ in ends), default=1), max((high for _, high in ends), default=1)


def _span(cell: Held | Range, *, strict: bool) -> tuple[float, float]:
    if isinstance(cell, Range):
        return cell.interval.low, cell.interval.high
    if not cell.repeats or (strict and OTHER in cell.inside):
        return cell.least, cell.most
    most = min(cell.most, len(cell.universe - cell.outside)) if OTHER in cell.outside else cell.most
    return max(1, len(cell.inside)), most


def telling(domain: Domain, wanted: Interval) -> Iterator[Atom]:
    """What tells how many there are."""
    several = [cell for cell in domain.cells if isinstance(cell, Held)]
    yield Counted((wanted,)) if several else Measured((wanted,))
    for cell in several:
        if cell.repeats:
            yield from (
                Holding(one) for one in sorted(cell.open, key=lambda one: (one is not OTHER, str(one)))
            )


def kinds_of(domain: Domain, atoms: Sequence[Atom]) -> tuple[Domain, ...]:
    """A domain cut by all that is told of it; only by some of it, where that makes too many parts."""
    found: tuple[Domain, ...] = (domain,)
    for atom in atoms:
        cuts = [one.parts(atom) for one in found]
        parts = [part for cut in cuts for part in (cut.true, cut.false, cut.never) if part is not None]
        if len(parts) > MOST_KINDS:
            break
        found = tuple(parts)
    return found


def most_of(cell: Cell) -> float:
    """The most that a cell may hold, or say."""
    if isinstance(cell, Held):
        return cell.most
    return cell.interval.high if isinstance(cell, Range) else 0
