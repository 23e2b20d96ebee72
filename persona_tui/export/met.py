"""A session as the frame of a document needs it: small, so that any number of them can be kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from persona_tui.banks.answer_types import Consent, Purpose, Quotes
from persona_tui.banks.facing import worded
from persona_tui.banks.model import Bank, Question, Use
from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.interview.answer import Permission, Quote
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Status
from persona_tui.personas.consent import allowed, quoting, refused, unsaid
from persona_tui.personas.sharing import given, off_the_path, private

_LEFT_OUT = {
    Permission.NONE: Kind.QUOTE_NOT_PERMITTED,
    Permission.REWORDED: Kind.QUOTE_TO_REWORD,
    Permission.AFTER_REREADING: Kind.QUOTE_TO_REREAD,
}


@dataclass(frozen=True, slots=True)
class Met:
    """One session that a document is made of."""

    code: str
    started: datetime
    mode: Mode
    length: Length
    status: Status
    quoting: Permission
    refused: bool
    bank: Bank
    notices: tuple[Finding, ...]
    """What of it stays here, and its terms."""

    @property
    def quotable(self) -> bool:
        """Whether a page of it is for more than the use of whoever leads.

        False where words need a permission that was not given (R17): the page must say so.
        """
        return _quotable(self.bank, self.quoting)


def meet(record: Record) -> Met:
    """Look at a session once.

    Args:
        record: the session with its bank.

    Returns:
        What a document's frame and the gate must know of it; none of its words but the questions'.
    """
    start = record.session.opening
    return Met(
        code=start.code,
        started=start.started,
        mode=start.mode,
        length=start.length,
        status=record.session.status,
        quoting=quoting(record),
        refused=refused(record),
        bank=record.bank,
        notices=(*_withheld(record), *_terms(record)),
    )


def _withheld(record: Record) -> Iterator[Finding]:
    """What stays here whatever the options; its words are not shown."""
    for question in private(record):
        yield Finding(Kind.PRIVATE, _place(record, question))
    for one in given(record):
        if isinstance(one.question.answer, Quotes) and isinstance(one.answer.value, tuple):
            rights = [allowed(record, quote) for quote in one.answer.value if isinstance(quote, Quote)]
            for permission, kind in _LEFT_OUT.items():
                if count := rights.count(permission):
                    yield Finding(kind, _place(record, one.question), count=count)
    for question in off_the_path(record):
        yield Finding(Kind.OFF_PATH, _place(record, question))
    for question in record.path.questions:
        if question.id in record.session.drafts:
            yield Finding(Kind.DRAFT, _place(record, question))


def _terms(record: Record) -> Iterator[Finding]:
    here = Place(record.session.opening.code)
    for question in unsaid(record):
        yield Finding(Kind.CONSENT_MISSING, _place(record, question))
    if not _quotable(record.bank, quoting(record)):
        yield Finding(Kind.OWN_USE, here)
    if record.session.status in (Status.OPEN, Status.INCOMPLETE):
        yield Finding(Kind.UNFINISHED, here)


def _quotable(bank: Bank, permission: Permission) -> bool:
    """Words need a permission in an interview, and wherever a bank asks for one.

    A community that designs, assesses itself or holds a workshop speaks for itself: a bank for that which
    asks for no consent of purpose ``citations`` needs none.
    """
    return permission is Permission.VERBATIM or not (
        bank.use is Use.INTERVIEW
        or any(
            isinstance(question.answer, Consent) and question.answer.purpose is Purpose.QUOTES
            for question in bank.questions
        )
    )


def _place(record: Record, question: Question) -> Place:
    """Where an answer stands in a session."""
    wording = worded(question, record.facing)
    # The same question of a thousand sessions is one text.
    return Place(record.session.opening.code, question.id, sys.intern(wording.plain(record.fill)))
