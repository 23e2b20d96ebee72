"""What each document offers to its template: the one place where a document is added."""

from __future__ import annotations

from typing import Any, assert_never

from persona_tui.banks.model import Use
from persona_tui.export import persona, summary, transcript
from persona_tui.export.bank_note import offer as bank_note
from persona_tui.export.charter import offer as charter
from persona_tui.export.context import COMMON
from persona_tui.export.guide import whole as guide
from persona_tui.export.kinds import Document
from persona_tui.export.making import Making
from persona_tui.export.portrait import offer as portrait
from persona_tui.export.portrait.keeping import kept
from persona_tui.export.synthesis import offer as synthesis
from persona_tui.export.templates.offer import Offer
from persona_tui.export.workshop import offer as workshop


def offer_of(document: Document) -> Offer[Any]:
    """The fields and blocks of a document: of sessions (`Making`), or of a bank (`OfBank`)."""
    match document:
        case Document.PERSONA:
            return COMMON.with_more(persona.OFFER)
        case Document.SUMMARY:
            return COMMON.with_more(summary.OFFER)
        case Document.TRANSCRIPT:
            return COMMON.with_more(transcript.OFFER)
        case Document.SYNTHESIS:
            return COMMON.with_more(synthesis.OFFER)
        case Document.CHARTER:
            return COMMON.with_more(charter.OFFER)
        case Document.PORTRAIT:
            return COMMON.with_more(portrait.OFFER)
        case Document.WORKSHOP:
            return COMMON.with_more(workshop.OFFER)
        case Document.BANK:
            return bank_note.NOTE
        case Document.GUIDE:
            return guide.OFFER
        case Document.LEXICON:
            return bank_note.LEXICON
        case _:
            assert_never(document)


def fragile_lines(document: Document, making: Making) -> int:
    """How many lines of a page rest on fewer than three people, for the gate to say."""
    if document is Document.PERSONA:
        return making.sheet.fragile
    return making.synthesis.fragile if document is Document.SYNTHESIS else 0


def kept_results(document: Document, making: Making) -> int:
    """How many results a page keeps back for being those of fewer than five people."""
    return kept(making) if document is Document.PORTRAIT else 0


def says_something(document: Document, making: Making) -> bool:
    """Whether the sessions hold what the document is about.

    A workshop sketches several personas, each in its report: as one sheet, they would pass for one person's
    testimony.
    """
    if document is Document.PERSONA:
        return any(met.bank.use is not Use.WORKSHOP for met in making.met)
    return document is not Document.PORTRAIT or making.portrait is not None
