"""The shipped templates of charters, workshops and banks: read without a problem, and filled."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.origins import Term
from persona_tui.banks.prose import Paragraph, Run, Wording
from persona_tui.export.kinds import Document
from persona_tui.export.making import Making
from persona_tui.export.markdown import write
from persona_tui.export.of_bank import OfBank
from persona_tui.export.of_bank_page import render_bank
from persona_tui.export.offers import offer_of
from persona_tui.export.options import NothingOfThisKindError
from persona_tui.export.templates.filling import fill
from persona_tui.export.templates.reading import Reading
from persona_tui.text.language import Language, translator
from tests.export.charter.designing import DESIGN, TEAM
from tests.export.guide.test_guide import WHOLE
from tests.export.reading_back import headings
from tests.export.workshop.gathering import DONE, WORKSHOP
from tests.personas.sessions import ROOT, interviewed

HEADER = re.compile(r"- Document[ \u00a0]?: (\w+)\n\n")


def filled(name: str, matter: object, language: Language = "fr") -> str:
    """A shipped template filled, no-break spaces as spaces."""
    text = (ROOT / "question_banks" / "templates" / f"{name}.{language}.md").read_text(encoding="utf-8")
    header = HEADER.match(text)
    assert header
    assert header[1] == name
    reading = Reading(offer_of(Document(name)))
    template = reading.read(name, text[header.end() :])
    assert not reading.problems
    return write(fill(template, offer_of(Document(name)), matter)).replace("\u00a0", " ")


def made(bank: str, answers: dict[str, Any]) -> Making:
    return Making((interviewed(answers, bank),), translator("fr"), None)


def of_bank() -> OfBank:
    bank = read_bank(WHOLE.encode(), "essai.md").bank
    assert bank is not None
    return OfBank(bank, translator("fr"), None)


def test_the_charter_has_its_parts_and_hides_those_that_are_empty() -> None:
    page = filled("charter", made(DESIGN, TEAM))
    assert headings(page) == [
        "# Présentation : Réseau des jardins",
        "## Contexte",
        "## 1. Nom de la CdP et version",
        "## 2. En une phrase",
        "## 3. Contexte et besoin",
        "## 6. Objectifs à un an",
        "## 7. Thèmes et hors sujet",
        "## 9. Adhésion",
        "## 10. Niveaux de participation",
        "## 13. Activités, rythme et durée",
        "## 16. Règles de vie, confidentialité et tensions",
        "## 17. Décisions",
        "## 21. Hypothèses à vérifier",
        "## 22. Prochaines actions",
        "## 23. Révision et rédaction",
        "## Ce qui reste à décider",
        "## Méthode et limites",
    ]
    assert "Texte rédigé à partir des réponses de : E01.\n" in page
    assert headings(filled("charter", made(DESIGN, {})))[0] == (
        "# Présentation : communauté de pratique à nommer"
    )


def test_the_report_follows_the_workshop_around_its_silhouettes() -> None:
    page = filled("workshop", made(WORKSHOP, DONE))
    assert headings(page) == [
        "# Atelier persona : 14 mars 2027",
        "## Contexte",
        "## Préparation",
        "## Observations et groupes",
        "## Échelles",
        "## Placer les groupes",
        "## Silhouettes esquissées",
        "### Relève curieuse",
        "### Appui discret",
        "## Regard d'ensemble",
        "## Hypothèses à vérifier",
        "## Prochaine lecture des fiches",
        "## Méthode et limites",
    ]
    assert "Observations de l'atelier : 1 entendue, 1 vue et 1 supposée.\n" in page


def test_the_note_has_its_questions_and_no_lexicon_without_a_glossary() -> None:
    found = headings(filled("bank", of_bank()))
    assert found[:5] == [
        "# Banque : Essai",
        "## Contexte",
        "## Comment lire cette banque",
        "## 1. Quel est votre lien? ★",
        "### 1.1. Combien d'heures?",
    ]
    assert found[-1] == "## Méthode et limites"
    assert "## Lexique" not in found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_lexicon_has_a_heading_for_each_term(language: Language) -> None:
    matter = of_bank()
    term = Term("Persona", (Paragraph(Wording((Run("Une silhouette."),))),))
    bank = replace(matter.bank, glossary=(term,))
    page = filled("lexicon", replace(matter, bank=bank), language)
    assert "\n## Persona\n\nUne silhouette.\n\n## M" in page
    assert "### Persona" in filled("bank", replace(matter, bank=bank), language)
    with pytest.raises(NothingOfThisKindError):
        render_bank(Document.LEXICON, matter.bank)


def test_documents_about_a_bank_end_with_its_licence_once() -> None:
    closing = filled("bank", of_bank()).partition("## Méthode et limites")[2]
    assert closing.count("Licence :") == 1
    assert "(CC-BY-4.0)" in closing


@pytest.mark.parametrize("name", ["charter", "workshop", "bank"])
def test_both_languages_make_the_same_page_but_for_its_own_words(name: str) -> None:
    matter = {"charter": made(DESIGN, TEAM), "workshop": made(WORKSHOP, DONE), "bank": of_bank()}[name]
    fr, en = (filled(name, matter, language) for language in ("fr", "en"))
    assert [title.split()[0] for title in headings(fr)] == [title.split()[0] for title in headings(en)]
    assert fr == filled(name, matter)
