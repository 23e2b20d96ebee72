"""What a migrated session still knows of its former versions: retired questions, former wordings (R27)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question
from persona_tui.interview.acts.answerer import NOTE, REASON
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.journal import Ledger
from persona_tui.interview.migration.retiring import asked_by, is_retired, retired_item
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import item_of
from persona_tui.interview.session import Draft, Event, EventKind, Migration


@dataclass(frozen=True, slots=True)
class Retired:
    """An answer, or an unsent input, that a migration put aside."""

    id: str
    """The id it is held under."""
    question: Question
    """What it was an answer to, as it was asked."""
    answer: Answer
    past: Record
    """The session as it stood just before: what its wording is filled with, whether it was on the path."""
    draft: Draft | None = None

    @property
    def asked(self) -> bool:
        """Whether it was on the path when it was put aside."""
        return self.past.path.on(self.question.id)


def retired(record: Record) -> tuple[Retired, ...]:
    """The answers of retired questions, in the order they were put aside.

    Args:
        record: the session with the bank that it runs on.

    Returns:
        Every answer and unsent input held under a retired id; that a repetition was asked for is none.
    """
    session = record.session
    held = [item for item in (*session.answers, *session.drafts) if is_retired(_item(item))]
    if not held:
        return ()
    homes: dict[str, tuple[Migration, int]] = {}
    for migration, place in _made(session.events):
        for name in (*(move.new for move in migration.moves), *(move.new for move in migration.drafts)):
            homes[_item(name)] = migration, place
    for name in dict.fromkeys(map(_item, held)):  # said by who did not know yet that the version was left
        left = [one for one in _made(session.events) if asked_by(name, one[0].was)]
        if left:
            homes.setdefault(name, left[-1])
    pasts: dict[int, Record] = {}
    found: list[Retired] = []
    for name in dict.fromkeys(map(_item, held)):
        if name not in homes:
            continue
        migration, place = homes[name]
        past = pasts.setdefault(place, _before(record, migration, place))
        question = past.path.question(retired_item(name)) or _question(past, retired_item(name))
        if question is not None:
            answer, draft = session.answers.get(name, NOTHING), session.drafts.get(name)
            found.append(Retired(name, question, answer, past, draft))
    order = {name: at for at, name in enumerate(homes)}
    return tuple(sorted(found, key=lambda one: order[one.id]))


def asked_as(record: Record) -> Mapping[str, str]:
    """The wording that answers were given under, where it is no longer that of their question (R27).

    Args:
        record: the session with the bank that it runs on.

    Returns:
        By the id that each such answer is held under, the question as it was asked then, pipes filled. A
        consent is not there: it keeps its own wording (R17).
    """
    if not record.session.migrations:
        return MappingProxyType({})
    given = _Given()
    for event in record.session.events:
        given.add(event)
    pasts: dict[int, Record] = {}
    found: dict[str, str] = {}
    for item, (then, place) in given.under.items():
        question, answer = record.path.question(item), record.session.answers.get(item, NOTHING)
        migration = next((made for made, at in _made(record.session.events) if at == place), None)
        if question is None or migration is None or not answer.answered or answer.wording:
            continue
        past = pasts.setdefault(place, _before(record, migration, place))
        asked = past.path.question(then)
        if asked is None:
            continue
        was = worded(asked, record.facing).plain(past.fill)
        if was != worded(question, record.facing).plain(record.fill):
            found[item] = was
    return MappingProxyType(found)


class _Given:
    """Follows a journal: under which version, and under which id, each answer was given.

    A version is told by the rank of the event that left it; an answer of the version in force has none.
    """

    def __init__(self) -> None:
        self.under: dict[str, tuple[str, int]] = {}
        self._ledger = Ledger()
        self._walked: list[dict[str, tuple[str, int]]] = []
        """For each commit that undo can walk back, what was known before it."""
        self._back: list[dict[str, tuple[str, int]]] = []
        self._rank = -1

    def add(self, event: Event) -> None:
        """Take one more event into account."""
        self._rank += 1
        before = len(self._ledger.undoable)
        self._ledger.add(event)
        match event.kind:
            case EventKind.UNDONE if len(self._ledger.undoable) < before:
                self._back.append(self.under)
                self.under = self._walked.pop()
            case EventKind.REDONE if len(self._ledger.undoable) > before:
                self._walked.append(self.under)
                self.under = self._back.pop()
            case EventKind.MIGRATED if event.migration is not None:
                self._walk()
                self.under = self._led(event.migration)
            case EventKind.ANSWERED:
                if len(self._ledger.undoable) > before:
                    self._walk()
                self.under = {item: then for item, then in self.under.items() if item != event.item}
            case _:
                pass

    def _walk(self) -> None:
        self._walked.append(self.under)
        self._back.clear()

    def _led(self, migration: Migration) -> dict[str, tuple[str, int]]:
        """Every answer that was given under the version that is left, or an earlier one, by its id now."""
        back = migration.backward()
        found: dict[str, tuple[str, int]] = {}
        for item in self._ledger.answers:
            if not is_retired(item):
                was = back(item)
                found[item] = self.under.get(was, (was, self._rank))
        return found


def _made(events: tuple[Event, ...]) -> Iterator[tuple[Migration, int]]:
    """The migrations in force, each with the rank of the event that first made it."""
    first: dict[int, int] = {}
    made: list[Migration] = []
    for rank, event in enumerate(events):
        if event.enters is not None:
            first.setdefault(id(event.enters), rank)
            made.append(event.enters)
        elif event.leaves is not None and made:
            made.pop()
    return ((migration, first[id(migration)]) for migration in made)


def _before(record: Record, migration: Migration, rank: int) -> Record:
    """The session as it stood before an event that migrated it."""
    ledger = Ledger()
    events = record.session.events[:rank]
    for event in events:
        ledger.add(event)
    answers = MappingProxyType(dict(ledger.answers))
    return Record(replace(record.session, answers=answers, events=events), migration.was)


def _item(key: str) -> str:
    """The item of a draft's key, for a note too."""
    return key.removesuffix(NOTE).removesuffix(REASON)


def _question(past: Record, item: str) -> Question | None:
    """A question of a repetition that was not laid out; that a repetition was asked for is none."""
    found = item_of(past.bank, item)
    return found if isinstance(found, Question) else None
