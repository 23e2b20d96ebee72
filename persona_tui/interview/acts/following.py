"""A journal followed event by event: which answers came back (R8), and which are to be reviewed (R10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from persona_tui.interview.course import Course
from persona_tui.interview.depending import SCORES, Dependencies, dependencies_of, seen_values
from persona_tui.interview.journal import Ledger
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Event, EventKind

_TOUCHING = frozenset({EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE})
_NOTHING_SEEN: Mapping[str, object] = MappingProxyType({})


class _Standing(NamedTuple):
    """How one answer stands, for undo and redo to put it back."""

    seen: Mapping[str, object]
    away: bool
    back: bool


class Following:
    """What a journal tells of each answer since it was given."""

    def __init__(self, course: Course) -> None:
        self._course = course
        self._ledger = Ledger()
        self._path: Path | None = None
        self._away: set[str] = set()
        self._seen: dict[str, Mapping[str, object]] = {}
        """What each answered item's dependencies came to when it was answered."""
        self._on: dict[str, Dependencies] = {}
        self._readers: defaultdict[str, set[str]] = defaultdict(set)
        """The items that depend on each thing."""
        self._undoable: list[_Standing] = []
        self._redoable: list[_Standing] = []
        self.restored: frozenset[str] = frozenset()
        """The answered items that are back on the path; an item's own event takes it out (R8)."""
        self.stale: frozenset[str] = frozenset()
        """The answered items that depend on something that is another now, off the path too (R10)."""

    def changed(self, item: str) -> tuple[str, ...]:
        """What an answer depends on and now differs from what it was when it was given (R10).

        Args:
            item: the id of a question.

        Returns:
            The ids of questions and of repetitions, the names of scores, the two extremes; none when all is
            as it was, and for what holds no answer.
        """
        then = self._seen.get(item)
        if then is None or self._path is None:
            return ()
        now = self._values(item, self._path)
        return tuple(name for name in {**then, **now} if then.get(name) != now.get(name))

    def add(self, event: Event, path: Path | None = None) -> None:
        """Take one more event into account.

        Args:
            event: what happened.
            path: where the items stand after it, where that is known already.
        """
        self._ledger.add(event)
        if event.kind not in _TOUCHING:
            return
        earlier, item, answers = self._path, event.item, self._ledger.answers
        stood = _Standing(self._seen.get(item, _NOTHING_SEEN), item in self._away, item in self.restored)
        if path is None:
            path = self._course.path_after(earlier, answers, item) if earlier else self._course.path(answers)
        self._path = path
        self._put(item, self._standing_after(event, stood, path))
        same = earlier is not None and earlier.evaluation.layout is path.evaluation.layout
        moved = path.evaluation.looked_at if same else None
        self._compare(path, answers if moved is None else (path.items[at].id for at in moved))
        self._review(item, path, moved)

    def _standing_after(self, event: Event, stood: _Standing, path: Path) -> _Standing:
        """How the item of an event stands after it: anew, or as undo and redo put it back."""
        if event.kind is EventKind.UNDONE and self._undoable:
            self._redoable.append(stood)
            return self._undoable.pop()
        if event.kind is EventKind.REDONE and self._redoable:
            self._undoable.append(stood)
            return self._redoable.pop()
        if event.kind is EventKind.ANSWERED and event.before != event.after:
            self._undoable.append(stood)
            self._redoable.clear()
        answer = self._ledger.answers.get(event.item)
        seen = self._values(event.item, path) if answer is not None and answer.answered else _NOTHING_SEEN
        return _Standing(seen, away=False, back=False)

    def _put(self, item: str, standing: _Standing) -> None:
        (self._away.add if standing.away else self._away.discard)(item)
        if standing.back != (item in self.restored):
            self.restored = self.restored ^ {item}
        if standing.seen:
            self._seen[item] = standing.seen
        else:
            self._seen.pop(item, None)

    def _values(self, item: str, path: Path) -> Mapping[str, object]:
        on = self._on.get(item)
        if on is None:
            question = path.question(item)
            on = self._on[item] = Dependencies() if question is None else dependencies_of(question, path)
            for name in on.names(path):
                self._readers[name].add(item)
        return seen_values(on, path, self._ledger.answers) if on else _NOTHING_SEEN

    def _compare(self, path: Path, items: Iterable[str]) -> None:
        """Note which answers left, and which of those that had left are back."""
        left, back = set[str](), set[str]()
        for item in items:
            answer = self._ledger.answers.get(item)
            if answer is None:
                continue
            if not path.on(item):
                left.add(item)
            elif item in self._away:
                back.add(item)
        self._away |= left
        self._away -= back
        answered = {item for item in back if self._ledger.answers[item].answered}
        if answered or not left.isdisjoint(self.restored):
            self.restored = (self.restored - left) | answered

    def _review(self, item: str, path: Path, moved: Iterable[int] | None) -> None:
        """Look again at the answers that depend on something that may be another now."""
        items = set(self._seen)
        if moved is not None:
            ids = {path.items[at].id for at in moved}
            names = {*ids, *(parted(one)[0] for one in ids)}
            names |= {SCORES} if any(map(path.evaluation.layout.tallies.counts, moved)) else set()
            items = {item}.union(*(self._readers[name] for name in names if name in self._readers))
        if items or self.stale:
            stale = {one for one in items if self.changed(one)}
            self.stale = (self.stale - items) | stale
