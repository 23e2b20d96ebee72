"""A session as the engine knows it, from checked tables."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.codec import answer_from_json
from persona_tui.interview.session import Draft, Event, EventKind, Session, Status
from persona_tui.store.json_text import storable
from persona_tui.store.layout import CURSOR, Document, event_of, opening_of
from persona_tui.store.loading import Loaded
from persona_tui.store.shape import StoredEvent
from persona_tui.text.clean import clean_line


def session_of(loaded: Loaded, bank: Bank) -> Session:
    """The whole session of a checked file.

    A stored value that does not fit its question is not believed and not lost: it shows as a draft of that
    question (R14), and stays in the file until the question is answered anew.

    Args:
        loaded: the file's content.
        bank: its pinned bank, read.
    """
    opening = opening_of(loaded.meta)
    answers, misfits = _answers(loaded, bank)
    drafts = {
        stored.id: Draft(storable(stored.raw), stored.at or opening.started)
        for stored in loaded.stored.drafts.values()
        if stored.id != CURSOR
    }
    events = ordered(loaded.stored.events.values())
    return Session(
        opening=opening,
        answers=MappingProxyType(answers),
        events=tuple(event_of(bank, stored) for stored in events),
        drafts=MappingProxyType(
            {item: Draft(value, opening.started) for item, value in misfits.items()} | drafts
        ),
        cursor=_cursor(loaded),
        status=status_of(events),
    )


def answers_of(loaded: Loaded, bank: Bank) -> dict[str, Answer]:
    """The answers alone: all that a list needs to follow the path."""
    return _answers(loaded, bank)[0]


def ordered(events: Iterable[StoredEvent]) -> list[StoredEvent]:
    """Events in the order of the journal; of two people's of one rank, the earlier first."""
    return sorted(events, key=lambda event: (event.n, event.at))


def status_of(events: Iterable[StoredEvent | Event]) -> Status:
    """Where a session stands, from its journal: as the last finish left it, unless reopened since.

    Args:
        events: in order.
    """
    status = Status.OPEN
    for event in events:
        if event.kind is EventKind.FINISHED:
            status = event.status or Status.FINISHED
        elif event.kind is EventKind.REOPENED:
            status = Status.OPEN
    return status


def _answers(loaded: Loaded, bank: Bank) -> tuple[dict[str, Answer], Document]:
    """The answers, and the values that fit no longer, by question."""
    answers: dict[str, Answer] = {}
    misfits: Document = {}
    for document in loaded.stored.answers.values():
        question = bank.question(document["id"])
        if question is None or (len(document) == 2 and document.get("value", 0) is None):
            continue
        answer = answer_from_json(question, document)
        if not isinstance(answer, Answer):
            misfits[question.id] = storable(document.get("value"))
            answer = answer_from_json(question, document | {"value": None})
        if isinstance(answer, Answer) and answer != NOTHING:
            answers[question.id] = answer
    return answers, misfits


def _cursor(loaded: Loaded) -> str:
    """The item on screen when last saved."""
    cursors = (stored.cursor for stored in loaded.stored.drafts.values() if stored.id == CURSOR)
    return clean_line(next(cursors, None) or "")
