"""Repetitions in a file of answers, and values that the bank does not accept (docs/guide.md)."""

from __future__ import annotations

import json

import pytest

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.answers_file import Wrong, read, sentence
from persona_tui.interview.answers_written import written
from persona_tui.interview.conducting import conduct
from persona_tui.interview.course import Course
from persona_tui.interview.session import Json, Status
from persona_tui.text.language import translator
from tests.interview.answering import bank_of
from tests.interview.building import Ticking, session

BANK = bank_of("""# Essai

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}
- [ ] Autre : ____ {#autre}

## Avec {nom} {#par-outil}

- Pour chaque : outils

### Combien d'heures? {#heures}

- Réponse : nombre 0..40

### Pourquoi? {#pourquoi}

- Si : heures ≥ 5

## Sujets {#s-sujets}

### Vos sujets? {#sujets}

- Réponse : liste 1..4

### Que dire de {nom}? {#dire}

- Pour chaque : sujets

#### Avec quels outils? {#avec}

- Réponse : plusieurs de outils

## Rôle {#roles}

- Répéter : 1..2

### Quel rôle? {#role}

- Réponse : texte court

## Fin {#s-fin}

### Un nombre? {#nombre}

- Réponse : nombre 0..9
- Refuser si : nombre = 7 : « Pas sept. »
""")

GIVEN: dict[str, Json] = {
    "outils": ["courriel", {"choice": "autre", "text": "Pigeon"}],
    "par-outil": [
        {"item": "courriel", "heures": 12, "pourquoi": "vite"},
        {"item": "autre", "heures": {"special": "unknown"}},
    ],
    "sujets": ["Wiki", "Accueil"],
    "dire": [
        {"item": "Accueil", "value": "bien", "note": "avec le sourire", "avec": ["autre"]},
        {"item": "Wiki", "special": "skipped", "reason": "trop tôt"},
    ],
    "roles": [{"role": "Lectrice"}, {"role": "Auteur"}],
}


REPEATED = "this question is repeated. Answer it in the list of objects under"


def problems(of: Bank, raw: object) -> list[str]:
    found = read(of, json.dumps(raw))
    return [sentence(problem, translator("en")) for problem in found.problems]


def test_a_repeated_section_is_a_list_of_objects_each_with_its_item() -> None:
    found = read(BANK, json.dumps(GIVEN))
    assert found.problems == ()
    assert found.answers["heures[courriel]"] == Answer(value=12)
    assert found.answers["heures[autre]"] == Answer(special=Special.UNKNOWN)
    assert found.answers["pourquoi[courriel]"] == Answer(value="vite")


def test_a_repeated_question_has_its_value_and_its_follow_ups_in_the_same_object() -> None:
    found = read(BANK, json.dumps(GIVEN)).answers
    assert found["dire[Accueil]"] == Answer(value="bien", note="avec le sourire")
    assert found["avec[Accueil]"] == Answer(value=(Selected("autre"),))
    assert found["dire[Wiki]"] == Answer(special=Special.SKIPPED, reason="trop tôt")


def test_repetitions_on_demand_have_no_item_and_are_there_though_nothing_is_said_in_them() -> None:
    found = read(BANK, '{"roles": [{"role": "Lectrice"}, {}]}').answers
    path = Course(BANK).path(found)
    assert (path.answer("role[1]").value, path.on("role[2]")) == ("Lectrice", True)


def test_a_choice_goes_by_its_id_or_its_label_and_an_item_by_its_text() -> None:
    labelled = {"outils": ["forum"], "par-outil": [{"item": "Forum", "heures": 1}]}
    assert read(BANK, json.dumps(labelled)).answers["heures[forum]"].value == 1
    unticked = read(BANK, '{"outils": ["forum"], "par-outil": [{"item": "courriel", "heures": 1}]}')
    assert unticked.problems == (), "what is not chosen is kept aside (R7)"
    assert not Course(BANK).path(unticked.answers).on("heures[courriel]")


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            {"par-outil": {"heures": 1}},
            "line 1, “par-outil”: Expected a list of objects, one a repetition, each with its “item”.",
        ),
        (
            {"par-outil": [{"heures": 1}]},
            "line 1, “par-outil”: Expected a list of objects, one a repetition, each with its “item”.",
        ),
        (
            {"par-outil": [{"item": "couriel", "heures": 1}]},
            "line 1, “par-outil”: There is no choice “couriel”. Did you mean “courriel”?",
        ),
        (
            {"par-outil": [{"item": "forum", "heure": 1}]},
            "line 1, “par-outil”: There is no key “heure” here. Did you mean “heures”?",
        ),
        (
            {"par-outil": [{"item": "forum"}, {"item": "Forum"}]},
            "line 1, “par-outil”: “forum” is chosen twice.",
        ),
        (
            {"par-outil": [{"item": "forum", "heures": 99}]},
            "line 1, “par-outil[forum].heures”: Expected a number from 0 to 40.",
        ),
        (
            {"heures": 3},
            f"line 1, “heures”: {REPEATED} “par-outil”.",
        ),
        (
            {"avec": ["forum"]},
            f"line 1, “avec”: {REPEATED} “dire”.",
        ),
        (
            {"roles": [{}, {}, {}]},
            "line 1, “roles”: At most 2 are expected; there are 3.",
        ),
        (
            {"roles": [{"item": "1", "role": "Lectrice"}]},
            "line 1, “roles”: There is no key “item” here. Expected one of: role.",
        ),
        (
            {"roles": "Lectrice"},
            "line 1, “roles”: Expected a list of objects, one a repetition.",
        ),
        ({"nombre": 7}, "line 1, “nombre”: the bank does not accept this answer: Pas sept."),
    ],
)
def test_a_problem_says_which_key_and_what_was_expected(raw: object, said: str) -> None:
    assert problems(BANK, raw) == [said]


def test_an_item_must_be_in_the_earlier_answer_of_the_file() -> None:
    (said,) = problems(BANK, {"sujets": ["Wiki"], "dire": [{"item": "Accueil", "value": "bien"}]})
    assert said.startswith("line 1, “dire”: ")
    assert "“Accueil”" in said
    assert "Wiki" in said


def test_a_problem_of_the_earlier_answer_is_told_once() -> None:
    found = read(BANK, '{"sujets": 3, "dire": [{"item": "Accueil", "value": "bien"}]}')
    assert [(problem.key, problem.wrong) for problem in found.problems] == [("sujets", Wrong.MISFIT)]


def test_with_a_problem_nothing_may_be_used_and_every_one_is_told_in_order() -> None:
    raw = '{"nombre": 12,\n "par-outil": [{"item": "forum", "heures": "x"}],\n "roles": 3}'
    assert [(problem.line, problem.key) for problem in read(BANK, raw).problems] == [
        (1, "nombre"),
        (2, "par-outil[forum].heures"),
        (3, "roles"),
    ]


def test_conducting_goes_through_the_repetitions_in_document_order() -> None:
    found = read(BANK, json.dumps(GIVEN))
    conducted = conduct(session(BANK), BANK, found.answers, Ticking())
    said = [event.item for event in conducted.session.events if event.after is not None]
    assert [item for item in said if not item.startswith("roles")] == [
        "outils",
        "heures[courriel]",
        "pourquoi[courriel]",
        "heures[autre]",
        "sujets",
        "dire[Wiki]",
        "dire[Accueil]",
        "avec[Accueil]",
        "role[1]",
        "role[2]",
    ]
    assert (conducted.off_path, conducted.session.status) == ((), Status.FINISHED)


def test_r7_conducting_keeps_and_names_what_is_off_the_path() -> None:
    found = read(BANK, '{"outils": ["forum"], "par-outil": [{"item": "courriel", "heures": 1}]}')
    conducted = conduct(session(BANK), BANK, found.answers, Ticking())
    assert conducted.off_path == ("heures[courriel]",)
    assert conducted.session.answers["heures[courriel]"].value == 1


def test_what_was_conducted_is_written_as_the_file_had_it() -> None:
    found = read(BANK, json.dumps(GIVEN))
    kept = conduct(session(BANK), BANK, found.answers, Ticking()).session
    again = written(BANK, Course(BANK).path(kept.answers), kept.answers)
    assert again == GIVEN | {"dire": list(reversed(GIVEN["dire"]))}  # type: ignore[arg-type]
    assert read(BANK, json.dumps(again)).answers == kept.answers
