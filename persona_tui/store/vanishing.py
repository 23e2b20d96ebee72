"""Sessions that were there at the last run and are gone: many at once is likely an accident."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import datetime, timedelta

from persona_tui.store.ids import is_ulid

SHARE = 5
"""One in so many may go without a word: a session or two are erased or moved by hand."""
SAID_FOR = timedelta(days=7)
"""As long as every copy of a session is kept for sure."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Files of sessions that were listed before, and were gone all at once."""

    names: frozenset[str]
    of: int
    """How many there had been."""
    since: datetime
    """When they were first found gone."""


def sessions_among(names: Set[str], present: Set[str] = frozenset()) -> Set[str]:
    """The names of session files; a conflict copy goes once it is merged, and is not missed.

    Args:
        names: those that were listed.
        present: the files that there are. Where all are still there, none is missed, and none is looked at.
    """
    if names <= present:
        return names
    return frozenset(name for name in names if is_ulid(name.removesuffix(".json")))


def missing_of(before: Set[str], known: Missing | None, present: Set[str], now: datetime) -> Missing | None:
    """What is to be said of the files that are gone.

    Args:
        before: the files of the last run.
        known: what it had to say.
        present: the files that there are.
        now: the time.

    Returns:
        Nothing when no more than a fifth are gone, when they are back, or when it was said for a week.
    """
    if known is not None:
        still = known.names - present
        if len(still) * SHARE <= known.of or now - known.since > SAID_FOR:
            known = None
        else:
            known = Missing(still, known.of, known.since)
    gone = frozenset(before - present)
    if len(gone) * SHARE <= len(before):
        return known
    older = known or Missing(frozenset(), 0, now)
    return Missing(gone | older.names, max(len(before), older.of), older.since)
