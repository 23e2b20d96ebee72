"""`banks trace`, held to the rules of the engine by the smallest bank that shows each."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from persona_tui.cli.program import run
from tests.cli.conftest import Call

Trace = Callable[..., dict[str, Any]]

GATE = """# Banque

## Un {#un}

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien de fois? {#fois}

- Si : vient = oui
- Réponse : nombre 0..20

### Pourquoi si souvent? {#souvent}

- Si : fois ≥ 5

### Et sinon? {#sinon-quoi}

- Sauf si : vient = oui
"""

ARROWS = """# Banque

## Lien {#lien-cdp}

### Votre lien? {#lien}

- ( ) Actif {#actif}
- ( ) Parti {#parti} → ouvre [Départ](#depart)
- ( ) Pressé {#presse} → va à [Fin de l'entretien](#cloture)
- ( ) Refus {#refus} → fin

#### Précisez {#precisez}

### Milieu {#milieu}

## Départ {#depart}

### Racontez {#racontez}

## Fin de l'entretien {#cloture}

### Un mot? {#mot}
"""


@pytest.fixture
def trace(call: Call, tmp_path: Path) -> Trace:
    def traced(bank: str, answers: dict[str, Any], *options: str) -> dict[str, Any]:
        bank_file, answers_file = tmp_path / "banque.md", tmp_path / "a.json"
        bank_file.write_text(bank, encoding="utf-8")
        answers_file.write_text(json.dumps(answers), encoding="utf-8")
        ended = call("banks", "trace", bank_file, "--answers", answers_file, "--format", "json", *options)
        assert ended.status == 0, ended.err
        found: dict[str, Any] = ended.data
        return found

    return traced


def states(found: dict[str, Any]) -> dict[str, str]:
    return {item["id"]: item["state"] for item in found["items"]}


def test_the_shape_is_the_contract_s(trace: Trace) -> None:
    found = trace(GATE, {"vient": True})
    assert found["items"][:2] == [
        {"id": "un", "kind": "section", "state": "asked", "answered": False},
        {"id": "vient", "kind": "question", "state": "asked", "answered": True},
    ]
    assert set(found) == {"items", "next", "done", "min", "max", "scores", "computed"}
    assert (found["next"], found["done"], found["min"], found["max"]) == ("fois", 1, 1, 2)
    assert (found["scores"], found["computed"]) == ({}, {})


def test_r2_si_is_only_when_sure(trace: Trace) -> None:
    assert states(trace(GATE, {}))["fois"] == "unsettled"
    assert states(trace(GATE, {"vient": True}))["fois"] == "asked"
    assert states(trace(GATE, {"vient": False}))["fois"] == "off-path"
    assert states(trace(GATE, {"vient": {"special": "declined"}}))["fois"] == "off-path"


def test_r3_sauf_si_is_unless_sure(trace: Trace) -> None:
    assert states(trace(GATE, {"vient": True}))["sinon-quoi"] == "off-path"
    assert states(trace(GATE, {"vient": {"special": "declined"}}))["sinon-quoi"] == "asked"


def test_r6_an_answer_off_the_path_is_absent(trace: Trace) -> None:
    found = trace(GATE, {"vient": False, "fois": 12})
    assert states(found)["souvent"] == "off-path"
    assert (found["done"], found["min"], found["max"]) == (1, 1, 1)


def test_r7_it_is_kept_all_the_same(trace: Trace) -> None:
    found = trace(GATE, {"vient": False, "fois": 12})
    assert {"id": "fois", "kind": "question", "state": "off-path", "answered": True} in found["items"]


@pytest.mark.parametrize(
    ("lien", "asked"),
    [
        ("actif", {"precisez", "milieu", "cloture", "mot"}),
        ("parti", {"precisez", "milieu", "depart", "racontez", "cloture", "mot"}),
        ("presse", {"cloture", "mot"}),
        ("refus", set()),
    ],
)
def test_r16_arrows(trace: Trace, lien: str, asked: set[str]) -> None:
    found = states(trace(ARROWS, {"lien": lien}))
    assert {item for item, state in found.items() if state == "asked"} == asked | {"lien-cdp", "lien"}
    assert "unsettled" not in found.values()


def test_r31_the_short_version_keeps_what_is_essential(trace: Trace) -> None:
    bank = GATE.replace("Venez-vous? {", "Venez-vous? ★ {")
    assert states(trace(bank, {"vient": True}, "--short")) == {
        "un": "asked",
        "vient": "asked",
        "fois": "off-path",
        "souvent": "off-path",
        "sinon-quoi": "off-path",
    }


def test_the_shipped_bank_asks_the_core_what_it_does_not_ask_who_left(trace: Trace) -> None:
    bank = (Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md").read_text(
        encoding="utf-8"
    )
    open_door = {"participer": True, "notes": True}
    core = states(trace(bank, {**open_door, "lien": "noyau"}))
    left = states(trace(bank, {**open_door, "lien": "ancien"}))
    assert {core[item] for item in ("charge", "releve", "freq")} == {"asked"}
    assert {left[item] for item in ("charge", "releve", "freq")} == {"off-path"}
    assert (core["eloignement"], left["eloignement"]) == ("off-path", "asked")


WHOLE = """# Banque

- Échelle aise : Très mal · Mal · Bien · Très bien

### Outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

## Avec {nom} {#par-outil}

- Pour chaque : outils

### À l'aise? {#aise}

- Réponse : échelle aise
- Dimension : aisance-d
- Score : +valeur total

## Bilan {#bilan}

### Profil {#profil}

- Réponse : calcul
- Cas : total ≥ 4 → Haut {#haut}
- Cas : sinon → Bas {#bas}

### Un nombre? {#nombre}

- Réponse : nombre
- Refuser si : nombre = 7 : « Pas sept. »
"""


def test_r18_r20_a_trace_has_repetitions_scores_dimensions_and_results(trace: Trace) -> None:
    found = trace(
        WHOLE,
        {
            "outils": ["courriel", "forum"],
            "par-outil": [{"item": "forum", "aise": "Bien"}, {"item": "courriel", "aise": 2}],
        },
    )
    assert [
        (item["id"], item["repetition"], item["state"], item["answered"])
        for item in found["items"]
        if "repetition" in item
    ] == [
        ("par-outil", "courriel", "asked", False),
        ("aise", "courriel", "asked", True),
        ("par-outil", "forum", "asked", False),
        ("aise", "forum", "asked", True),
    ]
    assert found["scores"] == {
        "total": {"value": 5, "answered": 2, "of": 2},
        "aisance-d": {"value": 2.5, "answered": 2, "of": 2},
    }
    assert found["computed"] == {"profil": "haut"}
    assert {item["id"]: item["kind"] for item in found["items"]}["profil"] == "computed"
    assert (found["done"], found["min"], found["max"], found["next"]) == (3, 1, 1, "nombre")


def test_r20_what_is_undetermined_is_null(trace: Trace) -> None:
    found = trace(WHOLE, {"outils": ["forum"]})
    assert found["scores"]["total"] == {"value": None, "answered": 0, "of": 1}
    assert found["computed"] == {"profil": None}
    assert found["next"] == "aise"


def test_r14_a_value_that_the_bank_does_not_accept_is_out_of_bounds(call: Call, tmp_path: Path) -> None:
    bank, answers = tmp_path / "banque.md", tmp_path / "a.json"
    bank.write_text(WHOLE, encoding="utf-8")
    answers.write_text('{"outils": ["forum"],\n "nombre": 7}', encoding="utf-8")
    ended = call("banks", "trace", bank, "--answers", answers)
    assert ended.status == 2
    assert "line 2, “nombre”: the bank does not accept this answer: Pas sept." in ended.err


def test_a_trace_for_people_tells_scores_with_their_coverage_and_results(call: Call, tmp_path: Path) -> None:
    bank, answers = tmp_path / "banque.md", tmp_path / "a.json"
    bank.write_text(WHOLE, encoding="utf-8")
    answers.write_text(
        '{"outils": ["courriel", "forum"], "par-outil": [{"item": "courriel", "aise": 1}, '
        '{"item": "forum", "aise": 4}]}',
        encoding="utf-8",
    )
    lines = call("banks", "trace", bank, "--answers", answers).out.splitlines()
    assert "total: 5 (2 of 2)" in lines
    assert "aisance-d: 2.5 (2 of 2)" in lines
    assert "profil: Haut" in lines
    assert "  ✓ aise[courriel]  asked" in lines


def test_a_trace_for_people_says_why_each_item_stands_where_it_stands(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank, answers = tmp_path / "banque.md", tmp_path / "a.json"
    bank.write_text(GATE, encoding="utf-8")
    answers.write_text('{"vient": {"special": "declined"}}', encoding="utf-8")
    assert call("banks", "trace", bank, "--answers", answers).out.splitlines() == [
        "✓ answered   ○ asked   · off the path   ? not settled yet",
        "",
        "○ un  asked",
        "  ✓ vient  asked",
        "  · fois  off the path",
        "      Not asked: the answer to “Venez-vous?” (question 1) is unknown (“prefers not to answer”).",
        "  · souvent  off the path",
        "      Not asked: “Combien de fois?” is not asked.",
        "  ○ sinon-quoi  asked",
        "      Asked because the answer to “Venez-vous?” (question 1) is unknown (“prefers not to answer”).",
        "",
        "1 done, 1 to go",
        "Next: sinon-quoi (Et sinon?)",
    ]
    run(["--lang", "fr", "banks", "trace", str(bank), "--answers", str(answers)])
    french = capsys.readouterr().out.replace("\u00a0", " ").splitlines()
    unknown = "la réponse à « Venez-vous? » (question 1) est inconnue (« préfère ne pas répondre »)"
    assert french[3:6] == [
        "  ✓ vient  posée",
        "  · fois  hors parcours",
        f"      Pas posée : {unknown}.",
    ]
    assert "Et sinon?" in french[-1]


def test_details_stand_beside_the_contract_s_keys_and_leave_them_as_they_are(trace: Trace) -> None:
    answers = {"vient": False, "fois": 12}
    plain, full = trace(GATE, answers), trace(GATE, answers, "--details")
    details = full.pop("details")
    assert full == plain
    assert [one["id"] for one in details] == [one["id"] for one in plain["items"]]
    assert details[2] == {
        "id": "fois",
        "certain": False,
        "possible": False,
        "reason": {
            "cause": "only-if",
            "decider": "vient",
            "deciders": ["vient"],
            "sentence": "Not asked: the answer to “Venez-vous?” (question 1) is “Non”.",
            "terms": [
                {
                    "text": "the answer to “Venez-vous?” (question 1) is “Non”",
                    "truth": False,
                    "item": "vient",
                }
            ],
        },
        "flags": [],
        "changed": [],
    }
    assert (details[0]["reason"]["cause"], details[0]["reason"]["decider"]) == (None, None)


def test_r11_details_tell_a_choice_that_is_no_longer_offered(trace: Trace) -> None:
    bank = """# Banque

### Membre? {#membre}

- Réponse : oui/non

### Forme? {#forme}

- ( ) Atelier {#atelier}
- ( ) Conseil {#conseil}
  - Si : membre
"""
    found = trace(bank, {"membre": False, "forme": {"choice": "conseil"}}, "--details")
    assert [one["flags"] for one in found["details"]] == [[], ["to-review", "vanished"]]


def test_r18_next_is_told_with_its_repetition(trace: Trace) -> None:
    found = trace(WHOLE, {"outils": ["courriel", "forum"], "par-outil": [{"item": "courriel", "aise": 2}]})
    assert (found["next"], found["next_repetition"]) == ("aise", "forum")
    assert "next_repetition" not in trace(GATE, {})
