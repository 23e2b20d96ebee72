"""A change of the engine, applied to the tables of a session inside one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import cast

from tinydb import TinyDB
from tinydb.table import Document as Stored
from tinydb.table import Table

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING
from persona_tui.interview.repetitions.identity import fixed_ids, question_of
from persona_tui.interview.session import NOTE, Change, Event, EventKind, Json, Session
from persona_tui.store.bank_migrations import Document, bank_after, banks_at, retired_questions
from persona_tui.store.json_text import storable
from persona_tui.store.keys import LAST_KEY, anchor_key, event_key, key_of
from persona_tui.store.layout import (
    CURSOR,
    NONE_RETIRED,
    answer_document,
    draft_document,
    empty_document,
    event_document,
    opening_document,
)
from persona_tui.store.merging.consents import refusing
from persona_tui.store.merging.journal import settled, without_merges
from persona_tui.store.merging.reconciling import event_identity
from persona_tui.store.merging.versions import is_migration
from persona_tui.store.migrations import Tables
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
    db.table(META).insert(_stored(int(META_KEY), opening_document(session.opening)))
    now = bank_after(session.events, bank)
    _fill_up(db.table(ANSWERS), now)
    if spaced:
        _space(db, now)
    write_change(db, Change(session.answers, session.events, dict(session.drafts)), bank, seen)
    return seen


def _space(db: TinyDB, bank: Bank) -> None:
    """Keep places for the events and drafts of each question, so that those of two never stand together."""
    answered = list(fixed_ids(bank))
    told = [*answered, *(one.id for one in bank.questions if one.is_statement), ""]
    _place(db.table(EVENTS), {key: {} for key in (*map(anchor_key, told), LAST_KEY)})
    typed = (item + of for item in answered for of in ("", NOTE))
    _place(db.table(DRAFTS), {key_of(item): {"id": item} for item in typed})


def _place(table: Table, blanks: Mapping[int, Document]) -> None:
    """Add the documents that are not there yet."""
    there = {one.doc_id for one in table}
    table.insert_multiple(_stored(key, blank) for key, blank in blanks.items() if key not in there)


def write_change(
    db: TinyDB,
    change: Change,
    bank: Bank,
    seen: Seen,
    unconfirmed: int | None = None,
    aside: Mapping[str, Question] = NONE_RETIRED,
) -> int:
    """Write what one act of the engine adds to a session; erasing is not an addition, see the session's file.

    Args:
        db: a database inside a transaction.
        change: what to write.
        bank: the bank in force before it.
        seen: what whoever made the change has seen of the session.
        unconfirmed: what this function gave for the same change, when writing it failed.
        aside: by their ids, the retired questions that it speaks of.

    Returns:
        The rank of the change's first event; of no matter where it has none.
    """
    after = bank_after(change.events, bank)
    _write_answers(db.table(ANSWERS), change, after, aside)
    _write_drafts(db.table(DRAFTS), change, seen)
    first = _write_events(db.table(EVENTS), change, bank, seen, unconfirmed, aside)
    if any(event.kind is EventKind.MIGRATED for event in change.events) and db.table(EVENTS).contains(
        doc_id=LAST_KEY
    ):
        _space(db, after)
    _reconcile(db, {item for event in change.events for item in _answered(event)}, after)
    return first


def _write_answers(table: Table, change: Change, bank: Bank, aside: Mapping[str, Question]) -> None:
    """Set the answers of a change; one that is no more, and whose question is not there, leaves no document.

    After a migration every question of the bank in force has its document, and what is blank and of no
    question there has none.
    """
    retired = {**retired_questions(change.events), **aside}
    migrated = any(event.migration is not None for event in change.events)
    emptied = {item for item, answer in change.answers.items() if migrated and answer == NOTHING}
    gone = {item for item in emptied if item in retired or question_of(bank, item) is None}
    if gone:
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
    _place(table, {key_of(item): empty_document(item) for item in fixed_ids(bank)})


def _is_blank(document: Stored) -> bool:
    return len(document) == 2 and document.get("value", 0) is None


def _asks(bank: Bank, document: Stored) -> bool:
    return question_of(bank, str(document.get("id"))) is not None


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


def _write_events(
    table: Table,
    change: Change,
    bank: Bank,
    seen: Seen,
    unconfirmed: int | None,
    aside: Mapping[str, Question],
) -> int:
    """Add the events of a change after those that are there.

    A save that failed may have reached the disk all the same; then its events are found there, under the rank
    they were given, and the same ones are not added again.
    """
    if not change.events:  # drafts, at every pause in the typing: TinyDB would go through the whole journal
        return 0
    first = max((event["n"] for event in table if event), default=0) + 1
    if unconfirmed is not None:
        before = _storable(event_document(bank, change.events[0], unconfirmed, aside))
        there = table.contains(doc_id=event_key(change.events[0].item, event_identity(before)))
        first = unconfirmed if there else first
    added: list[tuple[int, Document]] = []
    for n, (event, at) in enumerate(banks_at(change.events, bank), first):
        identity, document = seen.linked(_storable(event_document(at, event, n, aside)), _answered(event))
        added.append((event_key(event.item, identity), document))
    _put(table, added)
    return first


def _answered(event: Event) -> tuple[str, ...]:
    """The items whose answers an event changes."""
    if event.migration is not None:
        moves = event.migration.moves
        return tuple({item: None for move in moves for item in (move.old, move.new) if item})
    changes = event.kind in (EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE)
    return (event.item,) if changes and event.item else ()


def _reconcile(db: TinyDB, items: set[str], bank: Bank) -> None:
    """Keep both what is answered here and what came into the file meanwhile for the same question."""
    if not items:
        return
    events = db.table(EVENTS)
    journal = {
        str(one.doc_id): dict(one)
        for one in events
        if one and (one.get("item") in items or is_migration(one))
    }
    acts = without_merges(journal)
    merges, _ = settled(acts, refusing(bank), items)
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
