from __future__ import annotations

import pytest

from tests.banks.marked import bank_of, found, question


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Où en êtes-vous?", "ou-en-etes-vous"),
        ("Le cœur & l'æther", "le-coeur-l-aether"),
        ("3 mots", "q-3-mots"),
        ("Date", "q-date"),
        ("???", "q"),
        ("m" * 70, "m" * 60),
    ],
)
def test_implicit_ids_are_slugs(heading: str, expected: str) -> None:
    assert bank_of(f"# T\n\n### {heading}\n", whole=True).items[0].id == expected


def test_explicit_ids_are_taken_first_then_slugs_in_document_order() -> None:
    bank = bank_of("### Un\n\n### Un\n\n### Deux {#un}\n\n### Trois {#UN-2}\n\n### É {#é}\n\n### E {#e}\n")
    assert [item.id for item in bank.items][1:] == ["un-3", "un-4", "un", "UN-2", "é", "e"]


def test_choices_may_bear_reserved_ids_and_those_of_other_questions() -> None:
    text = "### Q? {#q}\n\n- ( ) Fin\n- ( ) 1 an\n- ( ) participer\n- ( ) Q\n"
    assert [choice.id for choice in question(text).choices] == ["fin", "c-1-an", "participer", "q"]


def test_ids_are_kept_composed_and_compared_whatever_their_form_and_case() -> None:
    text = (
        "### É? {#E\u0301te\u0301}\n\n- Réponse : oui/non\n\n"
        "### Q? {#q}\n\n- Si : été\n- Sauf si : e\u0301te\u0301 = non\n"
    )
    bank = bank_of(text)
    assert [item.id for item in bank.items][1:] == ["Été", "q"]
    read = bank.question("q")
    assert read is not None
    assert len(read.gate.only_if) == len(read.gate.unless) == 1
    assert [one.code for one in found("### A {#été}\n\n### B {#e\u0301TE\u0301}\n")] == ["E102"]


@pytest.mark.parametrize("name", ["жизнь", "日本", "Ünïcode_9-x", "a1", "ñ"])
def test_ids_begin_with_a_letter_of_any_alphabet(name: str) -> None:
    assert question(f"### Q? {{#{name}}}\n", name).id == name


@pytest.mark.parametrize("name", ["1a", "_a", "-a", "²a", "a.b", "a b", "", "½"])
def test_what_begins_otherwise_or_holds_a_dot_is_no_id(name: str) -> None:
    assert [(one.code, one.variant) for one in found(f"### Q? {{#{name}}}\n")] == [("E121", "id-shape")]


def test_ids_that_only_texts_and_answer_types_name_need_not_be_written() -> None:
    text = (
        "### Listez\n\n- Réponse : liste\n\n### Lequel de {listez}?\n\n- Réponse : un de listez\n\n"
        "### Chacun\n\n- Pour chaque : listez\n"
    )
    assert found(text) == []
