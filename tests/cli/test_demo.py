"""`demo`: the example kept in a folder, and what it refuses."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_it_is_kept_in_a_new_folder_and_is_a_workspace_like_any(call: Call, tmp_path: Path) -> None:
    ended = call("demo", "--to", tmp_path / "exemple")
    assert ended.status == 0
    kept = ended.out.strip()
    assert kept == str((tmp_path / "exemple").resolve())
    assert "fictional" in ended.err
    rows = call("--workspace", kept, "sessions", "list", "--format", "json").data
    assert [row["status"] for row in rows] == ["finished"] * 16
    design = next(row["id"] for row in rows if row["code"] == "FIC10")
    charter = call("--workspace", kept, "export", design, "--as", "charter", "--to", "-")
    assert charter.status == 0
    assert "(communauté fictive)" in charter.out.splitlines()[0]


def test_a_folder_that_holds_something_is_left_as_it_is(call: Call, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("à moi")
    ended = call("demo", "--to", tmp_path)
    assert (ended.status, ended.out) == (1, "")
    assert "not an empty folder" in ended.err
    assert [file.name for file in tmp_path.iterdir()] == ["notes.txt"]
    ended = call("demo", "--to", tmp_path / "notes.txt")
    assert (ended.status, ended.out) == (1, "")


def test_an_empty_folder_will_do(call: Call, tmp_path: Path) -> None:
    (tmp_path / "vide").mkdir()
    assert call("demo", "--to", tmp_path / "vide").status == 0


def test_the_person_s_own_workspace_is_not_even_made(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PERSONA_TUI_WORKSPACE", str(tmp_path / "mien"))
    assert call("demo", "--to", tmp_path / "exemple").status == 0
    assert not (tmp_path / "mien").exists()
    ended = call("--workspace", tmp_path / "mien", "demo")
    assert ended.status == 2
    assert "--to" in ended.err
    assert not (tmp_path / "mien").exists()


def test_without_a_terminal_it_says_so(call: Call) -> None:
    ended = call("demo")
    assert ended.status == 1
    assert "needs a terminal" in ended.err
