from __future__ import annotations

import pytest

from tests.banks.marked import bank_of, question


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
