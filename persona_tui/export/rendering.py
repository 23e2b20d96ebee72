"""From sessions to a page: the document, its text, and what the gate found in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.export.codebook.pieces import session_pieces
from persona_tui.export.context import CONTEXT, ORIGIN, sources, warnings
from persona_tui.export.document import Block, Heading, plain
from persona_tui.export.finding import Finding
from persona_tui.export.gate import Gate
from persona_tui.export.html import fragment
from persona_tui.export.kinds import FILE_WORDS, Document, Form
from persona_tui.export.licences import chosen_licence
from persona_tui.export.making import Making, Records, looked_at
from persona_tui.export.markdown import chunks
from persona_tui.export.offers import fragile_lines, kept_results, offer_of, says_something
from persona_tui.export.options import NothingOfThisKindError, NothingToExportError, Options
from persona_tui.export.page import Page, named
from persona_tui.export.tabular.entries import words_of
from persona_tui.export.tabular.sessions import session_rows
from persona_tui.export.templates.filling import fill
from persona_tui.export.templates.library import Templates
from persona_tui.export.templates.shipped import shipped
from persona_tui.export.templates.template import Template
from persona_tui.text.language import Language, translator
from persona_tui.text.nearest import folded


class Rendering:
    """A document of sessions being made, piece by piece: any number of them take no more room than one."""

    def __init__(
        self,
        document: Document,
        records: Records,
        options: Options | None = None,
        templates: Templates | None = None,
    ) -> None:
        """Look at each session once.

        Args:
            document: which one, none of those made of a bank alone.
            records: the sessions that it is made from, in the order in which they are told.
            options: what the person chose.
            templates: where its template is; the shipped ones when not given.

        Raises:
            NothingToExportError: there is no session, or someone refused to take part or that notes be kept.
            NothingOfThisKindError: they hold nothing that such a document could say.
            UnknownLicenceError: the licence asked for is not one of those offered.
            UnknownTemplateError: there is no template of that name.
            TemplateError: the template cannot be used.
        """
        self._options = options or Options()
        self._document = document
        met = looked_at(records)
        if not met:
            raise NothingToExportError
        for one in met:
            if one.refused:
                raise NothingToExportError(one.code)
        bank = met[0].bank
        self._making = Making(
            records,
            translator(bank.language),
            chosen_licence(bank.licence, self._options.licence),
            self._options.without_gate,
            self._options.charts,
            met,
        )
        if not says_something(document, self._making):
            raise NothingOfThisKindError(document)
        self._template = _template(document, bank.language, self._options, templates or shipped())
        self._offer = offer_of(document)
        self._gate = Gate(self._options.names)
        self.title = ""
        """The title of the page, once its first piece has gone by."""

    @property
    def form(self) -> Form:
        """What it is written in."""
        return self._options.form

    @property
    def name(self) -> str:
        """What its file is named after."""
        making = self._making
        word = making.tr(FILE_WORDS[self._document])
        if self._document is Document.PERSONA and making.sheet.name:
            return f"{making.sheet.name} {word}"
        # A portrait is nameless, and a name of many codes would tell little.
        codes = () if self._document is Document.PORTRAIT else making.codes[:4]
        return " ".join((making.bank.id, *codes, word))

    @property
    def file_name(self) -> str:
        """A plain file name, never a path, safe on every system."""
        return named(self.name, self.form)

    @property
    def passes(self) -> bool:
        """Whether what the gate finds is let pass."""
        return self._options.without_gate

    @property
    def held(self) -> bool:
        """Whether the gate holds it back, once every piece has gone by."""
        return any(finding.blocking for finding in self.findings())

    def pieces(self) -> Iterator[str]:
        """The text of the page, as it is made.

        The same for the same sessions, options and template, whatever the day and the place.
        """
        match self.form:
            case Form.MARKDOWN:
                yield from chunks(self._watched())
            case Form.HTML:
                yield from fragment(self._watched())
            case Form.CSV:
                self._look_at_data()
                yield from session_rows(self._making)
            case Form.JSON:
                self._look_at_data()
                yield from session_pieces(self._making, self._document, self.findings())
            case _:
                assert_never(self.form)

    def findings(self) -> tuple[Finding, ...]:
        """What the gate found in what has gone by: what holds the page first, then the notices."""
        fragile = fragile_lines(self._document, self._making)
        kept = kept_results(self._document, self._making)
        return self._gate.findings(self._document, self._making, fragile, kept)

    def _watched(self) -> Iterator[Block]:
        return self._gate.watch(self._titled(self._blocks()))

    def _look_at_data(self) -> None:
        """Data are of whole sessions: the gate looks at all that they hold first."""
        self.title = self._making.bank.title
        for record in self._making.records:
            self._gate.look_at(words_of(record))

    def _blocks(self) -> Iterator[Block]:
        yield from fill(self._template, self._offer, self._making)
        # A page says whom it is for and whence it comes, even if its template forgot to.
        insets = set(self._template.insets())
        if not insets & set(map(folded, CONTEXT)):
            yield from warnings(self._making)
        if not insets & set(map(folded, ORIGIN)):
            yield from sources(self._making)

    def _titled(self, blocks: Iterator[Block]) -> Iterator[Block]:
        for block in blocks:
            if not self.title and isinstance(block, Heading):
                self.title = plain(block.text)
            yield block


def render(
    document: Document,
    records: Records,
    options: Options | None = None,
    templates: Templates | None = None,
) -> Page:
    """Make a document that fits in memory, in the language of the (first) bank.

    Args:
        document: which one.
        records: the sessions that it is made from, in the order in which they are told.
        options: what the person chose.
        templates: where its template is; the shipped ones when not given.

    Returns:
        The page: the same bytes for the same sessions and options. Its findings say what holds it.

    Raises:
        NothingToExportError: there is no session, or someone refused to take part or that notes be kept.
        UnknownLicenceError: the licence asked for is not one of those offered.
        UnknownTemplateError: there is no template of that name.
        TemplateError: the template cannot be used.
    """
    rendering = Rendering(document, records, options, templates)
    text = "".join(rendering.pieces())
    return Page(text, rendering.findings(), rendering.title, rendering.name, rendering.form)


def _template(document: Document, language: Language, options: Options, templates: Templates) -> Template:
    return templates.find(options.template or document, language)
