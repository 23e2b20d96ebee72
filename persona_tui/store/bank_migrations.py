"""Migrations as documents, and the bank in force at each event of a journal (R25, R26)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Answer
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.migration.keeping_choices import with_kept
from persona_tui.interview.migration.retiring import asked_by, is_retired, retired_item
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import (
    Draft,
    DraftMove,
    Event,
    EventKind,
    Json,
    KeptChoice,
    Migration,
    Move,
    PinnedBank,
)
from persona_tui.store.json_text import storable
from persona_tui.store.shape import StoredBank, StoredDraftMove, StoredEvent, StoredMigration, StoredMove
from persona_tui.text.clean import clean_line

Document = dict[str, Json]
ReadBank = Callable[[StoredBank], Bank]
"""Reads a pinned text; raises `Damaged` when it is no bank that could be run."""


def bank_document(bank: PinnedBank) -> Document:
    """A pinned bank, in full."""
    return {
        "id": bank.id,
        "version": bank.version,
        "sha256": bank.sha256,
        "source": bank.source,
        "text": bank.text,
    }


def pinned_of(stored: StoredBank) -> PinnedBank:
    """The bank that a document pins; its text stays exactly as pinned."""
    return PinnedBank(stored.id, stored.version, stored.sha256, stored.text, clean_line(stored.source))


def migration_document(migration: Migration) -> Document:
    """All that a migration did: with it the journal needs no other file."""
    document: Document = {
        "bank": bank_document(migration.bank),
        "moves": [_move_document(migration, move) for move in migration.moves],
    }
    if migration.renamed:
        document["renamed"] = dict(sorted(migration.renamed.items()))
    if migration.kept:
        document["kept"] = [
            {"question": one.question, "choice": one.choice, "of": one.of} for one in migration.kept
        ]
    if migration.drafts:
        document["drafts"] = [_draft_document(move) for move in migration.drafts]
    if migration.cursor:
        document["cursor"] = migration.cursor
    return document


def _move_document(migration: Migration, move: Move) -> Document:
    document: Document = {"from": move.old, "to": move.new} if move.old else {"to": move.new}
    before = question_of(migration.was, move.old)
    if move.before is not None and before is not None:
        document["before"] = answer_to_json(before, move.before)
    after = asked_at(migration, move.new)
    if after is not None:
        document["after"] = answer_to_json(after, move.after)
    return document


def _draft_document(move: DraftMove) -> Document:
    return {
        "from": move.old,
        "before": {"raw": move.before.raw, "at": move.before.at.isoformat()},
        "to": move.new,
        "after": {"raw": move.after.raw, "at": move.after.at.isoformat()},
    }


def asked_at(migration: Migration, item: str) -> Question | None:
    """What an answer is held for after a migration: a question of the new bank, or a retired one."""
    if is_retired(item):
        return question_of(migration.was, retired_item(item))
    return question_of(migration.now, item)


def migration_of(stored: StoredMigration, was: Bank, read: ReadBank) -> Migration:
    """The migration that a checked document holds.

    Args:
        stored: the document.
        was: the bank in force before.
        read: reads the bank that it pins.

    Raises:
        Damaged: that text is no bank that could be run.
    """
    kept = tuple(
        KeptChoice(clean_line(one.question), clean_line(one.choice), clean_line(one.of))
        for one in stored.kept
    )
    bare = Migration(
        pinned_of(stored.bank),
        was,
        with_kept(read(stored.bank), kept, was),
        kept=kept,
        drafts=tuple(_draft_move_of(one) for one in stored.drafts),
        renamed=MappingProxyType({clean_line(old): clean_line(new) for old, new in stored.renamed.items()}),
        cursor=clean_line(stored.cursor),
    )
    moves = (move for one in stored.moves if (move := _move_of(bare, one)) is not None)
    return Migration(bare.bank, was, bare.now, tuple(moves), kept, bare.drafts, bare.renamed, bare.cursor)


def _move_of(migration: Migration, stored: StoredMove) -> Move | None:
    """A move; one whose answer no longer fits is left out, and its document stays in the file."""
    old, new = clean_line(stored.from_), clean_line(stored.to)
    after = _answer(asked_at(migration, new), stored.after)
    if after is None:
        return None
    return Move(old, _answer(question_of(migration.was, old), stored.before), new, after)


def _answer(question: Question | None, document: Mapping[str, Json] | None) -> Answer | None:
    if question is None or document is None:
        return None
    answer = answer_from_json(question, dict(document))
    return answer if isinstance(answer, Answer) else None


def _draft_move_of(stored: StoredDraftMove) -> DraftMove:
    before, after = (Draft(storable(one.raw), one.at) for one in (stored.before, stored.after))
    return DraftMove(clean_line(stored.from_), before, clean_line(stored.to), after)


class Following:
    """Follows a journal of documents: which bank is in force at each event."""

    def __init__(self, bank: Bank, read: ReadBank) -> None:
        """Begin a journal.

        Args:
            bank: the opening's bank.
            read: reads the others.
        """
        self.bank = bank
        """The bank in force."""
        self._read = read
        self._made: list[Migration] = []
        self._undone: list[Migration] = []

    def add(self, stored: StoredEvent) -> Migration | None:
        """Take one more event into account.

        Args:
            stored: its document.

        Returns:
            The migration that it makes, takes back or makes again.

        Raises:
            Damaged: the bank that it pins could not be run.
        """
        of_one = stored.of is EventKind.MIGRATED
        if stored.kind is EventKind.MIGRATED and stored.migration is not None:
            self._made.append(migration_of(stored.migration, self.bank, self._read))
            self._undone.clear()
        elif stored.kind is EventKind.REDONE and of_one and self._undone:
            self._made.append(self._undone.pop())
        elif stored.kind is EventKind.UNDONE and of_one and self._made:
            self._undone.append(self._made.pop())
            self.bank = self._undone[-1].was
            return self._undone[-1]
        else:
            return None
        self.bank = self._made[-1].now
        return self._made[-1]


def in_force(events: Iterable[StoredEvent], bank: Bank, read: ReadBank) -> Bank:
    """The bank that a session runs on, nothing else of its journal being read."""
    following = Following(bank, read)
    for stored in events:
        following.add(stored)
    return following.bank


def bank_after(events: Iterable[Event], bank: Bank) -> Bank:
    """The bank in force after some events.

    Args:
        events: in order.
        bank: the bank in force before them.
    """
    for event in events:
        if event.migration is not None:
            bank = event.migration.was if event.leaves else event.migration.now
    return bank


def banks_at(events: Iterable[Event], bank: Bank) -> Iterator[tuple[Event, Bank]]:
    """Each event with the bank in force at it: the one before, for a migration."""
    for event in events:
        yield event, bank
        bank = bank_after((event,), bank)


def asked_before(item: str, events: Iterable[Event]) -> Question | None:
    """What an id of a retired question stands for, though no migration put anything under it.

    Args:
        item: the id.
        events: the journal; the question is one of the bank of that hash that was left last.
    """
    left = [
        event.migration.was for event in events if event.migration and asked_by(item, event.migration.was)
    ]
    return question_of(left[-1], retired_item(item)) if left else None


def retired_questions(events: Iterable[Event]) -> Mapping[str, Question]:
    """What the retired answers that some events put aside were answers to, by the id they are under."""
    return {
        move.new: question
        for event in events
        if event.migration is not None
        for move in event.migration.moves
        if is_retired(move.new) and (question := asked_at(event.migration, move.new)) is not None
    }
