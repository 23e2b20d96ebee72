from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.workspace import locate, places


def test_the_option_wins_then_the_variable_then_the_current_folder_then_the_documents(tmp_path: Path) -> None:
    cwd, documents = tmp_path / "cwd", tmp_path / "documents"
    (cwd / "question_banks").mkdir(parents=True)
    set_in = {"PERSONA_TUI_WORKSPACE": str(tmp_path / "variable")}
    assert locate(tmp_path / "option", set_in, cwd, documents) == tmp_path / "option"
    assert locate(None, set_in, cwd, documents) == tmp_path / "variable"
    assert locate(None, {}, cwd, documents) == cwd
    assert locate(None, {}, tmp_path, documents) == documents / "persona-tui"
    assert (
        locate(None, {"PERSONA_TUI_WORKSPACE": ""}, tmp_path, lambda: documents) == documents / "persona-tui"
    )


def test_documents_are_only_looked_for_when_needed(tmp_path: Path) -> None:
    def never() -> Path:
        raise AssertionError

    assert locate(tmp_path, {}, tmp_path, never) == tmp_path


def test_a_relative_folder_is_taken_from_the_current_one_and_links_are_resolved_once(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert locate(Path("link"), {}, tmp_path, tmp_path) == tmp_path / "real"


def test_the_tilde_is_the_person_s_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert locate(Path("~/cdp"), {}, Path("/"), tmp_path) == tmp_path / "cdp"


def test_places_name_everything_and_make_nothing(tmp_path: Path) -> None:
    found = places(tmp_path / "ws")
    assert {"workspace", "question_banks", "sessions", "exports", "personas", "settings", "state"} <= set(
        found
    )
    assert found["sessions"] == tmp_path / "ws" / "sessions"
    assert list(tmp_path.iterdir()) == []
