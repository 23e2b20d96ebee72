"""Grids, actions, groups, items and results in documents: told in order, escaped by where they stand."""

from __future__ import annotations

import pytest

from persona_tui.export import Document, render
from persona_tui.export.finding import Kind
from persona_tui.interview.session import Json
from tests.export.reading_back import HOSTILE, rendered, structure
from tests.personas.sessions import interviewed

TEXT = """\
# Atelier

- Licence : CC-BY-4.0

## Partie {#partie}

### Cartes {#cartes}

- Réponse : liste

### Outils {#outils}

- [ ] Un forum {#forum}
- [ ] Autre : ____ {#autre}

### Laquelle? ★ {#une}

- Réponse : un de outils

### Lesquelles? {#plusieurs}

- Réponse : plusieurs de cartes

### Groupes ★ {#tri}

- Réponse : groupes de cartes

### Niveaux ★ {#niveaux}

- Fiche : niveau

| Niveau | Qui (nombre) | Depuis (date) | Apport | Rien |
|---|---|---|---|---|
| Noyau \\| cœur | | | | |
| Autour | | 2026 environ | | |
| | | | | |

### Actions ★ {#actions}

- Réponse : actions 1..3
- Fiche : strategie

### Profil {#profil}

- Réponse : calcul
- Cas : outils contient forum → Pilier [sic] {#pilier}
- Cas : sinon → Lisière {#lisiere}
"""
ANSWERS: dict[str, Json] = {
    "cartes": ["réseau", "écoute | [/]"],
    "outils": ["forum", {"choice": "autre", "text": "le *fil*"}],
    "une": "autre",
    "plusieurs": ["écoute | [/]"],
    "tri": [{"name": "Liens", "items": ["réseau"]}, {"name": "", "items": ["écoute | [/]"]}],
    "niveaux": [
        {"row": "noyau-coeur", "qui": 3.5, "depuis": "2026-03-01", "apport": "a | <b>\\"},
        {"row": "autour", "qui": 12},
        {"niveau": "Amis", "apport": "- x"},
    ],
    "actions": [{"what": "1. écrire", "who": "Ève", "when": "juin"}, {"what": "appeler"}],
}


def markdown(document: Document, **changed: Json) -> str:
    return render(document, [interviewed({**ANSWERS, **changed}, TEXT)]).text


def test_the_transcript_tells_each_in_its_own_form() -> None:
    page = markdown(Document.TRANSCRIPT)
    for block in (
        "le \\*fil\\*\n",
        "- écoute | [/]\n",
        "- **Liens\u00a0:**\n  - réseau\n- **Sans nom encore\u00a0:**\n  - écoute | [/]\n",
        (
            "| Niveau | Qui | Depuis | Apport |\n"
            "| --- | --- | --- | --- |\n"
            "| Noyau \\| cœur | 3,5 | 1er mars 2026 | a \\| \\<b>\\\\ |\n"
            "| Autour | 12 | 2026 environ | |\n"
            "| Amis | | | - x |\n"
        ),
        "- 1\\. écrire (Ève, juin)\n- appeler\n",
        "### Profil\n\nPilier [sic]\n",
    ):
        assert f"\n\n{block}" in page or f"\n{block}" in page


def test_the_summary_tells_each_on_short_lines() -> None:
    page = markdown(Document.SUMMARY)
    for line in (
        "- **Laquelle?** le \\*fil\\*",
        "  - Liens\u00a0: réseau",
        "  - Noyau | cœur (Qui\u00a0: 3,5; Depuis\u00a0: 1er mars 2026; Apport\u00a0: a | \\<b>\\\\)",
        "  - 1\\. écrire (Ève, juin)",
    ):
        assert f"\n{line}" in page


def test_actions_feed_the_facilitation_strategy_of_the_sheet() -> None:
    assert "appeler" in markdown(Document.PERSONA)


@pytest.mark.parametrize("text", [text for text in HOSTILE if text.strip()])
def test_hostile_words_change_nothing_but_the_words(text: str) -> None:
    def told(words: str) -> str:
        return markdown(
            Document.TRANSCRIPT,
            cartes=["première", words],
            plusieurs=[],
            tri=[{"name": "x", "items": ["première"]}, {"name": f"g {words}", "items": [words]}],
            niveaux=[{"row": "autour", "apport": words}, {"niveau": words, "apport": words}],
            actions=[{"what": words, "who": words, "when": words}],
        )

    assert structure(told(text)) == structure(told("mot"))
    assert "<script" not in rendered(told(text))


@pytest.mark.parametrize(
    "answers",
    [
        {"actions": [{"what": "écrire", "who": "a@b.ca"}]},
        {"niveaux": [{"row": "autour", "apport": "a@b.ca"}]},
        {"tri": [{"name": "a@b.ca", "items": ["réseau"]}]},
        {"outils": [{"choice": "autre", "text": "a@b.ca"}], "cartes": [], "tri": [], "plusieurs": []},
    ],
)
def test_the_gate_looks_at_every_cell_action_and_group(answers: dict[str, Json]) -> None:
    page = render(Document.TRANSCRIPT, [interviewed({**ANSWERS, **answers}, TEXT)])
    assert Kind.EMAIL in {one.kind for one in page.findings}
