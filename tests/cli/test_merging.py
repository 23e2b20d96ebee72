"""`sessions merge|merge-driver|import`, and what the list and the sessions show of copies and versions."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from persona_tui.store.sessions import Sessions
from persona_tui.workspace import Workspace
from tests.cli.conftest import Call

BANK = """\
# Essai

## Participation

### Quel est votre lien ? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien {#ancien}

### Racontez [sic] la dernière rencontre. {#recit}

### Et la suite ? {#suite}
"""

Here = Callable[[str, str], Path]


def answer(root: Path, session: str, **said: str) -> None:
    """Answer in a workspace, as the app does."""
    with Workspace.open(root).resume(session) as live:
        for item, text in said.items():
            live.keep(live.interview.commit(item, text).change)


@pytest.fixture
def mine(tmp_path: Path, call: Call, here: Here) -> Path:
    here("a.json", '{"lien": "noyau"}')
    here("essai.md", BANK)
    root = tmp_path / "mine"
    begun = call("--workspace", root, "interview", tmp_path / "essai.md", "--answers", tmp_path / "a.json")
    assert begun.status == 0, begun.err
    return root


@pytest.fixture
def session(mine: Path) -> str:
    (path,) = (mine / "sessions").glob("*.json")
    return path.stem


@pytest.fixture
def theirs(tmp_path: Path, mine: Path, session: str) -> Path:
    """What a colleague made of the same session in a workspace of their own."""
    root = tmp_path / "theirs"
    shutil.copytree(mine, root)
    answer(root, session, recit="raconté par Béa", suite="dit par Béa")
    answer(mine, session, recit="raconté par Ana")
    return root / "sessions" / f"{session}.json"


def test_merging_says_what_came_from_where_and_what_is_to_be_chosen(
    call: Call, mine: Path, session: str, theirs: Path
) -> None:
    merged = call("--workspace", mine, "sessions", "merge", session, theirs)
    assert merged.status == 0, merged.err
    assert "recit: Racontez [sic] la dernière rencontre. (2 versions)" in merged.out
    assert "suite: Et la suite ?" in merged.out
    assert "1 answer was the same." in merged.out
    assert "1 question has several versions" in merged.out
    shown = call("--workspace", mine, "sessions", "show", session).out
    assert "raconté par Ana" in shown
    assert "raconté par Béa" in shown
    assert "Other version" in shown
    traced = call("--workspace", mine, "sessions", "trace", session, "--format", "json").data
    assert {one["id"]: one.get("versions") for one in traced["items"]}["recit"] == 2


def test_merging_as_data(call: Call, mine: Path, session: str, theirs: Path) -> None:
    data = call("--workspace", mine, "sessions", "merge", session, theirs, "--format", "json").data
    assert data["id"] == session
    assert {one["id"]: (one["from"], one["versions"]) for one in data["items"]} == {
        "recit": ("both", 2),
        "suite": ("second", 1),
    }
    assert data["path"].endswith(f"{session}.json")


def test_a_dry_run_and_another_file_leave_both_versions_alone(
    tmp_path: Path, call: Call, mine: Path, session: str, theirs: Path
) -> None:
    path = mine / "sessions" / f"{session}.json"
    before = path.read_bytes(), theirs.read_bytes()
    tried = call("--workspace", mine, "sessions", "merge", session, theirs, "--dry-run")
    apart = call("--workspace", mine, "sessions", "merge", theirs, path, "--to", tmp_path / "both.json")
    assert (tried.status, apart.status) == (0, 0)
    assert (path.read_bytes(), theirs.read_bytes()) == before
    assert "raconté par Ana" in (tmp_path / "both.json").read_text(encoding="utf-8")
    again = call("--workspace", mine, "sessions", "merge", theirs, path, "--to", tmp_path / "both.json")
    assert again.status == 1
    elsewhere = call("--workspace", mine, "sessions", "merge", theirs, path)
    assert elsewhere.status == 2
    assert "--to" in elsewhere.err


def test_conflict_copies_are_listed_under_their_session_and_merged_by_its_id_alone(
    call: Call, mine: Path, session: str, theirs: Path
) -> None:
    name = f"{session} (copie en conflit de Béa).json"
    shutil.copy(theirs, mine / "sessions" / name)
    listed = call("--workspace", mine, "sessions", "list", "--format", "json")
    assert [(row["id"], row["copies"]) for row in listed.data] == [(session, [name])]
    assert name in listed.err
    assert "sessions merge" in listed.err
    merged = call("--workspace", mine, "sessions", "merge", session)
    assert merged.status == 0, merged.err
    assert not (mine / "sessions" / name).exists()
    again = call("--workspace", mine, "sessions", "merge", session)
    assert (again.status, again.out) == (0, "")
    assert "copies" not in call("--workspace", mine, "sessions", "list", "--format", "json").data[0]


def test_an_open_session_is_not_merged(call: Call, mine: Path, session: str, theirs: Path) -> None:
    with Workspace.open(mine).resume(session):
        ended = call("--workspace", mine, "sessions", "merge", session, theirs)
    assert ended.status == 4
    assert "open" in ended.err


def test_two_sessions_are_not_merged_and_what_is_no_session_is_said(
    tmp_path: Path, call: Call, mine: Path, session: str
) -> None:
    other = call(
        "--workspace", mine, "interview", tmp_path / "essai.md", "--answers", tmp_path / "a.json"
    ).out.strip()
    assert call("--workspace", mine, "sessions", "merge", session, other).status == 2
    (tmp_path / "x.json").write_text("{")
    assert call("--workspace", mine, "sessions", "merge", session, tmp_path / "x.json").status == 5
    assert call("--workspace", mine, "sessions", "merge", session, "ZZZ").status == 2


def test_importing_prints_the_id_and_never_writes_over(
    tmp_path: Path, call: Call, mine: Path, session: str, theirs: Path
) -> None:
    fresh = tmp_path / "fresh"
    assert call("--workspace", fresh, "sessions", "import", theirs).out.strip() == session
    path = mine / "sessions" / f"{session}.json"
    before = path.read_bytes()
    refused = call("--workspace", mine, "sessions", "import", theirs)
    assert (refused.status, refused.out, path.read_bytes()) == (1, "", before)
    assert "--merge" in refused.err
    shutil.rmtree(mine / ".snapshots")
    merged = call("--workspace", mine, "sessions", "import", "--merge", theirs)
    assert (merged.status, merged.out.strip()) == (0, session)
    assert "raconté par Béa" in path.read_text(encoding="utf-8")
    (kept,) = Sessions(mine / "sessions").snapshots.of(session)
    assert (kept.reason, kept.path.read_bytes()) == ("import", before)
    assert "before an import" in call("--workspace", mine, "sessions", "restore", session, "--list").out


def test_importing_goes_on_past_a_bad_file_and_ends_with_its_status(
    tmp_path: Path, call: Call, session: str, theirs: Path
) -> None:
    (tmp_path / "x.json").write_text("<<<<<<< HEAD\n{")
    ended = call("--workspace", tmp_path / "fresh", "sessions", "import", tmp_path / "x.json", theirs)
    assert (ended.status, ended.out.strip()) == (5, session)
    assert "x.json" in ended.err


def test_the_driver_needs_no_workspace(
    tmp_path: Path, call: Call, mine: Path, session: str, theirs: Path
) -> None:
    ours, other = tmp_path / ".merge_file_a", tmp_path / ".merge_file_b"
    shutil.copy(mine / "sessions" / f"{session}.json", ours)
    shutil.copy(theirs, other)
    ended = call("sessions", "merge-driver", tmp_path / "none", ours, other)
    assert (ended.status, ended.out) == (0, "")
    assert "2 versions" in ended.err
    assert "raconté par Béa" in ours.read_text(encoding="utf-8")
    ours.write_text("{}")
    assert call("sessions", "merge-driver", tmp_path / "none", ours, other).status == 5
    assert ours.read_text() == "{}"


def test_the_help_says_how_to_have_git_do_it(call: Call) -> None:
    assert "git config merge.persona-tui.driver" in call("sessions", "merge", "--help").out
