"""Which choices and probes are offered by their own conditions."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.conditions.tree import All, AnyOf, Condition
from persona_tui.banks.model import Gate
from persona_tui.interview.derived import Offer
from persona_tui.interview.evaluation.comparing import Test
from persona_tui.interview.evaluation.compiling import Compiler
from persona_tui.interview.evaluation.holding import Standings, Values
from persona_tui.interview.evaluation.truth import TRUE
from persona_tui.interview.steps import ON, POSSIBLE

ONLY_IF = tuple(7 if truth == TRUE else POSSIBLE if truth & TRUE else 0 for truth in range(8))
"""What is left of a place by the truth of a `Si`: all of it, only that it is possible, nothing (R2)."""
UNLESS = tuple(0 if truth == TRUE else ON | POSSIBLE if truth & TRUE else 7 for truth in range(8))
"""The same for a `Sauf si`: nothing, all but that it is certain, all of it (R3)."""

Tests = tuple[tuple[Test, tuple[int, ...]], ...]
"""A compiled gate: each condition, and what it leaves of the place."""


def compiled(gate: Gate, compiler: Compiler, at: int) -> Tests:
    """The tests of a gate that stands at a place; none for one that is always open.

    `Si : a et b` is as good as two `Si`, and `Sauf si : a ou b` as two `Sauf si`; apart they cost less.
    """
    only_if = (part for condition in gate.only_if for part in _parts(condition, All))
    unless = (part for condition in gate.unless for part in _parts(condition, AnyOf))
    return (
        *((compiler.test(condition, at), ONLY_IF) for condition in only_if),
        *((compiler.test(condition, at), UNLESS) for condition in unless),
    )


def _parts(condition: Condition, joint: type[All] | type[AnyOf]) -> Iterator[Condition]:
    """The conditions that a joint one is made of, all the way down."""
    if isinstance(condition, joint):
        for part in condition.conditions:
            yield from _parts(part, joint)
    else:
        yield condition


def offered(tests: Tests, standings: Standings, values: Values) -> Offer:
    """Whether the thing behind a gate is offered."""
    place = 7
    for test, narrows in tests:
        place &= narrows[test(standings, values)]
    return Offer(now=bool(place & ON), possible=bool(place & POSSIBLE))
