"""The events and drafts of a change, added to those that are there, in the place of those that were seen."""

from __future__ import annotations

from tinydb.table import Table

from persona_tui.banks.model import Bank
from persona_tui.interview.session import Change, Event, EventKind
from persona_tui.store.bank_migrations import Document, banks_at
from persona_tui.store.keys import event_key, key_of
from persona_tui.store.layout import CURSOR, draft_document, event_document
from persona_tui.store.merging.consents import refusing
from persona_tui.store.merging.journal import settled, without_merges
from persona_tui.store.merging.reconciling import event_identity
from persona_tui.store.merging.versions import is_of_migration
from persona_tui.store.putting import cleaned, put
from persona_tui.store.seen import Seen


def add_drafts(table: Table, change: Change, seen: Seen) -> None:
    """Keep what is typed, and let go of what is not any more."""
    if table.contains(doc_id=key_of(CURSOR)):  # as files of earlier versions of the program do
        table.remove(doc_ids=[key_of(CURSOR)])
    changed: list[tuple[int, Document]] = []
    for item, draft in change.drafts.items():
        held = dict(table.get(doc_id=key_of(item)) or {})
        if draft is None:
            after = seen.undrafted(item, held)
        else:
            after = seen.drafted(held, cleaned(draft_document(item, draft)))
        if after != held:
            changed.append((key_of(item), after))
    put(table, changed)


def add_events(table: Table, change: Change, bank: Bank, seen: Seen, unconfirmed: int | None) -> int:
    """Add the events of a change after those that are there.

    A save that failed may have reached the disk all the same; then its events are found there, under the rank
    they were given, and the same ones are not added again.

    Args:
        table: of the events.
        change: what brings them.
        bank: the bank in force before it.
        seen: what whoever made the change has seen of the session.
        unconfirmed: the rank that the first of them was given, when writing them failed.

    Returns:
        The rank of the first of them.
    """
    first = max((event["n"] for event in table if event), default=0) + 1
    if unconfirmed is not None and change.events:
        before = cleaned(event_document(bank, change.events[0], unconfirmed))
        there = table.contains(doc_id=event_key(change.events[0].item, event_identity(before)))
        first = unconfirmed if there else first
    added: list[tuple[int, Document]] = []
    for n, (event, at) in enumerate(banks_at(change.events, bank), first):
        identity, document = seen.linked(cleaned(event_document(at, event, n)), answered_by(event))
        added.append((event_key(event.item, identity), document))
    put(table, added)
    return first


def answered_by(event: Event) -> frozenset[str]:
    """The items whose answers an event changes."""
    if event.migration is not None:
        moved = {item for move in event.migration.moves for item in (move.old, move.new)}
        return frozenset(moved - {""})
    changes = event.kind in (EventKind.ANSWERED, EventKind.UNDONE, EventKind.REDONE)
    return frozenset({event.item} if changes and event.item else ())


def reconcile(events: Table, answers: Table, items: frozenset[str], bank: Bank) -> None:
    """Keep both what is answered here and what came into the file meanwhile for the same question.

    Args:
        events: their table.
        answers: theirs.
        items: the questions that are answered here.
        bank: the bank in force.
    """
    journal = {
        str(one.doc_id): dict(one)
        for one in events
        if one and (one.get("item") in items or is_of_migration(dict(one)))
    }
    acts = without_merges(journal)
    merges, _ = settled(acts, refusing(bank), items)
    if len(acts) < len(journal):
        events.remove(doc_ids=[int(key) for key in journal.keys() - acts.keys()])
    put(events, ((int(key), document) for key, document in merges.items()))
    held = ({"value": None} | one["after"] | {"id": one["item"]} for one in merges.values())
    put(answers, ((key_of(document["id"]), document) for document in held))
