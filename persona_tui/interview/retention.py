"""Until when a session is kept: the date of its opening, or the last one that was set since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from persona_tui.interview.session import Change, Event, EventKind, Session


def destroy_on(session: Session) -> date | None:
    """The retention date as it stands now; the opening keeps the one that the participant was told."""
    return last_set(session.opening.destroy_on, ((event.kind, event.until) for event in session.events))


def last_set(first: date | None, events: Iterable[tuple[EventKind, date | None]]) -> date | None:
    """The retention date that a journal leads to.

    Args:
        first: that of the opening.
        events: the kind of each event with the date it sets, in order.
    """
    dates = [until for kind, until in events if kind is EventKind.KEPT and until is not None]
    return dates[-1] if dates else first


def keep_until(until: date, at: datetime, who: str = "") -> Change:
    """What setting another retention date adds to a session.

    Args:
        until: the day from which it is to be erased.
        at: now.
        who: whoever sets it.
    """
    return Change(events=(Event(EventKind.KEPT, at, who, until=until),))
