"""Moments as people write them, and as they are told."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

_SHAPE = re.compile(
    r"(?:(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?=\d)|$))?"
    r"(?:(?P<hour>\d{1,2})(?::|\s?h\s?)(?P<minute>\d\d)(?::(?P<second>\d\d)(?P<part>\.\d{1,6})?)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?"
)


def latest_of(text: str, now: datetime) -> datetime | None:
    """The last instant of the moment that a person wrote: `14:02` lasts until a minute later.

    Args:
        text: a day (`2026-11-23`), a time of today (`14:02`, `14 h 02`), both, with seconds or an offset.
        now: the time, which gives the day and the offset that are not written.

    Returns:
        The instant, with its offset; nothing when the text is no moment.
    """
    found = _SHAPE.fullmatch(text.strip())
    if found is None or not (found["day"] or found["hour"]):
        return None
    try:
        day = datetime.fromisoformat(found["day"]).date() if found["day"] else now.date()
        if not found["hour"]:
            return datetime.combine(day, time.max, now.tzinfo)
        clock = time(
            int(found["hour"]),
            int(found["minute"]),
            int(found["second"] or 0),
            round(float(found["part"] or 0) * 1_000_000),
        )
        zone = datetime.strptime(found["zone"], "%z").tzinfo if found["zone"] else now.tzinfo
    except ValueError:
        return None
    if found["part"]:
        length = timedelta(microseconds=0)
    else:
        length = timedelta(seconds=1 if found["second"] else 60, microseconds=-1)
    return datetime.combine(day, clock, zone) + length
