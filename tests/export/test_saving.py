"""Saving never overwrites unasked, never follows a link, and keeps the page for its owner."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from persona_tui.export.page import Page
from persona_tui.export.saving import AlreadyThere, IsALink, NotAFile, NotSaved, SavingError, save


def page(markdown: str = "# Titre\n", name: str = "transcription-e01") -> Page:
    return Page(markdown, (), "Titre", name)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_page_is_saved_for_its_owner_only_in_a_folder_made_for_it(tmp_path: Path) -> None:
    path = save(page("# é\n"), tmp_path / "exports" / "mars")
    assert path == tmp_path / "exports" / "mars" / "transcription-e01.md"
    assert path.read_bytes() == "# é\n".encode()
    assert mode(path) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_a_path_that_names_a_file_is_that_file(tmp_path: Path) -> None:
    assert save(page(), tmp_path / "ma note.md") == tmp_path / "ma note.md"
    (tmp_path / "dossier.md").mkdir()
    assert save(page(), tmp_path / "dossier.md") == tmp_path / "dossier.md" / "transcription-e01.md"


def test_nothing_is_overwritten_unless_told(tmp_path: Path) -> None:
    path = save(page("avant\n"), tmp_path)
    with pytest.raises(AlreadyThere) as refusal:
        save(page("après\n"), tmp_path)
    assert refusal.value.path == path
    assert path.read_text() == "avant\n"
    assert save(page("après\n"), tmp_path, overwrite=True) == path
    assert path.read_text() == "après\n"
    assert mode(path) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_link_is_refused_and_what_it_points_to_is_left_alone(tmp_path: Path, overwrite: bool) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("précieux")
    (tmp_path / "transcription-e01.md").symlink_to(precious)
    (tmp_path / "dangling.md").symlink_to(tmp_path / "nowhere")
    for target in (tmp_path, tmp_path / "dangling.md"):
        with pytest.raises(IsALink):
            save(page(), target, overwrite)
    assert precious.read_text() == "précieux"
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize("overwrite", [False, True])
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, overwrite: bool) -> None:
    (tmp_path / "transcription-e01.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "file").write_text("")
    for target in (tmp_path, tmp_path / "pipe.md", tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(NotAFile):
            save(page(), target, overwrite)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "etc-passwd.md"),
        ("/etc/passwd", "etc-passwd.md"),
        ("C:\\x", "c-x.md"),
        ("..%2f", "2f.md"),
        ("nul", "nul-x.md"),
        ("日本", "export.md"),
        ("", "export.md"),
    ],
)
def test_the_page_never_chooses_another_folder(tmp_path: Path, name: str, file: str) -> None:
    assert save(page(name=name), tmp_path) == tmp_path / file


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_disk_that_refuses_is_said_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, overwrite: bool
) -> None:
    path = tmp_path / "transcription-e01.md"
    if overwrite:
        path.write_text("avant\n")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(NotSaved, match=r"transcription-e01\.md") as refusal:
        save(page(), tmp_path, overwrite)
    assert refusal.value.reason == "No space left on device"
    assert [file.name for file in tmp_path.iterdir()] == ([path.name] if overwrite else [])
    assert not overwrite or path.read_text() == "avant\n"


def test_a_path_that_no_system_takes_is_a_clear_refusal(tmp_path: Path) -> None:
    for target in (tmp_path / "nul\0.md", tmp_path / ("x" * 300 + ".md")):
        with pytest.raises(SavingError):
            save(page(), target)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(NotSaved):
        save(page(), tmp_path)
