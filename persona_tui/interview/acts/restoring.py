"""Which answers left the path and came back since they were given: the « restored » badge (R8)."""

from __future__ import annotations

from persona_tui.interview.course import Course
from persona_tui.interview.journal import Ledger
from persona_tui.interview.path import Path
from persona_tui.interview.session import Event, EventKind

_TOUCHING = frozenset({EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE})


class Restored:
    """Follows a journal, event by event."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._ledger = Ledger()
        self._path: Path | None = None
        self._away: set[str] = set()
        self._back: set[str] = set()

    @property
    def items(self) -> frozenset[str]:
        """The answered items that are back on the path; an item's own event takes it out."""
        return frozenset(self._back)

    def add(self, event: Event) -> None:
        """Take one more event into account."""
        self._ledger.add(event)
        if event.kind not in _TOUCHING:
            return
        self._away.discard(event.item)
        self._back.discard(event.item)
        if self._path is None or self._course.moves(event.item):
            self._path = self._course.path(dict(self._ledger.answers))
            self._compare(self._path)
        elif not self._path.on(event.item):
            self._away.add(event.item)

    def _compare(self, path: Path) -> None:
        """Note which answers left, and which of those that had left are back."""
        for item, answer in self._ledger.answers.items():
            if not path.on(item):
                self._away.add(item)
                self._back.discard(item)
            elif item in self._away:
                self._away.discard(item)
                if answer.answered:
                    self._back.add(item)
