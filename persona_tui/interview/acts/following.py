"""A journal followed event by event: which answers came back (R8), and which are to be reviewed (R10)."""

from __future__ import annotations

from persona_tui.interview.acts.era import Differs, Era
from persona_tui.interview.course import Course
from persona_tui.interview.journal import Ledger
from persona_tui.interview.path import Path
from persona_tui.interview.session import Event, EventKind

_TOUCHING = frozenset({EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE, EventKind.MERGED})


class Following:
    """What a journal tells of each answer since it was given.

    Each version of the bank has an era of its own, so that undoing a migration finds everything as it was
    before it, and redoing it as it was after (R26).
    """

    def __init__(self, course: Course) -> None:
        self._ledger = Ledger()
        self._era = Era(course, self._ledger.answers)
        self._earlier: list[Era] = []
        self._later: list[Era] = []
        """Those of migrations that were undone."""

    @property
    def restored(self) -> frozenset[str]:
        """The answered items that are back on the path; an item's own event takes it out (R8)."""
        return self._era.restored

    @property
    def stale(self) -> frozenset[str]:
        """The answered items that depend on something that is another now, off the path too (R10)."""
        return self._era.stale

    def differing(self, item: str) -> tuple[Differs, ...]:
        """What an answer depends on and now differs from what it was when it was given (R10).

        Args:
            item: the id of a question.

        Returns:
            None when all is as it was, and for what holds no answer.
        """
        return self._era.differing(item)

    def add(self, event: Event, path: Path | None = None) -> None:
        """Take one more event into account.

        Args:
            event: what happened.
            path: where the items stand after it, where that is known already.
        """
        changed = self._era.all_changed() if event.enters is not None else {}
        self._ledger.add(event)
        if event.kind in {EventKind.ANSWERED, EventKind.MIGRATED}:
            self._later.clear()
        if event.enters is not None:
            self._earlier.append(self._era)
            self._era = self._later.pop() if self._later else self._era.followed_by(event.enters, changed)
        elif event.leaves is not None:
            if self._earlier:
                self._later.append(self._era)
                self._era = self._earlier.pop()
        elif event.kind in _TOUCHING:
            self._era.add(event, path)
