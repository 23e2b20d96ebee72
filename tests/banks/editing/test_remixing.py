from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.answer_types import Consent
from persona_tui.banks.editing.errors import NameTaken, Unfit, UnfitName
from persona_tui.banks.editing.naming import bank_name, check_free
from persona_tui.banks.editing.remixing import forbids_remixes, remix
from persona_tui.banks.editing.starting import starting_bank
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.origins import Lineage
from persona_tui.text.language import LANGUAGES, Language
from tests.banks.editing.mutated_copies import whole_banks

TEXT = (
    "# Découverte; persona\n\n- Version : 1.2\n- Auteurs : Ana; Bob, Chloé\n- Licence : CC-BY-4.0\n\n"
    "Bonjour.\n\n### Q {#q}\n"
)


def bank(data: bytes, name: str) -> Bank:
    read = read_bank(data, name).bank
    assert read is not None
    return read


@pytest.mark.parametrize(("name", "data"), whole_banks(), ids=lambda one: one if isinstance(one, str) else "")
def test_a_remix_is_the_same_bank_under_another_id_with_its_lineage(name: str, data: bytes) -> None:
    made = remix(name, data, "copie")
    copy, original = bank(made.change.after, "copie.md"), bank(data, name)
    assert copy.id == "copie"
    assert copy.remix_of[0].title == original.title
    assert copy.remix_of[0].sha256 == hashlib.sha256(data).hexdigest()
    assert copy.items == original.items or [item.id for item in copy.items] == [i.id for i in original.items]
    assert len(made.change.after) - len(data) < 300


def test_the_lineage_says_title_version_authors_licence_and_hash() -> None:
    made = remix("b.md", TEXT.encode(), "c")
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    assert made.lineage == Lineage("Découverte; persona", "1.2", "Ana, Bob, Chloé", "CC-BY-4.0", digest)
    line = f"- Remix de : Découverte; persona; 1.2; Ana, Bob, Chloé; CC-BY-4.0; {digest}"
    assert line in made.change.after.decode().splitlines()
    assert bank(made.change.after, "c.md").remix_of == (made.lineage,)


def test_a_remix_of_a_remix_keeps_the_earlier_ones_below() -> None:
    first = remix("a.md", TEXT.encode(), "b")
    second = remix("b.md", first.change.after, "c")
    assert bank(second.change.after, "c.md").remix_of == (second.lineage, first.lineage)


def test_an_english_bank_says_it_in_english_and_an_id_setting_follows() -> None:
    text = "# T\r\n\r\n* Language: en\r\n* Id: old\r\n\r\n### Q\r\n"
    made = remix("x.md", text.encode(), "fresh").change.after.decode()
    assert "* Id: fresh\r\n* Remix of : T; 0; ; ; " in made
    assert "\n" not in made.replace("\r\n", "")


def test_a_bank_without_settings_gets_its_first() -> None:
    made = remix("x.md", b"# T\n\nBonjour.\n\n### Q\n", "y").change.after.decode()
    assert made.startswith("# T\n\n- Remix de : T; 0; ; ; ")
    assert made.endswith("\n\nBonjour.\n\n### Q\n")


@pytest.mark.parametrize(
    ("licence", "forbidden"),
    [
        ("CC-BY-ND-4.0", True),
        ("CC-BY-NC-ND-4.0", True),
        ("cc-by-nd-3.0", True),
        ("CC-BY-ND-4.0 AND MIT", True),
        ("CC-BY-ND-4.0 OR CC-BY-4.0", False),
        ("CC-BY-4.0", False),
        ("CC-BY-SA-4.0", False),
        ("LicenseRef-ANDY", False),
        ("", False),
    ],
)
def test_a_licence_without_derivatives_is_known(licence: str, forbidden: bool) -> None:
    assert forbids_remixes(licence) is forbidden


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_bank_is_clean_and_teaches_by_example(language: Language) -> None:
    reading = read_bank(starting_bank("mon-guide", language), "mon-guide.md")
    assert reading.diagnostics == ()
    made = reading.bank
    assert made is not None
    assert (made.id, made.title, made.language) == ("mon-guide", "Mon guide", language)
    questions = list(made.questions)
    assert any(isinstance(question.answer, Consent) for question in questions)
    assert any(question.parent is not None for question in questions)
    assert any(question.probes for question in questions)
    assert any(question.choices and not isinstance(question.answer, Consent) for question in questions)
    assert any(not isinstance(item, Question) and item.title for item in made.items)
    assert made.has_short_version


@pytest.mark.parametrize("name", ["a", "mon-guide", "été_2", "mon-guide.md"])
def test_a_name_that_can_be_an_id_is_taken_as_it_is(name: str) -> None:
    assert bank_name(name) == name.removesuffix(".md")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", Unfit.SHAPE),
        ("2x", Unfit.SHAPE),
        ("../x", Unfit.SHAPE),
        ("/etc/x", Unfit.SHAPE),
        ("a b", Unfit.SHAPE),
        ("a.en", Unfit.SHAPE),
        ("a" * 61, Unfit.SHAPE),
        ("README", Unfit.RESERVED),
        ("con", Unfit.RESERVED),
        ("Nul", Unfit.RESERVED),
    ],
)
def test_a_name_that_no_file_or_bank_can_bear_is_refused(name: str, why: Unfit) -> None:
    with pytest.raises(UnfitName) as refused:
        bank_name(name)
    assert refused.value.why is why


def test_a_name_is_free_when_neither_a_file_nor_a_bank_bears_it(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n- Id : autre\n\n### Q\n", "utf-8")
    (tmp_path / "lien.md").symlink_to(tmp_path / "rien.md")
    check_free("b", tmp_path / "b.md")
    for name in ("a", "autre", "AUTRE", "lien"):
        with pytest.raises(NameTaken):
            check_free(name, tmp_path / f"{name}.md")
