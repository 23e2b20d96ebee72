"""Three-valued truth over sets (engine, « Truth »): what a condition can still end with."""

from __future__ import annotations

Truth = int
"""A set: the sum of those of :data:`TRUE`, :data:`FALSE`, :data:`NEVER` that are still possible."""

TRUE: Truth = 1
FALSE: Truth = 2
NEVER: Truth = 4
"""It will never be known: a special, an item off the path."""
UNSURE: Truth = TRUE | FALSE
NOT_TRUE: Truth = FALSE | NEVER
ANYTHING: Truth = TRUE | FALSE | NEVER

SINGLE = frozenset({TRUE, FALSE, NEVER})
"""The sets that leave nothing open."""


def _and(one: Truth, other: Truth) -> Truth:
    """« et » is the lowest of the two, *never known* in the middle."""
    never = (one & NEVER and other & (TRUE | NEVER)) or (other & NEVER and one & (TRUE | NEVER))
    if not one or not other:
        return 0
    return (one & other & TRUE) | ((one | other) & FALSE) | (NEVER if never else 0)


NOT = tuple((t & NEVER) | (TRUE if t & FALSE else 0) | (FALSE if t & TRUE else 0) for t in range(8))
AND = tuple(tuple(_and(one, other) for other in range(8)) for one in range(8))
OR = tuple(tuple(NOT[AND[NOT[one]][NOT[other]]] for other in range(8)) for one in range(8))
