"""Which copies of a session may go: all are kept a week, then one a day, then the last that is whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

ALL_FOR = timedelta(days=7)
DAILY_FOR = timedelta(days=30)


class Dated(Protocol):
    """What was made at some moment."""

    @property
    def at(self) -> datetime:
        """The moment."""
        ...


C = TypeVar("C", bound=Dated)


def surplus(copies: Iterable[C], now: datetime, is_whole: Callable[[C], bool]) -> list[C]:
    """The copies of one session that may be removed.

    A damaged copy never makes a whole one go: an older copy stays until a later one that is kept was read and
    found whole.

    Args:
        copies: the newest first.
        now: the time.
        is_whole: reads a copy; only called when there is something to remove.
    """
    kept: list[C] = []
    days: set[date] = set()
    old: list[C] = []
    for copy in copies:
        age, day = now - copy.at, copy.at.date()
        if age <= ALL_FOR or (age <= DAILY_FOR and day not in days):
            kept.append(copy)
        else:
            old.append(copy)
        days.add(day)
    removed: list[C] = []
    safe = bool(old) and any(is_whole(copy) for copy in kept)
    for copy in old:
        if safe:
            removed.append(copy)
        else:
            safe = is_whole(copy)
    return removed
