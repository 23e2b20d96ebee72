"""`sessions migrate`: a dry run in words, decisions by row, one application (R25, R26)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_tui.workspace import Workspace
from tests.cli.conftest import Call

OLD = """# Essai

- Version : 1
- Licence : CC-BY-4.0

## Accueil {#accueil}

### Lien? {#lien}

- ( ) Noyau {#noyau}
- ( ) Ancien {#ancien}

### Espoirs? {#espoirs}

### Un mot? {#mot}
"""
NEW = (
    OLD.replace("Version : 1", "Version : 2")
    .replace("- ( ) Ancien {#ancien}\n", "- ( ) Curieux {#curieux}\n")
    .replace("### Espoirs? {#espoirs}\n", "### Une suite? {#suite}\n")
)
ANSWERS = {"lien": "ancien", "espoirs": "Apprendre [sic] | é"}


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "question_banks").mkdir()
    write(tmp_path, OLD)
    (tmp_path / "a.json").write_text(json.dumps(ANSWERS), encoding="utf-8")
    return tmp_path


def write(workspace: Path, text: str) -> Path:
    path = workspace / "question_banks" / "essai.md"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def session(call: Call, workspace: Path) -> str:
    ended = call(
        "--workspace", workspace, "interview", "essai", "--answers", workspace / "a.json", "--code", "E01"
    )
    assert ended.status == 0, ended.err
    return ended.out.strip()


def test_r25_without_another_version_there_is_nothing_to_do(
    call: Call, workspace: Path, session: str
) -> None:
    ended = call("--workspace", workspace, "sessions", "migrate", session)
    assert (ended.status, ended.out) == (0, "")
    assert "already runs on this version" in ended.err
    data = call("--workspace", workspace, "sessions", "migrate", session, "--format", "json").data
    assert (data["rows"], data["applied"]) == ([], False)


def test_r26_the_dry_run_says_everything_and_writes_nothing(
    call: Call, workspace: Path, session: str
) -> None:
    write(workspace, NEW)
    file = workspace / "sessions" / f"{session}.json"
    before = file.read_bytes()
    ended = call("--workspace", workspace, "sessions", "migrate", session[:10])
    assert ended.status == 0
    assert "--decide espoirs=retire|" in ended.out
    assert "--decide lien.ancien=keep|retire|noyau|curieux" in ended.out
    assert "Nothing was written" in ended.err
    data = call("--workspace", workspace, "sessions", "migrate", session, "--format", "json").data
    assert data["undecided"] == ["lien.ancien", "espoirs"]
    assert {row["kind"] for row in data["rows"]} == {
        "choice-gone",
        "vanished",
        "added",
        "choice-added",
        "bank",
    }
    assert file.read_bytes() == before


def test_r26_a_missing_decision_is_named_with_the_option_to_give(
    call: Call, workspace: Path, session: str
) -> None:
    write(workspace, NEW)
    ended = call(
        "--workspace", workspace, "sessions", "migrate", session, "--apply", "--decide", "espoirs=mot"
    )
    assert ended.status == 2
    assert "lien.ancien" in ended.err
    assert "--decide lien.ancien=keep|" in ended.err
    assert "--decide espoirs" not in ended.err
    assert Workspace.open(workspace).sessions.read(session).session.pinned.version == "1"


def test_r26_decided_and_applied_once_and_undone_in_the_interview(
    call: Call, workspace: Path, session: str
) -> None:
    write(workspace, NEW)
    ended = call(
        *("--workspace", workspace, "sessions", "migrate", session, "--apply", "--format", "json"),
        *("--decide", "lien.ancien=keep", "--decide", "espoirs=mot"),
    )
    assert ended.status == 0, ended.err
    assert ended.data["applied"] is True
    shown = call("--workspace", workspace, "sessions", "show", session, "--format", "json").data
    assert shown["version"] == "2"
    assert shown["answers"] == {"lien": "ancien", "mot": ANSWERS["espoirs"]}
    assert call("--workspace", workspace, "sessions", "list", "--format", "json").data[0]["done"] == 2
    assert call("--workspace", workspace, "sessions", "trace", session, "--format", "json").status == 0
    with Workspace.open(workspace).resume(session) as live:
        live.keep(live.interview.undo())  # type: ignore[arg-type]
    shown = call("--workspace", workspace, "sessions", "show", session, "--format", "json").data
    assert (shown["version"], shown["answers"]) == ("1", ANSWERS)


def test_r26_what_is_retired_is_shown(call: Call, workspace: Path, session: str) -> None:
    write(workspace, NEW)
    decided = ("--decide", "lien.ancien=noyau", "--decide", "espoirs=retire")
    ended = call("--workspace", workspace, "sessions", "migrate", session, "--apply", *decided)
    assert ended.status == 0, ended.err
    shown = call("--workspace", workspace, "sessions", "show", session)
    assert "espoirs (retired question): Espoirs?" in shown.out
    assert "[sic] | é" in shown.out
    data = call("--workspace", workspace, "sessions", "show", session, "--format", "json").data
    (retired,) = data["retired"]
    assert retired.startswith("espoirs@")
    transcript = call("--workspace", workspace, "export", session, "--as", "transcript", "--to", "-")
    assert transcript.status == 0
    assert "## Questions retirées" in transcript.out
    assert "Apprendre" in transcript.out


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        ("espoirs=lien", "“lien” does not fit there"),
        ("zzz=retire", "zzz: nothing is to be decided there, but at lien.ancien, espoirs"),
        ("espoirs", "write it as ROW=DECISION"),
    ],
)
def test_r26_a_decision_that_will_not_do_is_a_matter_of_usage(
    call: Call, workspace: Path, session: str, decision: str, words: str
) -> None:
    write(workspace, NEW)
    for apply in ((), ("--apply",)):
        ended = call("--workspace", workspace, "sessions", "migrate", session, "--decide", decision, *apply)
        assert ended.status == 2
        assert words in ended.err


def test_r25_a_version_with_errors_is_never_gone_on_with(call: Call, workspace: Path, session: str) -> None:
    path = write(workspace, NEW.replace("{#suite}", "{#suite}\n\n- Si : inconnue = oui"))
    for arguments in ((), ("--to", path), ("--apply",)):
        ended = call("--workspace", workspace, "sessions", "migrate", session, *arguments)
        assert ended.status == 3
        assert "has errors" in ended.err
    assert call("--workspace", workspace, "sessions", "show", session).status == 0


def test_r25_a_bank_that_left_the_library_is_named_by_its_file(
    call: Call, workspace: Path, session: str, tmp_path: Path
) -> None:
    path = write(workspace, NEW)
    elsewhere = tmp_path / "ailleurs.md"
    path.rename(elsewhere)
    ended = call("--workspace", workspace, "sessions", "migrate", session)
    assert ended.status == 2
    assert "--to" in ended.err
    data = call(
        "--workspace", workspace, "sessions", "migrate", session, "--to", elsewhere, "--format", "json"
    ).data
    assert data["to"]["source"] == "ailleurs.md"


def test_a_session_open_elsewhere_is_locked(call: Call, workspace: Path, session: str) -> None:
    write(workspace, NEW)
    with Workspace.open(workspace).resume(session):
        assert call("--workspace", workspace, "sessions", "migrate", session).status == 0
        ended = call("--workspace", workspace, "sessions", "migrate", session, "--apply")
    assert ended.status == 4


def test_r17_nothing_is_left_of_a_refused_session_to_go_on_with(call: Call, workspace: Path) -> None:
    consent = OLD.replace(
        "### Lien?", "### D'accord? {#accord}\n\n- Réponse : consentement participation\n\n### Lien?"
    )
    write(workspace, consent)
    (workspace / "b.json").write_text('{"accord": false}', encoding="utf-8")
    refused = call(
        "--workspace", workspace, "interview", "essai", "--answers", workspace / "b.json"
    ).out.strip()
    write(workspace, NEW)
    ended = call("--workspace", workspace, "sessions", "migrate", refused)
    assert ended.status == 1
    assert "refused" in ended.err
