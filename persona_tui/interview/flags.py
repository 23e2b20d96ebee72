"""The marks on an answer: what a person should know of it besides what it says."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from persona_tui.banks.model import Question
from persona_tui.interview.answer import NOTHING
from persona_tui.interview.conductor import Interview
from persona_tui.interview.offered import gone_items
from persona_tui.interview.reviewing import vanished_choices


class Flag(StrEnum):
    """One mark."""

    RESTORED = "restored"
    """Its answer left the path and came back since it was given (R8)."""
    TO_REVIEW = "to-review"
    """What its wording, choices or checks depend on is another than when it was given (R10), or one of the
    next two."""
    VANISHED = "vanished"
    """One of its choices is no longer offered (R11)."""
    REJECTED = "rejected"
    """The bank does not accept its value: it counts as a draft (R14)."""
    DRAFT = "draft"
    """Something is typed that is not the answer yet (R14, R24)."""
    HYPOTHESIS = "hypothesis"
    """It was said without evidence yet."""


def flags_of(interview: Interview, question: Question) -> tuple[Flag, ...]:
    """The marks on the answer of a question, in the order in which they are told.

    Args:
        interview: the interview as it stands; without a journal nothing is restored, and nothing changed.
        question: a question of its path.
    """
    return tuple(_flags(interview, question))


def _flags(interview: Interview, question: Question) -> Iterator[Flag]:
    path, item = interview.path, question.id
    held = interview.session.answers.get(item, NOTHING)
    if path.on(item) and item in interview.restored:
        yield Flag.RESTORED
    if interview.to_review(question):
        yield Flag.TO_REVIEW
    if path.on(item) and (vanished_choices(question, held, path) or gone_items(question, held, path)):
        yield Flag.VANISHED
    if path.rejects(item):
        yield Flag.REJECTED
    if item in interview.session.drafts:
        yield Flag.DRAFT
    if held.hypothesis:
        yield Flag.HYPOTHESIS
