"""Months in words: a sheet says when people were met no more closely than that."""

from __future__ import annotations

from datetime import date

from persona_tui.text.language import N_, Translator

_MONTHS = (
    N_("January {year}"),
    N_("February {year}"),
    N_("March {year}"),
    N_("April {year}"),
    N_("May {year}"),
    N_("June {year}"),
    N_("July {year}"),
    N_("August {year}"),
    N_("September {year}"),
    N_("October {year}"),
    N_("November {year}"),
    N_("December {year}"),
)


def month_text(day: date, tr: Translator) -> str:
    """The month of a day: « mars 2027 »."""
    return tr(_MONTHS[day.month - 1]).format(year=day.year)


def months_text(first: date, last: date, tr: Translator) -> str:
    """The months from one day to another: « mars 2027 », « mars 2027 à avril 2027 »."""
    if (first.year, first.month) == (last.year, last.month):
        return month_text(first, tr)
    return tr("{first} to {last}").format(first=month_text(first, tr), last=month_text(last, tr))
