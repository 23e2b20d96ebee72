"""A rename in the files beside a bank: its translations and its test plans."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_bank, read_file
from persona_tui.banks.editing import translations
from persona_tui.banks.editing.errors import BelongsToBank, InFileBeside, NotText, OtherModel
from persona_tui.banks.editing.family import rename_family
from persona_tui.banks.editing.renaming import rename
from persona_tui.banks.editing.subjects import subject_of
from persona_tui.banks.model import Bank
from persona_tui.banks.translations.merging import translated
from tests.banks.editing.samples import ENGLISH, NAMES, PLAN, RICH


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    path = tmp_path / "riche.md"
    path.write_text(RICH, "utf-8")
    (tmp_path / "riche.en.md").write_bytes(ENGLISH.replace("\n", "\r\n").encode("utf-8-sig"))
    (tmp_path / "riche.parcours.md").write_text(PLAN, "utf-8")
    (tmp_path / "autre.md").write_text("# Autre\n\n### Q {#lien}\n", "utf-8")
    (tmp_path / "README.md").write_text("# lien\n", "utf-8")
    return path


def written(bank: Path, old: str, new: str = "neuf") -> dict[str, str]:
    """Every file that a rename changes, with its new text; the files are written."""
    renamed = rename_family(bank, old, new)
    for one in renamed.files:
        assert one.path.read_bytes() == one.change.before
        one.path.write_bytes(one.change.after)
    return {one.path.name: one.change.after.decode("utf-8-sig") for one in renamed.files}


def test_a_section_or_question_is_renamed_in_all_three(bank: Path) -> None:
    texts = written(bank, "outils")
    assert set(texts) == {"riche.md", "riche.en.md", "riche.parcours.md"}
    english = texts["riche.en.md"].split("\r\n")
    assert "### Tools {#neuf}" in english
    assert "You said {participer}; see [tools](#neuf)." in english
    assert "- Probe : Why {neuf}?" in english
    assert "Alias" not in texts["riche.en.md"]
    assert "- neuf : forum, autre : Papier, forum" in texts["riche.parcours.md"].split("\n")


def test_expectations_of_a_plan_follow(bank: Path) -> None:
    assert "- attendu : archive neuf" in written(bank, "lien")["riche.parcours.md"]
    assert "- attendu : pose encore" in written(bank, "combien", "encore")["riche.parcours.md"]


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("participer.oui", "- participer : Neuf"),
        ("lien.noyau", "- lien : neuf"),
        ("outils.forum", "- outils : neuf, autre : Papier, neuf"),
        ("outils.autre", "- outils : forum, neuf : Papier, forum"),
        ("outils.clav", '- outils : ["neuf", {"choice": "autre", "text": "clav"}]'),
        ("outils.autre", '- outils : ["clav", {"choice": "neuf", "text": "clav"}]'),
    ],
)
def test_choices_are_renamed_in_the_answers_of_a_plan(bank: Path, old: str, line: str) -> None:
    assert line in written(bank, old)["riche.parcours.md"].split("\n")


def test_a_choice_that_another_language_spells_the_same_gets_its_id_written(bank: Path) -> None:
    english = written(bank, "outils.forum")["riche.en.md"]
    assert "- [ ] Forum {#neuf} <!-- {#forum} -->" in english


@pytest.mark.parametrize("name", NAMES)
def test_a_rename_and_its_inverse_give_the_same_bytes_in_every_file(bank: Path, name: str) -> None:
    before = {path.name: path.read_bytes() for path in bank.parent.iterdir()}
    merged = english(bank)
    written(bank, name)
    assert english(bank) == merged
    question, dot, choice = name.partition(".")
    written(bank, f"{question}.neuf" if dot else "neuf", choice or name.rpartition(":")[2])
    assert {path.name: path.read_bytes() for path in bank.parent.iterdir()} == before


def english(bank: Path) -> list[str]:
    """The bank's words in English, in order."""
    base = read_file(bank).bank
    assert base is not None
    merged = translated(base, bank.with_name("riche.en.md").read_bytes(), "riche.en.md").bank
    return [choice.wording.plain(lambda _: "…") for one in merged.questions for choice in one.choices]


def test_a_translation_that_says_so_itself_is_one(bank: Path) -> None:
    own = bank.with_name("rich-bank.md")
    bank.with_name("riche.en.md").rename(own)
    own.write_text(ENGLISH.replace("# Rich bank\n", "# Rich bank\n\n- Translation of : riche\n"), "utf-8")
    assert "{#neuf}" in written(bank, "outils")["rich-bank.md"]
    with pytest.raises(BelongsToBank):
        rename_family(own, "outils", "neuf")


def test_a_file_that_belongs_to_a_bank_is_not_renamed_in_on_its_own(bank: Path) -> None:
    for name in ("riche.en.md", "riche.parcours.md"):
        with pytest.raises(BelongsToBank) as refused:
            rename_family(bank.with_name(name), "lien", "neuf")
        assert refused.value.bank == bank


def test_one_file_that_refuses_is_enough(bank: Path) -> None:
    bank.with_name("riche.parcours.md").write_bytes(b"# Caf\xe9\n")
    with pytest.raises(InFileBeside) as refused:
        rename_family(bank, "lien", "neuf")
    assert refused.value.path.name == "riche.parcours.md"
    assert isinstance(refused.value.error, NotText)


def test_a_translation_that_would_say_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    data = ENGLISH.encode()
    before = read(RICH.encode())
    after = read(rename("riche.md", RICH.encode(), "outils", "neuf").after)
    monkeypatch.setattr(translations, "id_edits", lambda *_: ())
    with pytest.raises(OtherModel):
        translations.rename_in_translation(
            "riche.en.md", data, before, after, subject_of(before, "outils"), "neuf"
        )


def read(data: bytes) -> Bank:
    found = read_bank(data, "riche.md").bank
    assert found is not None
    return found
