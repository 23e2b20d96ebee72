from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.text.moments import latest_of

QUEBEC = timezone(timedelta(hours=-5))
NOW = datetime(2026, 11, 23, 18, 30, tzinfo=QUEBEC)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("14:02", "2026-11-23T14:02:59.999999-05:00"),
        ("14 h 02", "2026-11-23T14:02:59.999999-05:00"),
        ("9:05", "2026-11-23T09:05:59.999999-05:00"),
        ("14:02:10", "2026-11-23T14:02:10.999999-05:00"),
        ("2026-11-20 14:02", "2026-11-20T14:02:59.999999-05:00"),
        ("2026-11-20T14:02:10.5", "2026-11-20T14:02:10.500000-05:00"),
        ("2026-11-20T14:02:10.123000+00:00", "2026-11-20T14:02:10.123000+00:00"),
        ("2026-11-20T14:02Z", "2026-11-20T14:02:59.999999+00:00"),
        ("2026-11-20", "2026-11-20T23:59:59.999999-05:00"),
        (" 2026-11-20 ", "2026-11-20T23:59:59.999999-05:00"),
    ],
)
def test_a_moment_lasts_as_long_as_it_is_written_exactly(text: str, latest: str) -> None:
    assert latest_of(text, NOW) == datetime.fromisoformat(latest)


@pytest.mark.parametrize(
    "text",
    [
        *("", "hier", "25:00", "14:60", "2026-13-01", "2026-02-30 10:00", "14"),
        *("14:02 demain", "2026-11-2", "-05:00", "2026-11-2014:02"),
    ],
)
def test_what_is_no_moment_is_nothing(text: str) -> None:
    assert latest_of(text, NOW) is None


@given(st.text(alphabet="0123456789:-TZ h.+ ", max_size=30))
def test_nothing_written_ever_raises(text: str) -> None:
    found = latest_of(text, NOW)
    assert found is None or found.tzinfo is not None


@given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2040, 1, 1), timezones=st.just(UTC)))
def test_a_moment_written_by_the_machine_is_read_back(moment: datetime) -> None:
    latest = latest_of(moment.isoformat(), NOW)
    assert latest is not None
    assert timedelta() <= latest - moment < timedelta(seconds=1)
