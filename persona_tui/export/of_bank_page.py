"""From a bank to a page: its note, its printable guide, its lexicon."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.model import Bank
from persona_tui.export.bank_note.facts import whence
from persona_tui.export.codebook.pieces import bank_pieces, lexicon_pieces
from persona_tui.export.context import ORIGIN
from persona_tui.export.document import Block, Heading, plain
from persona_tui.export.html import fragment
from persona_tui.export.kinds import FILE_WORDS, Document, Form
from persona_tui.export.licences import chosen_licence
from persona_tui.export.markdown import chunks
from persona_tui.export.of_bank import OfBank
from persona_tui.export.offers import offer_of
from persona_tui.export.options import NothingOfThisKindError, Options
from persona_tui.export.page import Page
from persona_tui.export.tabular.banks import bank_rows, lexicon_rows
from persona_tui.export.templates.filling import fill
from persona_tui.export.templates.library import Templates
from persona_tui.export.templates.shipped import shipped
from persona_tui.text.language import translator
from persona_tui.text.nearest import folded


def render_bank(
    document: Document,
    bank: Bank,
    options: Options | None = None,
    templates: Templates | None = None,
) -> Page:
    """Make a document of a bank alone, in its language.

    Args:
        document: one of those made of a bank.
        bank: a bank without errors.
        options: what the person chose.
        templates: where its template is; the shipped ones when not given.

    Returns:
        The page: the same bytes for the same bank and options. Nobody's answers are in it, so the gate has
        nothing to find.

    Raises:
        NothingOfThisKindError: a lexicon of a bank without glossary.
        UnknownLicenceError: the licence asked for is not one of those offered.
        UnknownTemplateError: there is no template of that name.
        TemplateError: the template cannot be used.
    """
    chosen = options or Options()
    if document is Document.LEXICON and not bank.glossary:
        raise NothingOfThisKindError(document)
    tr = translator(bank.language)
    matter = OfBank(bank, tr, chosen_licence(bank.licence, chosen.licence), chosen.short)
    template = (templates or shipped()).find(chosen.template or document, bank.language)
    blocks = tuple(fill(template, offer_of(document), matter))
    if not set(template.insets()) & set(map(folded, ORIGIN)):
        blocks += tuple(whence(matter, ""))
    text = "".join(_pieces(document, bank, blocks, chosen.form))
    return Page(text, (), _title(blocks), f"{bank.id} {tr(FILE_WORDS[document])}", chosen.form)


def _pieces(document: Document, bank: Bank, blocks: tuple[Block, ...], form: Form) -> Iterator[str]:
    of_terms = document is Document.LEXICON
    match form:
        case Form.MARKDOWN:
            yield from chunks(blocks)
        case Form.HTML:
            yield from fragment(blocks)
        case Form.CSV:
            yield from lexicon_rows(bank) if of_terms else bank_rows(bank)
        case Form.JSON:
            yield from lexicon_pieces(bank, document) if of_terms else bank_pieces(bank, document)
        case _:
            assert_never(form)


def _title(blocks: tuple[Block, ...]) -> str:
    return next((plain(block.text) for block in blocks if isinstance(block, Heading)), "")
