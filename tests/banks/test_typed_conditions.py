"""Conditions as trees: every grammar rule of bank format §6, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
    State,
)
from persona_tui.banks.conditions.walking import operands, questions_of, shape
from persona_tui.banks.diagnostics import Span
from tests.banks.marked import HEAD, bank_of, question

BEFORE = (
    "### Lien? {#lien}\n\n- ( ) Nouveau {#nouveau}\n- ( ) Actif {#actif}\n- ( ) Oui {#oui}\n\n"
    "### Modes? {#modes}\n\n- [ ] Lire {#lire}\n- [ ] Parler {#parler}\n\n"
    "### Ordre? {#ordre}\n\n- Réponse : classer\n- [ ] Un {#un}\n- [ ] Deux {#deux}\n\n"
    "### Âge? {#âge}\n\n- Réponse : nombre\n\n"
    "### Temps? {#temps}\n\n- Réponse : durée\n\n"
    "### Jour? {#jour}\n\n- Réponse : date\n\n"
    "### Freq? {#freq}\n\n- Réponse : échelle fréquence\n\n"
    "### Vrai? {#vrai}\n\n- Réponse : oui/non\n\n"
    "### Mots? {#mots}\n\n- Réponse : liste\n\n"
    "### Rôle? {#role}\n\n- Réponse : texte court\n\n"
)
NOWHERE = Span(0, 0, 0, 0)


def of(name: str) -> Of:
    return Of(name, NOWHERE)


def count(name: str) -> CountOf:
    return CountOf(name, NOWHERE)


def eq(name: str, value: str | float | date) -> Compare:
    return Compare(of(name), Comparison.EQUAL, value)


def only_if(text: str, question_id: str = "q") -> Condition:
    (condition,) = question(text, question_id).gate.only_if
    return condition


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("lien = actif", eq("lien", "actif")),
        ("LIEN = Actif", eq("lien", "actif")),
        ("lien = oui", eq("lien", "oui")),
        ("lien = yes", eq("lien", "oui")),
        ("lien != actif", Compare(of("lien"), Comparison.DIFFERENT, "actif")),
        ("lien parmi (actif, nouveau)", Among(of("lien"), ("actif", "nouveau"))),
        ("lien non parmi (actif)", Not(Among(of("lien"), ("actif",)))),
        ("lien not in (actif)", Not(Among(of("lien"), ("actif",)))),
        ("modes contient lire", Contains(of("modes"), "lire")),
        ("ordre contains un", Contains(of("ordre"), "un")),
        ("modes seulement lire", Only(of("modes"), "lire")),
        ("modes only lire", Only(of("modes"), "lire")),
        ("mots contient « un outil »", Contains(of("mots"), "un outil")),
        ('mots contains "outil"', Contains(of("mots"), "outil")),
        ("compte(modes) ≥ 2", Compare(count("modes"), Comparison.AT_LEAST, 2)),
        ("count( mots ) <= 3", Compare(count("mots"), Comparison.AT_MOST, 3)),
        ("compte(ordre) parmi (1,2)", Among(count("ordre"), (1.2,))),
        ("compte(ordre) parmi (1, 2)", Among(count("ordre"), (1, 2))),
        ("âge > 3,5", Compare(of("âge"), Comparison.MORE, 3.5)),
        ("âge < -2", Compare(of("âge"), Comparison.LESS, -2)),
        ("Âge ≠ 3.5", Compare(of("âge"), Comparison.DIFFERENT, 3.5)),
        ("temps ≥ 90 min", Compare(of("temps"), Comparison.AT_LEAST, 90)),
        ("temps ≥ 1 h 30", Compare(of("temps"), Comparison.AT_LEAST, 90)),
        ("temps = 1h", eq("temps", 60)),
        ("temps = 1,5 h", eq("temps", 90)),
        ("jour > 2027-01-31", Compare(of("jour"), Comparison.MORE, date(2027, 1, 31))),
        ("freq ≥ 4", Compare(of("freq"), Comparison.AT_LEAST, 4)),
        ("freq = Souvent", eq("freq", 4)),
        ('freq = "presque toujours"', eq("freq", 5)),
        ("freq parmi (1, Rarement)", Among(of("freq"), (1, 2))),
        ("vrai", Given(of("vrai"))),
        ("vrai = non", eq("vrai", False)),
        ("vrai ≠ yes", Compare(of("vrai"), Comparison.DIFFERENT, True)),
        ("participer", Given(of("participer"))),
        ("participer = no", eq("participer", "non")),
        ("participer parmi (oui, non)", Among(of("participer"), ("oui", "non"))),
        ("role = “membre”", eq("role", "membre")),
        ("role est répondu", Is(of("role"), State.ANSWERED)),
        ("role est passe", Is(of("role"), State.SKIPPED)),
        ("role is unknown", Is(of("role"), State.UNKNOWN)),
        ("role est non refusé", Not(Is(of("role"), State.DECLINED))),
        ("role est sans objet", Is(of("role"), State.NOT_APPLICABLE)),
        ("role is not applicable", Is(of("role"), State.NOT_APPLICABLE)),
        ("role is not not applicable", Not(Is(of("role"), State.NOT_APPLICABLE))),
        ("role is not answered", Not(Is(of("role"), State.ANSWERED))),
        ("non vrai", Not(Given(of("vrai")))),
        ("non (vrai ou participer)", Not(AnyOf((Given(of("vrai")), Given(of("participer")))))),
        ("vrai et participer et âge = 1", All((Given(of("vrai")), Given(of("participer")), eq("âge", 1)))),
        ("vrai or participer", AnyOf((Given(of("vrai")), Given(of("participer"))))),
    ],
)
def test_conditions_are_read_with_their_types(written: str, expected: Condition) -> None:
    condition = only_if(BEFORE + f"### Q? {{#q}}\n\n- Si : {written}\n")
    assert shape(condition) == shape(expected)


def test_and_binds_tighter_than_or() -> None:
    reading = BEFORE + "<!-- accepte A301 : voulu -->\n### Q? {#q}\n\n- Si : vrai ou participer et âge = 1\n"
    expected = AnyOf((Given(of("vrai")), All((Given(of("participer")), eq("âge", 1)))))
    assert shape(only_if(reading)) == shape(expected)


@pytest.mark.parametrize(
    ("parent", "written", "expected"),
    [
        ("- Réponse : oui/non\n", "oui", Given(of("p"))),
        ("- Réponse : oui/non\n", "yes", Given(of("p"))),
        ("- Réponse : oui/non\n", "non", eq("p", False)),
        ("- Réponse : oui/non\n", "yes et vrai", All((eq("p", True), Given(of("vrai"))))),
        ("- Réponse : oui/non\n", "no et vrai", All((eq("p", False), Given(of("vrai"))))),
        ("- Réponse : consentement audio\n", "oui", Given(of("p"))),
        ("- Réponse : consentement audio\n", "no", eq("p", "non")),
        ("- Réponse : consentement citations\n- ( ) A {#a}\n- ( ) B {#aucun}\n", "non", Not(Given(of("p")))),
        ("- ( ) A {#a}\n- ( ) Oui {#oui}\n", "a", eq("p", "a")),
        ("- ( ) A {#a}\n- ( ) Oui {#oui}\n", "oui", eq("p", "oui")),
        ("- [ ] A {#a}\n- [ ] B {#b}\n", "a", Contains(of("p"), "a")),
        ("- [ ] A {#a}\n- [ ] B {#b}\n", "a ou b", AnyOf((Contains(of("p"), "a"), Contains(of("p"), "b")))),
        ("- Réponse : classer\n- [ ] A {#a}\n- [ ] B {#b}\n", "b", Contains(of("p"), "b")),
        ("- ( ) A {#âge}\n- ( ) B {#b}\n", "âge", eq("p", "âge")),
    ],
)
def test_a_bare_name_in_a_follow_up_is_a_choice_of_its_parent(
    parent: str, written: str, expected: Condition
) -> None:
    text = BEFORE + f"### P? {{#p}}\n\n{parent}\n#### Q? {{#q}}\n\n- Si : {written}\n"
    assert shape(only_if(text)) == shape(expected)


def test_a_probe_may_name_its_own_question_and_a_choice_only_earlier_ones() -> None:
    item = question(
        BEFORE + "### Q? {#q}\n\n- Relance : Et?\n  - Si : q = a\n- Relance : Ou?\n  - Sauf si : vrai\n"
        "- ( ) A {#a}\n- ( ) B {#b}\n  - Si : lien = actif\n  - Sauf si : participer = non\n"
    )
    assert shape(item.probes[0].gate.only_if[0]) == shape(eq("q", "a"))
    assert shape(item.probes[1].gate.unless[0]) == shape(Given(of("vrai")))
    assert shape(item.choices[1].gate.only_if[0]) == shape(eq("lien", "actif"))
    assert shape(item.choices[1].gate.unless[0]) == shape(eq("participer", "non"))


def test_repeated_conditions_all_hold() -> None:
    item = question(BEFORE + "### Q? {#q}\n\n- Si : vrai\n- Si : âge > 1\n- Sauf si : participer = non\n")
    assert len(item.gate.only_if) == 2
    assert len(item.gate.unless) == 1


def test_operands_know_their_places() -> None:
    condition = only_if(BEFORE + "### Q? {#q}\n\n- Si : vrai et compte(modes) > 1\n")
    line = (HEAD + BEFORE).count("\n") + 3
    spans = [(questions_of(operand), operand.span) for operand in operands(condition)]
    assert spans == [(("vrai",), Span(line, 8, line, 12)), (("modes",), Span(line, 23, line, 28))]


def test_a_condition_over_two_lines_keeps_its_places() -> None:
    condition = only_if(BEFORE + "### Q? {#q}\n\n- Si : vrai et\n  participer\n")
    line = (HEAD + BEFORE).count("\n") + 4
    assert [operand.span for operand in operands(condition)][1] == Span(line, 3, line, 13)


def test_a_section_may_be_gated_too() -> None:
    section = bank_of(BEFORE + "## S {#s}\n\n- Sauf si : vrai = non\n\n### Q?\n").section("s")
    assert section is not None
    assert shape(section.gate.unless[0]) == shape(eq("vrai", False))
