"""A session as the engine knows it, from checked tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer, Special
from persona_tui.interview.codec import answer_from_json
from persona_tui.interview.course import Course
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.record import Record
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Draft, Event, EventKind, Session, Status
from persona_tui.store.bank_migrations import Document, Following, ReadBank, asked_before, retired_questions
from persona_tui.store.json_text import storable
from persona_tui.store.layout import CURSOR, event_of, opening_of
from persona_tui.store.loading import Loaded, ordered
from persona_tui.store.shape import StoredEvent
from persona_tui.text.clean import clean_line

_GIVEN = Answer(special=Special.UNKNOWN)
"""Stands for an answer whose content does not matter."""


def record_of(loaded: Loaded, bank: Bank, read: ReadBank, *, journal: bool = True) -> Record:
    """The whole session of a checked file, with the bank that it runs on.

    A stored value that does not fit its question is not believed and not lost: it shows as a draft of that
    question (R14), and stays in the file until the question is answered anew.

    Args:
        loaded: the file's content.
        bank: the bank that it began with, read.
        read: reads the banks that it went on with.
        journal: whether its events are wanted too; left out, they are there only where answers cannot be told
            without them, after a migration (R26).

    Raises:
        Damaged: one of those is no bank that could be run.
    """
    opening = opening_of(loaded.meta)
    stored_events = ordered(loaded.stored.events.values())
    following = Following(bank, read)
    events: list[Event] = []
    retired: dict[str, Question] = {}
    wanted = journal or any(stored.migration is not None for stored in stored_events)
    for stored in stored_events if wanted else ():
        at = following.bank
        if is_retired(stored.item) and stored.item not in retired:
            asked = asked_before(stored.item, events)
            retired |= {stored.item: asked} if asked else {}
        events.append(event_of(at, stored, following.add(stored), retired))
        retired |= retired_questions(events[-1:])
    answers, misfits = _answers(loaded, following.bank, retired)
    drafts = {
        stored.id: Draft(storable(stored.raw), stored.at or opening.started)
        for stored in loaded.stored.drafts.values()
        if stored.is_live
    }
    session = Session(
        opening=opening,
        answers=MappingProxyType(answers),
        events=tuple(events),
        drafts=MappingProxyType(
            {item: Draft(value, opening.started) for item, value in misfits.items()} | drafts
        ),
        cursor=_cursor(loaded),
        status=status_of(stored_events),
    )
    return Record(session, following.bank)


def answers_for_path(loaded: Loaded, course: Course) -> dict[str, Answer]:
    """The answers as far as the path depends on them, which is all that a list needs.

    Most answers only count as given; reading the few that conditions look at is much quicker than reading
    them all.

    Args:
        loaded: the file's content.
        course: the way through its bank.
    """
    answers: dict[str, Answer] = {}
    for document in loaded.stored.answers.values():
        item = document["id"]
        if (
            not document.get("value")
            and not document.get("special")
            and document.get("value") not in (0, False)
        ):
            continue
        answers[item] = _GIVEN
        question = course.question(item) if course.moves(item) else None
        if question is not None:
            answer = answer_from_json(question, document)
            answers[item] = answer if isinstance(answer, Answer) else NOTHING
    return answers


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


def _answers(
    loaded: Loaded, bank: Bank, retired: Mapping[str, Question]
) -> tuple[dict[str, Answer], Document]:
    """The answers, and the values that fit no longer, by question."""
    answers: dict[str, Answer] = {}
    misfits: Document = {}
    for document in loaded.stored.answers.values():
        item = str(document["id"])
        question = retired.get(item) or question_of(bank, item)
        if question is None or (len(document) == 2 and document.get("value", 0) is None):
            continue
        answer = answer_from_json(question, document)
        if not isinstance(answer, Answer):
            misfits[item] = storable(document.get("value"))
            answer = answer_from_json(question, document | {"value": None})
        if isinstance(answer, Answer) and answer != NOTHING:
            answers[item] = answer
    return answers, misfits


def _cursor(loaded: Loaded) -> str:
    """The item on screen when last saved."""
    cursors = (stored.cursor for stored in loaded.stored.drafts.values() if stored.id == CURSOR)
    return clean_line(next(cursors, None) or "")
