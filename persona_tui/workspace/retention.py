"""How long an interview is kept: no longer than it is of use (Québec Law 25)."""

from __future__ import annotations

from datetime import date
from typing import Final

#: How long an interview is kept unless said otherwise.
DEFAULT_MONTHS: Final = 12


def months_later(today: date, months: int) -> date:
    """The same day some months later; the last of the month where there is none."""
    years, month = divmod(today.month - 1 + months, 12)
    for day in (today.day, 30, 29, 28):
        try:
            return date(today.year + years, month + 1, day)
        except ValueError:
            continue
    raise AssertionError(day)


def months_between(today: date, then: date) -> int:
    """Whole months from one day to a later one."""
    months = (then.year - today.year) * 12 + then.month - today.month
    return months if then.day >= today.day or months_later(today, months) <= then else months - 1
