"""What is left of a session when a consent was refused: the consents, and the banks they were asked with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from persona_tui.interview.answer import Answer
from persona_tui.interview.session import Event, Migration


def consent_record(answer: Answer) -> Answer:
    """What is kept of a consent when the rest is erased: the answer, its wording and its time (R17)."""
    return Answer(value=answer.value, special=answer.special, wording=answer.wording, at=answer.at)


def consents_only(events: Iterable[Event], kept: frozenset[str]) -> tuple[Event, ...]:
    """The events of the consents that are kept, without the notes around them (R17).

    Args:
        events: a journal, or the end of one.
        kept: the ids of the consents after the last of these events; under former versions of the bank they
            may have had others.

    Returns:
        Their events, and the migrations without what else they carried: the session still runs on the bank
        that they led to.
    """
    left: list[Event] = []
    now = set(kept)
    for event in reversed(tuple(events)):
        if event.migration is None:
            if event.item in now:
                left.append(_stripped(event))
            continue
        before = event.migration.backward()
        after = event.migration.forward()
        there = set(map(after, now)) if event.leaves else now
        left.append(replace(event, reason="", migration=_without_others(event.migration, there)))
        now = there if event.leaves else set(map(before, now))
    return tuple(reversed(left))


def _stripped(event: Event) -> Event:
    return replace(
        event,
        before=event.before and consent_record(event.before),
        after=event.after and consent_record(event.after),
        reason="",
    )


def _without_others(migration: Migration, kept: set[str]) -> Migration:
    """A migration with what it did to the consents that are kept, by their ids after it."""
    return replace(
        migration,
        moves=tuple(
            replace(
                move,
                before=move.before and consent_record(move.before),
                after=consent_record(move.after),
            )
            for move in migration.moves
            if move.old and move.new in kept
        ),
        kept=tuple(one for one in migration.kept if one.question in kept),
        drafts=(),
        cursor="",
    )
