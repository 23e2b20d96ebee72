from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from persona_tui.text.language import translator
from persona_tui.tui.amounts import ago, day, duration

NOW = datetime(2026, 11, 23, 16, tzinfo=UTC)
FR, EN = translator("fr"), translator("en")


@pytest.mark.parametrize(
    ("past", "french", "english"),
    [
        (timedelta(seconds=20), "à l’instant", "just now"),
        (timedelta(seconds=-500), "à l’instant", "just now"),
        (timedelta(minutes=1), "il y a 1 minute", "1 minute ago"),
        (timedelta(minutes=59), "il y a 59 minutes", "59 minutes ago"),
        (timedelta(hours=2), "il y a 2 heures", "2 hours ago"),
        (timedelta(days=1), "il y a 1 jour", "1 day ago"),
        (timedelta(days=22), "1er novembre 2026", "1 November 2026"),
    ],
)
def test_how_long_ago(past: timedelta, french: str, english: str) -> None:
    assert ago(NOW - past, NOW, FR) == french
    assert ago(NOW - past, NOW, EN) == english


@pytest.mark.parametrize(("minutes", "words"), [(45, "45 min"), (60, "1 h"), (90, "1 h 30"), (125, "2 h 05")])
def test_a_duration_is_written_as_the_oqlf_says(minutes: int, words: str) -> None:
    assert duration(minutes) == words.replace(" ", "\u00a0")


def test_a_day_in_words() -> None:
    assert day(date(2027, 8, 3), FR) == "3 août 2027"
