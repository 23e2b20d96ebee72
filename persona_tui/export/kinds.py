"""The documents that can be made, and which of them make sense for a session."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from persona_tui.banks.model import Use
from persona_tui.interview.record import Record
from persona_tui.personas.consent import refused
from persona_tui.personas.fields import PARTS
from persona_tui.personas.sharing import given
from persona_tui.text.language import N_

_SHEET_FIELDS = frozenset(field for part in PARTS for field in part.fields)


class Document(StrEnum):
    """A kind of document; the values are those of `export --as`."""

    PERSONA = "persona"
    SUMMARY = "summary"
    TRANSCRIPT = "transcript"


NAMES = {
    Document.PERSONA: N_("Persona sheet"),
    Document.SUMMARY: N_("Interview summary"),
    Document.TRANSCRIPT: N_("Transcript"),
}
"""What each is called, as messages."""


def documents_for(records: Sequence[Record]) -> tuple[Document, ...]:
    """Which documents make sense, the one to offer first first.

    Args:
        records: the sessions that they would be made from.

    Returns:
        None when there is nothing to tell, or someone refused to take part or that notes be kept (R17); a
        persona sheet when an answer feeds one of its fields; a summary for interviews; a transcript always.
    """
    if not records or any(refused(record) for record in records):
        return ()
    answers = [one for record in records for one in given(record)]
    fits = {
        Document.PERSONA: any(
            one.answer.value is not None and _SHEET_FIELDS.intersection(one.question.sheet) for one in answers
        ),
        Document.SUMMARY: bool(answers) and all(record.bank.use is Use.INTERVIEW for record in records),
        Document.TRANSCRIPT: bool(answers),
    }
    return tuple(document for document in Document if fits[document])
