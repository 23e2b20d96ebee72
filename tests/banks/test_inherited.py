"""What sections give their questions, what replaces it, and what cannot be taken back (bank format §4)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import LongText, ShortText
from persona_tui.banks.model import Bank
from persona_tui.banks.origins import Provenance
from persona_tui.banks.prose import Run, Wording
from tests.banks.marked import Example, bank_of, check, question, section

BOOK = Wording((Run("Un "), Run("livre", emphasis=True)))
SECTION = (
    "## Partie {#s}\n\n- Source : Un *livre*\n- Source : Un site\n- Licence : CC-BY-4.0\n"
    "- Mots-clés : accueil, première fois\n- Fiche : role\n\n"
)


def provenance(bank: Bank, question_id: str) -> Provenance:
    read = bank.question(question_id)
    assert read is not None
    return read.provenance


def test_provenance_comes_from_the_section_and_each_part_is_replaced_by_ones_own() -> None:
    bank = bank_of(
        SECTION + "### A {#a}\n\n#### B {#b}\n\n### C {#c}\n\n- Source : Ailleurs\n\n"
        "### D {#d}\n\n- License : CC0-1.0\n\n"
        "### E {#e}\n\n- Keywords : départ\n- Alias : vieux, ancien\n- Alias : usé\n"
    )
    site = Wording((Run("Un site"),))
    whole = Provenance((BOOK, site), "CC-BY-4.0", ("accueil", "première fois"))
    assert provenance(bank, "a") == provenance(bank, "b") == whole
    elsewhere = (Wording((Run("Ailleurs"),)),)
    assert provenance(bank, "c") == Provenance(elsewhere, "CC-BY-4.0", ("accueil", "première fois"))
    assert provenance(bank, "d").licence == "CC0-1.0"
    assert provenance(bank, "e").keywords == ("départ",)
    assert provenance(bank, "participer") == Provenance()
    last = bank.question("e")
    assert last is not None
    assert last.aliases == ("vieux", "ancien", "usé")
    read = bank.section("s")
    assert read is not None
    assert read.provenance == whole


def test_a_follow_up_takes_the_type_of_its_section_and_not_that_of_its_question() -> None:
    bank = bank_of(
        "## S\n\n- Réponse : texte court\n\n### A {#a}\n\n- Réponse : date\n\n#### B {#b}\n\n"
        "## T\n\n### C {#c}\n"
    )
    assert [item.answer for item in bank.questions][2:] == [ShortText(), LongText()]


@pytest.mark.parametrize("setting", ["Privé : oui", "Private: YES", "PRIVE : Oui"])
def test_what_is_private_holds_for_all_below_it(setting: str) -> None:
    bank = bank_of(
        f"## S {{#s}}\n\n- {setting}\n\n### A {{#a}}\n\n#### B {{#b}}\n\n"
        f"## T\n\n### C {{#c}}\n\n- {setting}\n\n"
        "#### D {#d}\n\n##### E {#e}\n\n### F {#f}\n"
    )
    assert [item.id for item in bank.questions if item.private] == ["a", "b", "c", "d", "e"]
    read = bank.section("s")
    assert read is not None
    assert read.private


@pytest.mark.parametrize("setting", ["Posée à : animation", "Asked of: facilitator"])
def test_what_is_for_whoever_leads_holds_for_all_below_it(setting: str) -> None:
    bank = bank_of(f"## S {{#s}}\n\n- {setting}\n\n### A {{#a}}\n\n#### B {{#b}}\n\n## T\n\n### C {{#c}}\n")
    assert [item.id for item in bank.questions if item.facilitator] == ["a", "b"]


def test_minutes_of_a_section_are_its_own_budget() -> None:
    text = "## S {#s}\n\n- Minutes : 12\n\n### Q {#q}\n"
    assert section(text).minutes == 12
    assert question(text).minutes is None


def test_choices_keep_their_former_ids_and_their_wordings() -> None:
    read = question(
        "### Q? {#q}\n\n- Auto-évaluation : Et moi?\n- ( ) Vous {#vous}\n  - Alias : vos, VOUS-AUTRES\n"
        "  - Self-assessment : Moi\n  - Tu : Toi\n- ( ) Non\n"
    )
    choice = read.choices[0]
    assert choice.aliases == ("vos", "VOUS-AUTRES")
    assert (str(choice.alone), str(choice.tu), str(read.alone)) == ("Moi", "Toi", "Et moi?")


def test_sections_have_former_ids_too() -> None:
    assert section("## S {#s}\n\n- Alias : partie\n\n### Q?\n").aliases == ("partie",)


@pytest.mark.parametrize("heading", ["## S\n\n{}\n### Q?\n", "### Q?\n\n{}"])
def test_a_wrong_licence_is_shown_at_its_value(heading: str) -> None:
    bad = heading.replace("{}", "- Licence : ⟦libre, bien sûr⟧\n")
    check(Example("E117", "licence", bad, heading.replace("{}", "- Licence : MIT OR CC-BY-4.0\n")))
