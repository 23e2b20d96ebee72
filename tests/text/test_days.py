"""Days in words: one by one up to two, then as a range that says nothing twice."""

from __future__ import annotations

from datetime import date

import pytest

from persona_tui.text.days import days_text
from persona_tui.text.language import translator


@pytest.mark.parametrize(
    ("days", "french", "english"),
    [
        ((), "", ""),
        ((date(2026, 6, 1),), "1er juin 2026", "June 1, 2026"),
        (
            (date(2026, 6, 8), date(2026, 6, 1), date(2026, 6, 8)),
            "1er juin 2026 et 8 juin 2026",
            "June 1, 2026 and June 8, 2026",
        ),
        (
            (date(2026, 6, 1), date(2026, 6, 8), date(2026, 6, 3)),
            "du 1er au 8 juin 2026",
            "from June 1 to 8, 2026",
        ),
        (
            (date(2026, 5, 30), date(2026, 6, 1), date(2026, 6, 3)),
            "du 30 mai au 3 juin 2026",
            "from May 30 to June 3, 2026",
        ),
        (
            (date(2025, 12, 30), date(2026, 1, 1), date(2026, 1, 3)),
            "du 30 décembre 2025 au 3 janvier 2026",
            "from December 30, 2025 to January 3, 2026",
        ),
    ],
)
def test_from_three_days_on_a_range_is_told(days: tuple[date, ...], french: str, english: str) -> None:
    assert days_text(days, translator("fr")) == french
    assert days_text(days, translator("en")) == english
