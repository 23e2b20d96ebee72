from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from persona_tui.text.language import translator
from persona_tui.workspace.settings import Settings, SettingsProblem, kept_language, load, save, sentence
from tests.store.faulty_disk import FaultyDisk


def test_no_file_is_no_problem(tmp_path: Path) -> None:
    read = load(tmp_path / "settings.json")
    assert read.settings == Settings()
    assert not read.problems


def test_what_is_saved_is_read_and_the_file_is_private(tmp_path: Path) -> None:
    path = tmp_path / "config" / "settings.json"
    wanted = Settings(language="en", theme="house-light", mouse=False)
    save(wanted, path)
    assert load(path).settings == wanted
    assert kept_language(path) == "en"
    assert path.stat().st_mode & 0o777 == 0o600


def test_unknown_keys_are_kept_when_settings_change(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "fr", "keys": {"undo": "ctrl+z"}}')
    save(replace(load(path).settings, language="en"), path)
    assert load(path).settings.language == "en"
    assert load(path).settings.others == {"keys": {"undo": "ctrl+z"}}


def test_a_wrong_value_is_named_and_the_rest_holds(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"language": "de", "theme": "house-dark", "mouse": "yes"}')
    read = load(path)
    assert read.settings == Settings(theme="house-dark")
    assert read.problems == (SettingsProblem(path, "language"), SettingsProblem(path, "mouse"))
    assert "language" in sentence(read.problems[0], translator("fr"))


@given(st.binary(max_size=200))
def test_no_content_stops_the_program(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_bytes(content)
    read = load(path)
    if read.settings == Settings():
        assert read.problems or content.strip() == b"{}"


@pytest.mark.parametrize("content", ["", "[]", "{", "[" * 100_000, "\x00", '{"language": ["fr"]}'])
def test_a_broken_file_is_named_ignored_and_left_in_place(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content)
    read = load(path)
    assert read.settings == Settings()
    assert str(path) in sentence(read.problems[0], translator("en"))
    assert path.read_text() == content


def test_a_full_disk_leaves_the_settings_that_were(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    save(Settings(language="fr"), path)
    disk = FaultyDisk(errno=errno.ENOSPC)
    disk.broken = frozenset({"write"})
    with pytest.raises(OSError, match=r"."):
        save(Settings(language="en"), path, disk)
    assert load(path).settings.language == "fr"
