"""A change of the engine, applied to the tables of a session inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import cast

from tinydb import TinyDB
from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.banks.model import Bank
from persona_tui.interview.repetitions.identity import fixed_ids
from persona_tui.interview.session import NOTE, Change, Event, EventKind, Json, Session
from persona_tui.store.json_text import storable
from persona_tui.store.keys import LAST_KEY, anchor_key, event_key, key_of
from persona_tui.store.layout import (
    CURSOR,
    Document,
    answer_document,
    draft_document,
    empty_document,
    event_document,
    opening_document,
)
from persona_tui.store.loading import Tables
from persona_tui.store.merging.consents import refusing
from persona_tui.store.merging.journal import settled, without_merges
from persona_tui.store.merging.reconciling import event_identity
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
        bank: its pinned bank.
        spaced: whether events and drafts find their places kept by blank documents. A session that a refusal
            erased has none: so ``git merge`` can add nothing to it without being told to (R17).

    Returns:
        What is seen of it.
    """
    seen = Seen({})
    db.table(META).insert(_stored(int(META_KEY), opening_document(session.opening)))
    blank = (_stored(key_of(item), empty_document(item)) for item in fixed_ids(bank))
    db.table(ANSWERS).insert_multiple(blank)
    if spaced:
        _space(db, bank)
    write_change(db, Change(session.answers, session.events, dict(session.drafts)), bank, seen)
    return seen


def _space(db: TinyDB, bank: Bank) -> None:
    """Keep places for the events and drafts of each question, so that those of two never stand together."""
    answered = list(fixed_ids(bank))
    told = [*answered, *(one.id for one in bank.questions if one.is_statement), ""]
    anchors = (*map(anchor_key, told), LAST_KEY)
    db.table(EVENTS).insert_multiple(_stored(key, {}) for key in anchors)
    typed = (item + of for item in answered for of in ("", NOTE))
    db.table(DRAFTS).insert_multiple(_stored(key_of(item), {"id": item}) for item in typed)


def write_change(db: TinyDB, change: Change, bank: Bank, seen: Seen, unconfirmed: int | None = None) -> int:
    """Write what one act of the engine adds to a session; erasing is not an addition, see the session's file.

    Args:
        db: a database inside a transaction.
        change: what to write.
        bank: the pinned bank.
        seen: what whoever made the change has seen of the session.
        unconfirmed: what this function gave for the same change, when writing it failed.

    Returns:
        The rank of the change's first event.
    """
    answers = (answer_document(bank, item, answer) for item, answer in change.answers.items())
    _put(db.table(ANSWERS), ((key_of(str(document["id"])), document) for document in answers))
    _write_drafts(db.table(DRAFTS), change, seen)
    first = _write_events(db.table(EVENTS), change, bank, seen, unconfirmed)
    _reconcile(db, {item for event in change.events for item in _answered(event)}, bank)
    return first


def _write_drafts(table: Table, change: Change, seen: Seen) -> None:
    """Keep what is typed, and let go of what is not any more."""
    if table.contains(doc_id=key_of(CURSOR)):  # as files of earlier versions of the program do
        table.remove(doc_ids=[key_of(CURSOR)])
    changed: list[tuple[int, Document]] = []
    for item, draft in change.drafts.items():
        held = dict(table.get(doc_id=key_of(item)) or {})
        if draft is None:
            after = seen.undrafted(item, held)
        else:
            after = seen.drafted(held, _storable(draft_document(item, draft)))
        if after != held:
            changed.append((key_of(item), after))
    _put(table, changed)


def _write_events(table: Table, change: Change, bank: Bank, seen: Seen, unconfirmed: int | None) -> int:
    """Add the events of a change after those that are there.

    A save that failed may have reached the disk all the same; then its events are found there, under the rank
    they were given, and the same ones are not added again.
    """
    first = max((event["n"] for event in table if event), default=0) + 1
    if unconfirmed is not None and change.events:
        before = _storable(event_document(bank, change.events[0], unconfirmed))
        there = table.contains(doc_id=event_key(change.events[0].item, event_identity(before)))
        first = unconfirmed if there else first
    added: list[tuple[int, Document]] = []
    for n, event in enumerate(change.events, first):
        identity, document = seen.linked(_storable(event_document(bank, event, n)), _answered(event))
        added.append((event_key(event.item, identity), document))
    _put(table, added)
    return first


def _answered(event: Event) -> tuple[str, ...]:
    """The items whose answers an event changes."""
    changes = event.kind in (EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE)
    return (event.item,) if changes and event.item else ()


def _reconcile(db: TinyDB, items: set[str], bank: Bank) -> None:
    """Keep both what is answered here and what came into the file meanwhile for the same question."""
    events = db.table(EVENTS)
    journal = {str(one.doc_id): dict(one) for one in events if one and one.get("item") in items}
    acts = without_merges(journal)
    merges, _ = settled(acts, refusing(bank))
    if len(acts) < len(journal):
        events.remove(doc_ids=[int(key) for key in journal.keys() - acts.keys()])
    _put(events, ((int(key), document) for key, document in merges.items()))
    held = ({"value": None} | one["after"] | {"id": one["item"]} for one in merges.values())
    _put(db.table(ANSWERS), ((key_of(document["id"]), document) for document in held))


def _put(table: Table, documents: Iterable[tuple[int, Document]]) -> None:
    """Set whole documents, in the place of those of the same key.

    TinyDB goes through a whole table at each operation, so that there are as few as can be.
    """
    stored = [_stored(key, document) for key, document in documents]
    there = [document for document in stored if table.contains(doc_id=document.doc_id)]
    if len(stored) == len(there) == 1:
        table.update(partial(_become, stored[0]), doc_ids=[stored[0].doc_id])
        return
    if there:
        table.remove(doc_ids=[document.doc_id for document in there])
    if stored:
        table.insert_multiple(stored)


def _become(document: Document, held: Mapping[str, Json]) -> None:
    """Make a document of a table another one."""
    of_table = cast("Document", held)
    of_table.clear()
    of_table.update(document)


def _stored(key: int, document: Document) -> Stored:
    return Stored(_storable(document), doc_id=key)


def _storable(document: Document) -> Document:
    return {name: storable(value) for name, value in document.items()}
