"""The unsent inputs of a session, carried over or put aside with the rest (R24, R26)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from persona_tui.banks.answer_types import (
    AnswerType,
    Date,
    Duration,
    LongText,
    Number,
    OneChoice,
    SeveralChoices,
    ShortText,
)
from persona_tui.banks.model import Question
from persona_tui.interview.acts.answerer import NOTE, REASON
from persona_tui.interview.migration.destinations import Destinations, Settled
from persona_tui.interview.migration.matching import Matching
from persona_tui.interview.migration.retiring import is_retired
from persona_tui.interview.migration.rows import Kind, Row
from persona_tui.interview.repetitions.identity import question_of
from persona_tui.interview.session import Draft, DraftMove, Session

_TYPED = ShortText | LongText | Number | Duration | Date
"""The types whose widgets hold text as typed."""


@dataclass
class Drafts:
    """Where the unsent inputs go."""

    moves: list[DraftMove] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)


def carried_drafts(
    session: Session, matching: Matching, destinations: Destinations, settled: Settled
) -> Drafts:
    """Find a place for every unsent input.

    Args:
        session: the session.
        matching: the two versions of its bank.
        destinations: where things go by themselves.
        settled: where the answers went.

    Returns:
        Those that change their id or their form. One whose question takes something else now goes aside, and
        has a row that says so; with an answer that goes aside it goes without a row of its own.
    """
    found = Drafts()
    known = {key: question_of(matching.old, draft_parts(key)[0]) for key in session.drafts}
    taken = {key for key, old in known.items() if old is None}
    aside: dict[str, str] = {}
    for key, draft in session.drafts.items():
        (item, note), old = draft_parts(key), known[key]
        if old is None:  # of a retired question, or of a version that was left again
            continue
        place = settled.place.get(item) or destinations.by_itself(item)
        after = fitting_draft(draft, old, None if place is None else question_of(matching.new, place), note)
        if place is not None and is_retired(place):
            after = draft
        elif place is None or after is None or place + note in taken:
            place, after = aside.get(item) or destinations.aside(item), draft
            aside[item] = place
            found.rows.append(Row(Kind.LEFT_BEHIND, item, title=str(old.wording), held=(key,)))
        taken.add(place + note)
        if (key, draft) != (place + note, after):
            found.moves.append(DraftMove(key, draft, place + note, after))
    return found


def draft_parts(key: str) -> tuple[str, str]:
    """The item of a draft's key, and what stands behind it for a note or a justification."""
    behind = next((one for one in (NOTE, REASON) if key.endswith(one)), "")
    return key.removesuffix(behind), behind


def fitting_draft(draft: Draft, old: Question, new: Question | None, note: str) -> Draft | None:
    """What is typed as its new place takes it; `None` where it does not.

    Args:
        draft: what is typed.
        old: what it was typed for.
        new: the question of its new place, if there is one.
        note: what stands behind the item in its key.
    """
    if new is None or not new.takes_answer:
        return None
    return draft if note else _as_typed(draft, old.answer, new.answer)


def _as_typed(draft: Draft, old: AnswerType, new: AnswerType) -> Draft | None:
    """What is typed as the widget of the new type holds it; `None` where it holds something else."""
    if type(old) is type(new) or (isinstance(old, _TYPED) and isinstance(new, _TYPED)):
        return draft
    if isinstance(old, OneChoice) and isinstance(new, SeveralChoices):
        return replace(draft, raw=[draft.raw])
    return None
