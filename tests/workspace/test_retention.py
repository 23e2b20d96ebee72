"""Retention dates: what is past, what comes within a month, and how it is said."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.store.rows import SessionRow
from persona_tui.text.language import translator
from persona_tui.workspace.retention import Due, notices

TODAY = date(2026, 11, 30)


def row(day: date | None, code: str = "E01", status: str = "finished") -> SessionRow:
    return SessionRow("01KAR9Q5J0000000000000000A", code=code, status=status, destroy_on=day)


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 11, 29), "past"),
        (TODAY, "past"),
        (date(2026, 12, 1), "soon"),
        (date(2026, 12, 30), "soon"),
        (date(2026, 12, 31), ""),
        (None, ""),
    ],
)
def test_a_day_is_past_once_it_comes_and_near_for_a_month_before(day: date | None, said: str) -> None:
    due = Due.among([row(day)], TODAY)
    assert (len(due.past), len(due.soon)) == (said == "past", said == "soon")


def test_what_was_erased_has_no_date_any_more() -> None:
    assert Due.among([row(date(2020, 1, 1), status="erased")], TODAY) == Due()


@given(st.lists(st.integers(-400, 400)))
def test_every_date_is_past_near_or_far_and_the_earliest_comes_first(days: list[int]) -> None:
    rows = [row(TODAY + timedelta(days), f"E{place}") for place, days in enumerate(days)]
    due = Due.among(rows, TODAY)
    assert len(due.past) == sum(day <= 0 for day in days)
    assert {one.code for one in due.soon}.isdisjoint(one.code for one in due.past)
    for found in (due.past, due.soon):
        dates = [one.destroy_on for one in found if one.destroy_on]
        assert dates == sorted(dates)


def test_a_notice_names_five_and_no_more() -> None:
    rows = [row(date(2026, 1, day), f"E{day:02}") for day in range(1, 8)]
    (said,) = notices(Due.among(rows, TODAY), translator("fr"))
    assert said.startswith("7 entretiens ont passé leur date\u00a0: E01 (1er janvier 2026), E02")
    assert said.endswith("E05 (5 janvier 2026), ….")
    assert notices(Due(), translator("fr")) == ()
