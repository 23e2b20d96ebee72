"""A change of the engine, applied to the tables of a session inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable

from tinydb import TinyDB
from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.banks.model import Bank
from persona_tui.interview.repetitions.identity import fixed_ids
from persona_tui.interview.session import Change, Session
from persona_tui.store.json_text import storable
from persona_tui.store.keys import key_of
from persona_tui.store.layout import (
    Document,
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
        bank: its pinned bank.
    """
    db.table(META).insert(_stored(int(META_KEY), opening_document(session.opening)))
    blank = (_stored(key_of(item), empty_document(item)) for item in fixed_ids(bank))
    db.table(ANSWERS).insert_multiple(blank)
    write_change(db, Change(session.answers, session.events, dict(session.drafts), session.cursor), bank)


def write_change(db: TinyDB, change: Change, bank: Bank, unconfirmed: int | None = None) -> int:
    """Write what one act of the engine adds to a session; erasing is not an addition, see the session's file.

    Args:
        db: a database inside a transaction.
        change: what to write.
        bank: the pinned bank.
        unconfirmed: what this function gave for the same change, when writing it failed.

    Returns:
        The rank of the change's first event.
    """
    answers = (answer_document(bank, item, answer) for item, answer in change.answers.items())
    _put(db.table(ANSWERS), ((key_of(str(document["id"])), document) for document in answers))
    drafts = db.table(DRAFTS)
    drafts.remove(doc_ids=[key_of(item) for item, draft in change.drafts.items() if draft is None])
    kept = [draft_document(item, draft) for item, draft in change.drafts.items() if draft is not None]
    if change.cursor is not None:
        kept.append(cursor_document(change.cursor))
    _put(drafts, ((key_of(str(document["id"])), document) for document in kept))
    return _write_events(db.table(EVENTS), change, bank, unconfirmed)


def _write_events(table: Table, change: Change, bank: Bank, unconfirmed: int | None) -> int:
    """Add the events of a change after those that are there.

    A save that failed may have reached the disk all the same; then its events are found there, under the rank
    they were given, and the same ones are not added again.
    """
    first = max((event["n"] for event in table.all()), default=0) + 1
    if unconfirmed is not None and change.events:
        before = event_document(bank, change.events[0], unconfirmed)
        first = unconfirmed if table.contains(doc_id=event_key(before)) else first
    documents = (event_document(bank, event, n) for n, event in enumerate(change.events, first))
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
