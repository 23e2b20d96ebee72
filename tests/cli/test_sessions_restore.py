"""`sessions restore`: what it lists, puts back, says; and sessions of later versions, only shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_tui.interview.answer import Answer
from persona_tui.interview.session import Change
from persona_tui.workspace import Workspace
from tests.cli.conftest import Call
from tests.cli.test_sessions_and_export import conducted


@pytest.fixture
def session(call: Call, tmp_path: Path) -> str:
    return conducted(call, tmp_path)


@pytest.fixture
def path(tmp_path: Path, session: str) -> Path:
    return tmp_path / "sessions" / f"{session}.json"


def changed(workspace: Path, session: str, text: str) -> None:
    with Workspace.open(workspace).sessions.open(session) as file:
        file.save(Change(answers={"role": Answer(text)}))


@pytest.mark.parametrize("harm", ["", '{"meta": {', "<<<<<<< HEAD\n", "[]"])
def test_a_damaged_session_is_put_back_by_the_beginning_of_its_id(
    call: Call, tmp_path: Path, session: str, path: Path, harm: str
) -> None:
    before = path.read_bytes()
    path.write_text(harm)
    assert "sessions restore" in call("--workspace", tmp_path, "sessions", "show", session).err
    ended = call("--workspace", tmp_path, "sessions", "restore", session[:10].lower())
    assert (ended.status, ended.out) == (0, "")
    assert session in ended.err
    assert ".quarantine" in ended.err
    assert path.read_bytes() == before


def test_a_deleted_session_is_put_back(call: Call, tmp_path: Path, session: str, path: Path) -> None:
    path.unlink()
    ended = call("--workspace", tmp_path, "sessions", "restore", session, "--format", "json")
    assert ended.data["stood"] == "nothing"
    assert ended.data["restored"]["made"] == "close"
    assert call("--workspace", tmp_path, "sessions", "show", session).status == 0


def test_of_a_whole_session_the_copies_are_listed_and_nothing_changes(
    call: Call, tmp_path: Path, session: str, path: Path
) -> None:
    before = path.read_bytes()
    ended = call("--workspace", tmp_path, "sessions", "restore", session)
    assert ended.status == 0
    assert "after the last save" in ended.out
    assert "--at" in ended.err
    assert path.read_bytes() == before


def test_a_listing_changes_nothing_even_of_a_damaged_session(
    call: Call, tmp_path: Path, session: str, path: Path
) -> None:
    path.write_text("")
    ended = call("--workspace", tmp_path, "sessions", "restore", session, "--list", "--format", "json")
    assert (ended.data["restored"], [copy["whole"] for copy in ended.data["copies"]]) == (None, [True])
    assert path.read_text() == ""


def test_a_time_as_it_is_listed_chooses_the_copy(
    call: Call, tmp_path: Path, session: str, path: Path
) -> None:
    before = path.read_bytes()
    changed(tmp_path, session, "autre chose")
    listed = call("--workspace", tmp_path, "sessions", "restore", session, "--format", "json").data
    first = listed["copies"][-1]["at"]
    ended = call("--workspace", tmp_path, "sessions", "restore", session, "--at", first)
    assert ended.status == 0
    assert path.read_bytes() == before
    assert ".snapshots" in ended.err, "what stood there is kept, and it is said where"


@pytest.mark.parametrize(("at", "status"), [("avant-hier", 2), ("1999-01-01", 1)])
def test_a_time_that_is_none_or_has_no_copy_is_said(
    call: Call, tmp_path: Path, session: str, path: Path, at: str, status: int
) -> None:
    before = path.read_bytes()
    ended = call("--workspace", tmp_path, "sessions", "restore", session, "--at", at)
    assert ended.status == status
    assert ended.err
    assert path.read_bytes() == before


def test_an_open_session_is_locked(call: Call, tmp_path: Path, session: str) -> None:
    live = Workspace.open(tmp_path).resume(session)
    try:
        ended = call("--workspace", tmp_path, "sessions", "restore", session, "--at", "23:59")
    finally:
        live.close()
    assert ended.status == 4


def test_a_session_of_a_later_version_is_shown_and_exported_and_said_to_be_read_only(
    call: Call, tmp_path: Path, session: str, path: Path
) -> None:
    data = json.loads(path.read_text())
    data["meta"]["1"]["schema"] = 7
    path.write_text(json.dumps(data))
    before = path.read_bytes()
    shown = call("--workspace", tmp_path, "sessions", "show", session)
    assert shown.status == 0
    assert "later version" in shown.err
    exported = call("--workspace", tmp_path, "export", session, "--as", "transcript", "--to", "-")
    assert exported.status == 0
    assert "later version" in exported.err
    assert exported.out
    assert (
        call("--workspace", tmp_path, "sessions", "list", "--format", "json").data[0]["status"] == "finished"
    )
    assert "later version" in call("--workspace", tmp_path, "sessions", "list").out
    assert path.read_bytes() == before
