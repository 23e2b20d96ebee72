"""The conductor of one interview: every act of a person, each giving the change that a store must save."""

from __future__ import annotations

from persona_tui.interview.acts.answerer import NOTE, REASON, Committed
from persona_tui.interview.acts.keeper import UnknownItemError, WrongBankError
from persona_tui.interview.acts.migrating import Migrator, UnfitDecisionError
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.finishing import (
    ERASING,
    Missing,
    UnfinishedError,
    consents_on,
    missing_on,
    refused_on,
)
from persona_tui.interview.impact import Standing
from persona_tui.interview.journal import NO_CHANGE, joined
from persona_tui.interview.moving import FINISH, landing
from persona_tui.interview.session import Change, Event, EventKind, Status

__all__ = [
    "FINISH",
    "NOTE",
    "REASON",
    "Committed",
    "Interview",
    "UnfinishedError",
    "UnfitDecisionError",
    "UnknownItemError",
    "WrongBankError",
]


class Interview(Migrator):
    """One session being conducted.

    Acts never block on what is invalid or missing (R14); each returns the :class:`Change` to save, which is
    empty when nothing changed. Only :meth:`finish` can say no. Begun on a stored session, it goes on where
    that was left: same item, order visited, drafts, undo (R24). Changing a finished session reopens it.
    """

    def undo(self) -> Change | None:
        """Walk the last commit back and go to its item; `None` when there is none.

        What was typed there since is committed first, so that it is what is walked back, and redo has it.
        """
        if not self._ledger.undoable:
            return None
        typed = self._commit_typed(self._ledger.undoable[-1].item)
        event = self._ledger.undoable[-1]
        if event.migration is not None:
            return self._leave(event.migration)
        return joined(typed, self._walk(EventKind.UNDONE, event.item, event.after, event.before))

    def redo(self) -> Change | None:
        """Bring the last walked back commit back and go to its item; `None` when there is none.

        What was typed there since is committed instead: with that, nothing is left to bring back.
        """
        if not self._ledger.redoable:
            return None
        typed = self._commit_typed(self._ledger.redoable[-1].item)
        if not self._ledger.redoable:
            return typed
        event = self._ledger.redoable[-1]
        if event.migration is not None:
            return self._enter(EventKind.REDONE, event.migration)
        return joined(typed, self._walk(EventKind.REDONE, event.item, event.before, event.after))

    def _commit_typed(self, item: str) -> Change:
        """Commit what is typed for an item and not committed; what does not fit stays a draft."""
        draft, note = self.session.drafts.get(item), self.session.drafts.get(item + NOTE)
        if self.path.question(item) is None:
            return NO_CHANGE
        change = self.commit(item, draft.raw).change if draft else NO_CHANGE
        return joined(change, self.note(item, str(note.raw))) if note else change

    def _walk(self, kind: EventKind, item: str, before: Answer | None, after: Answer | None) -> Change:
        event = self._event(kind, item, before=before, after=after)
        keys = (item, item + NOTE, item + REASON)
        drafts = {key: None for key in keys if key in self.session.drafts}
        change = self._keep(
            Change(answers={item: after or NOTHING}, events=(*self._reopening(), event), drafts=drafts)
        )
        found = self.path.item(item)
        return change if found is None else joined(change, self._go(landing(self.path, found)))

    @property
    def standing(self) -> Standing:
        """Where the interview stands, to tell later what a change did (R9)."""
        return Standing(self.path, self.under_review)

    def missing(self) -> tuple[Missing, ...]:
        """What is missing before the session can be finished, in document order."""
        return missing_on(self.path)

    def finish(self, anyway: bool = False) -> Change:
        """Finish the session.

        Args:
            anyway: although something is missing; the session is then incomplete.

        Returns:
            The change; once participation or the notes were refused, one that erases all but the consents.

        Raises:
            UnfinishedError: something is missing and `anyway` is not given, or is of no help.
        """
        if self.session.status is not Status.OPEN:
            return self._go(FINISH)
        missing = self.missing()
        if missing and (not anyway or any(one.strict for one in missing)):
            raise UnfinishedError(missing)
        refused = bool(refused_on(self.path) & ERASING)
        status = Status.REFUSED if refused else Status.INCOMPLETE if missing else Status.FINISHED
        event = Event(EventKind.FINISHED, self._clock(), self.who, status=status)
        kept = consents_on(self.path) if refused else None
        self._visited = [] if refused else [*self._visited, self.current]
        return self._keep(Change(events=(event,), cursor=FINISH, erase_all_but=kept))

    def reopen(self) -> Change:
        """Open a finished session again, at the same place."""
        return self._keep(Change(events=self._reopening())) if self._reopening() else NO_CHANGE
