"""Numbers, durations and days as people type them, and as they are shown again."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.text.nearest import folded

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")
_NUMBER = re.compile(r"([+-]?[0-9]+(?:[.,][0-9]+)?)(.*)", re.DOTALL)
_DURATION = re.compile(
    r"(?:(?P<hours>[0-9]+(?:[.,][0-9]+)?)(?:heures?|hours?|hrs?|h))?"
    r"(?:(?P<minutes>[0-9]+)(?P<unit>minutes?|mins?|mn|m)?)?"
)
_CLOCK = re.compile(r"(?P<hours>[0-9]+):(?P<minutes>[0-5][0-9])")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

#: More digits than any bank asks for, and no more than a float holds exactly.
LONGEST_NUMBER = 15
MOST_DECIMALS = 9
"""Beyond, a number is what a machine made of it, 0.30000000000000004 for 0.3."""


def number_of(text: str, unit: str = "") -> int | float:
    """Read a number: ``3,5``, ``3.5``, ``1 200``, with its unit or without.

    Raises:
        NotFittingError: it is no number, or has too many digits.
    """
    packed = _SPACES.sub("", text).replace("−", "-")
    match = _NUMBER.fullmatch(packed)
    if match is None or not _is_unit(match.group(2), unit):
        raise NotFittingError(Unfit.NOT_A_NUMBER)
    digits = match.group(1).replace(",", ".")
    if len(digits) > LONGEST_NUMBER:
        raise NotFittingError(Unfit.TOO_PRECISE)
    return whole_if_whole(float(digits))


def whole_if_whole(number: float) -> int | float:
    """The same number, as an `int` when nothing stands behind its decimal mark."""
    return int(number) if float(number).is_integer() else float(number)


def _is_unit(written: str, unit: str) -> bool:
    """Whether what follows a number is its unit, plural or not, or nothing."""
    word, known = folded(written).rstrip("s"), folded(_SPACES.sub("", unit)).rstrip("s")
    return not word or word == known


def minutes_of(text: str) -> int:
    """Read a duration: ``1 h 30``, ``90 min``, ``1,5 h``, ``1:30``.

    A bare number says neither hours nor minutes, so it does not do.

    Raises:
        NotFittingError: it is no duration.
    """
    packed = _SPACES.sub("", text).casefold()
    match = _CLOCK.fullmatch(packed) or _DURATION.fullmatch(packed)
    if match is None or not packed or len(packed) > LONGEST_NUMBER:
        raise NotFittingError(Unfit.NOT_A_DURATION)
    hours, minutes = match["hours"], match["minutes"]
    if hours is None and not match["unit"]:
        raise NotFittingError(Unfit.NOT_A_DURATION)
    return round(float((hours or "0").replace(",", ".")) * 60) + int(minutes or 0)


def day_of(text: str) -> date:
    """Read a day, ``2027-03-14``.

    Raises:
        NotFittingError: it is no day of the calendar in that form.
    """
    written = text.strip()
    if not _DAY.fullmatch(written):
        raise NotFittingError(Unfit.NOT_A_DATE)
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise NotFittingError(Unfit.NOT_A_DATE) from None


def number_text(number: float, decimal_mark: str = ".") -> str:
    """A number as one would type it, never with an exponent."""
    return f"{Decimal(str(whole_if_whole(number))):f}".replace(".", decimal_mark)


def duration_text(minutes: int) -> str:
    """A duration as one would type it: ``45 min``, ``2 h``, ``1 h 30``."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest:02}" if rest else f"{hours} h"
