"""What an interview holds, and the one way in which anything in it changes (R24, R25)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import Self

from persona_tui.banks.answer_types import Consent
from persona_tui.banks.facing import worded
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.acts import recording
from persona_tui.interview.acts.era import Differs
from persona_tui.interview.acts.following import Following
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.course import Course
from persona_tui.interview.journal import NO_CHANGE, Ledger, applied, folded, joined
from persona_tui.interview.moving import BEFORE, FINISH, led_by, visited_in
from persona_tui.interview.path import Path
from persona_tui.interview.piping import fill_for
from persona_tui.interview.record import Record
from persona_tui.interview.session import Change, Draft, Event, EventKind, Session, Status


class WrongBankError(Exception):
    """A session runs on the bank pinned in it, and on no other (R25)."""


class UnknownItemError(KeyError):
    """There is no item of that id, in the bank or among its repetitions."""


class Keeper:
    """One session over the bank in force, its path and its journal kept in step.

    Attributes:
        session: the session as it stands after the acts so far.
        path: where every item stands.
        bank: the session's pinned bank; another one after a migration, or the undoing of one (R26).
        course: the bank made ready to be walked.
        who: who conducts, for the journal.
    """

    def __init__(
        self,
        session: Session,
        bank: Bank,
        clock: Callable[[], datetime],
        who: str = "",
        course: Course | None = None,
    ) -> None:
        if session.pinned.text != bank.text:
            raise WrongBankError(session.pinned.id)
        self.bank = bank
        self.who = who
        self.course = course or Course(bank, session.opening.length, session.opening.mode)
        self.path: Path = self.course.path(session.answers)
        known = session.cursor == FINISH or self.path.position(session.cursor) is not None
        self.session = session if known else replace(session, cursor=BEFORE)
        self._clock = clock
        self._left = False
        self._ledger: Ledger = folded(session.events)
        self._visited = visited_in(self.session)

    def taken_up(self, record: Record) -> Self:
        """The same person's interview on another state of the session, as someone else left it.

        Nothing changes in this one any more: its acts come to no change.

        Args:
            record: the session, with the bank that it runs on.
        """
        self._left = True
        return type(self)(record.session, record.bank, self._clock, self.who)

    @property
    def current(self) -> str:
        """The item on screen; empty before the start, :data:`FINISH` at the end."""
        return self.session.cursor

    def question(self, item: str) -> Question | None:
        """The question of an id, of one repetition or not (R18)."""
        return self.path.question(item)

    @property
    def read(self) -> frozenset[str]:
        """The statements that were read."""
        return frozenset(self._ledger.read)

    @property
    def visited(self) -> frozenset[str]:
        """The items that were on screen or answered so far, the current one included."""
        return frozenset({*self._visited, self.current, *self._ledger.read, *self.session.answers})

    @property
    def restored(self) -> frozenset[str]:
        """The items whose answer left the path and came back since it was given (R8)."""
        return self._following.restored

    @property
    def stale(self) -> frozenset[str]:
        """The answered items that depend on something that is another now, off the path too (R10)."""
        return self._following.stale

    def changed_since(self, item: str) -> tuple[str, ...]:
        """What the wording, choices or checks of an answered item depend on, and is another now (R10).

        Args:
            item: the id of a question.

        Returns:
            The ids of questions and repetitions, the names of scores, ``plus-basse`` and ``plus-inconnue``;
            none off the path, without an answer, and when everything is as it was when the item was answered
            or confirmed.
        """
        return tuple(one.name for one in self.differing(item))

    def differing(self, item: str) -> tuple[Differs, ...]:
        """The same, each with what it came to then and what it comes to now."""
        return self._following.differing(item) if self.path.on(item) else ()

    @property
    def can_undo(self) -> bool:
        """Whether there is a commit to walk back."""
        return bool(self._ledger.undoable)

    @property
    def can_redo(self) -> bool:
        """Whether there is a walked back commit to bring back."""
        return bool(self._ledger.redoable)

    def _record(
        self, question: Question, after: Answer, drafts: Mapping[str, Draft | None] | None = None
    ) -> Change:
        item, before = question.id, self._held(question.id)
        if not self._takes(question):
            return NO_CHANGE
        after = recording.consented_at(question, before, after, self._wording(question), self._clock())
        changed = {
            key: draft for key, draft in (drafts or {}).items() if draft != self.session.drafts.get(key)
        }
        if after == before:
            return self._keep(Change(drafts=changed)) if changed else NO_CHANGE
        return self._commit_event(item, after, drafts=changed)

    def _wording(self, question: Question) -> str:
        """The wording that a consent is asked with (R17); of no other question is it kept."""
        if not isinstance(question.answer, Consent):
            return ""
        facing = self.session.opening.facing
        return worded(question, facing).plain(fill_for(self.session, self.bank, self.path))

    def _commit_event(
        self, item: str, after: Answer, reason: str = "", drafts: Mapping[str, Draft | None] | None = None
    ) -> Change:
        event = self._event(EventKind.ANSWERED, item, self._held(item), after, reason)
        return self._keep(
            Change(answers={item: after}, events=(*self._reopening(), event), drafts=drafts or {})
        )

    def _keep(self, change: Change) -> Change:
        if self._left:
            return NO_CHANGE
        self.session = applied(self.session, change)
        if change.erase_all_but is not None:
            self._ledger = folded(self.session.events)
            self.__dict__.pop("_following", None)
            self.path = self.course.path(self.session.answers)
        else:
            self._follow(change)
        if self.current not in {BEFORE, FINISH} and self.path.position(self.current) is None:
            return joined(change, self._ashore())
        return change

    def _follow(self, change: Change) -> None:
        """Bring the bank, the path and what the journal tells up to date."""
        migrated = [event for event in change.events if event.migration is not None]
        for event in migrated:
            self._go_on_with(event)
        if migrated:
            self.path = self.course.path(self.session.answers)
        elif change.answers:
            self.path = self.course.path_after(self.path, self.session.answers, *change.answers)
        for event in change.events:
            self._ledger.add(event)
            if "_following" in self.__dict__:
                self._following.add(event, None if migrated else self.path)

    def _go_on_with(self, event: Event) -> None:
        """Run on the bank that a migration, or the undoing of one, leads to (R26)."""
        if event.migration is None:
            return
        self.bank = event.migration.was if event.leaves else event.migration.now
        opening = self.session.opening
        self.course = Course(self.bank, opening.length, opening.mode)
        self._visited = list(map(led_by(event), self._visited))

    def _ashore(self) -> Change:
        """Away from an item that is no more: to the last item visited that is still asked (R18, R26)."""
        there = (item for item in reversed(self._visited) if self.path.question(item) and self.path.on(item))
        first = (one.id for one in self.path.asked if one.takes_answer)
        return self._keep(Change(cursor=next(there, None) or next(first, FINISH)))

    def _event(
        self,
        kind: EventKind,
        item: str = "",
        before: Answer | None = None,
        after: Answer | None = None,
        reason: str = "",
    ) -> Event:
        return Event(kind, self._clock(), self.who, item, before, after, reason)

    def _reopening(self) -> tuple[Event, ...]:
        """What comes before a change to a session that is not open."""
        return () if self.session.status is Status.OPEN else (self._event(EventKind.REOPENED),)

    def _held(self, item: str) -> Answer:
        return self.session.answers.get(item, NOTHING)

    def _question(self, item: str) -> Question:
        question = self.path.question(item)
        if question is None:
            raise UnknownItemError(item)
        return question

    def _takes(self, question: Question) -> bool:
        """Whether a question takes an answer now: one that is repeated does so in its repetitions only."""
        return question.takes_answer and question.id not in self.bank.repeated

    @cached_property
    def _following(self) -> Following:
        first = next((event.migration for event in self.session.events if event.migration), None)
        opening = self.session.opening
        course = self.course if first is None else Course(first.was, opening.length, opening.mode)
        following = Following(course)
        for event in self.session.events:
            following.add(event)
        return following
