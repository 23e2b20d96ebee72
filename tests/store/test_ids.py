from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.store.ids import Ulids, is_ulid, ulid

MOMENT = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)


def test_the_specification_s_own_example() -> None:
    assert ulid(1469918176385, 0).startswith("01ARYZ6S41")


@given(st.integers(0, 2**48 - 1), st.integers(0, 2**80 - 1))
def test_every_ulid_has_the_shape_that_files_are_recognised_by(moment: int, randomness: int) -> None:
    assert is_ulid(ulid(moment, randomness))


@given(st.lists(st.tuples(st.integers(0, 2**48 - 1), st.integers(0, 2**80 - 1)), min_size=2, max_size=9))
def test_names_sort_as_moments_do(pairs: list[tuple[int, int]]) -> None:
    assert sorted(ulid(*pair) for pair in pairs) == [ulid(*pair) for pair in sorted(pairs)]


def test_what_is_no_ulid_is_no_session() -> None:
    for text in ("", "../../etc/passwd", "01ARYZ6S41TSV4RRFFQ69G5FA", "01aryz6s41tsv4rrffq69g5fav", "8" * 26):
        assert not is_ulid(text)


def test_ids_of_one_run_grow_even_when_the_clock_stands_still_or_goes_back() -> None:
    moments = iter([MOMENT, MOMENT, MOMENT - timedelta(hours=1), MOMENT + timedelta(seconds=1)])
    new_id = Ulids(lambda: next(moments), lambda bits: 2**bits - 1)
    ids = [new_id() for _ in range(4)]
    assert ids == sorted(set(ids))
    assert all(is_ulid(one) for one in ids)
