"""A change of the engine, applied to the tables of a session inside one transaction."""

from __future__ import annotations

from tinydb import TinyDB
from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING
from persona_tui.interview.repetitions.identity import fixed_ids, question_of
from persona_tui.interview.session import NOTE, Change, Session
from persona_tui.store.adding import add_drafts, add_events, answered_by, reconcile
from persona_tui.store.bank_migrations import bank_after, retired_questions
from persona_tui.store.keys import LAST_KEY, anchor_key, key_of
from persona_tui.store.layout import answer_document, empty_document, opening_document
from persona_tui.store.migrations import Tables
from persona_tui.store.putting import put, stored
from persona_tui.store.seen import Seen
from persona_tui.store.shape import META_KEY

ANSWERS, EVENTS, DRAFTS, META = "answers", "events", "drafts", "meta"


def blank_tables() -> Tables:
    """The tables of a session that holds nothing yet."""
    return {META: {}, ANSWERS: {}, EVENTS: {}, DRAFTS: {}}


def write_session(db: TinyDB, session: Session, bank: Bank, *, spaced: bool = True) -> Seen:
    """Fill blank tables with a whole session, every question given its document but what repetitions bring.

    Args:
        db: a database inside a transaction begun with :func:`blank_tables`.
        session: what to store.
        bank: the bank that it began with.
        spaced: whether events and drafts find their places kept by blank documents. A session that a refusal
            erased has none: so ``git merge`` can add nothing to it without being told to (R17).

    Returns:
        What is seen of it.
    """
    seen = Seen({})
    db.table(META).insert(stored(int(META_KEY), opening_document(session.opening)))
    in_force = bank_after(session.events, bank)
    _fill_up(db.table(ANSWERS), in_force)
    if spaced:
        _space(db, in_force)
    write_change(db, Change(session.answers, session.events, dict(session.drafts)), bank, seen)
    return seen


def write_change(db: TinyDB, change: Change, bank: Bank, seen: Seen, unconfirmed: int | None = None) -> int:
    """Write what one act of the engine adds to a session; erasing is not an addition, see the session's file.

    Args:
        db: a database inside a transaction.
        change: what to write.
        bank: the bank in force before it.
        seen: what whoever made the change has seen of the session.
        unconfirmed: what this function gave for the same change, when writing it failed.

    Returns:
        The rank of the change's first event.
    """
    after = bank_after(change.events, bank)
    migrated = any(event.migration is not None for event in change.events)
    _write_answers(db.table(ANSWERS), change, after, migrated=migrated)
    if migrated and db.table(EVENTS).contains(doc_id=LAST_KEY):
        _space(db, after)
    add_drafts(db.table(DRAFTS), change, seen)
    first = add_events(db.table(EVENTS), change, bank, seen, unconfirmed)
    items = frozenset[str]().union(*map(answered_by, change.events))
    if items:
        reconcile(db.table(EVENTS), db.table(ANSWERS), items, after)
    return first


def _write_answers(table: Table, change: Change, bank: Bank, *, migrated: bool) -> None:
    """Set the answers of a change; one that is no more, and whose question is not there, leaves no document.

    After a migration every question of the bank in force has its document, and what is blank and of no
    question there has none.
    """
    retired = retired_questions(change.events)
    emptied = {item for item, answer in change.answers.items() if migrated and answer == NOTHING}
    gone = {item for item in emptied if item in retired or question_of(bank, item) is None}
    if gone:
        table.remove(doc_ids=[key_of(item) for item in gone])
    answers = (
        answer_document(bank, item, answer, retired)
        for item, answer in change.answers.items()
        if item not in gone
    )
    put(table, ((key_of(str(document["id"])), document) for document in answers))
    if migrated:
        table.remove(doc_ids=[one.doc_id for one in table.all() if _is_blank(one) and not _asks(bank, one)])
        _fill_up(table, bank)


def _fill_up(table: Table, bank: Bank) -> None:
    """Give every question of a bank its document but what repetitions bring."""
    blank = ((key_of(item), item) for item in fixed_ids(bank))
    table.insert_multiple(
        [stored(key, empty_document(item)) for key, item in blank if not table.contains(doc_id=key)]
    )


def _space(db: TinyDB, bank: Bank) -> None:
    """Keep places for the events and drafts of each question, so that those of two never stand together."""
    events, drafts = db.table(EVENTS), db.table(DRAFTS)
    answered = list(fixed_ids(bank))
    told = [*answered, *(one.id for one in bank.questions if one.is_statement), ""]
    anchors = (*map(anchor_key, told), LAST_KEY)
    events.insert_multiple([stored(key, {}) for key in anchors if not events.contains(doc_id=key)])
    typed = ((key_of(item + of), item + of) for item in answered for of in ("", NOTE))
    drafts.insert_multiple(
        [stored(key, {"id": item}) for key, item in typed if not drafts.contains(doc_id=key)]
    )


def _is_blank(document: Stored) -> bool:
    return len(document) == 2 and document.get("value", 0) is None


def _asks(bank: Bank, document: Stored) -> bool:
    return question_of(bank, str(document.get("id"))) is not None
