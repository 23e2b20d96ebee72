from __future__ import annotations

from itertools import product

import pytest

from persona_tui.interview.evaluation.truth import AND, ANYTHING, FALSE, NEVER, NOT, OR, TRUE

NAMES = {"T": TRUE, "F": FALSE, "N": NEVER}


def sets() -> list[frozenset[str]]:
    return [frozenset(n for n in "TFN" if bits & NAMES[n]) for bits in range(1, 8)]


def bits(values: frozenset[str]) -> int:
    return sum(NAMES[value] for value in values)


def kleene_and(a: str, b: str) -> str:
    if "F" in (a, b):
        return "F"
    return "N" if "N" in (a, b) else "T"


def kleene_or(a: str, b: str) -> str:
    if "T" in (a, b):
        return "T"
    return "N" if "N" in (a, b) else "F"


@pytest.mark.parametrize("one", sets(), ids=lambda s: "".join(sorted(s)))
def test_truth_connectives_are_strong_kleene_pointwise(one: frozenset[str]) -> None:
    assert NOT[bits(one)] == bits(frozenset({"T": "F", "F": "T", "N": "N"}[a] for a in one))
    for other in sets():
        assert AND[bits(one)][bits(other)] == bits(frozenset(kleene_and(*ab) for ab in product(one, other)))
        assert OR[bits(one)][bits(other)] == bits(frozenset(kleene_or(*ab) for ab in product(one, other)))


def test_truth_what_may_still_be_anything_stays_so_until_the_other_side_decides() -> None:
    assert AND[ANYTHING][TRUE] == ANYTHING
    assert AND[ANYTHING][FALSE] == FALSE
    assert OR[ANYTHING][TRUE] == TRUE
    assert AND[ANYTHING][NEVER] == NEVER | FALSE
