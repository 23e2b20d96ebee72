"""A journal followed event by event: which answers came back (R8), and which are to be reviewed (R10)."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from persona_tui.interview.course import Course
from persona_tui.interview.depending import Dependencies, dependencies_of, seen_values
from persona_tui.interview.journal import Ledger
from persona_tui.interview.path import Path
from persona_tui.interview.session import Event, EventKind

_TOUCHING = frozenset({EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE, EventKind.MERGED})


class Following:
    """What a journal tells of each answer since it was given."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._ledger = Ledger()
        self._path: Path | None = None
        self._away: set[str] = set()
        self._back: set[str] = set()
        self._seen: dict[str, Mapping[str, object]] = {}
        """What each answered item's dependencies came to when it was answered."""
        self._on: dict[str, Dependencies] = {}

    @property
    def restored(self) -> frozenset[str]:
        """The answered items that are back on the path; an item's own event takes it out (R8)."""
        return frozenset(self._back)

    def changed(self, item: str) -> tuple[str, ...]:
        """What an answer depends on and now differs from what it was when it was given (R10).

        Args:
            item: the id of a question.

        Returns:
            The ids of questions and of repetitions, the names of scores; none when all is as it was, and for
            what holds no answer.
        """
        then = self._seen.get(item)
        if then is None or self._path is None:
            return ()
        now = self._values(item, self._path)
        return tuple(name for name in {**then, **now} if then.get(name) != now.get(name))

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
        answer = self._ledger.answers.get(event.item)
        if answer is None or not answer.answered:
            self._seen.pop(event.item, None)
        elif values := self._values(event.item, self._path):
            self._seen[event.item] = values

    def _values(self, item: str, path: Path) -> Mapping[str, object]:
        on = self._on.get(item)
        if on is None:
            question = path.question(item)
            on = self._on[item] = Dependencies() if question is None else dependencies_of(question)
        return seen_values(on, path, self._ledger.answers) if on else MappingProxyType({})

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
