"""What is settled before an interview begins, and how its retention date is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from persona_tui.interview.path import Length, Mode
from persona_tui.workspace.retention import months_later

#: The longest that a number of months may ask for.
_MOST_MONTHS: Final = 120


@dataclass(frozen=True, slots=True)
class Brief:
    """The answers of the briefing."""

    code: str
    mode: Mode = Mode.INTERVIEW
    familiar: bool = False
    length: Length = Length.FULL
    leader: str = ""
    destroy_on: date | None = None


class UnreadableDateError(Exception):
    """A retention date that is neither a date to come nor a number of months."""


def retention(text: str, today: date) -> date | None:
    """The day after which an interview is to be destroyed.

    Args:
        text: ``2027-11-23``, or a number of months: ``6``, ``6 mois``, ``6 months``; nothing for no date.
        today: the day it is written.

    Raises:
        UnreadableDateError: it is neither, or it is not to come.
    """
    words = text.strip()
    if not words:
        return None
    if match := re.fullmatch(r"(\d{1,3})(\s*(mois|months?|m))?", words, re.IGNORECASE):
        months = int(match.group(1))
        if 1 <= months <= _MOST_MONTHS:
            return months_later(today, months)
        raise UnreadableDateError(words)
    try:
        then = date.fromisoformat(words)
    except ValueError:
        raise UnreadableDateError(words) from None
    if then <= today:
        raise UnreadableDateError(words)
    return then
