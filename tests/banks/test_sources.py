"""Answers made from earlier ones: ``un de``, ``plusieurs de``, ``groupes de`` (bank format §5)."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.answer_types import Actions, AnswerType, Bounds, Groups, OneOf, SeveralOf
from persona_tui.banks.conditions.tree import Compare, Comparison, Condition, Contains, CountOf, Of, Only
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.reading import Via
from tests.banks.marked import HEAD, Example, bank_of, check, question

NOWHERE = Span(0, 0, 0, 0)
LIST = "### Idées? {#idees}\n\n- Réponse : liste\n\n"
TICKS = "### Modes? {#modes}\n\n- [ ] Lire {#lire}\n- [ ] Parler {#parler}\n\n"
ONE = "### Lien? {#lien}\n\n- ( ) Un\n- ( ) Deux\n\n"


def typed(value: str) -> str:
    return f"### Q? {{#q}}\n\n- Réponse : {value}\n"


def one(code: str, variant: str, before: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, before + typed(bad), before + typed(good), note=note)


SOURCES = [
    one("E103", "", LIST, "un de ⟦zzzzzz⟧", "un de idees"),
    one("E103", "near", LIST, "plusieurs de ⟦idee⟧", "plusieurs de idees", "several-of"),
    one("E104", "own", LIST, "un de ⟦q⟧", "un de idees", "one-of"),
    Example("E104", "", typed("un de ⟦idees⟧") + "\n" + LIST, LIST + typed("un de idees"), note="one-of"),
    one("E108", "items", ONE + LIST, "un de ⟦lien⟧", "un de idees"),
    one("E108", "items", LIST + TICKS, "groupes de idees, ⟦participer⟧", "groupes de idees, modes", "groups"),
    one("E108", "section", "## S {#s}\n\n" + LIST, "un de ⟦s⟧", "un de idees", "one-of"),
    one("E117", "no-source", LIST, "un de⟦⟧", "un de idees"),
    one("E117", "source", LIST, "un de ⟦mes idées⟧", "un de idees", "words"),
    one("E117", "source", LIST, "groupes de idees, ⟦2⟧", "groupes de idees", "groups"),
    one("E117", "surplus", "", "actions 1..3 ⟦utiles⟧", "actions 1..3", "actions"),
    one("E119", "near", "", "⟦actoins⟧", "actions", "actions"),
    Example(
        "E108",
        "operator",
        LIST + typed("un de idees") + "\n### R? {#r}\n\n- Si : q ⟦contient⟧ « a »\n",
        LIST + typed("un de idees") + "\n### R? {#r}\n\n- Si : q = « a »\n",
        note="one-of",
    ),
    Example(
        "E108",
        "operator",
        LIST + typed("plusieurs de idees") + "\n### R? {#r}\n\n- Si : q ⟦=⟧ « a »\n",
        LIST + typed("plusieurs de idees") + "\n### R? {#r}\n\n- Si : q seulement « a »\n",
        note="several-of",
    ),
    Example(
        "E105",
        "near",
        TICKS + typed("un de modes") + "\n### R? {#r}\n\n- Si : q = ⟦lires⟧\n",
        TICKS + typed("un de modes") + "\n### R? {#r}\n\n- Si : q = lire\n",
        note="one-of",
    ),
    Example(
        "E108",
        "quotes",
        LIST + typed("un de idees") + "\n### R? {#r}\n\n- Si : q = ⟦lire⟧\n",
        LIST + typed("un de idees") + "\n### R? {#r}\n\n- Si : q = « lire »\n",
        note="one-of",
    ),
    Example(
        "A211",
        "",
        LIST + typed("un de ⟦idees⟧").replace("?", "? ★"),
        LIST.replace("?", "? ★") + typed("un de idees").replace("?", "? ★"),
        note="one-of",
    ),
]


@pytest.mark.parametrize("example", SOURCES, ids=str)
def test_a_wrong_source_is_shown_where_it_is_written(example: Example) -> None:
    check(example)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("un de idees", OneOf("idees")),
        ("One of IDEES", OneOf("idees")),
        ("plusieurs de modes", SeveralOf("modes")),
        ("several of modes", SeveralOf("modes")),
        ("groupes de idees", Groups(("idees",))),
        ("groups of modes , IDEES", Groups(("modes", "idees"))),
        ("actions", Actions()),
        ("actions 1..3", Actions(Bounds(1, 3))),
    ],
)
def test_types_made_from_earlier_answers_are_read_in_both_languages(value: str, expected: AnswerType) -> None:
    assert question(LIST + TICKS + typed(value)).answer == expected


@pytest.mark.parametrize(
    "source",
    [
        "- Réponse : liste\n",
        "- [ ] Un\n- [ ] Deux\n",
        "- Réponse : classer\n- [ ] Un\n- [ ] Deux\n",
        "- Réponse : plusieurs de idees\n",
        "- Réponse : groupes de idees\n",
    ],
)
def test_whatever_holds_items_can_be_chosen_from(source: str) -> None:
    text = LIST + f"### S? {{#s}}\n\n{source}\n" + typed("un de s")
    assert question(text).answer == OneOf("s")


def test_a_section_may_give_the_type_to_its_questions() -> None:
    bank = bank_of(LIST + "## S\n\n- Réponse : un de idees\n\n### A {#a}\n\n### B {#b}\n")
    assert [item.answer for item in bank.questions][2:] == [OneOf("idees"), OneOf("idees")]


@pytest.mark.parametrize(
    ("value", "written", "expected"),
    [
        ("un de idees", "q = « Le café »", Compare(Of("q", NOWHERE), Comparison.EQUAL, "Le café")),
        ("un de modes", "q = lire", Compare(Of("q", NOWHERE), Comparison.EQUAL, "lire")),
        ("plusieurs de idees", 'q contient "a"', Contains(Of("q", NOWHERE), "a")),
        ("plusieurs de modes", "q seulement parler", Only(Of("q", NOWHERE), "parler")),
        ("plusieurs de modes", "compte(q) ≥ 2", Compare(CountOf("q", NOWHERE), Comparison.AT_LEAST, 2)),
        ("groupes de idees", "compte(q) ≥ 2", Compare(CountOf("q", NOWHERE), Comparison.AT_LEAST, 2)),
        ("groupes de idees", "q contient « Accueil »", Contains(Of("q", NOWHERE), "Accueil")),
    ],
)
def test_items_are_compared_by_id_where_they_are_choices_and_by_text_elsewhere(
    value: str, written: str, expected: Condition
) -> None:
    text = LIST + TICKS + typed(value) + f"\n### R? {{#r}}\n\n- Si : {written}\n"
    (condition,) = question(text, "r").gate.only_if
    assert shape(condition) == shape(expected)


def test_choices_keep_their_ids_through_a_chain_of_answers() -> None:
    text = (
        TICKS
        + "### A? {#a}\n\n- Réponse : plusieurs de modes\n\n### B? {#b}\n\n- Réponse : plusieurs de a\n\n"
        + typed("un de b")
        + "\n#### R? {#r}\n\n- Si : lire\n\n### S? {#s}\n\n- Si : b contient parler\n"
    )
    (bare,) = question(text, "r").gate.only_if
    assert shape(bare) == shape(Compare(Of("q", NOWHERE), Comparison.EQUAL, "lire"))
    (held,) = question(text, "s").gate.only_if
    assert shape(held) == shape(Contains(Of("b", NOWHERE), "parler"))


def test_every_written_name_is_a_reference_that_renaming_can_follow() -> None:
    text = HEAD + LIST + TICKS + typed("groupes de idees, Modes")
    text += "\n### R {q}? {#r}\n\n- Pour chaque : modes\n- Si : q contient « a »\n"
    lines = text.split("\n")
    references = read_bank(text.encode(), "essai.md").references
    written = [
        (one.via, one.item, lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1])
        for one in references
    ]
    assert written == [
        (Via.ANSWER, "idees", "idees"),
        (Via.ANSWER, "modes", "Modes"),
        (Via.PIPE, "q", "q"),
        (Via.FOR_EACH, "modes", "modes"),
        (Via.CONDITION, "q", "q"),
    ]
