"""An interview on the whole bank format, from a file of answers to a page, and back to a file of answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

BANK = """# Essai

- Licence : CC-BY-4.0
- Usage : conception

## Début {#debut}

### Quels outils? {#outils}

- Réponse : liste 1..5

### Quels thèmes? {#themes}

- [ ] Accueil {#accueil}
- [ ] Outils {#outils-c} (+2 elan)

### Qui fait quoi? {#qui}

| Tâche | Qui | Heures (nombre) | État (à faire / fait) |
|---|---|---|---|
| Accueil | | | |

### Vos actions? {#plan}

- Réponse : actions 1..3

### Comment regrouper? {#groupes}

- Réponse : groupes de outils, themes

### Lequel d'abord? {#premier}

- Réponse : un de groupes

## Par outil {#par-outil}

- Pour chaque : outils
- Nom : L'outil {nom}

### Que vous apporte-t-il? {#apport}

### Combien d'heures? {#heures}

- Réponse : nombre 0..40 heures
- Refuser si : heures > 38 : « Trop pour une semaine. »

## Rencontre {#rencontre}

- Répéter : 0..3

### Qu'en retenez-vous? {#retenu}

### Que dire de {nom}? {#dire}

- Pour chaque : themes
- Réponse : texte court

#### Pourquoi? {#pourquoi}

## Fin {#la-fin}

### Élan {#profil}

- Réponse : calcul
- Cas : elan ≥ 2 → Fort {#fort}
- Cas : sinon → Calme {#calme}
"""
BANK = BANK.replace("### Que dire", "## Thèmes {#par-theme}\n\n### Que dire")
ANSWERS: dict[str, Any] = {
    "outils": ["Slack [/]", "Courriel | é"],
    "themes": ["accueil", "outils-c"],
    "qui": [{"row": "accueil", "qui": "Marie", "heures": 3.5, "etat": "fait"}],
    "plan": [{"what": "Appeler", "who": "moi", "when": "lundi"}],
    "groupes": [{"name": "Écrit", "items": ["Slack [/]", "accueil"]}],
    "premier": "Écrit",
    "par-outil": [
        {"item": "Slack [/]", "apport": "rapide", "heures": 25},
        {"item": "Courriel | é", "apport": {"value": "lent", "note": "soupir"}},
    ],
    "rencontre": [{"retenu": "la première"}, {"retenu": "la seconde"}],
    "dire": [
        {"item": "accueil", "value": "chaleureux", "pourquoi": "les mots"},
        {"item": "outils-c", "special": "unknown"},
    ],
}


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "essai.md"
    path.write_text(BANK, "utf-8")
    return path


def conducted(call: Call, space: Path, bank: Path, answers: dict[str, Any]) -> str:
    file = space.parent / "reponses.json"
    file.write_text(json.dumps(answers), "utf-8")
    ended = call("--workspace", space, "interview", bank, "--answers", file)
    assert ended.status == 0, ended.err
    return ended.out.strip()


def test_the_answers_of_a_session_are_a_file_of_answers_again(call: Call, tmp_path: Path, bank: Path) -> None:
    space = tmp_path / "espace"
    first = conducted(call, space, bank, ANSWERS)
    shown = call("--workspace", space, "sessions", "show", first, "--format", "json").data
    assert shown["answers"] == ANSWERS
    again = conducted(call, space, bank, shown["answers"])
    pages = [
        call("--workspace", space, "export", one, "--as", "transcript", "--to", "-").out.replace("E02", "E01")
        for one in (first, again)
    ]
    assert pages[0] == pages[1]


def test_a_transcript_names_each_repetition(call: Call, tmp_path: Path, bank: Path) -> None:
    space = tmp_path / "espace"
    session = conducted(call, space, bank, ANSWERS)
    page = call("--workspace", space, "export", session, "--as", "transcript", "--to", "-").out
    headings = [line.lstrip("# ") for line in page.splitlines() if line.startswith("#")]
    unescaped = [heading.replace("\\", "") for heading in headings]
    for heading in (
        "Par outil – L'outil Slack [/]",
        "Par outil – L'outil Courriel | é",
        "Rencontre – 1",
        "Rencontre – 2",
        "Que dire de Accueil?",
    ):
        assert heading in unescaped, headings
    assert page.index("la première") < page.index("la seconde")


def test_what_is_private_or_off_the_path_in_a_repetition_stays(call: Call, tmp_path: Path) -> None:
    bank = tmp_path / "essai.md"
    bank.write_text(BANK.replace("{#apport}\n", "{#apport}\n\n- Privé : oui\n"), "utf-8")
    space = tmp_path / "espace"
    session = conducted(call, space, bank, ANSWERS)
    ended = call("--workspace", space, "export", session, "--as", "transcript", "--to", "-")
    assert "rapide" not in ended.out
    assert "25" in ended.out
    assert "private" in ended.err


def test_a_rejected_value_in_a_repetition_is_refused_with_its_place(
    call: Call, tmp_path: Path, bank: Path
) -> None:
    answers = {**ANSWERS, "par-outil": [{"item": "Slack [/]", "heures": 39}]}
    file = tmp_path / "reponses.json"
    file.write_text(json.dumps(answers), "utf-8")
    ended = call("--workspace", tmp_path / "espace", "interview", bank, "--answers", file)
    assert ended.status == 2
    assert "heures" in ended.err
    assert "Trop pour une semaine." in ended.err


def test_the_trace_tells_repetitions_scores_and_results(call: Call, tmp_path: Path, bank: Path) -> None:
    file = tmp_path / "reponses.json"
    file.write_text(json.dumps(ANSWERS), "utf-8")
    traced = call("banks", "trace", bank, "--answers", file, "--format", "json").data
    repeated = [(item["id"], item["repetition"]) for item in traced["items"] if "repetition" in item]
    assert ("apport", "Slack [/]") in repeated
    assert ("heures", "Courriel | é") in repeated
    assert ("retenu", "2") in repeated
    assert traced["scores"] == {"elan": {"value": 2, "answered": 1, "of": 1}}
    assert traced["computed"] == {"profil": "fort"}
