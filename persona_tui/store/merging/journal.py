"""A journal out of two, and the answers that it comes to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from persona_tui.interview.session import EventKind
from persona_tui.store.keys import event_key, key_of
from persona_tui.store.merging.documents import Document, canonical, content
from persona_tui.store.merging.reconciling import Refuses, event_identity, merge_event, reconciled
from persona_tui.store.merging.versions import OVER, History, heads, histories, moment_of, real

Events = dict[str, Document]
"""The documents of a journal by key, blank ones left out."""


def explained(answers: Mapping[str, Document], events: Events, refuses: Refuses, started: str) -> Events:
    """The journal with an event for each answer that it does not tell of.

    Some files are edited by hand or by another program; what was written there is an answer like any other.
    What is blank there tells of nothing.

    Args:
        answers: by key.
        events: the journal of the same file.
        refuses: tells refusals of a consent.
        started: when the session began, for what was never answered here.
    """
    told = histories(events)
    added: Events = {}
    for document in answers.values():
        item, history = str(document["id"]), told.get(str(document["id"]), {})
        if content(document) != content(None) and not _is_told(item, document, history, refuses):
            event = _edited(item, document, history, refuses, started)
            added[str(event_key(item, event_identity(event)))] = event
    return events | added


def united(one: Events, other: Events) -> Events:
    """All events of two journals; merges are left out, to be made again."""
    both = dict(one)
    for key, document in other.items():
        mine = both.get(key)
        both[key] = document if mine is None else max(mine, document, key=canonical)
    return without_merges(both)


def without_merges(events: Events) -> Events:
    """The events that people made."""
    return {key: document for key, document in events.items() if document["kind"] != EventKind.MERGED}


def settled(events: Events, refuses: Refuses, only: Iterable[str] | None = None) -> tuple[Events, Events]:
    """What a journal comes to.

    Args:
        events: the journal, without merges.
        refuses: tells refusals of a consent.
        only: the items to look at; all of them when not given.

    Returns:
        The merges that it needs, and the answers, by key.
    """
    merges: Events = {}
    answers: Events = {}
    for item, history in histories(events, only).items():
        event = merge_event(item, history, refuses)
        if event is not None:
            merges[str(event_key(item, event_identity(event)))] = event
        held = event["after"] if event is not None else heads(history)[0].after
        answers[str(key_of(item))] = {"value": None} | held | {"id": item}
    return merges, answers


def blank_answer(document: Document) -> Document:
    """The document of the same question with nothing said."""
    return {"id": document["id"], "value": None}


def journal_of(tables: Mapping[str, Any]) -> Events:
    """The events of a session's tables."""
    return real(tables.get("events", {}))


def _is_told(item: str, document: Document, history: History, refuses: Refuses) -> bool:
    """Whether the journal tells of an answer as it stands."""
    held = content(document)
    left = heads(history)
    if any(content(one.after) == held for one in left):
        return True
    return len(left) > 1 and content(reconciled(item, history, refuses)) == held


def _edited(item: str, document: Document, history: History, refuses: Refuses, started: str) -> Document:
    """The event of an answer that was written without one."""
    left = heads(history)
    before = left[0].after if len(left) == 1 else reconciled(item, history, refuses) if left else {}
    at = max(history.values(), key=lambda one: one.rank).at.isoformat() if history else started
    event: Document = {
        "kind": EventKind.ANSWERED.value,
        "n": max((one.n for one in history.values()), default=0) + 1,
        "at": moment_of({"at": at}).isoformat(),
        "item": item,
        "after": dict(document),
        "reason": "edited",
        OVER: sorted(one.identity for one in left),
    }
    return event | ({"before": before} if before else {})
