"""One version of the bank and what is said in it: what came back (R8), what is to be reviewed (R10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.course import Course
from persona_tui.interview.depending import SCORES, Dependencies, seen_values
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.session import Event, EventKind, Migration

_NOTHING_SEEN: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Marks:
    """How the answers stood that one commit touched, for undo and redo to put them back."""

    seen: Mapping[str, object]
    """What the dependencies of the item itself came to when it was answered."""
    others: Mapping[str, tuple[bool, bool]]
    """By item, the item itself included, whether it was off the path since, and whether it came back."""


@dataclass(frozen=True, slots=True)
class Differs:
    """Something that an answer depends on, and that is another than when it was given (R10)."""

    name: str
    """The id of a question or of a repetition, the name of a score or dimension, one of the two extremes."""
    then: object
    """What counted of it when the answer was given, as :func:`seen_values` gives it."""
    now: object


class Era:
    """The marks of the answers while one version of the bank is in force."""

    def __init__(self, course: Course, answers: Mapping[str, Answer]) -> None:
        """Begin with nothing said.

        Args:
            course: the way through that version.
            answers: what is held, kept up to date by whoever follows the journal.
        """
        self._course = course
        self._answers = answers
        self._path: Path | None = None
        self._away: set[str] = set()
        self._seen: dict[str, Mapping[str, object]] = {}
        """What each answered item's dependencies came to when it was answered."""
        self._on: dict[str, Dependencies] = {}
        self._readers: defaultdict[str, set[str]] = defaultdict(set)
        """The items that depend on each thing."""
        self._undoable: list[_Marks] = []
        self._redoable: list[_Marks] = []
        self.restored: frozenset[str] = frozenset()
        """The answered items that are back on the path; an item's own event takes it out (R8)."""
        self.stale: frozenset[str] = frozenset()
        """The answered items that depend on something that is another now, off the path too (R10)."""

    def differing(self, item: str) -> tuple[Differs, ...]:
        """What an answer depends on and now differs from what it was when it was given (R10).

        Args:
            item: the id of a question.

        Returns:
            None when all is as it was, and for what holds no answer.
        """
        then = self._seen.get(item)
        if then is None or self._path is None:
            return ()
        now = self._values(item, self._path)
        names = (name for name in {**then, **now} if then.get(name) != now.get(name))
        return tuple(Differs(name, then.get(name), now.get(name)) for name in names)

    def all_changed(self) -> Mapping[str, Mapping[str, object]]:
        """By item to be reviewed, what it depends on and is another now, with what that was."""
        return {item: {one.name: one.then for one in self.differing(item)} for item in self.stale}

    def followed_by(self, migration: Migration, changed: Mapping[str, Mapping[str, object]]) -> Era:
        """The next version of the bank: what was to be reviewed still is, and no more (R10, R26).

        Args:
            migration: leads there; the answers are those that it made already.
            changed: what :meth:`all_changed` told before it.
        """
        era = Era(Course(migration.now, self._course.length, self._course.mode), self._answers)
        if self._path is None:
            return era
        path, lead = era._course.path(self._answers), migration.forward()
        era._path = path
        was = {
            lead(item): {lead(name): value for name, value in then.items()} for item, then in changed.items()
        }
        for item, answer in self._answers.items():
            if answer.answered and (values := era._values(item, path)):
                then = was.get(item, {})
                era._seen[item] = {name: then.get(name, value) for name, value in values.items()}
        left, back = set(map(lead, self._away)), frozenset(map(lead, self.restored))
        era._away = {item for item in self._answers if not path.on(item)}
        came = {item for item in left - era._away if self._answers.get(item, NOTHING).answered}
        era.restored = (back | came) - era._away
        era.stale = frozenset(item for item in era._seen if era.differing(item))
        return era

    def add(self, event: Event, path: Path | None = None) -> None:
        """Take one more commit into account, or the undoing or redoing of one.

        Args:
            event: what happened; the answers are those after it.
            path: where the items stand after it, where that is known already.
        """
        earlier, item, answers = self._path, event.item, self._answers
        if path is None:
            path = self._course.path_after(earlier, answers, item) if earlier else self._course.path(answers)
        self._path = path
        same = earlier is not None and earlier.evaluation.layout is path.evaluation.layout
        moved = path.evaluation.looked_at if same else None
        if event.kind is EventKind.UNDONE and self._undoable:
            self._redoable.append(self._put_back(item, self._undoable.pop()))
        elif event.kind is EventKind.REDONE and self._redoable:
            self._undoable.append(self._put_back(item, self._redoable.pop()))
        else:
            stood = self._marks(item, (item, *self._turned(path, moved)))
            self._note(path, stood.others)
            self._see(
                item, self._values(item, path) if answers.get(item, NOTHING).answered else _NOTHING_SEEN
            )
            if event.kind is EventKind.ANSWERED and event.before != event.after:
                self._undoable.append(stood)
                self._redoable.clear()
        self._review(item, path, moved)

    def _marks(self, item: str, others: Iterable[str]) -> _Marks:
        return _Marks(
            self._seen.get(item, _NOTHING_SEEN),
            {one: (one in self._away, one in self.restored) for one in others},
        )

    def _put_back(self, item: str, marks: _Marks) -> _Marks:
        """Put the marks of a commit back; tells those that there were instead."""
        stood = self._marks(item, marks.others)
        away = {one for one, (was_away, _) in marks.others.items() if was_away}
        self._away = self._away - marks.others.keys() | away
        back = {one for one, (_, was_back) in marks.others.items() if was_back}
        self.restored = self.restored - marks.others.keys() | back
        self._see(item, marks.seen)
        return stood

    def _turned(self, path: Path, moved: Iterable[int] | None) -> list[str]:
        """The items with answers that left the path, or are on it again."""
        answers = self._answers
        items = answers if moved is None else (path.items[at].id for at in moved)
        return [item for item in items if item in answers and path.on(item) == (item in self._away)]

    def _note(self, path: Path, turned: Iterable[str]) -> None:
        """Note which answers left, and which of those that had left are back; the first one is given anew."""
        for rank, item in enumerate(turned):
            there, was_away = path.on(item), item in self._away
            (self._away.discard if there else self._away.add)(item)
            back = there and was_away and rank > 0 and self._answers[item].answered
            if back != (item in self.restored):
                self.restored = self.restored ^ {item}

    def _see(self, item: str, seen: Mapping[str, object]) -> None:
        if seen:
            self._seen[item] = seen
        else:
            self._seen.pop(item, None)

    def _values(self, item: str, path: Path) -> Mapping[str, object]:
        on = self._on.get(item)
        if on is None:
            question = path.question(item)
            on = Dependencies() if question is None else self._course.dependencies(question, path)
            self._on[item] = on
            for name in on.names(path):
                self._readers[name].add(item)
        return seen_values(on, path) if on else _NOTHING_SEEN

    def _review(self, item: str, path: Path, moved: Iterable[int] | None) -> None:
        """Look again at the answers that depend on something that may be another now."""
        items = set(self._seen)
        if moved is not None:
            ids = {path.items[at].id for at in moved}
            names = {*ids, *(parted(one)[0] for one in ids)}
            names |= {SCORES} if any(map(path.evaluation.layout.tallies.counts, moved)) else set()
            items = {item}.union(*(self._readers[name] for name in names if name in self._readers))
        if items or self.stale:
            stale = {one for one in items if self.differing(one)}
            self.stale = (self.stale - items) | stale
