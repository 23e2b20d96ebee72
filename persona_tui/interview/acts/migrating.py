"""Going on with another version of the bank: one act, which undo takes back (R24, R26)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from persona_tui.interview.acts.repeater import Repeater
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.journal import NO_CHANGE
from persona_tui.interview.migration.planning import Edition, Plan, planned
from persona_tui.interview.migration.rows import Problem
from persona_tui.interview.session import Change, Draft, DraftMove, Event, EventKind, Migration

NO_DECISIONS: Mapping[str, str] = MappingProxyType({})


class UnfitDecisionError(Exception):
    """A decision about a migration names no row, or does not fit it; nothing was done.

    Attributes:
        problems: what is wrong.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(one.key for one in problems))
        self.problems = problems


class Migrator(Repeater):
    """The act of going on with another version of the bank, and its taking back."""

    def plan(self, edition: Edition, decisions: Mapping[str, str] = NO_DECISIONS) -> Plan:
        """What going on with a version would do; nothing is changed.

        Args:
            edition: the version.
            decisions: by the key of a row, what is decided there.
        """
        return planned(self.session, self.path, self.bank, edition, decisions)

    def migrate(self, edition: Edition, decisions: Mapping[str, str] = NO_DECISIONS) -> Change:
        """Go on with another version of the bank (R26).

        Args:
            edition: the version.
            decisions: by the key of a row, what is decided there; the safe default stands in the others.

        Returns:
            The change; none when the session runs on that text already.

        Raises:
            UnfitDecisionError: a decision names no row, or nothing that fits there.
        """
        if edition.pinned.text == self.session.pinned.text:
            return NO_CHANGE
        plan = self.plan(edition, decisions)
        if plan.problems:
            raise UnfitDecisionError(plan.problems)
        return self._enter(EventKind.MIGRATED, plan.migration)

    def _enter(self, kind: EventKind, migration: Migration) -> Change:
        """Make a migration, for the first time or again."""
        answers: dict[str, Answer] = {move.old: NOTHING for move in migration.moves if move.old}
        answers |= {move.new: move.after for move in migration.moves}
        cursor = migration.forward()(self.current)
        return self._migration(
            kind, migration, answers, _drafts(self.session.drafts, migration.drafts), cursor
        )

    def _leave(self, migration: Migration) -> Change:
        """Take a migration back: everything is as it was before it."""
        answers: dict[str, Answer] = {move.new: NOTHING for move in migration.moves}
        answers |= {move.old: move.before or NOTHING for move in migration.moves if move.old}
        moves = (DraftMove(one.new, one.after, one.old, one.before) for one in migration.drafts)
        drafts = _drafts(self.session.drafts, moves)
        return self._migration(EventKind.UNDONE, migration, answers, drafts, migration.cursor)

    def _migration(
        self,
        kind: EventKind,
        migration: Migration,
        answers: Mapping[str, Answer],
        drafts: Mapping[str, Draft | None],
        cursor: str,
    ) -> Change:
        event = Event(kind, self._clock(), self.who, migration=migration)
        return self._keep(Change(answers, (*self._reopening(), event), drafts, cursor))


def _drafts(held: Mapping[str, Draft], moves: Iterable[DraftMove]) -> dict[str, Draft | None]:
    """What becomes of drafts: each that is still as it was then is what it was on the other side."""
    changed: dict[str, Draft | None] = {}
    added: dict[str, Draft | None] = {}
    for move in moves:
        now = held.get(move.old)
        if now is not None:
            changed[move.old] = None
            added[move.new] = move.after if now == move.before else now
    return changed | added
