from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.tui.briefing.brief import UnreadableDateError, retention
from persona_tui.workspace.retention import months_between, months_later

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "then"),
    [
        ("", None),
        ("   ", None),
        ("2027-05-01", date(2027, 5, 1)),
        ("6", date(2027, 5, 23)),
        ("6 mois", date(2027, 5, 23)),
        ("12 months", date(2027, 11, 23)),
        ("1 month", date(2026, 12, 23)),
    ],
)
def test_a_retention_is_a_day_or_a_number_of_months(text: str, then: date | None) -> None:
    assert retention(text, TODAY) == then


@pytest.mark.parametrize(
    "text", ["2026-11-23", "2020-01-01", "demain", "0", "121", "2027-13-01", "[/]", "6 ans"]
)
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDateError):
        retention(text, TODAY)


def test_a_month_without_that_day_gives_its_last() -> None:
    assert months_later(date(2027, 1, 31), 1) == date(2027, 2, 28)
    assert months_later(date(2028, 1, 31), 1) == date(2028, 2, 29)
    assert months_later(date(2026, 8, 31), 1) == date(2026, 9, 30)


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(1, 120))
def test_months_come_back(today: date, months: int) -> None:
    assert months_between(today, months_later(today, months)) == months
