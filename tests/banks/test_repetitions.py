"""Repetitions: what is repeated over what, and what may be said of it from where (R18, R19; E109)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.conditions.tree import (
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Given,
    Of,
    RepetitionsOf,
    Within,
)
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.prose import Pipe, Run, Wording
from persona_tui.banks.reckoning import Repetition
from tests.banks.marked import Example, check, found, question, section

NOWHERE = Span(0, 0, 0, 0)
LIST = "### Lesquels? {#liste}\n\n- Réponse : liste\n\n"
TICKS = "### Cochez. {#coches}\n\n- [ ] Un {#un}\n- [ ] Deux {#deux}\n\n"
REPEATED = (
    "## Chacun {#s}\n\n- Pour chaque : liste\n\n"
    "### Quoi? {#quoi}\n\n- ( ) Fort {#fort}\n- ( ) Faible {#faible}\n\n"
    "### Vraiment? {#vrai}\n\n- Réponse : oui/non\n\n"
    "### Modes? {#modes}\n\n- [ ] Lire {#lire}\n- [ ] Parler {#parler}\n\n"
)
EACH = "### Chacun? {#chacun}\n\n- Pour chaque : liste\n- Réponse : oui/non\n\n"
AFTER = "## Après {#apres}\n\n"


def asked(condition: str, setting: str = "Si") -> str:
    return f"### Et? {{#q}}\n\n- {setting} : {condition}\n"


def one(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    before = LIST + REPEATED + EACH.replace("### ", AFTER + "### ", 1)
    return Example(code, variant, before + bad, before + good, note=note)


SAID = asked("s.quoi contient fort")
REPETITIONS = [
    one("E109", "", asked("⟦quoi⟧ = fort"), SAID),
    one("E109", "", asked("⟦vrai⟧"), asked("s.vrai contient oui"), "bare"),
    one("E109", "", asked("⟦vrai⟧ est répondu"), asked("compte(s.vrai) > 0"), "state"),
    one("E109", "", asked("compte(⟦modes⟧) > 1"), asked("compte(s.modes) > 1"), "count"),
    one("E109", "", asked("⟦modes⟧ contient lire"), asked("s.modes contient lire"), "contains"),
    one("E109", "", "### Et {⟦quoi⟧}? {#q}\n", "### Et {liste}? {#q}\n", "pipe"),
    one(
        "E109",
        "",
        "### Et? {#q}\n\n- Réponse : un de ⟦modes⟧\n",
        "### Et? {#q}\n\n- Réponse : un de liste\n",
        "one-of",
    ),
    one(
        "E109",
        "",
        "### Et? {#q}\n\n- Pour chaque : ⟦modes⟧\n",
        "### Et? {#q}\n\n- Pour chaque : liste\n",
        "for-each",
    ),
    one(
        "E109",
        "",
        "### Et? {#q}\n\n- Relance : Ah?\n  - Si : ⟦vrai⟧\n",
        "### Et? {#q}\n\n- Relance : Ah?\n",
        "probe",
    ),
    one(
        "E109",
        "",
        "### Et? {#q}\n\n- Vérifier : ⟦vrai⟧ sinon « Ah? »\n",
        "### Et? {#q}\n\n- Vérifier : s.vrai contient oui sinon « Ah? »\n",
        "check",
    ),
    one(
        "E109",
        "",
        "### Et {#q}\n\n- Réponse : calcul\n- Cas : ⟦vrai⟧ → Oui\n- Cas : sinon → Non\n",
        "### Et {#q}\n\n- Réponse : calcul\n- Cas : compte(s) > 1 → Oui\n- Cas : sinon → Non\n",
        "case",
    ),
    one("E109", "question", asked("⟦chacun⟧ = oui"), asked("chacun contient oui")),
    one("E109", "question", "### Et {⟦chacun⟧}? {#q}\n", "### Et {liste}? {#q}\n", "pipe"),
    one("E109", "dotted", asked("⟦s⟧.quoi = fort"), SAID),
    one("E109", "dotted", asked("⟦s⟧.vrai"), asked("s.vrai contains yes"), "bare"),
    one("E109", "dotted", asked("⟦s⟧.vrai est répondu"), asked("compte(s.vrai) ≥ 1"), "state"),
    one("E109", "not-repeated", asked("compte(⟦apres⟧.chacun) > 1"), asked("compte(chacun) > 1")),
    one(
        "E109",
        "not-repeated",
        asked("⟦participer⟧.liste contient « a »"),
        asked("liste contient « a »"),
        "question",
    ),
    Example(
        "E109",
        "inside",
        LIST + REPEATED + asked("⟦s⟧.quoi contient fort"),
        LIST + REPEATED + asked("quoi = fort"),
    ),
    one("E103", "inside", asked("s.⟦chacun⟧ contient oui"), asked("chacun contient oui")),
    one("E103", "inside", asked("compte(s.⟦zzzzz⟧) > 1"), asked("compte(s) > 1"), "nothing"),
    one("E103", "near", asked("s.⟦quois⟧ contient fort"), SAID, "dotted"),
    one("E108", "section", asked("⟦s⟧ contient fort"), SAID, "contains"),
    one("E108", "operator", asked("s.modes ⟦seulement⟧ lire"), asked("s.modes contient lire"), "only"),
    one("E105", "near", asked("s.quoi contient ⟦forts⟧"), SAID, "dotted"),
    one("E105", "", asked("chacun contient ⟦peut-être⟧"), asked("chacun contient oui"), "repeated"),
    Example(
        "E104",
        "own",
        LIST + REPEATED + asked("compte(⟦s⟧) > 1"),
        LIST + REPEATED + AFTER + asked("compte(s) > 1"),
        note="repetitions-inside",
    ),
    Example(
        "E104",
        "",
        LIST + asked("compte(⟦s⟧) > 1") + "\n" + REPEATED,
        LIST + REPEATED + AFTER + asked("compte(s) > 1"),
        note="repetitions-later",
    ),
    Example(
        "E110",
        "nested",
        LIST + REPEATED + "### Encore? {#q}\n\n- ⟦Pour chaque⟧ : liste\n",
        LIST + REPEATED + AFTER + "### Encore? {#q}\n\n- Pour chaque : liste\n",
    ),
    Example(
        "E110",
        "nested",
        LIST + EACH + "#### Encore? {#q}\n\n- ⟦For each⟧ : liste\n",
        LIST + EACH + "#### Encore {nom}? {#q}\n",
        note="follow-up",
    ),
    Example(
        "E110",
        "both-repeats",
        LIST + "## S {#s}\n\n- Pour chaque : liste\n- ⟦Répéter⟧ : 1..3\n\n### Quoi? {#q}\n",
        LIST + "## S {#s}\n\n- Répéter : 1..3\n\n### Quoi? {#q}\n",
    ),
    Example(
        "E110",
        "not-repeated",
        "### Q? {#q}\n\n- ⟦Nom⟧ : Rien\n",
        LIST + EACH.replace("- Rép", "- Nom : {nom}\n- Rép"),
    ),
    Example(
        "E110",
        "not-repeated",
        LIST + REPEATED + "### Q? {#q}\n\n- ⟦Name⟧ : {quoi}\n",
        LIST + REPEATED.replace("- Pour", "- Name : {quoi}\n- Pour") + "### Q? {#q}\n",
        note="inside",
    ),
    Example(
        "E110",
        "place",
        "### Q? {#q}\n\n- ⟦Répéter⟧ : 1..3\n",
        "## S\n\n- Répéter : 1..3\n\n### Q? {#q}\n",
        note="repeat",
    ),
    Example("E103", "no-repetition", "### Q {⟦nom⟧}? {#q}\n", LIST + EACH.replace("Chacun?", "Et {name}?")),
    Example("E103", "near", LIST + "### Q? {#q}\n\n- Pour chaque : ⟦listes⟧\n", LIST + EACH, note="for-each"),
    Example("E104", "", "### Q? {#q}\n\n- Pour chaque : ⟦liste⟧\n\n" + LIST, LIST + EACH, note="for-each"),
    Example(
        "E104", "own", "### Q? {#q}\n\n- Réponse : liste\n- Pour chaque : ⟦q⟧\n", LIST + EACH, note="for-each"
    ),
    Example(
        "E108",
        "items",
        "### Q? {#q}\n\n- Pour chaque : ⟦participer⟧\n",
        TICKS + EACH.replace("liste", "coches"),
        note="for-each",
    ),
    Example(
        "E108", "section", "## S {#s}\n\n### Q? {#q}\n\n- Pour chaque : ⟦s⟧\n", LIST + EACH, note="for-each"
    ),
    Example(
        "E117",
        "range",
        "## S\n\n- Répéter : ⟦trois⟧\n\n### Q?\n",
        "## S\n\n- Répéter : 1..3\n\n### Q?\n",
        note="repeat",
    ),
    Example(
        "E117",
        "count",
        "## S\n\n- Répéter : ⟦..0⟧\n\n### Q?\n",
        "## S\n\n- Repeat: ..4\n\n### Q?\n",
        note="repeat",
    ),
    Example(
        "E113",
        "",
        "## S\n\n- Répéter : ⟦6..1⟧\n\n### Q?\n",
        "## S\n\n- Répéter : 1..6\n\n### Q?\n",
        note="repeat",
    ),
    Example(
        "A201",
        "",
        LIST + REPEATED.replace("## Chacun {#s}", "⟦## Chacun⟧") + AFTER + asked("compte(chacun) > 1"),
        LIST + REPEATED + AFTER + asked("compte(s) > 1"),
        note="repeated-section",
    ),
    Example(
        "A211",
        "",
        LIST + REPEATED.replace("{#s}", "★ {#s}").replace("liste", "⟦liste⟧"),
        LIST.replace("?", "? ★") + REPEATED.replace("{#s}", "★ {#s}"),
        note="for-each",
    ),
]


@pytest.mark.parametrize("example", REPETITIONS, ids=str)
def test_a_wrong_repetition_is_shown_where_it_is_written(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("setting", "expected"),
    [
        ("Pour chaque : liste", Repetition(over="liste")),
        ("for each: LISTE", Repetition(over="liste")),
        ("Pour chaque : coches", Repetition(over="coches")),
        ("Répéter : 1..6", Repetition(times=Bounds(1, 6))),
        ("Repeat: 2..", Repetition(times=Bounds(2, None))),
        ("Répéter : ..4", Repetition(times=Bounds(None, 4))),
    ],
)
def test_a_section_is_repeated_for_items_or_on_demand(setting: str, expected: Repetition) -> None:
    assert section(LIST + TICKS + f"## S {{#s}}\n\n- {setting}\n\n### Q?\n").repetition == expected


@pytest.mark.parametrize(
    "source",
    [
        "- Réponse : liste\n",
        "- [ ] Un\n- [ ] Deux\n",
        "- Réponse : classer\n- [ ] Un\n- [ ] Deux\n",
        "- Réponse : plusieurs de liste\n",
        "- Réponse : groupes de liste\n",
    ],
)
def test_anything_that_holds_items_can_be_repeated_over(source: str) -> None:
    text = LIST + f"### Source? {{#source}}\n\n{source}\n### Q? {{#q}}\n\n- Pour chaque : source\n"
    assert question(text).repetition == Repetition(over="source")


def test_a_name_may_hold_the_item_and_answers_given_inside() -> None:
    text = LIST + REPEATED.replace("- Pour", "- Nom : {nom}, {quoi|encore rien}\n- Pour")
    repetition = section(text).repetition
    assert repetition is not None
    assert repetition.name is not None
    parts = [
        (part.name, part.fallback) if isinstance(part, Pipe) else part.text for part in repetition.name.parts
    ]
    assert parts == [("nom", None), ", ", ("quoi", "encore rien")]


def test_a_repeated_question_may_be_named_by_itself_and_by_its_follow_ups() -> None:
    text = LIST + "### Qui? {#q}\n\n- Pour chaque : liste\n- Name : {q} {suivi} {NAME}\n\n#### Et? {#suivi}\n"
    repetition = question(text).repetition
    assert repetition is not None
    assert isinstance(repetition.name, Wording)
    assert [pipe.name for pipe in repetition.name.pipes()] == ["q", "suivi", "nom"]


def test_the_name_of_the_repetition_goes_anywhere_inside() -> None:
    text = LIST + (
        "## Chacun, {nom} {#s}\n\n- Pour chaque : liste\n\nVoici {name}.\n\n"
        "### {nom}? {#q}\n\nAide pour {Nom}.\n\n"
        "- Relance : Et {nom}?\n- ( ) Comme {nom}\n- ( ) Non\n\n#### Vraiment {nom}? {#r}\n"
    )
    assert found(text) == []
    read = question(text)
    assert [pipe.name for pipe in read.wording.pipes()] == ["nom"]
    assert [pipe.name for pipe in read.probes[0].wording.pipes()] == ["nom"]
    assert Run("Comme ") in read.choices[0].wording.parts


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("s.quoi contient fort", Contains(Within("s", "quoi", NOWHERE), "fort")),
        ("S.QUOI contains faible", Contains(Within("s", "quoi", NOWHERE), "faible")),
        ("s.vrai contient oui", Contains(Within("s", "vrai", NOWHERE), True)),
        ("s.modes contient lire", Contains(Within("s", "modes", NOWHERE), "lire")),
        ("chacun contient non", Contains(Within("chacun", "chacun", NOWHERE), False)),
        ("compte(s) > 2", Compare(RepetitionsOf("s", NOWHERE), Comparison.MORE, 2)),
        ("count(chacun) > 2", Compare(RepetitionsOf("chacun", NOWHERE), Comparison.MORE, 2)),
        ("compte(s.quoi) > 2", Compare(CountWithin("s", "quoi", NOWHERE), Comparison.MORE, 2)),
        ("compte( s . vrai ) > 2", Compare(CountWithin("s", "vrai", NOWHERE), Comparison.MORE, 2)),
        ("compte(liste) > 2", Compare(CountOf("liste", NOWHERE), Comparison.MORE, 2)),
    ],
)
def test_from_outside_answers_are_counted_or_looked_into(written: str, expected: Condition) -> None:
    text = LIST + REPEATED + AFTER + EACH + asked(written)
    (condition,) = question(text).gate.only_if
    assert shape(condition) == shape(expected)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("vrai", Given(Of("vrai", NOWHERE))),
        ("quoi = fort", Compare(Of("quoi", NOWHERE), Comparison.EQUAL, "fort")),
        ("compte(modes) = 2", Compare(CountOf("modes", NOWHERE), Comparison.EQUAL, 2)),
        ("modes contient lire", Contains(Of("modes", NOWHERE), "lire")),
        ("compte(liste) > 2", Compare(CountOf("liste", NOWHERE), Comparison.MORE, 2)),
    ],
)
def test_r18_inside_a_name_means_the_same_repetition(written: str, expected: Condition) -> None:
    (condition,) = question(LIST + REPEATED + asked(written)).gate.only_if
    assert shape(condition) == shape(expected)


def test_r18_follow_ups_of_a_repeated_question_are_inside_it() -> None:
    text = (
        LIST
        + EACH
        + "#### Et {chacun}? {#q}\n\n- Si : oui\n\n##### Puis? {#r}\n\n- Si : chacun et q est répondu\n"
    )
    assert found(text) == []


def test_after_a_repeated_question_its_section_goes_on_outside() -> None:
    text = "## S {#s}\n\n" + LIST + EACH + "### Q? {#q}\n\n- Si : chacun = oui\n"
    assert [(one.code, one.variant) for one in found(text)] == [("E109", "question")]
