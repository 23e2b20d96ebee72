"""The documents that can be made, and which of them make sense for sessions."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from persona_tui.banks.model import Use
from persona_tui.banks.sheet_fields import CHARTER
from persona_tui.interview.record import Record
from persona_tui.personas.consent import refused
from persona_tui.personas.fields import PARTS
from persona_tui.personas.sharing import given
from persona_tui.text.language import N_

_SHEET_FIELDS = frozenset(field for part in PARTS for field in part.fields)
_CHARTER_FIELDS = frozenset(CHARTER)


class Document(StrEnum):
    """A kind of document; the values are those of `export --as`."""

    PERSONA = "persona"
    SUMMARY = "summary"
    TRANSCRIPT = "transcript"
    SYNTHESIS = "synthesis"
    CHARTER = "charter"
    PORTRAIT = "portrait"
    WORKSHOP = "workshop"
    BANK = "bank"
    GUIDE = "guide"
    LEXICON = "lexicon"

    @property
    def of_bank(self) -> bool:
        """Whether it is made of a bank alone, and holds nobody's words."""
        return self in _OF_BANK


_OF_BANK = frozenset({Document.BANK, Document.GUIDE, Document.LEXICON})

NAMES = {
    Document.PERSONA: N_("Persona sheet"),
    Document.SUMMARY: N_("Interview summary"),
    Document.TRANSCRIPT: N_("Transcript"),
    Document.SYNTHESIS: N_("Synthesis of interviews"),
    Document.CHARTER: N_("Charter of the community"),
    Document.PORTRAIT: N_("Portrait of the community"),
    Document.WORKSHOP: N_("Workshop report"),
    Document.BANK: N_("The bank as a note"),
    Document.GUIDE: N_("Printable guide"),
    Document.LEXICON: N_("Lexicon"),
}
"""What each is called, as messages."""

FILE_WORDS = {
    Document.PERSONA: N_("persona"),
    Document.SUMMARY: N_("summary"),
    Document.TRANSCRIPT: N_("transcript"),
    Document.SYNTHESIS: N_("synthesis"),
    Document.CHARTER: N_("charter"),
    Document.PORTRAIT: N_("portrait"),
    Document.WORKSHOP: N_("workshop"),
    Document.BANK: N_("bank"),
    Document.GUIDE: N_("guide"),
    Document.LEXICON: N_("lexicon"),
}
"""The word that each puts in the name of its file."""


class Form(StrEnum):
    """What a document is written in; the values are those of `export --format`."""

    MARKDOWN = "md"
    HTML = "html"
    CSV = "csv"
    JSON = "json"


def documents_for(records: Iterable[Record]) -> tuple[Document, ...]:
    """Which documents make sense, the one to offer first first.

    Args:
        records: the sessions that they would be made from; gone through once, and none is kept.

    Returns:
        None when there is nothing to tell, or someone refused to take part or that notes be kept (R17); a
        persona sheet when an answer feeds one of its fields; a summary for interviews, a synthesis for
        several; a charter for a design, a portrait where there are dimensions, a report for a workshop; a
        transcript always.
    """
    uses: set[Use] = set()
    fields: set[str] = set()
    people = 0
    told = rated = False
    for record in records:
        if refused(record):
            return ()
        people += 1
        uses.add(record.bank.use)
        rated = rated or bool(record.bank.dimensions)
        for one in given(record):
            told = True
            if one.answer.value is not None:
                fields.update(one.question.sheet)
    fits = {
        Document.PERSONA: bool(fields & _SHEET_FIELDS) and not uses & _OF_GROUPS,
        Document.SUMMARY: told and uses == {Use.INTERVIEW},
        Document.TRANSCRIPT: told,
        Document.SYNTHESIS: told and people > 1 and uses == {Use.INTERVIEW},
        Document.CHARTER: uses == {Use.DESIGN} and bool(fields & _CHARTER_FIELDS),
        Document.PORTRAIT: told and rated,
        Document.WORKSHOP: told and uses == {Use.WORKSHOP},
    }
    first = _FIRST[next(iter(uses))] if len(uses) == 1 else None
    found = [document for document in Document if fits.get(document)]
    return tuple(sorted(found, key=lambda document: document is not first))


_OF_GROUPS = frozenset({Use.DESIGN, Use.SELF_ASSESSMENT, Use.WORKSHOP})
"""What a group says of its members is no testimony: it makes no sheet of one."""

_FIRST = {
    Use.INTERVIEW: Document.PERSONA,
    Use.SELF_ASSESSMENT: Document.PORTRAIT,
    Use.DESIGN: Document.CHARTER,
    Use.WORKSHOP: Document.WORKSHOP,
}
