"""``Vérifier`` and ``Refuser si`` (bank format §4, R14)."""

from __future__ import annotations

import pytest

from persona_tui.banks.conditions.tree import Compare, Comparison, Not, Of
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.prose import Pipe
from tests.banks.marked import Example, check, question

NOWHERE = Span(0, 0, 0, 0)
AGE = "### Âge? {#age}\n\n- Réponse : nombre\n\n"
Q = AGE + "### Combien? {#q}\n\n- Réponse : nombre\n"


def e(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, Q + bad, Q + good, note=note)


GOOD = "- Vérifier : q > 3 sinon « Est-ce bien cela? »\n"
CHECKS = [
    e("E117", "check", "- Vérifier : ⟦q > 3⟧\n", GOOD),
    e("E117", "check", "- Vérifier : ⟦q > 3 sinon Est-ce bien cela?⟧\n", GOOD, "no-quotes"),
    e("E117", "check", "- Vérifier : ⟦sinon « Non »⟧\n", GOOD, "no-condition"),
    e("E117", "check", "- Vérifier : ⟦q > 3 : « Non »⟧\n", GOOD, "colon"),
    e("E117", "reject", "- Refuser si : ⟦q > 3 sinon « Non »⟧\n", "- Refuser si : q > 3 : « Non »\n"),
    e("E117", "reject", "- Refuser si : ⟦q > 3⟧\n", '- Reject if: q > 3: "No"\n', "no-message"),
    e("E101", "sign", "- Vérifier : q ⟦==⟧ 3 sinon « Non »\n", "- Vérifier : q = 3 sinon « Non »\n", "check"),
    e(
        "E103",
        "near",
        "- Refuser si : ⟦agee⟧ > 3 : « Non »\n",
        "- Refuser si : age > 3 : « Non »\n",
        "reject",
    ),
    e(
        "E103",
        "near",
        "- Vérifier : q > 1 sinon « {⟦agee⟧} »\n",
        "- Vérifier : q > 1 sinon « {age} »\n",
        "message",
    ),
    e(
        "E104",
        "",
        "- Vérifier : ⟦suite⟧ > 1 sinon « Non »\n\n### S? {#suite}\n\n- Réponse : nombre\n",
        GOOD,
        "check",
    ),
    e(
        "E108",
        "value",
        "- Vérifier : q > ⟦beaucoup⟧ sinon « Non »\n",
        "- Vérifier : q > 3 sinon « Non »\n",
        "check",
    ),
    e(
        "E110",
        "place",
        "## S\n\n- ⟦Vérifier⟧ : age > 1 sinon « Non »\n\n### R?\n",
        "## S\n\n### R?\n",
        "section",
    ),
    e(
        "E121",
        "under-setting",
        GOOD + "  ⟦- Si : age > 1⟧\n",
        GOOD,
        "check",
    ),
]


def test_a_check_needs_words_in_its_message() -> None:
    check(e("E117", "check", "- Vérifier : ⟦q > 3 sinon «\u00a0»⟧\n", GOOD))


@pytest.mark.parametrize("example", CHECKS, ids=str)
def test_a_wrong_check_is_shown_at_its_wrong_word(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("q > 3 sinon « Est-ce bien cela? »", "Est-ce bien cela?"),
        ("q > 3 sinon «\u00a0Est-ce bien cela?\u00a0»", "Est-ce bien cela?"),
        ('q > 3 else "Is that right?"', "Is that right?"),
        ("q > 3 Sinon “Vrai: oui”", "Vrai: oui"),
        ('q > 3 sinon « Un mot sinon "deux" »', 'Un mot sinon "deux"'),
        ('q > 3 sinon "Dites « non »"', "Dites « non »"),
    ],
)
def test_a_check_has_a_condition_and_a_message(value: str, message: str) -> None:
    (one,) = question(Q + f"- Vérifier : {value}\n").checks
    assert shape(one.condition) == shape(Compare(Of("q", NOWHERE), Comparison.MORE, 3))
    assert str(one.message) == message


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("q > 3 : « Trop: non »", "Trop: non"),
        ('q > 3: "Too much"', "Too much"),
        ("q > 3\u00a0:«Trop»", "Trop"),
    ],
)
def test_a_rejection_has_a_condition_and_a_message(value: str, message: str) -> None:
    (one,) = question(Q + f"- Refuser si : {value}\n").rejections
    assert shape(one.condition) == shape(Compare(Of("q", NOWHERE), Comparison.MORE, 3))
    assert str(one.message) == message


def test_the_else_that_counts_is_the_last_one() -> None:
    role = "### Rôle? {#q}\n\n- Réponse : texte court\n- Vérifier : non q = « x sinon « y » sinon « Non »\n"
    role = role.replace("« x sinon « y »", '"x sinon « y »"')
    (one,) = question(role).checks
    assert shape(one.condition) == shape(Not(Compare(Of("q", NOWHERE), Comparison.EQUAL, "x sinon « y »")))


def test_checks_are_repeated_and_their_messages_take_answers_their_own_included() -> None:
    read = question(
        Q + '- Vérifier : q > 3 sinon « {q} est peu pour {age} ans »\n- Check: age < 99 else "Really?"\n'
        '- Refuser si : q > 99 : « Trop »\n- Reject if: q < 0: "No"\n'
    )
    assert [str(one.message) for one in read.checks] == ["{q} est peu pour {age} ans", "Really?"]
    assert [str(one.message) for one in read.rejections] == ["Trop", "No"]
    assert [part.name for part in read.checks[0].message.parts if isinstance(part, Pipe)] == ["q", "age"]
