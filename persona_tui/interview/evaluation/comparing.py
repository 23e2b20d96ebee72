"""Tests on one answer, and tests made of other tests: what a compiled condition is made of."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping

from persona_tui.banks.conditions.tree import Comparison, State
from persona_tui.interview.evaluation.holding import (
    COMPARED,
    STATES,
    VALUE,
    Sifted,
    Standings,
    Values,
)
from persona_tui.interview.evaluation.truth import AND, FALSE, NEVER, NOT, OR, TRUE, Truth

Test = Callable[[Standings, Values], Truth]
"""A compiled condition: from the standings and values of earlier items to what it can still end with."""

SIGNS: Mapping[Comparison, Callable[[object, object], bool]] = {
    Comparison.EQUAL: operator.eq,
    Comparison.DIFFERENT: operator.ne,
    Comparison.LESS: operator.lt,  # type: ignore[dict-item]
    Comparison.AT_MOST: operator.le,  # type: ignore[dict-item]
    Comparison.MORE: operator.gt,  # type: ignore[dict-item]
    Comparison.AT_LEAST: operator.ge,  # type: ignore[dict-item]
}


def never(standings: Standings, values: Values) -> Truth:  # noqa: ARG001 - every test takes both
    """What can't be known, whatever is answered."""
    return NEVER


def in_state(at: int, state: State) -> Test:
    """``est STATE``."""
    table = STATES[state]

    def test(standings: Standings, values: Values) -> Truth:  # noqa: ARG001 - every test takes both
        return table[standings[at]]

    return test


def equals(at: int, wanted: object, same: Truth = TRUE, other: Truth = FALSE) -> Test:
    """The commonest comparison, with no call inside."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing == VALUE:
            return same if values[at] == wanted else other
        return COMPARED[standing]

    return test


def compared(at: int, holds: Callable[[object, object], bool], wanted: object) -> Test:
    """A comparison of a value with a constant."""
    if holds is operator.eq:
        return equals(at, wanted)
    if holds is operator.ne:
        return equals(at, wanted, same=FALSE, other=TRUE)

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing == VALUE:
            return TRUE if holds(values[at], wanted) else FALSE
        return COMPARED[standing]

    return test


def among(at: int, wanted: frozenset[object]) -> Test:
    """``parmi``."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing == VALUE:
            return TRUE if values[at] in wanted else FALSE
        return COMPARED[standing]

    return test


def counted(at: int, holds: Callable[[object], bool]) -> Test:
    """A comparison of ``compte``."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            return value.whole
        return TRUE if isinstance(value, tuple) and holds(len(value)) else FALSE

    return test


def contains(at: int, wanted: str) -> Test:
    """``contient``."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            return value.gone.get(wanted) or (TRUE if wanted in value.chosen else FALSE)
        return TRUE if isinstance(value, tuple) and wanted in value else FALSE

    return test


def only(at: int, wanted: str) -> Test:
    """``seulement``."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            others = [choice for choice in value.chosen if choice != wanted]
            if wanted not in value.chosen or any(choice not in value.gone for choice in others):
                return FALSE
            return value.whole
        return TRUE if isinstance(value, tuple) and set(value) == {wanted} else FALSE

    return test


def negated(inner: Test) -> Test:
    """« non »."""

    def test(standings: Standings, values: Values) -> Truth:
        return NOT[inner(standings, values)]

    return test


def every(tests: list[Test]) -> Test:
    """« et »: the conjunction of tests."""

    def test(standings: Standings, values: Values) -> Truth:
        truth = TRUE
        for part in tests:
            truth = AND[truth][part(standings, values)]
            if truth == FALSE:
                return FALSE
        return truth

    return tests[0] if len(tests) == 1 else test


def some(tests: list[Test]) -> Test:
    """« ou »: the disjunction of tests."""

    def test(standings: Standings, values: Values) -> Truth:
        truth = FALSE
        for part in tests:
            truth = OR[truth][part(standings, values)]
            if truth == TRUE:
                return TRUE
        return truth

    return tests[0] if len(tests) == 1 else test
