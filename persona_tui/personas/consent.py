"""What people allow: read anew from their consents each time a document is made (R17)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Permission, Quote, Selected, Special
from persona_tui.interview.finishing import refused_on
from persona_tui.interview.record import Record
from persona_tui.interview.session import Status

NEEDED = frozenset({Purpose.PARTICIPATION, Purpose.NOTES})
"""Without these nothing of an interview is kept, let alone shared."""

_FREEDOM = (Permission.NONE, Permission.AFTER_REREADING, Permission.REWORDED, Permission.VERBATIM)
"""From the least to the most that a permission lets one do."""


def refused(record: Record) -> bool:
    """Whether the person refused to take part, or that notes be kept: then nothing may leave."""
    return record.session.status is Status.REFUSED or bool(refused_on(record.path) & NEEDED)


def unsaid(record: Record) -> tuple[Question, ...]:
    """The questions on the path that ask to take part or to keep notes and hold neither a yes nor a no."""
    return tuple(
        question
        for question in record.consents
        if isinstance(question.answer, Consent)
        and question.answer.purpose in NEEDED
        and not _settles(record.path.answer(question.id))
    )


def quoting(record: Record) -> Permission:
    """How the person lets their words be quoted, by the consent of purpose ``citations``.

    Returns:
        The least that the consents on the path allow; a plain yes is verbatim; nothing when none was given.
    """
    given = [
        _permission(record.path.answer(question.id))
        for question in record.consents
        if isinstance(question.answer, Consent) and question.answer.purpose is Purpose.QUOTES
    ]
    return min(given, key=_FREEDOM.index, default=Permission.NONE)


def allowed(record: Record, quote: Quote) -> Permission:
    """How one quote may be used: the lesser of the person's consent and the quote's own permission."""
    return min(quoting(record), quote.permission, key=_FREEDOM.index)


def _permission(answer: Answer) -> Permission:
    if not isinstance(answer.value, Selected):
        return Permission.NONE
    match answer.value.choice.casefold():
        case "oui" | "yes" | Permission.VERBATIM:
            return Permission.VERBATIM
        case Permission.REWORDED:
            return Permission.REWORDED
        case Permission.AFTER_REREADING:
            return Permission.AFTER_REREADING
        case _:
            return Permission.NONE


def _settles(answer: Answer) -> bool:
    return answer.value is not None or answer.special is Special.DECLINED
