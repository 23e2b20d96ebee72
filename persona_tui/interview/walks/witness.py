"""What an interview is, held beside it to be compared: its journal replayed, and all that it shows (R24)."""

from __future__ import annotations

from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import Ledger
from persona_tui.interview.path import Path
from persona_tui.interview.session import Session


class Witness:
    """Replays a journal as it grows."""

    def __init__(self) -> None:
        self._ledger = Ledger()
        self._followed = 0

    def agrees(self, session: Session) -> bool:
        """Whether the events so far tell what the session holds."""
        for event in session.events[self._followed :]:
            self._ledger.add(event)
        self._followed = len(session.events)
        return self._ledger.answers == session.answers and self._ledger.status is session.status


def told(path: Path) -> tuple[object, ...]:
    """All that a path says of the items."""
    evaluation = path.evaluation
    return path.next, path.done, path.least, path.most, path.items, evaluation.bits, path.results, path.scores


def shown(interview: Interview) -> tuple[object, ...]:
    """All that an interview says: what it holds, where the items stand, what came back, what to review."""
    session = interview.session
    marks = interview.restored, interview.under_review
    return session.answers, session.status, told(interview.path), marks, interview.current, interview.read
