"""Days in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from persona_tui.text.language import N_, Translator

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def day_text(day: date, tr: Translator) -> str:
    """A day in words: « 1er mars 2027 », “March 1, 2027”."""
    return tr("{month} {day}, {year}").format(
        month=tr(_MONTHS[day.month - 1]), day=_number(day, tr), year=day.year
    )


def days_text(days: Iterable[date], tr: Translator) -> str:
    """Several days in words: up to two one by one, more as a range.

    Args:
        days: in any order; none gives no words.
        tr: the language.

    Returns:
        « 11 mars 2026 et 14 mars 2026 »; « du 1er au 8 juin 2026 », “from June 1 to 8, 2026”, with the month
        and the year of the first day only where they are not those of the last.
    """
    each = sorted(set(days))
    if len(each) > 2:
        return _range(each[0], each[-1], tr)
    if len(each) == 2:
        return tr("{some} and {last}").format(some=day_text(each[0], tr), last=day_text(each[1], tr))
    return "".join(day_text(day, tr) for day in each)


def _range(first: date, last: date, tr: Translator) -> str:
    """From one day to a later one; what both share is said once."""
    said = (
        tr("from {month} {day} to {last_day}, {year}")
        if (first.year, first.month) == (last.year, last.month)
        else tr("from {month} {day} to {last_month} {last_day}, {last_year}")
        if first.year == last.year
        else tr("from {month} {day}, {year} to {last_month} {last_day}, {last_year}")
    )
    return said.format(
        day=_number(first, tr),
        month=tr(_MONTHS[first.month - 1]),
        year=first.year,
        last_day=_number(last, tr),
        last_month=tr(_MONTHS[last.month - 1]),
        last_year=last.year,
    )


def _number(day: date, tr: Translator) -> str:
    return "1er" if tr.language == "fr" and day.day == 1 else str(day.day)
