"""What documents are made of, from sessions that the tests hold."""

from __future__ import annotations

from collections.abc import Sequence

from persona_tui.export.document import Block
from persona_tui.export.kinds import Document
from persona_tui.export.making import Making
from persona_tui.export.offers import offer_of
from persona_tui.export.templates.filling import fill
from persona_tui.export.templates.shipped import shipped
from persona_tui.interview.record import Record
from persona_tui.text.language import translator


def making_of(records: Sequence[Record]) -> Making:
    """The matter of a document made from sessions, in the language of the first one's bank."""
    return Making(tuple(records), translator(records[0].bank.language), None)


def blocks_of(document: Document, records: Sequence[Record]) -> list[Block]:
    """The blocks of a document."""
    making = making_of(records)
    return list(fill(shipped().find(document, making.bank.language), offer_of(document), making))
