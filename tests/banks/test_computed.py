"""Computed questions: cases in order, ``sinon`` last, results that are choices (bank format §4 and §5)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import Computed
from persona_tui.banks.conditions.tree import Among, Compare, Comparison, Condition, Is, Of, ScoreOf, State
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from tests.banks.marked import Example, check, question

NOWHERE = Span(0, 0, 0, 0)
LIEN = "### Lien? {#lien}\n\n- ( ) Un {#un} (+2 elan)\n- ( ) Deux {#deux}\n\n"
Q = LIEN + "### Profil {#q}\n\n- Réponse : calcul\n"
ELSE = "- Cas : sinon → Non {#non}\n"
CASES = "- Cas : elan > 1 → Oui {#oui}\n"


def e(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    before = Q if "elan" in bad else Q.replace(" (+2 elan)", "")
    return Example(code, variant, before + bad, before + good, note=note)


def asked(condition: str) -> str:
    return f"\n### Et? {{#et-puis}}\n\n- Si : {condition}\n"


COMPUTED = [
    Example("E111", "", Q.replace("calcul", "⟦calcul⟧") + CASES, Q + CASES + ELSE),
    Example(
        "E111",
        "",
        LIEN.replace(" (+2 elan)", "") + "### Profil {#q}\n\n- Réponse : ⟦calcul⟧\n",
        Q + CASES + ELSE,
        note="no-case",
    ),
    Example(
        "E111",
        "",
        LIEN + "## S\n\n- Réponse : calcul\n\n### ⟦Profil⟧ {#q}\n\n" + CASES,
        LIEN + "## S\n\n- Answer: computed\n\n### Profil {#q}\n\n" + CASES + ELSE,
        note="type-of-the-section",
    ),
    e("E117", "after-else", CASES + ELSE + "- Cas : ⟦lien = un → Trop tard⟧\n", CASES + ELSE),
    e("E117", "case", CASES + "- Cas : ⟦lien = un⟧\n" + ELSE, CASES + "- Cas : lien = un → Un\n" + ELSE),
    e("E117", "case", CASES + "- Cas : ⟦→ Un⟧\n" + ELSE, CASES + ELSE, "no-condition"),
    e("E117", "case", CASES + "- Cas : ⟦lien = un →⟧\n" + ELSE, CASES + ELSE, "no-result"),
    e("E117", "case", CASES + "- Cas : ⟦lien = un → {#un}⟧\n" + ELSE, CASES + ELSE, "no-text"),
    e(
        "E101",
        "",
        CASES + "- Cas : lien ⟦,⟧ un → Un\n" + ELSE,
        CASES + "- Cas : lien = un → Un\n" + ELSE,
        "case",
    ),
    e("E103", "", CASES + "- Cas : ⟦zzzz⟧ = un → Un\n" + ELSE, CASES + ELSE, "case"),
    e("E104", "own", CASES + "- Cas : ⟦q⟧ = oui → Un\n" + ELSE, CASES + ELSE, "case"),
    e("E102", "choice", CASES + "- Cas : sinon → Non {#⟦Oui⟧}\n", CASES + ELSE, "result"),
    e("E121", "id-shape", CASES + "- Cas : sinon → Non {#⟦1⟧}\n", CASES + ELSE, "result"),
    e("E108", "boxes", ELSE + "- ⟦( )⟧ Un\n- ( ) Deux\n", ELSE, "computed"),
    Example("E110", "computed", "### Q? {#q}\n\n- ⟦Cas⟧ : participer → Oui\n", "### Q? {#q}\n"),
    Example(
        "E110",
        "computed",
        "### Q? {#q}\n\n- ( ) Un\n- ( ) Deux\n- ⟦Case⟧: participer → Oui\n- Case: else → Non\n",
        "### Q? {#q}\n\n- ( ) Un\n- ( ) Deux\n",
        note="choices",
    ),
    Example(
        "E110",
        "place",
        "## S\n\n- ⟦Cas⟧ : sinon → Oui\n\n### Q?\n",
        "## S\n\n### Q?\n",
        note="case-of-a-section",
    ),
    e(
        "E108",
        "operator",
        CASES + ELSE + asked("q ⟦contient⟧ oui"),
        CASES + ELSE + asked("q = oui"),
        "computed",
    ),
    e("E108", "bare", CASES + ELSE + asked("⟦q⟧"), CASES + ELSE + asked("q = non"), "computed"),
    e("E105", "near", CASES + ELSE + asked("q = ⟦nonn⟧"), CASES + ELSE + asked("q = non"), "result"),
    e(
        "A201",
        "",
        CASES + "- Cas : sinon → ⟦À la lisière⟧\n" + asked("q = a-la-lisiere"),
        CASES + "- Cas : sinon → À la lisière {#lisiere}\n" + asked("q = lisiere"),
        "result",
    ),
    Example(
        "A211",
        "",
        Q.replace("Profil", "Profil ★") + "- Cas : ⟦lien⟧ = un → Oui\n" + ELSE + asked("elan > 1"),
        Q.replace("Profil", "Profil ★").replace("?", "? ★")
        + "- Cas : lien = un → Oui\n"
        + ELSE
        + asked("elan > 1"),
        note="case",
    ),
]


@pytest.mark.parametrize("example", COMPUTED, ids=str)
def test_a_wrong_case_is_shown_at_its_wrong_word(example: Example) -> None:
    check(example)


def test_cases_are_kept_in_order_with_their_results_as_choices() -> None:
    read = question(
        Q + "- Cas : elan ≥ 2 et lien = un → Pilier *vrai* {#pilier}\n- Case: lien = deux -> Deux → deux\n"
        "- CAS : else → À la lisière <!-- à revoir -->\n"
    )
    assert read.answer == Computed()
    assert read.is_computed
    assert [(choice.id, str(choice.wording)) for choice in read.choices] == [
        ("pilier", "Pilier vrai"),
        ("deux-deux", "Deux → deux"),
        ("a-la-lisiere", "À la lisière"),
    ]
    assert [case.result for case in read.cases] == ["pilier", "deux-deux", "a-la-lisiere"]
    first, second, last = (case.condition for case in read.cases)
    assert first is not None
    assert second is not None
    assert shape(second) == shape(Compare(Of("lien", NOWHERE), Comparison.EQUAL, "deux"))
    assert last is None


def test_an_arrow_inside_quotation_marks_belongs_to_the_condition() -> None:
    role = "### Rôle? {#role}\n\n- Réponse : texte court\n\n"
    read = question(role + "### P {#q}\n\n- Réponse : calcul\n- Cas : role = « a → b » → Oui\n" + ELSE)
    condition = read.cases[0].condition
    assert condition is not None
    assert shape(condition) == shape(Compare(Of("role", NOWHERE), Comparison.EQUAL, "a → b"))


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("q = oui", Compare(Of("q", NOWHERE), Comparison.EQUAL, "oui")),
        ("q parmi (oui, non)", Among(Of("q", NOWHERE), ("oui", "non"))),
        ("q est répondu", Is(Of("q", NOWHERE), State.ANSWERED)),
    ],
)
def test_a_result_is_compared_like_a_choice(written: str, expected: Condition) -> None:
    (condition,) = question(Q + CASES + ELSE + asked(written), "et-puis").gate.only_if
    assert shape(condition) == shape(expected)


def test_a_bare_result_is_that_of_the_computed_question_above() -> None:
    (condition,) = question(
        Q + CASES + ELSE + "\n#### Et? {#et-puis}\n\n- Si : oui\n", "et-puis"
    ).gate.only_if
    assert shape(condition) == shape(Compare(Of("q", NOWHERE), Comparison.EQUAL, "oui"))


def test_a_case_may_read_a_score_whose_last_contributor_stands_just_above() -> None:
    condition = question(Q + CASES + ELSE).cases[0].condition
    assert condition is not None
    assert shape(condition) == shape(Compare(ScoreOf("elan", NOWHERE), Comparison.MORE, 1))
