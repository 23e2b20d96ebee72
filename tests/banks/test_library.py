from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.library import Library, UnknownBank
from tests.banks.marked import HEAD

SHIPPED = Path(__file__).parents[2] / "question_banks"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "beta.md": HEAD.replace("- Licence", "- Lexique : mots.md\n- Licence"),
        "alpha.md": HEAD.replace("- Licence", "- Id : premiere\n- Licence"),
        "alpha.en.md": HEAD,
        "seule.en.md": HEAD,
        "mots.md": "## Terme\n\nSon sens.\n",
        "beta.parcours.md": "# Cas\n",
        "beta.testplan.md": "# Case\n",
        "README.md": "# Lisez-moi\n",
        "README.fr.md": "# Lisez-moi\n",
        "notes.txt": "rien",
        "vide.md": "",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "fiche.md").write_text("# {titre}\n", "utf-8")
    (tmp_path / "binaire.md").write_bytes(b"\x89PNG\0")
    return tmp_path


def test_a_library_lists_banks_and_nothing_else(folder: Path) -> None:
    assert [(entry.path.name, entry.id) for entry in Library(folder).entries()] == [
        ("alpha.md", "premiere"),
        ("beta.md", "beta"),
        ("binaire.md", "binaire"),
        ("seule.en.md", "seule-en"),
        ("vide.md", "vide"),
    ]


def test_broken_banks_are_listed_with_their_diagnostics(folder: Path) -> None:
    readings = {entry.id: entry.reading for entry in Library(folder).entries()}
    assert readings["premiere"].clean
    assert {name for name, reading in readings.items() if reading.errors} == {"binaire", "vide"}


@pytest.mark.parametrize("name", ["premiere", "PREMIERE", "beta"])
def test_a_bank_is_found_by_its_id(folder: Path, name: str) -> None:
    assert Library(folder).find(name).id == name.lower()


def test_a_bank_outside_is_found_by_its_path(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("ailleurs") / "autre.md"
    outside.write_text(HEAD, "utf-8")
    entry = Library(folder).find(str(outside))
    assert (entry.id, entry.path) == ("autre", outside)


def test_a_translation_is_found_by_its_file_s_name_and_stands_after_its_bank(folder: Path) -> None:
    (folder / "alpha.en.md").write_text("# Alpha in English\n\n- Language : en\n", "utf-8")
    library = Library(folder)
    assert [entry.id for entry in library.choices()][:3] == ["premiere", "alpha.en", "beta"]
    found = library.find("ALPHA.en").reading.bank
    base = library.find("premiere").reading.bank
    assert found is not None
    assert base is not None
    assert (found.title, found.id) == ("Alpha in English", "premiere")
    assert [item.id for item in found.items] == [item.id for item in base.items]


def test_an_unknown_bank_is_named_with_the_nearest_id(folder: Path) -> None:
    with pytest.raises(UnknownBank) as caught:
        Library(folder).find("premeire")
    assert (caught.value.wanted, caught.value.nearest) == ("premeire", "premiere")


def test_a_folder_that_is_not_there_has_no_banks(tmp_path: Path) -> None:
    assert Library(tmp_path / "rien").entries() == ()


def test_the_shipped_banks_are_clean() -> None:
    entries = Library(SHIPPED).choices()
    banks = ("atelier-persona", "auto-evaluation", "concevoir-une-cdp", "decouverte-persona")
    assert [entry.id for entry in entries] == [f"{bank}{tag}" for bank in banks for tag in ("", ".en")]
    assert [(entry.id, entry.reading.diagnostics) for entry in entries if entry.reading.diagnostics] == []
