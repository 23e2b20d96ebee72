"""Sessions as documents and back: openings, events, drafts; answers go through the engine's codec."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from persona_tui import __version__
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Answer
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Draft, Event, EventKind, Migration, Opening
from persona_tui.store.bank_migrations import Document, bank_document, migration_document, pinned_of
from persona_tui.store.shape import SCHEMA, StoredEvent, StoredMeta
from persona_tui.text.clean import clean, clean_line

CURSOR = "@cursor"
"""The id of the draft document that says which item was on screen; no item of a bank is called so."""

NONE_RETIRED: Mapping[str, Question] = MappingProxyType({})


def opening_document(opening: Opening) -> Document:
    """The one document of table `meta`; everything there is written once."""
    return {
        "schema": SCHEMA,
        "app": __version__,
        "id": opening.id,
        "code": opening.code,
        "bank": bank_document(opening.bank),
        "started": opening.started.isoformat(),
        "length": opening.length.value,
        "mode": opening.mode.value,
        "familiar": opening.familiar,
        "leader": opening.leader,
        "destroy_on": opening.destroy_on.isoformat() if opening.destroy_on else None,
    }


def opening_of(meta: StoredMeta) -> Opening:
    """The opening that a checked `meta` document holds; the bank's text stays exactly as pinned."""
    return Opening(
        id=meta.id,
        code=clean_line(meta.code),
        bank=pinned_of(meta.bank),
        started=meta.started,
        length=meta.length,
        mode=meta.mode,
        familiar=meta.familiar,
        leader=clean_line(meta.leader),
        destroy_on=meta.destroy_on,
    )


def answer_document(
    bank: Bank, item: str, answer: Answer, retired: Mapping[str, Question] = NONE_RETIRED
) -> Document:
    """The document of an answer; that of a question with nothing said is `{"id", "value": null}`.

    Args:
        bank: the bank in force.
        item: the id of one of its questions, of one repetition or not, or of a retired one.
        answer: what is held for it.
        retired: the retired questions by their ids.

    Raises:
        LookupError: there is no such question; dropping its answer in silence would be worse.
    """
    question = retired.get(item) or question_of(bank, item)
    if question is None:
        raise LookupError(item)
    return answer_to_json(question, answer) | {"id": item}


def empty_document(item: str) -> Document:
    """The document of a question before anything is said."""
    return {"id": item, "value": None}


def event_document(
    bank: Bank, event: Event, n: int, retired: Mapping[str, Question] = NONE_RETIRED
) -> Document:
    """The document of an event.

    Args:
        bank: the bank in force at it.
        event: the event.
        n: its rank in the journal of this session.
        retired: the retired questions by their ids.
    """
    document: Document = {"n": n, "kind": event.kind.value, "at": event.at.isoformat()}
    document |= {name: text for name in ("who", "item", "reason") if (text := getattr(event, name))}
    if event.until is not None:
        document["until"] = event.until.isoformat()
    if event.status is not None:
        document["status"] = event.status.value
    for name, answer in (("before", event.before), ("after", event.after)):
        if answer is not None:
            document[name] = answer_document(bank, event.item, answer, retired)
    if event.migration is not None:
        if event.kind is EventKind.MIGRATED:
            document["migration"] = migration_document(event.migration)
        else:
            document["of"] = EventKind.MIGRATED.value
    return document


def event_of(
    bank: Bank,
    stored: StoredEvent,
    migration: Migration | None = None,
    retired: Mapping[str, Question] = NONE_RETIRED,
) -> Event:
    """The event that a checked document holds; an answer in it that no longer fits is left out.

    Args:
        bank: the bank in force at it.
        stored: the document.
        migration: the migration that it makes, takes back or makes again.
        retired: the retired questions by their ids.
    """
    question = retired.get(stored.item) or question_of(bank, stored.item)
    held: dict[str, Answer | None] = {}
    for name, document in (("before", stored.before), ("after", stored.after)):
        answer = answer_from_json(question, document) if question and document is not None else None
        held[name] = answer if isinstance(answer, Answer) else None
    return Event(
        kind=stored.kind,
        at=stored.at,
        who=clean_line(stored.who),
        item=clean_line(stored.item),
        before=held["before"],
        after=held["after"],
        reason=clean(stored.reason),
        until=stored.until,
        status=stored.status,
        migration=migration,
    )


def draft_document(item: str, draft: Draft) -> Document:
    """The document of an unsent input."""
    return {"id": item, "raw": draft.raw, "at": draft.at.isoformat()}
