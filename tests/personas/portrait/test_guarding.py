"""What is printed tells nothing of fewer than five people, nor lets it be worked out."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.personas.portrait.guarding import ENOUGH, Guard, may_stand

SIXTEEN = frozenset(range(16))


def people(*numbers: int) -> frozenset[int]:
    return frozenset(numbers)


def test_groups_under_five_are_kept_and_so_is_the_next_smallest_that_would_give_them_away() -> None:
    groups = [frozenset(range(6)), frozenset(range(6, 13)), frozenset(range(13, 16))]
    # 16 less 6 less 7 would leave the 3: the group of 6 is kept too.
    assert Guard(SIXTEEN).allow(groups) == (False, True, False)


def test_two_kept_groups_that_add_up_to_fewer_than_five_take_the_next_smallest_with_them() -> None:
    groups = [frozenset(range(7)), frozenset(range(7, 13)), people(13), people(14, 15)]
    assert Guard(SIXTEEN).allow(groups) == (True, False, False, False)


def test_kept_groups_that_add_up_to_five_need_no_other() -> None:
    groups = [frozenset(range(11)), people(11, 12, 13), people(14, 15)]
    assert Guard(SIXTEEN).allow(groups) == (True, False, False)


def test_those_who_did_not_say_are_guarded_like_a_group() -> None:
    assert Guard(SIXTEEN).allow([frozenset(range(14))]) == (False,)
    assert Guard(SIXTEEN).allow([frozenset(range(11))]) == (True,)


def test_a_second_question_may_not_give_away_by_difference() -> None:
    guard = Guard(SIXTEEN)
    assert guard.allow([frozenset(range(8)), frozenset(range(8, 16))]) == (True, True)
    # The first seven less the first eight would be one person.
    assert guard.allow([frozenset(range(7)), frozenset(range(7, 16))]) == (False, False)
    assert guard.allow([frozenset(range(8))]) == (True,)


def test_a_figure_stands_for_five_or_for_everyone() -> None:
    assert may_stand(frozenset(), people(1, 2))
    assert may_stand(people(1, 2), people(1, 2))
    assert not may_stand(people(1, 2), people(1, 2, 3))
    assert may_stand(frozenset(range(5)), SIXTEEN)


@given(
    st.integers(5, 13),
    st.lists(st.lists(st.integers(0, 3), min_size=13, max_size=13), min_size=1, max_size=3),
)
def test_nothing_of_fewer_than_five_can_be_worked_out(n: int, questions: list[list[int]]) -> None:
    everyone = frozenset(range(n))
    guard, printed = Guard(everyone), [everyone]
    for answers in questions:
        groups = [frozenset(who for who in everyone if answers[who] == choice) for choice in range(4)]
        allowed = guard.allow(groups)
        printed += [group for group, shows in zip(groups, allowed, strict=True) if shows]
    for few in (people(*some) for size in range(1, ENOUGH) for some in combinations(range(n), size)):
        assert not derivable(few, printed, n)


def derivable(few: frozenset[int], printed: list[frozenset[int]], n: int) -> bool:
    """Whether sums and differences of what is printed give the sum of these few: plain linear algebra."""
    wanted = row_of(few, n)
    for pivot, basis in reduced([row_of(group, n) for group in printed]):
        wanted = (
            [a - wanted[pivot] * b for a, b in zip(wanted, basis, strict=True)] if wanted[pivot] else wanted
        )
    return not any(wanted)


def row_of(group: frozenset[int], n: int) -> list[Fraction]:
    return [Fraction(place in group) for place in range(n)]


def reduced(rows: list[list[Fraction]]) -> Iterator[tuple[int, list[Fraction]]]:
    """Independent rows, each with a place where all that come after it hold nothing."""
    while rows:
        first, *rest = rows
        pivot = next((place for place, value in enumerate(first) if value), None)
        if pivot is None:
            rows = rest
            continue
        first = [value / first[pivot] for value in first]
        yield pivot, first
        rows = [[a - row[pivot] * b for a, b in zip(row, first, strict=True)] for row in rest]
