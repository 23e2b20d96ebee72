"""Grids, actions, groups, items and results on the review page, as they were said."""

from __future__ import annotations

from persona_tui.interview.conductor import Interview
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from persona_tui.tui.review.page import Page
from tests.interview.building import interview
from tests.tui.answers.tables import HOSTILE, TABLES
from tests.tui.interview.room import bank_of

FR = translator("fr")


def page(conducted: Interview) -> str:
    """The lines of the page, no-break spaces as spaces."""
    return "\n".join(row.content.plain for row in Page(conducted, FR).rows()).replace("\u00a0", " ")


def answered(**raw: Json) -> Interview:
    conducted = interview(bank_of(TABLES))
    for item, one in raw.items():
        assert conducted.commit(item, one).misfit is None
    return conducted


def test_each_is_told_as_it_was_said() -> None:
    told = page(
        answered(
            outils=[{"choice": "forum", "text": ""}, {"choice": "autre", "text": "le [/] fil"}],
            cartes=[HOSTILE, "deux"],
            prefere={"choice": "autre", "text": ""},
            garder=[{"choice": "deux", "text": ""}],
            tri=[{"name": "Lien [/]", "items": [HOSTILE]}, {"name": "", "items": ["deux"]}],
            niveaux=[{"row": "noyau", "personnes": "3,5", "apport": HOSTILE}],
            rencontres=[{"quoi": "a [/]", "quand": "2026-03-01"}, {"quoi": "b"}],
            actions=[{"what": HOSTILE, "who": "Ève", "when": ""}],
        )
    )
    for line in (
        "Lequel préférez-vous?\n    le [/] fil\n",
        "Lesquelles garder?\n    • deux\n",
        f"Groupez les cartes\n    • Lien [/] : {HOSTILE}\n    • deux\n",
        f"Niveaux\n    • Noyau [/] (Personnes : 3,5; Apport : {HOSTILE})\n",
        "Rencontres\n    • a [/] (Quand : 1er mars 2026)\n    • b\n",
        f"Trois actions\n    • {HOSTILE} (Ève)\n",
        "✓ Profil\n    Pilier [sic]\n",
    ):
        assert line in told


def test_a_result_that_is_not_determined_is_said_to_be_so() -> None:
    assert "○ Profil\n    pas encore déterminé\n" in page(answered())


def test_r11_an_item_that_is_gone_asks_for_a_look() -> None:
    conducted = answered(cartes=["un", "deux"], tri=[{"name": "", "items": ["un"]}])
    assert "À revoir" not in page(conducted)
    conducted.commit("cartes", ["deux"])
    assert "À revoir (C Confirmer)\n! Groupez les cartes\n    • un\n" in page(conducted)
