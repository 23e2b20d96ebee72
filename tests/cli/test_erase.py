"""`sessions erase` and `sessions keep`: what they ask, say, do and answer to scripts."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from persona_tui.workspace import Workspace
from tests.cli.conftest import Call
from tests.cli.test_sessions_and_export import conducted

HERE = "--workspace"
ID = "01KAR9Q5J0000000000000000A"


class Keyboard(io.StringIO):
    """Someone at a terminal, who types these lines."""

    def isatty(self) -> bool:
        return True


def typing(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", Keyboard("".join(f"{line}\n" for line in lines)))


def exported(call: Call, space: Path, session: str) -> Path:
    assert call(HERE, space, "export", session, "--as", "summary", "--without-gate").status == 0
    return next((space / "exports").glob("*.md"))


def test_a_script_erases_and_reads_what_happened(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    page = exported(call, tmp_path, session)
    planned = call(HERE, tmp_path, "sessions", "erase", session[:12], "--dry-run", "--format", "json").data
    assert [one["id"] for one in planned] == [session]
    assert planned[0]["exports"] == [{"path": str(page), "state": "as-written"}]
    assert (tmp_path / "sessions" / f"{session}.json").exists()
    ended = call(HERE, tmp_path, "sessions", "erase", session, "--yes", "--format", "json")
    assert ended.status == 0
    (done,) = ended.data
    assert (done["id"], done["code"], done["left"]) == (session, "E01", [])
    assert done["erased_at"] is not None
    assert str(tmp_path / "sessions" / f"{session}.json") in done["removed"]
    assert {one["kind"] for one in done["out_of_reach"]} >= {"sync", "backups", "pasted"}
    assert done["exports"] == [{"path": str(page), "state": "as-written"}]
    assert page.exists()
    again = call(HERE, tmp_path, "sessions", "erase", session, "--yes", "--exports")
    assert again.status == 0
    assert not page.exists()
    listed = call(HERE, tmp_path, "sessions", "list", "--format", "json")
    assert (listed.data, listed.err) == ([], "")


def test_what_cannot_be_reached_is_said_in_words(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    (tmp_path / ".git").mkdir()
    ended = call(HERE, tmp_path, "sessions", "erase", session, "--yes")
    for words in (
        "its history and its clones",
        "If the folder is synced",
        "Backups",
        "copied, printed, sent",
    ):
        assert words in ended.err


def test_a_person_types_the_code_and_chooses_for_the_exports(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = conducted(call, tmp_path)
    page = exported(call, tmp_path, session)
    erase = (HERE, tmp_path, "sessions", "erase", session)
    typing(monkeypatch, "", "E02")
    refused = call(*erase)
    assert (refused.status, refused.out) == (1, "")
    assert "Nothing was erased." in refused.err
    assert "1 export holds words of it" in refused.err
    assert (tmp_path / "sessions" / f"{session}.json").exists()
    typing(monkeypatch, "yes", "e01")
    assert call(*erase).status == 0
    assert not page.exists()
    assert not (tmp_path / "sessions" / f"{session}.json").exists()


def test_nobody_to_ask_is_a_matter_of_usage(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = conducted(call, tmp_path)
    monkeypatch.setattr("sys.stdin", io.StringIO("E01\n"))
    ended = call(HERE, tmp_path, "sessions", "erase", session)
    assert ended.status == 2
    assert "--yes" in ended.err
    assert (tmp_path / "sessions" / f"{session}.json").exists()


def test_a_withdrawal_by_code_takes_every_session_of_that_code(call: Call, tmp_path: Path) -> None:
    first, second = conducted(call, tmp_path), conducted(call, tmp_path, "potentiel")
    workspace = Workspace.open(tmp_path)
    other = workspace.library.find("decouverte-persona").reading.bank
    assert other is not None
    workspace.begin(other, code="E02").close()
    ended = call(HERE, tmp_path, "sessions", "erase", "--code", "e01", "--yes", "--format", "json")
    assert {one["id"] for one in ended.data} == {first, second}
    assert [row.code for row in workspace.sessions.rows()] == ["E02"]
    assert call(HERE, tmp_path, "sessions", "erase", "--code", "E01", "--yes").status == 2
    assert call(HERE, tmp_path, "sessions", "erase", "--code", " ", "--yes").status == 2


@pytest.mark.parametrize("arguments", [(), (ID, "--code", "E01"), (ID, "--yes"), ("ZZZ", "--yes")])
def test_a_session_that_is_not_meant_or_not_there_is_a_matter_of_usage(
    call: Call, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    assert call(HERE, tmp_path, "sessions", "erase", *arguments).status == 2
    assert not (tmp_path / "sessions" / "erased").exists()


def test_an_open_session_is_locked(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    with Workspace.open(tmp_path).resume(session):
        ended = call(HERE, tmp_path, "sessions", "erase", session, "--yes")
    assert ended.status == 4
    assert (tmp_path / "sessions" / f"{session}.json").exists()


def test_an_erased_session_that_came_back_is_listed_so_and_erased_again(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    path = tmp_path / "sessions" / f"{session}.json"
    content = path.read_bytes()
    call(HERE, tmp_path, "sessions", "erase", session, "--yes")
    path.write_bytes(content)
    (row,) = call(HERE, tmp_path, "sessions", "list", "--format", "json").data
    assert row["status"] == "erased"
    shown = call(HERE, tmp_path, "sessions", "show", session)
    assert (shown.status, shown.out) == (1, "")
    assert "was erased" in shown.err
    assert call(HERE, tmp_path, "sessions", "erase", session, "--yes").status == 0
    assert not path.exists()


def test_what_cannot_be_removed_is_listed_with_status_1(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = conducted(call, tmp_path)
    snapshot = tmp_path / ".snapshots" / f"{session}.json"
    snapshot.parent.mkdir(exist_ok=True)
    snapshot.write_text("{}")

    class Closed(Disk):
        def remove(self, path: Path) -> None:
            if path == snapshot:
                raise PermissionError(13, "Permission denied", str(path))
            super().remove(path)

    monkeypatch.setattr("persona_tui.store.sessions.Disk", Closed)
    ended = call(HERE, tmp_path, "sessions", "erase", session, "--yes")
    assert ended.status == 1
    assert "Not wholly erased" in ended.out
    assert f"{snapshot}: Permission denied" in ended.err
    monkeypatch.undo()
    assert call(HERE, tmp_path, "sessions", "erase", session, "--yes").status == 0
    assert not snapshot.exists()


def test_a_retention_date_is_set_listed_and_reminded_of(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    today = date.today()
    near = today.replace(year=today.year + 2) if today.day < 29 else date(today.year + 2, today.month, 28)
    kept = call(HERE, tmp_path, "sessions", "keep", session, "--until", near.isoformat())
    assert kept.status == 0
    assert "ask again" in kept.err
    (row,) = call(HERE, tmp_path, "sessions", "list", "--format", "json").data
    assert row["destroy_on"] == near.isoformat()
    assert near.isoformat() in call(HERE, tmp_path, "sessions", "list").out
    for wrong in ("demain", today.isoformat(), "2020-01-01"):
        assert call(HERE, tmp_path, "sessions", "keep", session, "--until", wrong).status == 2


def test_dates_past_or_near_are_said_on_standard_error(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    assert "past" not in call(HERE, tmp_path, "sessions", "list").err
    Workspace.open(tmp_path).keep_until(session, date(2020, 1, 2))
    listed = call(HERE, tmp_path, "sessions", "list", "--format", "json")
    assert "1 interview is past its date: E01 (January 2, 2020)." in listed.err
    assert len(listed.data) == 1
