"""The list of names that must not leave: written by hand, kept on this machine, never passed over."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from persona_tui.text.language import LANGUAGES, translator
from persona_tui.workspace.folders import names_file, places, settings_file
from persona_tui.workspace.names import (
    HEADER,
    LARGEST,
    LONGEST,
    Fault,
    NamesError,
    NamesProblem,
    listed_names,
    names_in,
    save_text,
    sentence,
    text_of,
)
from persona_tui.workspace.workspace import Workspace
from tests.store.faulty_disk import FaultyDisk

HERE = Path("names.txt")


def written(root: Path, data: bytes) -> Path:
    path = names_file(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def fault_of(root: Path, *others: Path) -> NamesProblem:
    with pytest.raises(NamesError) as caught:
        listed_names(root, others)
    return caught.value.problem


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("\n\n  \n", ()),
        ("# Ana Roy\n", ()),
        ("Ana Roy\nHélène\n", ("Ana Roy", "Hélène")),
        ("  Ana   Roy  # de Limoilou\n", ("Ana Roy",)),
        ("- Ana\n* Luc\n• Éva\n– Zoé", ("Ana", "Luc", "Éva", "Zoé")),
        ("Ana; Luc ;;", ("Ana", "Luc")),
        ("Roy, Ana\tMarie", ("Roy, Ana Marie",)),
        ("Marie-Ève", ("Marie-Ève",)),
    ],
)
def test_a_list_may_be_written_in_many_ways(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text, HERE) == names


@pytest.mark.parametrize(
    "data",
    [
        "Ana Roy\nÉva\n".encode(),
        "\ufeffAna Roy\r\nÉva\r\n".encode(),
        "\ufeffAna Roy\r\nÉva\r\n".encode("utf-16-le"),
        "Ana Roy\nE\u0301va\n".encode(),
        "Ana\u200b Roy\rÉva".encode(),
    ],
)
def test_the_files_that_editors_write_are_read(tmp_path: Path, data: bytes) -> None:
    written(tmp_path, data)
    assert listed_names(tmp_path) == ("Ana Roy", "Éva")


def test_a_workspace_without_a_list_has_no_names(tmp_path: Path) -> None:
    assert listed_names(tmp_path) == ()
    assert text_of(names_file(tmp_path)) == ""


def test_other_lists_add_to_that_of_the_workspace(tmp_path: Path) -> None:
    written(tmp_path, b"Ana\nLuc\n")
    other = tmp_path / "other.txt"
    other.write_text("Luc\nZoé\n", encoding="utf-8")
    link = tmp_path / "link.txt"
    link.symlink_to(other)
    assert listed_names(tmp_path, [other]) == ("Ana", "Luc", "Zoé")
    assert listed_names(tmp_path, [link]) == ("Ana", "Luc", "Zoé")


def test_each_workspace_has_its_own_outside_of_its_folder(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    save_text(names_file(one), "Ana")
    assert listed_names(two) == ()
    assert names_file(one).parent == settings_file().parent
    assert places(one)["names"] == names_file(one)
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_is_read_back_as_written_and_is_for_its_person_alone(tmp_path: Path) -> None:
    path = names_file(tmp_path)
    save_text(path, "# Bureau\r\nAna Roy\n\n\n")
    assert text_of(path) == "# Bureau\nAna Roy\n"
    assert listed_names(tmp_path) == ("Ana Roy",)
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_could_not_be_read_back_is_not_saved(tmp_path: Path) -> None:
    path = names_file(tmp_path)
    save_text(path, "Ana")
    for text in ("x" * (LONGEST + 1), "Ana\n" * (LARGEST // 4 + 1)):
        with pytest.raises(NamesError):
            save_text(path, text)
    assert text_of(path) == "Ana\n"


def test_a_disk_that_refuses_leaves_the_list_as_it_was(tmp_path: Path) -> None:
    path = names_file(tmp_path)
    save_text(path, "Ana")
    disk = FaultyDisk(errno=errno.ENOSPC)
    disk.broken = frozenset({"write"})
    with pytest.raises(OSError, match=f"Errno {errno.ENOSPC}"):
        save_text(path, "Luc", disk)
    assert text_of(path) == "Ana\n"


def test_a_list_that_cannot_be_used_stops_and_says_where(tmp_path: Path) -> None:
    path = written(tmp_path, "Ana\nÉva\n".encode("cp1252"))
    assert fault_of(tmp_path) == NamesProblem(path, Fault.NOT_TEXT, 2)
    written(tmp_path, b"Ana\n\n" + b"x" * (LONGEST + 1))
    assert fault_of(tmp_path) == NamesProblem(path, Fault.LONG_LINE, 3)
    written(tmp_path, b"a" * (LARGEST + 1))
    assert fault_of(tmp_path) == NamesProblem(path, Fault.TOO_LARGE)
    path.unlink()
    path.mkdir()
    assert fault_of(tmp_path).fault in (Fault.NOT_A_FILE, Fault.UNREADABLE)
    missing = tmp_path / "missing.txt"
    path.rmdir()
    assert fault_of(tmp_path, missing).fault is Fault.UNREADABLE


def test_a_link_in_the_place_of_the_list_is_not_followed(tmp_path: Path) -> None:
    path = written(tmp_path, b"Ana")
    path.rename(tmp_path / "elsewhere.txt")
    path.symlink_to(tmp_path / "elsewhere.txt")
    assert fault_of(tmp_path).fault is Fault.NOT_A_FILE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fault", Fault)
def test_every_problem_is_said_with_its_file(language: str, fault: Fault) -> None:
    tr = translator("fr" if language == "fr" else "en")
    said = sentence(NamesProblem(HERE, fault, 12, "raison"), tr)
    assert said.startswith("names.txt")
    assert said.endswith(".")
    assert ("12" in said) is (fault in (Fault.NOT_TEXT, Fault.LONG_LINE))
    assert names_in(tr(HEADER), HERE) == ()


def test_the_list_is_nowhere_in_the_workspace_that_may_be_shared_or_erased(tmp_path: Path) -> None:
    root = tmp_path / "ws"
    Workspace.open(root).sessions.rows()
    save_text(names_file(root), "Ana")
    assert not any("names" in path.name for path in root.rglob("*"))
    assert listed_names(root) == ("Ana",)
