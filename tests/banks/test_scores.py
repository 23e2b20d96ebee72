"""Scores and dimensions: what adds to them, who may read them and where (bank format §4 and §6, R20)."""

from __future__ import annotations

import pytest

from persona_tui.banks.conditions.tree import Compare, Comparison, Extreme, MeanOf, ScoreOf, UnknownsOf
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.reckoning import Dimension, Points
from tests.banks.marked import Example, bank_of, check, found, question

NOWHERE = Span(0, 0, 0, 0)
ADDED = "### Lien? {#lien}\n\n- ( ) Un {#un} (+2 elan)\n- ( ) Deux {#deux}\n\n"
READ = "### Et? {#et-puis}\n\n- Si : elan ≥ 2\n\n"
CLIMATE = (
    "## Climat {#climat}\n\n- Dimension : climat\n- Réponse : échelle 1..5\n\n"
    "### Un? {#c1}\n\n### Deux? {#c2}\n\n"
)
AFTER = "## Suite {#suite}\n\n"


def asked(condition: str) -> str:
    return f"### Et? {{#et-puis}}\n\n- Si : {condition}\n\n"


def one(code: str, variant: str, before: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, before + asked(bad), before + asked(good), note=note)


SCORES = [
    Example(
        "A207",
        "",
        "### L? {#l}\n\n- ( ) Un (+2 ⟦elan⟧)\n- ( ) Deux\n",
        "### L? {#l}\n\n- ( ) Un\n- ( ) Deux\n",
    ),
    Example(
        "A207",
        "near",
        "### L? {#l}\n\n- ( ) Un (+2 elan)\n- ( ) Deux (+1 ⟦elans⟧)\n\n" + READ,
        "### L? {#l}\n\n- ( ) Un (+2 elan)\n- ( ) Deux (+1 elan)\n\n" + READ,
    ),
    Example(
        "E102",
        "measure",
        "### L? {#l}\n\n- ( ) Un (+2 ⟦l⟧)\n- ( ) Deux\n",
        ADDED + READ,
        note="score-of-a-question",
    ),
    Example(
        "E102",
        "measure",
        ADDED.replace("elan", "suite") + "### Suite? {#⟦suite⟧}\n\n- Si : lien = un\n",
        ADDED + "### Suite? {#suite}\n\n- Si : elan > 1\n",
        note="later-question",
    ),
    Example(
        "E102",
        "measure",
        CLIMATE + AFTER + "### L? {#l}\n\n- ( ) Un (+2 ⟦climat⟧)\n- ( ) Deux\n",
        CLIMATE + AFTER + "### L? {#l}\n\n- ( ) Un (+2 elan)\n- ( ) Deux\n\n" + READ,
        note="score-of-a-dimension",
    ),
    Example(
        "E102",
        "measure",
        CLIMATE.replace("Dimension : climat", "Dimension : c1").replace("{#c1}", "{#⟦c1⟧}"),
        CLIMATE,
        note="dimension-of-a-question",
    ),
    Example(
        "E122",
        "",
        "### L? {#l}\n\n- ( ) Un (+2 ⟦fin⟧)\n- ( ) Deux\n",
        ADDED + READ,
        note="score",
    ),
    Example(
        "E122", "", CLIMATE.replace("Dimension : climat", "Dimension : ⟦Nom⟧"), CLIMATE, note="dimension"
    ),
    Example(
        "E122",
        "",
        CLIMATE.replace("Dimension : climat", "Dimension : ⟦Plus-basse⟧"),
        CLIMATE,
        note="what-names-any-dimension",
    ),
    Example(
        "E117",
        "id",
        CLIMATE.replace("Dimension : climat", "Dimension : ⟦le climat⟧"),
        CLIMATE,
        note="dimension",
    ),
    Example(
        "E117",
        "score",
        "### Q? {#q}\n\n- Réponse : nombre\n- Score : ⟦elan⟧\n",
        "### Q? {#q}\n\n- Réponse : nombre\n- Score : +valeur elan\n\n" + READ,
    ),
    Example(
        "E108",
        "not-numeric",
        "### Q? {#q}\n\n- ⟦Score⟧ : +valeur elan\n",
        "### Q? {#q}\n\n- Réponse : échelle 1..3\n- Score : +value elan\n\n" + READ,
    ),
    Example(
        "E108",
        "not-numeric",
        "### Q? {#q}\n\n- Réponse : oui/non\n- ⟦Dimension⟧ : climat\n",
        "### Q? {#q}\n\n- Réponse : nombre\n- Dimension : climat\n",
        note="dimension",
    ),
    one("E108", "bare-score", ADDED, "⟦elan⟧", "elan > 0"),
    one("E108", "bare-score", ADDED + "## Élan {#elan}\n\n", "⟦elan⟧", "elan > 0", "beside-a-section"),
    one("E108", "measure", ADDED, "elan ⟦est⟧ répondu", "elan = 0"),
    one("E108", "measure", ADDED, "elan ⟦contient⟧ un", "elan parmi (1, 2)", "contains"),
    one("E108", "measure", ADDED, "⟦compte⟧(elan) > 1", "elan > 1", "count"),
    one("E108", "measure", CLIMATE + AFTER, "moyenne(climat) ⟦est⟧ inconnu", "inconnus(climat) > 0", "mean"),
    one("E108", "count-value", ADDED, "elan = ⟦un⟧", "elan = 1", "score"),
    one(
        "E108", "count-value", CLIMATE + AFTER, "moyenne(climat) < ⟦90 min⟧", "moyenne(climat) < 2,5", "mean"
    ),
    one("E108", "bare-count", CLIMATE + AFTER, "⟦moyenne⟧(climat)", "moyenne(climat) > 2", "mean"),
    one("E108", "section", CLIMATE + AFTER, "⟦climat⟧ > 2", "moyenne(climat) > 2", "dimension-alone"),
    one("E103", "dimension", CLIMATE + AFTER, "moyenne(⟦zzzzzz⟧) > 2", "mean(climat) > 2"),
    one("E103", "near", CLIMATE + AFTER, "moyenne(⟦climats⟧) > 2", "moyenne(climat) > 2", "dimension"),
    one("E103", "dimension", CLIMATE + AFTER, "inconnus(⟦climat⟧.c1) > 2", "unknowns(climat) > 2", "dotted"),
    one(
        "E103", "dimension", ADDED + READ.replace("et-puis", "lu"), "moyenne(⟦elan⟧) > 2", "elan > 2", "score"
    ),
    one("E103", "no-dimension", "", "moyenne(⟦plus-basse⟧) > 2", "participer"),
    Example(
        "E103",
        "no-dimension",
        "### Pourquoi {⟦lowest⟧}? {#q}\n",
        CLIMATE + AFTER + "### Pourquoi {lowest}? {#q}\n",
        note="pipe",
    ),
    Example(
        "E104",
        "measure",
        ADDED + asked("⟦elan⟧ ≥ 2") + "### Encore? {#encore}\n\n- ( ) Un (+1 elan)\n- ( ) Deux\n",
        ADDED + "### Encore? {#encore}\n\n- ( ) Un (+1 elan)\n- ( ) Deux\n\n" + asked("elan ≥ 2"),
    ),
    Example(
        "E104",
        "measure",
        "### Q? {#q}\n\n- Réponse : nombre\n- Score : +valeur elan\n- Si : ⟦elan⟧ > 1\n",
        "### Q? {#q}\n\n- Réponse : nombre\n- Score : +valeur elan\n- Vérifier : elan > 1 sinon « Peu »\n",
        note="own",
    ),
    Example(
        "E104",
        "measure",
        "## Climat {#climat}\n\n- Dimension : climat\n- Réponse : échelle 1..5\n\n### Un? {#c1}\n\n"
        "### Deux? {#c2}\n\n- Si : moyenne(⟦climat⟧) > 2\n",
        CLIMATE + AFTER + asked("moyenne(climat) > 2"),
        note="mean",
    ),
    Example(
        "E104",
        "measure",
        CLIMATE
        + AFTER
        + asked("moyenne(⟦plus-basse⟧) > 2")
        + "### A? {#a}\n\n- Réponse : échelle 1..5\n- Dimension : accueil\n",
        CLIMATE
        + AFTER
        + "### A? {#a}\n\n- Réponse : échelle 1..5\n- Dimension : accueil\n\n"
        + asked("moyenne(plus-basse) > 2"),
        note="lowest",
    ),
    Example(
        "E104",
        "measure",
        "### Vos réponses en {⟦plus-inconnue⟧}? {#q}\n\n" + CLIMATE,
        CLIMATE + AFTER + "### Vos réponses en {plus-inconnue}? {#q}\n",
        note="pipe",
    ),
]


@pytest.mark.parametrize("example", SCORES, ids=str)
def test_a_wrong_score_or_dimension_is_shown_where_it_is_written(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("suffixes", "points"),
    [
        ("(+2 elan)", (Points("elan", 2),)),
        ("(-1 elan)", (Points("elan", -1),)),
        ("(−1,5 elan)", (Points("elan", -1.5),)),
        ("(+0.5 Élan)", (Points("Élan", 0.5),)),
        ("(+2\u00a0elan) {#x} (+1 soin)", (Points("elan", 2), Points("soin", 1))),
        ("{#x} (+1 soin) : ____ (seul) (+2 elan)", (Points("soin", 1), Points("elan", 2))),
        ("(+1 soin) → fin", (Points("soin", 1),)),
        ("(+2)", ()),
        ("(2 elan)", ()),
        ("\\(+2 elan)", ()),
        ("(+2 elan) et plus", ()),
    ],
)
def test_points_are_read_from_the_end_of_a_choice_in_any_order(
    suffixes: str, points: tuple[Points, ...]
) -> None:
    read = question(f"### Q? {{#q}}\n\n- [ ] Un {suffixes}\n- [ ] Deux\n")
    assert read.choices[0].points == points


def test_scores_are_listed_in_the_order_they_are_first_named_and_compared_without_case() -> None:
    text = (
        "### Q? {#q}\n\n- ( ) Un (+1 soin) (+2 Elan)\n- ( ) Deux (+1 elan)\n\n"
        "### R? {#r}\n\n- Réponse : nombre\n- Score : +valeur ELAN\n- Score : -value soin\n\n"
    )
    bank = bank_of(text)
    assert bank.scores == ("soin", "Elan")
    read = bank.question("r")
    assert read is not None
    assert read.scores == (Points("Elan", 1), Points("soin", -1))


def test_the_dimension_of_a_section_is_its_questions_own_but_for_those_that_have_another() -> None:
    text = (
        "## Le climat {#s}\n\n- Dimension : climat\n- Réponse : échelle 1..5\n\n"
        "### Un? {#un}\n\n#### Deux? {#deux}\n\n"
        "### Trois? {#trois}\n\n- Dimension : accueil\n\n### Quatre? {#quatre}\n\n- Réponse : texte\n\n"
        "## Accueil {#accueil}\n\n- Dimension : accueil\n\n### Cinq? {#cinq}\n\n- Réponse : nombre\n"
    )
    bank = bank_of(text)
    assert {item.id: item.dimension for item in bank.questions} == {
        "participer": None,
        "un": "climat",
        "deux": "climat",
        "trois": "accueil",
        "quatre": None,
        "cinq": "accueil",
    }
    assert bank.dimensions == (
        Dimension("climat", "Le climat", "s"),
        Dimension("accueil", "Accueil", "accueil"),
    )


def test_a_dimension_that_no_section_declares_is_called_by_its_id() -> None:
    bank = bank_of("### Q? {#q}\n\n- Réponse : nombre\n- Dimension : climat\n")
    assert bank.dimensions == (Dimension("climat", "climat"),)


@pytest.mark.parametrize(
    ("written", "operand", "sign", "value"),
    [
        ("elan ≥ 2", ScoreOf("elan", NOWHERE), Comparison.AT_LEAST, 2),
        ("ELAN != -1,5", ScoreOf("elan", NOWHERE), Comparison.DIFFERENT, -1.5),
        ("moyenne(climat) <= 2,5", MeanOf("climat", NOWHERE), Comparison.AT_MOST, 2.5),
        ("mean( Climat ) > 2", MeanOf("climat", NOWHERE), Comparison.MORE, 2),
        ("inconnus(climat) = 0", UnknownsOf("climat", NOWHERE), Comparison.EQUAL, 0),
        ("unknowns(least-known) ≥ 2", UnknownsOf(Extreme.LEAST_KNOWN, NOWHERE), Comparison.AT_LEAST, 2),
        ("moyenne(plus-basse) ≤ 2,5", MeanOf(Extreme.LOWEST, NOWHERE), Comparison.AT_MOST, 2.5),
        ("moyenne(Plus-Inconnue) < 3", MeanOf(Extreme.LEAST_KNOWN, NOWHERE), Comparison.LESS, 3),
        ("mean(lowest) < 3", MeanOf(Extreme.LOWEST, NOWHERE), Comparison.LESS, 3),
    ],
)
def test_scores_means_and_unknowns_are_compared_with_numbers(
    written: str, operand: ScoreOf | MeanOf | UnknownsOf, sign: Comparison, value: float
) -> None:
    setting = "Sauf si" if sign is Comparison.DIFFERENT else "Si"
    text = CLIMATE + AFTER + ADDED + asked(written).replace("Si", setting)
    gate = question(text, "et-puis").gate
    (condition,) = gate.only_if or gate.unless
    assert shape(condition) == shape(Compare(operand, sign, value))


def test_a_score_may_share_its_id_with_a_section_and_with_a_choice() -> None:
    text = (
        "### L? {#l}\n\n- ( ) Un {#elan} (+2 elan)\n- ( ) Deux\n\n"
        "## Élan {#elan}\n\n### Q? {#q}\n\n- Si : elan > 1\n"
    )
    assert found(text) == []
    (condition,) = question(text).gate.only_if
    assert shape(condition) == shape(Compare(ScoreOf("elan", NOWHERE), Comparison.MORE, 1))


@pytest.mark.parametrize(
    "reader",
    [
        "### R? {#r}\n\n- Sauf si : elan > 1\n",
        "### R? {#r}\n\n- Relance : Et?\n  - Si : elan > 1\n",
        "### R? {#r}\n\n- Vérifier : elan > 1 sinon « Peu »\n",
        "### R? {#r}\n\n- Réponse : nombre\n- Refuser si : elan > 1 : « Trop »\n",
        "### R {#r}\n\n- Réponse : calcul\n- Cas : elan > 1 → Oui\n- Cas : sinon → Non\n",
        "### R? {#r}\n\n- ( ) Un\n  - Si : elan > 1\n- ( ) Deux\n",
        "## R {#r}\n\n- Si : elan > 1\n",
    ],
)
def test_a207_a_score_is_read_by_any_condition_check_or_case(reader: str) -> None:
    assert found(ADDED + reader) == []
