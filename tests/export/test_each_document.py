"""What holds of every document, made from sessions and banks that the tests hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.glossary import glossary
from persona_tui.banks.model import Bank
from persona_tui.export import Document, Form, Options, Page, render
from persona_tui.export.of_bank_page import render_bank
from persona_tui.interview.record import Record
from tests.export.charter.designing import DESIGN, TEAM
from tests.export.linting import problems
from tests.export.reading_back import headings
from tests.export.workshop.gathering import DONE, WORKSHOP
from tests.personas.portrait.community import community
from tests.personas.sessions import ROOT, WHOLE, example, interviewed
from tests.personas.synthesis.interviews import six

LEXICON = "# Lexique\n\n## Persona\n\nUne silhouette **fictive**.\n\n## Relance\n\nUne question de plus.\n"


def bank() -> Bank:
    path = ROOT / "question_banks" / "decouverte-persona.md"
    read = read_bank(path.read_bytes(), path.name).bank
    assert read is not None
    return replace(read, glossary=glossary(LEXICON.encode()))


def several() -> list[Record]:
    return [example("noyau"), example("potentiel", code="E02"), interviewed(WHOLE, code="E03")]


RECORDS: dict[Document, Callable[[], list[Record]]] = {
    Document.PERSONA: six,
    Document.SUMMARY: several,
    Document.TRANSCRIPT: several,
    Document.SYNTHESIS: six,
    Document.CHARTER: lambda: [interviewed(TEAM, DESIGN)],
    Document.PORTRAIT: community,
    Document.WORKSHOP: lambda: [interviewed(DONE, WORKSHOP)],
}
"""Whose sessions each is made of."""

documents = pytest.mark.parametrize("document", Document)


def made(document: Document, options: Options | None = None) -> Page:
    if document.of_bank:
        return render_bank(document, bank(), options)
    return render(document, RECORDS[document](), options)


@documents
def test_each_is_clean_under_a_linter_with_and_without_charts(document: Document) -> None:
    for text in {made(document, Options(charts=charts)).text for charts in (False, True)}:
        assert problems(text) == []


@documents
@pytest.mark.parametrize("form", Form)
def test_the_same_sessions_give_the_same_bytes(document: Document, form: Form) -> None:
    assert made(document, Options(form=form)).content == made(document, Options(form=form)).content


@documents
def test_each_opens_with_its_context_and_ends_with_its_method_licence_and_bank(document: Document) -> None:
    page = made(document).text.replace("\u00a0", " ")
    found = headings(page)
    assert found[0].startswith("# ")
    assert (found[1], found[-1]) == ("## Contexte", "## Méthode et limites")
    ending = page.split("## Méthode et limites")[1]
    for words in ("Licence :", "Rédaction de la banque :", "version ", "(SHA-256) :"):
        assert words in ending
    assert page.endswith("\n\nFait avec persona-tui.\n")


@documents
def test_a_licence_that_was_chosen_stands_on_the_page(document: Document) -> None:
    assert "(CC0-1.0)" in made(document, Options(licence="cc0-1.0")).text


@documents
def test_nothing_is_ever_called_anonymous(document: Document) -> None:
    assert "anonym" not in made(document).text.casefold()


@documents
def test_no_page_holds_html_or_front_matter(document: Document) -> None:
    page = made(document).text
    assert not page.startswith("---")
    assert "<" not in page.replace("\\<", "")
