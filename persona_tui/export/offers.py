"""What each document offers to its template: the one place where a document is added."""

from __future__ import annotations

from typing import Any

from persona_tui.export import persona, summary, transcript
from persona_tui.export.context import COMMON
from persona_tui.export.kinds import Document
from persona_tui.export.making import Making
from persona_tui.export.templates.offer import Offer


def offer_of(document: Document) -> Offer[Any]:
    """The fields and blocks of a document."""
    if document.of_bank:
        raise NotImplementedError
    return COMMON.with_more(_own(document))


def _own(document: Document) -> Offer[Making]:
    match document:
        case Document.PERSONA:
            return persona.OFFER
        case Document.SUMMARY:
            return summary.OFFER
        case Document.TRANSCRIPT:
            return transcript.OFFER
        case _:
            raise NotImplementedError


def fragile_lines(document: Document, making: Making) -> int:
    """How many lines of a page rest on fewer than three people, for the gate to say."""
    return making.sheet.fragile if document is Document.PERSONA else 0
