"""The shipped templates: each document has one in each language, both say the same, and use all there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.shipped import shipped_templates
from persona_tui.export.kinds import Document
from persona_tui.export.offers import offer_of
from persona_tui.export.templates.shipped import shipped
from persona_tui.text.language import LANGUAGES, Language
from persona_tui.text.nearest import folded

FOLDER = shipped_templates() or Path()
documents = pytest.mark.parametrize("document", Document)


def text(document: Document, language: Language) -> str:
    return (FOLDER / f"{document}.{language}.md").read_text("utf-8")


@documents
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_document_has_a_template_that_can_be_used(document: Document, language: Language) -> None:
    template = shipped().find(document, language)
    assert template.document == document


@documents
def test_no_name_means_two_things(document: Document) -> None:
    offer = offer_of(document)
    for place in range(len(LANGUAGES)):
        names = [folded(names[place]) for names in (*offer.fields, *offer.blocks)]
        assert len(set(names)) == len(names)


@documents
def test_both_languages_have_the_same_shape(document: Document) -> None:
    shapes = [
        [
            (line.split(" ")[0].count("#"), line.count("{"), bool(line))
            for line in text(document, language).split("\n")
        ]
        for language in LANGUAGES
    ]
    assert shapes[0] == shapes[1]


@documents
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_says_its_context_first_and_its_origin_last(document: Document, language: Language) -> None:
    lines = [line for line in text(document, language).split("\n") if line]
    place = LANGUAGES.index(language)
    assert [line for line in lines if line.startswith("#")][1] == ("## Contexte", "## Context")[place]
    assert lines[-2:] == [
        f"{{{('origine', 'origin')[place]}}}",
        ("Fait avec persona-tui.", "Made with persona-tui.")[place],
    ]
