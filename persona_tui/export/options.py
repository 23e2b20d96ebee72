"""What a person chooses for a page, and why none can be made."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.export.kinds import Document, Form


@dataclass(frozen=True, slots=True)
class Options:
    """What a person chooses for a page."""

    licence: str | None = None
    """An SPDX id of those offered; the bank's own when left out."""
    names: tuple[str, ...] = ()
    """Names that must not leave, as the facilitator listed them."""
    without_gate: bool = False
    """What the gate finds is let pass, and the page says so; what is private or unpermitted still stays."""
    form: Form = Form.MARKDOWN
    charts: bool = False
    """Charts in Mermaid beside those in text."""
    template: str = ""
    """The name of a template of one's own; the document's when empty."""
    short: bool = False
    """Of a bank: its essential questions only."""


class NothingToExportError(Exception):
    """No document can be made: there is no session, or someone refused to take part or that notes be kept."""

    def __init__(self, code: str = "") -> None:
        """Keep whose refusal it is."""
        super().__init__(code)
        self.code = code


class NothingOfThisKindError(Exception):
    """The sessions, or the bank, hold nothing that such a document could say."""

    def __init__(self, document: Document) -> None:
        """Keep which document it was to be."""
        super().__init__(document)
        self.document = document
