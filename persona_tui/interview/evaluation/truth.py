"""What a condition can still end with: non-empty sets of true, false and never known, as three bits.

Strong Kleene logic, pointwise over the sets, with *never known* in the middle (engine, « Truth »).
"""

from __future__ import annotations

from collections.abc import Callable

Truth = int
"""A set: the sum of those of :data:`TRUE`, :data:`FALSE`, :data:`NEVER` that are still possible."""

TRUE: Truth = 1
FALSE: Truth = 2
NEVER: Truth = 4
"""It will never be known: a special, an item off the path for good."""
TRUE_OR_FALSE: Truth = TRUE | FALSE
ANYTHING: Truth = TRUE | FALSE | NEVER

_RANK = {FALSE: 0, NEVER: 1, TRUE: 2}
_VALUES = (TRUE, FALSE, NEVER)


def _lowest(one: Truth, other: Truth) -> Truth:
    return min(one, other, key=_RANK.__getitem__)


def _highest(one: Truth, other: Truth) -> Truth:
    return max(one, other, key=_RANK.__getitem__)


def _pointwise(of_values: Callable[[Truth, Truth], Truth]) -> tuple[tuple[Truth, ...], ...]:
    """The table of a connective over sets, from what it does to single values."""

    def of_sets(one: Truth, other: Truth) -> Truth:
        result = 0
        for a in _VALUES:
            for b in _VALUES:
                if one & a and other & b:
                    result |= of_values(a, b)
        return result

    return tuple(tuple(of_sets(one, other) for other in range(8)) for one in range(8))


AND = _pointwise(_lowest)
"""``AND[a][b]``: every value that « a et b » can still have."""
OR = _pointwise(_highest)
"""``OR[a][b]``: every value that « a ou b » can still have."""
NOT = tuple((s & NEVER) | (TRUE if s & FALSE else 0) | (FALSE if s & TRUE else 0) for s in range(8))
"""``NOT[a]``: every value that « non a » can still have."""
