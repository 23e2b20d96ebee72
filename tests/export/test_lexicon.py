"""The lexicon: a bank's glossary as a page, and a clear refusal without one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.glossary import glossary as read_glossary
from persona_tui.banks.model import Bank
from persona_tui.banks.origins import Named, Term
from persona_tui.banks.prose import Paragraph, Run, Wording
from persona_tui.export.kinds import Document
from persona_tui.export.lexicon import glossary, lexicon
from persona_tui.export.markdown import write
from persona_tui.export.of_bank import OfBank
from persona_tui.export.of_bank_page import render_bank
from persona_tui.export.options import NothingOfThisKindError
from persona_tui.text.language import translator
from tests.export.reading_back import HOSTILE, structure

WRITTEN = """# Lexique

## Communauté de pratique

Un groupe qui partage **une pratique**.

Pas une équipe.

## Persona

- fictif
- réaliste
"""


def of(terms: tuple[Term, ...], file: str = "lexique.md") -> OfBank:
    bank: Bank | None = read_bank(b"# Essai\n\n### Qui?\n", "essai.md").bank
    assert bank is not None
    named = Named(file, Span(1, 1, 1, 1)) if file else None
    return OfBank(replace(bank, glossary=terms, glossary_file=named), translator("fr"), None)


def test_each_term_is_a_heading_with_what_it_means() -> None:
    page = write(tuple(lexicon(of(read_glossary(WRITTEN.encode())), "")))
    assert page == (
        "## Communauté de pratique\n\nUn groupe qui partage une pratique.\n\nPas une équipe.\n\n"
        "## Persona\n\n- fictif\n- réaliste\n"
    )


@pytest.mark.parametrize("file", ["", "lexique.md"])
def test_a_bank_without_a_term_has_no_lexicon(file: str) -> None:
    with pytest.raises(NothingOfThisKindError):
        render_bank(Document.LEXICON, of((), file).bank)
    assert tuple(glossary(of((), file), "")) == (), "a note without a glossary is a note all the same"


@pytest.mark.parametrize("said", [text for text in HOSTILE if text.strip()])
def test_no_term_changes_the_structure(said: str) -> None:
    def page(words: str) -> list[str]:
        term = Term(words, (Paragraph(Wording((Run(words),))),))
        return structure(write(tuple(lexicon(of((term, term)), ""))))

    assert page(said) == page("mot")
