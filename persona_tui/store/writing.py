"""A change of the engine, applied to the tables of a session inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable

from tinydb import TinyDB
from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING
from persona_tui.interview.repetitions.identity import fixed_ids, question_of
from persona_tui.interview.session import Change, Session
from persona_tui.store.bank_migrations import Document, bank_after, banks_at, retired_questions
from persona_tui.store.json_text import storable
from persona_tui.store.keys import key_of
from persona_tui.store.layout import (
    answer_document,
    cursor_document,
    draft_document,
    empty_document,
    event_document,
    event_key,
    opening_document,
)
from persona_tui.store.migrations import Tables
from persona_tui.store.shape import META_KEY

ANSWERS, EVENTS, DRAFTS, META = "answers", "events", "drafts", "meta"


def blank_tables() -> Tables:
    """The tables of a session that holds nothing yet."""
    return {META: {}, ANSWERS: {}, EVENTS: {}, DRAFTS: {}}


def write_session(db: TinyDB, session: Session, bank: Bank) -> None:
    """Fill blank tables with a whole session, every question given its document but what repetitions bring.

    Args:
        db: a database inside a transaction begun with :func:`blank_tables`.
        session: what to store.
        bank: the bank that it began with.
    """
    db.table(META).insert(_stored(int(META_KEY), opening_document(session.opening)))
    _fill_up(db.table(ANSWERS), bank_after(session.events, bank))
    write_change(db, Change(session.answers, session.events, dict(session.drafts), session.cursor), bank)


def write_change(db: TinyDB, change: Change, bank: Bank, unconfirmed: int | None = None) -> int:
    """Write what one act of the engine adds to a session; erasing is not an addition, see the session's file.

    Args:
        db: a database inside a transaction.
        change: what to write.
        bank: the bank in force before it.
        unconfirmed: what this function gave for the same change, when writing it failed.

    Returns:
        The rank of the change's first event.
    """
    _write_answers(db.table(ANSWERS), change, bank_after(change.events, bank))
    drafts = db.table(DRAFTS)
    drafts.remove(doc_ids=[key_of(item) for item, draft in change.drafts.items() if draft is None])
    kept = [draft_document(item, draft) for item, draft in change.drafts.items() if draft is not None]
    if change.cursor is not None:
        kept.append(cursor_document(change.cursor))
    _put(drafts, ((key_of(str(document["id"])), document) for document in kept))
    return _write_events(db.table(EVENTS), change, bank, unconfirmed)


def _write_answers(table: Table, change: Change, bank: Bank) -> None:
    """Set the answers of a change; one that is no more, and whose question is not there, leaves no document.

    After a migration every question of the bank in force has its document, and what is blank and of no
    question there has none.
    """
    retired = retired_questions(change.events)
    migrated = any(event.migration is not None for event in change.events)
    emptied = {item for item, answer in change.answers.items() if migrated and answer == NOTHING}
    gone = {item for item in emptied if item in retired or question_of(bank, item) is None}
    table.remove(doc_ids=[key_of(item) for item in gone])
    answers = (
        answer_document(bank, item, answer, retired)
        for item, answer in change.answers.items()
        if item not in gone
    )
    _put(table, ((key_of(str(document["id"])), document) for document in answers))
    if migrated:
        table.remove(doc_ids=[one.doc_id for one in table.all() if _is_blank(one) and not _asks(bank, one)])
        _fill_up(table, bank)


def _fill_up(table: Table, bank: Bank) -> None:
    """Give every question of a bank its document but what repetitions bring."""
    blank = ((key_of(item), item) for item in fixed_ids(bank))
    table.insert_multiple(
        [_stored(key, empty_document(item)) for key, item in blank if not table.contains(doc_id=key)]
    )


def _is_blank(document: Stored) -> bool:
    return len(document) == 2 and document.get("value", 0) is None


def _asks(bank: Bank, document: Stored) -> bool:
    return question_of(bank, str(document.get("id"))) is not None


def _write_events(table: Table, change: Change, bank: Bank, unconfirmed: int | None) -> int:
    """Add the events of a change after those that are there.

    A save that failed may have reached the disk all the same; then its events are found there, under the rank
    they were given, and the same ones are not added again.
    """
    first = max((event["n"] for event in table.all()), default=0) + 1
    if unconfirmed is not None and change.events:
        before = event_document(bank, change.events[0], unconfirmed)
        first = unconfirmed if table.contains(doc_id=event_key(before)) else first
    documents = (
        event_document(at, event, n) for n, (event, at) in enumerate(banks_at(change.events, bank), first)
    )
    _put(table, ((event_key(document), document) for document in documents))
    return first


def _put(table: Table, documents: Iterable[tuple[int, Document]]) -> None:
    """Set whole documents, in the place of those of the same key."""
    stored = [_stored(key, document) for key, document in documents]
    if stored:
        table.remove(doc_ids=[document.doc_id for document in stored])
        table.insert_multiple(stored)


def _stored(key: int, document: Document) -> Stored:
    return Stored({name: storable(value) for name, value in document.items()}, doc_id=key)
