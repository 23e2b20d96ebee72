"""How long an interview has been going on, breaks left out."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final

from persona_tui.interview.session import Session

#: Longer without a sign of life is a break, not listening.
BREAK: Final = timedelta(minutes=30)


def minutes_spent(session: Session, sitting: datetime, now: datetime) -> int:
    """The minutes spent on an interview so far.

    Args:
        session: its start and its events.
        sitting: when this sitting began.
        now: the time of the same clock.

    Returns:
        Whole minutes of the sittings before this one, gaps longer than :data:`BREAK` left out, and of this
        one, whole.
    """
    moments = [session.opening.started, *(event.at for event in session.events)]
    before = sorted(moment for moment in moments if moment < sitting)
    gaps = (later - earlier for earlier, later in pairwise(before))
    earlier_sittings = sum((gap for gap in gaps if gap <= BREAK), timedelta())
    if before and timedelta() <= sitting - before[-1] <= BREAK:
        earlier_sittings += sitting - before[-1]
    return max(0, int((earlier_sittings + (now - sitting)).total_seconds() // 60))
