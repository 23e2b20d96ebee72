"""From sessions to a page: the document, its Markdown, and what the gate found in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from persona_tui.export import gate
from persona_tui.export.context import Making
from persona_tui.export.document import Block, Heading
from persona_tui.export.kinds import Document
from persona_tui.export.licences import Licence, known_licence, stated_licence
from persona_tui.export.markdown import write
from persona_tui.export.page import Page
from persona_tui.export.persona import persona
from persona_tui.export.summary import summary
from persona_tui.export.transcript import transcript
from persona_tui.interview.record import Record
from persona_tui.personas.consent import refused
from persona_tui.personas.sheet import Sheet, draw
from persona_tui.text.language import N_, translator

_FILE_WORDS = {
    Document.PERSONA: N_("persona"),
    Document.SUMMARY: N_("summary"),
    Document.TRANSCRIPT: N_("transcript"),
}


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses for a page."""

    licence: str | None = None
    """An SPDX id of those offered; the bank's own when left out."""
    names: tuple[str, ...] = ()
    """Names that must not leave, as the facilitator listed them."""
    without_gate: bool = False
    """What the gate finds is let pass, and the page says so; what is private or unpermitted still stays."""


class NothingToExportError(Exception):
    """No document can be made: there is no session, or someone refused to take part or that notes be kept."""

    def __init__(self, code: str = "") -> None:
        """Keep whose refusal it is."""
        super().__init__(code)
        self.code = code


def render(document: Document, records: Sequence[Record], options: Options | None = None) -> Page:
    """Make a document, in the language of the (first) bank.

    Args:
        document: which one.
        records: the sessions that it is made from, in the order in which they are told.
        options: what the person chose.

    Returns:
        The page: the same bytes for the same sessions and options. Its findings say what holds it.

    Raises:
        NothingToExportError: there is no session, or someone refused to take part or that notes be kept.
        UnknownLicenceError: the licence asked for is not one of those offered.
    """
    chosen = options or Options()
    if not records:
        raise NothingToExportError
    for record in records:
        if refused(record):
            raise NothingToExportError(record.session.opening.code)
    making = Making(
        tuple(records),
        translator(records[0].bank.language),
        _licence(records, chosen),
        chosen.without_gate,
    )
    sheet = draw(records) if document is Document.PERSONA else None
    blocks = _blocks(document, making, sheet)
    word = making.tr(_FILE_WORDS[document])
    subject = sheet.name if sheet and sheet.name else " ".join((records[0].bank.id, *making.codes[:4]))
    return Page(
        markdown=write(blocks),
        findings=gate.inspect(document, records, blocks, sheet, chosen.names),
        title=_title(blocks),
        name=f"{subject} {word}",
    )


def _blocks(document: Document, making: Making, sheet: Sheet | None) -> tuple[Block, ...]:
    match document:
        case Document.PERSONA:
            return tuple(persona(making, sheet or draw(making.records)))
        case Document.SUMMARY:
            return tuple(summary(making))
        case Document.TRANSCRIPT:
            return tuple(transcript(making))
        case _:
            assert_never(document)


def _licence(records: Sequence[Record], options: Options) -> Licence | None:
    if options.licence is not None:
        return known_licence(options.licence)
    return stated_licence(records[0].bank.licence)


def _title(blocks: Sequence[Block]) -> str:
    first = blocks[0]
    return "".join(part.text for part in first.text) if isinstance(first, Heading) else ""
