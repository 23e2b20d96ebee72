"""Warnings taken back by a comment just above, with its code and its reason (bank format §7)."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from tests.banks.marked import HEAD, found

LIEN = "### Lien? {#lien}\n\n- ( ) Nouveau {#nouveau}\n- ( ) Actif {#actif}\n\n"
ASKED = "### Suite? {#suite}\n\n- Si : lien ≠ actif\n"
WAIVED = "<!-- accepte A212 : voulu -->\n"


@pytest.mark.parametrize(
    "text",
    [
        LIEN + WAIVED + ASKED,
        LIEN + WAIVED + "\n" + ASKED,
        LIEN + "<!-- accepts A205, A212: on purpose -->\n" + ASKED,
        LIEN + "<!-- ACCEPTE a212 : voulu -->\n" + ASKED,
        LIEN + "<!-- accepte A212 : voulu\nsur deux lignes -->\n" + ASKED,
        LIEN + "### Q?\n\n" + WAIVED + "- Si : lien ≠ actif\n",
        LIEN + "### Q?\n\n- Minutes : 5\n" + WAIVED + "- Si : lien ≠ actif\n- Fiche : role\n",
        LIEN + "### Q?\n\n- Relance : Et?\n  " + WAIVED + "  - Si : lien ≠ actif\n",
        LIEN + "### Q?\n\n" + WAIVED + "- Relance : Et?\n  - Si : lien ≠ actif\n",
        LIEN + "### Q?\n\n" + WAIVED + "- ( ) Un\n  - Si : lien ≠ actif\n- ( ) Deux\n",
    ],
)
def test_a_comment_just_above_waives_a_warning(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        LIEN + "<!-- accepte A205 : autre code -->\n" + ASKED,
        LIEN + "<!-- accepte A212 -->\n" + ASKED,
        LIEN + "<!-- accepte A212 : -->\n" + ASKED,
        LIEN + "<!-- accepté A212 : voulu -->\n" + ASKED,
        WAIVED + LIEN + ASKED,
        LIEN + ASKED + WAIVED,
        LIEN + WAIVED + "### Avant?\n\n" + ASKED,
        LIEN + "### Q?\n\n" + WAIVED + "- Minutes : 5\n- Si : lien ≠ actif\n",
        LIEN + "### Q?\n\n" + WAIVED + "- ( ) Un\n- ( ) Deux\n  - Si : lien ≠ actif\n",
    ],
)
def test_a_waiver_needs_its_code_its_reason_and_its_place(text: str) -> None:
    assert [one.code for one in found(text)] == ["A212"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("### Q?\n\n{}- [ ] Un\n", "A205"),
        ("### Q?\n\n- ( ) Un\n{}- ( ) Rien (seul)\n", "A206"),
        ("### Q?\n\n- ( ) Un\n{}- ( ) Deux (+1 elan)\n", "A207"),
        ("{}### Ne trouvez-vous pas cela long?\n", "A208"),
        ("{}### Un\u202e mot?\n", "A210"),
        ("### Q?\n\n{}- ( ) Un\u200b\n- ( ) Deux\n", "A210"),
    ],
)
def test_any_warning_is_waived_on_a_heading_or_an_item(text: str, code: str) -> None:
    assert [one.code for one in found(text.replace("{}", ""))] == [code]
    assert found(text.replace("{}", f"<!-- accepte {code} : voulu -->\n")) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{}### Vraiment ?\n", "I502"),
        ("### Q?\n\n{}- ( ) Vraiment ?\n- ( ) Non\n", "I502"),
        ("### Q?\n\n{}- Fiche : zodiaque\n", "I504"),
    ],
)
def test_information_is_waived_like_a_warning(text: str, code: str) -> None:
    def said(text: str) -> list[str]:
        return [one.code for one in read_bank((HEAD + text).encode(), "essai.md").diagnostics]

    assert said(text.replace("{}", "")) == [code]
    assert said(text.replace("{}", f"<!-- accepts {code}: on purpose -->\n")) == []


def test_what_the_title_lacks_is_waived_above_the_title() -> None:
    text = "<!-- accepte A402, A403 : exercice -->\n# T\n\n### Q?\n"
    assert found(text, whole=True) == []


def test_an_error_cannot_be_waived() -> None:
    text = "<!-- accepte E119 : voulu -->\n### Q?\n\n- Réponse : au hasard\n"
    assert [one.code for one in found(text)] == ["E119"]


def test_waived_warnings_take_no_room_from_what_follows() -> None:
    waived = "<!-- accepte A205 : voulu -->\n### Q?\n\n- ( ) Un\n\n" * 1_200
    text = waived + "### R?\n\n- ( ) Un\n\n### S?\n\n- Réponse : au hasard\n"
    assert [one.code for one in found(text)] == ["A205", "E119"]
