"""The journal of a session: what its events add up to, and what one change makes of it (R24)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import assert_never

from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.erasing import consent_record, consents_only
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.session import Change, Draft, Event, EventKind, Migration, Session, Status


@dataclass
class Ledger:
    """What a journal adds up to: the state that it tells, and where undo and redo stand."""

    answers: dict[str, Answer] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    """The statements that were read."""
    status: Status = Status.OPEN
    undoable: list[Event] = field(default_factory=list)
    """The commits that undo can walk back, the next one last."""
    redoable: list[Event] = field(default_factory=list)
    """Those that redo can bring back, the next one last."""
    _read_before: list[frozenset[str]] = field(default_factory=list)
    """For each migration in force, the statements that were read before it."""

    def add(self, event: Event) -> None:
        """Take one more event into account."""
        match event.kind:
            case EventKind.ANSWERED:
                self._answer(event)
            case EventKind.MIGRATED:
                self._enter(event.migration)
                self.undoable.append(event)
                self.redoable.clear()
            case EventKind.UNDONE:
                self._leave(event.migration)
                _hold(self.answers, event.item, event.after)
                _pass_on(event, self.undoable, self.redoable)
            case EventKind.REDONE:
                self._enter(event.migration)
                _hold(self.answers, event.item, event.after)
                _pass_on(event, self.redoable, self.undoable)
            case EventKind.MERGED:
                _hold(self.answers, event.item, event.after)
                self._forget(event.item)
            case EventKind.KEPT:
                pass  # it says nothing of the answers, and undo does not walk it back
            case EventKind.READ:
                self.read.add(event.item)
            case EventKind.FINISHED:
                self.status = event.status or Status.FINISHED
            case EventKind.REOPENED:
                self.status = Status.OPEN
            case _:
                assert_never(event.kind)

    def _answer(self, event: Event) -> None:
        if (event.before or NOTHING) != self.answers.get(event.item, NOTHING):
            self._forget(event.item)
        _hold(self.answers, event.item, event.after)
        if is_retired(event.item):  # by someone who did not know of the migration
            self._forget(event.item)
        elif event.before != event.after:  # a confirmation leaves nothing to walk back
            self.undoable.append(event)
            self.redoable.clear()

    def _enter(self, migration: Migration | None) -> None:
        if migration is None:
            return
        for move in migration.moves:
            self.answers.pop(move.old, None)
        for move in migration.moves:
            _hold(self.answers, move.new, move.after)
        self._read_before.append(frozenset(self.read))
        self.read = set(map(migration.forward(), self.read))

    def _leave(self, migration: Migration | None) -> None:
        if migration is None:
            return
        for move in migration.moves:
            self.answers.pop(move.new, None)
        for move in migration.moves:
            if move.old:
                _hold(self.answers, move.old, move.before)
        before = self._read_before.pop() if self._read_before else frozenset[str]()
        since = self.read - set(map(migration.forward(), before))
        self.read = {*before, *map(migration.backward(), since)}

    def _forget(self, item: str) -> None:
        """Several people answered here, none knowing of the other: that is no more to be walked back.

        Nor is what was before the last migration, which would carry along what nobody can take back first.
        """
        self.undoable = [one for one in _since_migration(self.undoable) if one.item != item]
        self.redoable = [one for one in _since_migration(self.redoable) if one.item != item]


def _since_migration(events: list[Event]) -> list[Event]:
    """The events of a pile that stand above the last migration in it."""
    migrations = (place for place in reversed(range(len(events))) if events[place].migration is not None)
    return events[next(migrations, -1) + 1 :]


def _pass_on(event: Event, one: list[Event], other: list[Event]) -> None:
    """Take the commit that an undo or redo is about from one pile to the other.

    It is the last one, unless two people's journals were put together: then the last of its item.
    """
    place = next((place for place in reversed(range(len(one))) if one[place].item == event.item), None)
    if place is not None:
        other.append(one.pop(place))


def folded(events: Iterable[Event]) -> Ledger:
    """Replay a journal.

    Args:
        events: from the first on.

    Returns:
        The state that the events tell; it equals the state that the session holds (R24).
    """
    ledger = Ledger()
    for event in events:
        ledger.add(event)
    return ledger


def _hold(answers: dict[str, Answer], item: str, answer: Answer | None) -> None:
    """Put an answer in its place; nothing said is no answer at all."""
    if answer is None or answer == NOTHING:
        answers.pop(item, None)
    else:
        answers[item] = answer


def applied(session: Session, change: Change) -> Session:
    """The session after one change: what every store must write, in this order.

    First, for a refusal, everything goes but the consent record of the items that `erase_all_but` names,
    their notes and drafts included (R17). Then come the change's own answers, events, drafts, cursor and
    status.
    """
    answers = dict(session.answers)
    events = session.events
    drafts = dict(session.drafts)
    status = session.status
    if change.erase_all_but is not None:
        kept = change.erase_all_but
        answers = {}
        for item in kept & session.answers.keys():
            _hold(answers, item, consent_record(session.answers[item]))
        events = consents_only(events, kept)
        drafts = {}
    for item, answer in change.answers.items():
        _hold(answers, item, answer)
    for item, draft in change.drafts.items():
        _put(drafts, item, draft)
    for event in change.events:
        if event.kind is EventKind.FINISHED:
            status = event.status or Status.FINISHED
        elif event.kind is EventKind.REOPENED:
            status = Status.OPEN
    return replace(
        session,
        answers=MappingProxyType(answers),
        events=events + change.events,
        drafts=MappingProxyType(drafts),
        cursor=session.cursor if change.cursor is None else change.cursor,
        status=status,
    )


def _put(drafts: dict[str, Draft], item: str, draft: Draft | None) -> None:
    if draft is None:
        drafts.pop(item, None)
    else:
        drafts[item] = draft


def joined(one: Change, other: Change) -> Change:
    """Two changes as one, the second after the first; saving it is saving both."""
    if other.erase_all_but is not None:
        kept = other.erase_all_but
        one = Change(
            answers={item: consent_record(answer) for item, answer in one.answers.items() if item in kept},
            events=consents_only(one.events, kept),
            cursor=one.cursor,
            erase_all_but=kept if one.erase_all_but is None else one.erase_all_but & kept,
        )
    return Change(
        answers=MappingProxyType({**one.answers, **other.answers}),
        events=one.events + other.events,
        drafts=MappingProxyType({**one.drafts, **other.drafts}),
        cursor=one.cursor if other.cursor is None else other.cursor,
        erase_all_but=one.erase_all_but,
    )


NO_CHANGE = Change()
"""An act that changed nothing."""
