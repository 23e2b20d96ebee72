"""A translation bound to its bank: what a session pins, and reads back word for word (R25)."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from persona_tui.banks import read_bank, read_text
from persona_tui.banks.beside import Files, Folder, whole
from persona_tui.banks.inspection import inspect
from persona_tui.banks.model import Bank
from persona_tui.banks.translations.bound import Written, apart, bound
from persona_tui.banks.translations.merging import translated
from tests.banks.test_translations import BASE, ENGLISH

SHIPPED = sorted((Path(__file__).parents[2] / "question_banks").glob("*.en.md"))
FILES = {"essai.md": BASE.encode()}

names = st.text(min_size=1)


@given(names, st.binary(), names, st.binary())
@example('a"]-->.md', b"\n\n", "é, \n.en.md", b"<!-- persona-tui: bank and translation [] -->")
def test_what_is_bound_is_taken_apart_again(base: str, logic: bytes, name: str, words: bytes) -> None:
    both = apart(bound(Written(base, logic), Written(name, words)))
    assert both is not None
    assert (both.base, both.words) == (Written(base, logic), Written(name, words))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_a_shipped_translation_is_read_back_from_what_a_session_pins(path: Path) -> None:
    found = whole(path.read_bytes(), path.name, Folder(path.parent), read_bank)
    base = path.with_name(path.name.replace(".en.md", ".md"))
    alone = read_bank(base.read_bytes(), base.name).bank
    bank = found.reading.bank
    assert alone is not None
    assert bank is not None
    assert not found.reading.errors
    assert read_text(bank.text, path.name).bank == bank
    assert _logic(bank) == _logic(alone)
    assert bank.items == translated(alone, path.read_bytes(), path.name).bank.items
    assert bank.language_tag == "en"


@given(st.data())
def test_whatever_is_left_of_a_translation_the_logic_is_the_bank_s(data: st.DataObject) -> None:
    lines = ENGLISH.splitlines(keepends=True)
    kept = [line for line in lines if data.draw(st.booleans())]
    found = whole("".join(kept).encode(), "essai.en.md", Files(FILES), read_bank)
    alone = read_bank(BASE.encode(), "essai.md").bank
    assert alone is not None
    assert found.reading.bank is not None
    assert _logic(found.reading.bank) == _logic(alone)
    assert read_text(found.reading.bank.text, "x.md").bank == found.reading.bank


def _logic(bank: Bank) -> object:
    return [
        (item.id, item.gate, item.private, item.ends, item.facilitator, type(getattr(item, "answer", None)))
        for item in bank.items
    ]


@pytest.mark.parametrize(
    ("name", "beside", "variant"),
    [
        ("essai.en.md", {"essai.md": BASE.replace("# Banque", "## Banque", 1)}, "broken"),
        (
            "essai.en.md",
            {"essai.md": BASE.replace("- Licence", "- Translation of : x\n- Licence")},
            "translation",
        ),
        ("seule.md", {}, "base"),
        ("essai.md", {}, "base"),
    ],
)
def test_a_translation_without_a_bank_to_run_starts_nothing(
    name: str, beside: dict[str, str], variant: str
) -> None:
    text = ENGLISH.replace("- Version", "- Translation of : essai\n- Version", 1)
    files = Files({name: held.encode() for name, held in beside.items()})
    for found in (whole(text.encode(), name, files, read_bank).reading, inspect(text.encode(), name, files)):
        assert found.errors
        assert variant in {one.variant for one in found.diagnostics if one.code == "E120"}


def test_a_translation_of_a_translation_by_name_is_of_the_bank() -> None:
    files = Files({**FILES, "essai.en.md": ENGLISH.encode()})
    found = whole(b"# Essai\n\n### Quoi? {#lien}\n", "essai.en.fr.md", files, read_bank)
    assert found.reading.bank is not None
    assert len(found.reading.bank.items) == 8
