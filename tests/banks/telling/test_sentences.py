"""Gates, arrows, repetitions and answer types as sentences."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from persona_tui.banks.answer_types import AnswerType, Bounds, Number, Ranking, SeveralChoices
from persona_tui.banks.conditions.tree import Compare, Comparison, Given, Is, Of, State
from persona_tui.banks.model import Arrow, Bank, Choice, Direction, Gate, Question
from persona_tui.banks.reckoning import Repetition
from persona_tui.banks.telling.answers import answer_text
from persona_tui.banks.telling.bounds import bounds_text
from persona_tui.banks.telling.leading import openers, whole_gate
from persona_tui.banks.telling.naming import by_wording
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.text.language import translator
from tests.banks.telling.village import HERE, QUESTIONS, VILLAGE

FR, EN = translator("fr"), translator("en")
SAY = Sentences(VILLAGE, FR)
NEW = Compare(Of("lien", HERE), Comparison.EQUAL, "nouveau")
TRUE = Given(Of("vrai", HERE))


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_a_gate_says_when_to_ask_and_when_to_skip_each_reason_apart() -> None:
    gate = Gate((NEW, TRUE), (Is(Of("role", HERE), State.DECLINED), TRUE))
    assert [plain(said) for said in SAY.gate(gate)] == [
        f"Seulement si {plain(SAY.condition(NEW))} et {plain(SAY.condition(TRUE))}.",
        "À sauter si la réponse à « Votre rôle? » est « préfère ne pas répondre ».",
        "À sauter si la réponse à « Est-ce vrai? » est « Oui ».",
    ]
    assert list(SAY.gate(Gate())) == []


@pytest.mark.parametrize(
    ("arrow", "said"),
    [
        (Arrow(Direction.OPENS, "place", HERE), "→ ouvre « La place »"),
        (Arrow(Direction.GOES_TO, "role", HERE), "→ allez à « Votre rôle? »"),
        (Arrow(Direction.END, "", HERE), "→ fin de l'entretien"),
    ],
)
def test_an_arrow_says_where_it_leads(arrow: Arrow, said: str) -> None:
    assert plain(SAY.arrow(arrow)) == said


@pytest.mark.parametrize(
    ("repetition", "said"),
    [
        (Repetition("modes"), "Pour chaque choix fait à « Vos modes? »."),
        (Repetition("mots"), "Pour chaque élément donné à « Vos mots? »."),
        (Repetition("groupes"), "Pour chaque groupe formé à « Regroupez. »."),
        (Repetition(times=Bounds(1, 6)), "À répéter au besoin, de 1 à 6 fois."),
        (Repetition(times=Bounds(2)), "À répéter au besoin, au moins 2 fois."),
        (Repetition(), "À répéter au besoin."),
    ],
)
def test_a_repetition_says_what_it_is_for(repetition: Repetition, said: str) -> None:
    assert plain(SAY.repetition(repetition)) == said


def arrowed(question: Question, choice: Choice, target: str) -> Question:
    opening = replace(choice, arrow=Arrow(Direction.OPENS, target, HERE))
    return replace(question, choices=tuple(opening if one is choice else one for one in question.choices))


def test_what_opens_an_item_is_asked_together_with_its_own_condition() -> None:
    lien, modes, _, vrai, *rest = QUESTIONS
    role = replace(next(one for one in rest if one.id == "role"), gate=Gate((NEW,)))
    bank: Bank = replace(
        VILLAGE,
        items=(
            lien,
            arrowed(modes, modes.choices[0], "role"),
            arrowed(vrai, vrai.choices[1], "role"),
            role,
        ),
    )
    gate = whole_gate(role, openers(bank))
    (said,) = Sentences(bank, FR).gate(gate)
    assert plain(said) == (
        "Seulement si (la réponse à « Vos modes? » comprend « Lire » ou "
        "la réponse à « Est-ce vrai? » est « Non ») et "
        "la réponse à « Votre lien? » est « Je viens d'arriver »."
    )


def test_every_answer_type_is_said_in_both_languages() -> None:
    assert {type(question.answer) for question in QUESTIONS} == set(get_args(AnswerType))
    for question in QUESTIONS:
        french, english = (answer_text(question.answer, VILLAGE, tr, by_wording(tr)) for tr in (FR, EN))
        assert french
        assert english
        assert question.id in ("role", "suites", "vus", "jour") or french != english


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (Number(Bounds(0, 160), "heures"), "nombre : de 0 à 160, en heures"),
        (Number(Bounds(4)), "nombre : au moins 4"),
        (Number(Bounds(None, 10.5), decimal=True), "nombre : au plus 10,5"),
        (SeveralChoices(Bounds(1, 3)), "plusieurs réponses : de 1 à 3"),
        (SeveralChoices(), "plusieurs réponses"),
        (Ranking(3), "classement : en garder 3, en ordre"),
        (Ranking(1), "classement : en garder 1"),
        (Ranking(), "classement : tous les choix, en ordre"),
    ],
)
def test_bounds_and_units_are_said(answer: AnswerType, said: str) -> None:
    assert plain(answer_text(answer, VILLAGE, FR, by_wording(FR))) == said


def test_what_draws_on_an_earlier_answer_names_its_question() -> None:
    said = {question.id: answer_text(question.answer, VILLAGE, FR, by_wording(FR)) for question in QUESTIONS}
    assert "Vos modes?" in said["un"]
    assert "Vos mots?" in said["des"]
    assert plain(said["groupes"]) == "éléments donnés à « Vos mots? » et à « Vos modes? », mis en groupes"


def test_bounds_that_meet_are_one_number() -> None:
    assert bounds_text(Bounds(3, 3), FR) == "3"
    assert bounds_text(Bounds(), FR) == ""
