"""R31: the short version, and self-assessment."""

from __future__ import annotations

import pytest

from persona_tui.interview.path import Length, Mode
from tests.interview.building import path, said
from tests.interview.rules.reading import begun, places, read

BANK = """
## Essentiel {#essentiel}

### Venez-vous? ★ {#vient}

- Réponse : oui/non

### Combien? ★ {#combien}

- Si : vient
- Obligatoire : oui

### À côté {#a-cote}

- Obligatoire : strict

## Coulisses {#coulisses}

- Posée à : animation

### L'ambiance? ★ {#ambiance}

## Reste {#reste}

### Autre chose? {#autre-chose}
"""


def test_r31_the_short_version_keeps_what_is_essential_and_what_that_needs() -> None:
    found = places(path(read(BANK), {"vient": said(True)}, Length.SHORT))
    assert [item for item, place in found.items() if place == "asked"] == [
        "essentiel",
        "vient",
        "combien",
        "coulisses",
        "ambiance",
    ]
    assert {found["a-cote"], found["reste"], found["autre-chose"]} == {"off-path"}


def test_r31_r12_what_the_short_version_leaves_out_is_not_required() -> None:
    conducted = begun(BANK, Length.SHORT)
    assert [one.item for one in conducted.missing()] == []
    conducted.commit("vient", True)
    assert [one.item for one in conducted.missing()] == ["combien"]


def test_r31_in_self_assessment_what_is_asked_of_the_facilitator_is_off_the_path() -> None:
    found = places(path(read(BANK), {"vient": said(True)}, mode=Mode.SELF_ASSESSMENT))
    assert (found["coulisses"], found["ambiance"], found["autre-chose"]) == ("off-path", "off-path", "asked")


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("mode", Mode)
def test_r31_r6_what_is_left_out_is_absent_whatever_it_holds(length: Length, mode: Mode) -> None:
    held = {item: said(value) for item, value in {"vient": True, "a-cote": "là", "ambiance": "douce"}.items()}
    found = path(read(BANK), held, length, mode)
    left_out = {"a-cote"} if length is Length.SHORT else set()
    left_out |= {"ambiance"} if mode is Mode.SELF_ASSESSMENT else set()
    assert found.done == 3 - len(left_out)
    assert all(found.answer(item).value is None and found.held(item).answered for item in left_out)
