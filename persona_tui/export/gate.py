"""The gate: what to look at before a page leaves, found in exactly what would leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from persona_tui.banks.answer_types import Quotes
from persona_tui.banks.facing import worded
from persona_tui.banks.model import Question
from persona_tui.export.detectors import Lookout, excerpt
from persona_tui.export.document import Block, Place, everything_said
from persona_tui.export.finding import Finding, Kind
from persona_tui.export.kinds import Document
from persona_tui.interview.answer import Permission, Quote
from persona_tui.interview.record import Record
from persona_tui.interview.session import Status
from persona_tui.personas.consent import allowed, quoting, unsaid
from persona_tui.personas.sharing import given, off_the_path, private
from persona_tui.personas.sheet import Sheet

_LEFT_OUT = {
    Permission.NONE: Kind.QUOTE_NOT_PERMITTED,
    Permission.REWORDED: Kind.QUOTE_TO_REWORD,
    Permission.AFTER_REREADING: Kind.QUOTE_TO_REREAD,
}


def inspect(
    document: Document,
    records: Sequence[Record],
    blocks: Iterable[Block],
    sheet: Sheet | None,
    names: Iterable[str],
) -> tuple[Finding, ...]:
    """Look at a document before it leaves.

    Args:
        document: which one it is.
        records: the sessions that it was made from.
        blocks: the document itself.
        sheet: the persona sheet behind it, if it is one.
        names: the names that the facilitator listed.

    Returns:
        What holds it first, in reading order, then the notices; each thing once.
    """
    found = [*_traces(blocks, Lookout(names))]
    for record in records:
        found += _withheld(record)
        found += _terms(record)
    found += _support(document, records, sheet)
    return tuple(dict.fromkeys(found))


def _traces(blocks: Iterable[Block], lookout: Lookout) -> Iterator[Finding]:
    for words in everything_said(blocks):
        hits = lookout.hits(words.text)
        for index, hit in enumerate(hits):
            yield Finding(hit.kind, words.place, excerpt(words.text, hits, index))


def _withheld(record: Record) -> Iterator[Finding]:
    """What stays here whatever the options; its words are not shown."""
    for question in private(record):
        yield Finding(Kind.PRIVATE, place(record, question))
    for one in given(record):
        if isinstance(one.question.answer, Quotes) and isinstance(one.answer.value, tuple):
            rights = [allowed(record, quote) for quote in one.answer.value if isinstance(quote, Quote)]
            for permission, kind in _LEFT_OUT.items():
                if count := rights.count(permission):
                    yield Finding(kind, place(record, one.question), count=count)
    for question in off_the_path(record):
        yield Finding(Kind.OFF_PATH, place(record, question))
    for question in record.path.questions:
        if question.id in record.session.drafts:
            yield Finding(Kind.DRAFT, place(record, question))


def _terms(record: Record) -> Iterator[Finding]:
    here = Place(record.session.opening.code)
    for question in unsaid(record):
        yield Finding(Kind.CONSENT_MISSING, place(record, question))
    if quoting(record) is not Permission.VERBATIM:
        yield Finding(Kind.OWN_USE, here)
    if record.session.status in (Status.OPEN, Status.INCOMPLETE):
        yield Finding(Kind.UNFINISHED, here)


def _support(document: Document, records: Sequence[Record], sheet: Sheet | None) -> Iterator[Finding]:
    people = dict.fromkeys(record.session.opening.code for record in records)
    everyone = Place(", ".join(people))
    if len(people) == 1 and document is not Document.TRANSCRIPT:
        yield Finding(Kind.ONE_SOURCE, everyone)
    elif sheet is not None and sheet.fragile:
        yield Finding(Kind.FEW_SOURCES, everyone, count=sheet.fragile)


def place(record: Record, question: Question) -> Place:
    """Where an answer stands in a session."""
    wording = worded(question, record.facing)
    return Place(record.session.opening.code, question.id, wording.plain(record.fill))
