"""Days in words."""

from __future__ import annotations

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
    number = "1er" if tr.language == "fr" and day.day == 1 else str(day.day)
    return tr("{month} {day}, {year}").format(month=tr(_MONTHS[day.month - 1]), day=number, year=day.year)
