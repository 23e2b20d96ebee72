from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.store.thinning import ALL_FOR, DAILY_FOR, surplus
from tests.counts import examples

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Copy:
    at: datetime
    whole: bool = True


def aged(hours: float, whole: bool = True) -> Copy:
    return Copy(NOW - timedelta(hours=hours), whole)


def is_whole(copy: Copy) -> bool:
    return copy.whole


def test_all_of_a_week_are_kept_then_one_a_day_then_the_last() -> None:
    week = [aged(hours) for hours in (0, 1, 30, 167)]
    daily = [aged(24 * 9), aged(24 * 12)]
    more_of_a_day = [aged(24 * 9 + 1), aged(24 * 12 + 2)]
    ancient = [aged(24 * 31), aged(24 * 400)]
    copies = sorted([*week, *daily, *more_of_a_day, *ancient], key=lambda copy: copy.at, reverse=True)
    assert set(surplus(copies, NOW, is_whole)) == {*more_of_a_day, *ancient}


def test_the_last_whole_copy_stays_however_old() -> None:
    assert surplus([aged(9999), aged(10_000)], NOW, is_whole) == [aged(10_000)]
    damaged = [aged(1, whole=False), aged(9000, whole=False)]
    assert surplus([*damaged, aged(9999), aged(10_000)], NOW, is_whole) == [aged(10_000)]


@settings(max_examples=examples(2_000))
@given(st.lists(st.tuples(st.integers(-5, 2000), st.booleans()), max_size=25))
def test_whatever_the_ages_a_whole_copy_stays_and_nothing_of_a_week_goes(
    drawn: list[tuple[int, bool]],
) -> None:
    copies = sorted({aged(*one) for one in drawn}, key=lambda copy: copy.at, reverse=True)
    removed = surplus(copies, NOW, is_whole)
    kept = [copy for copy in copies if copy not in removed]
    assert any(copy.whole for copy in kept) == any(copy.whole for copy in copies)
    assert all(NOW - copy.at > ALL_FOR for copy in removed)
    assert surplus(kept, NOW, is_whole) == []
    days = {copy.at.date() for copy in copies if NOW - copy.at <= DAILY_FOR}
    assert days == {copy.at.date() for copy in kept if NOW - copy.at <= DAILY_FOR}
