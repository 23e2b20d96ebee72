"""`sessions list|show|trace`, `export` and `paths`, with what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.workspace import Workspace
from tests.cli.conftest import Call

ROOT = Path(__file__).parents[2]
BANK = ROOT / "question_banks" / "decouverte-persona.md"
ANSWERS = ROOT / "docs" / "examples"


def conducted(call: Call, workspace: Path, who: str = "noyau") -> str:
    answers = ANSWERS / f"decouverte-persona.{who}.json"
    ended = call("--workspace", workspace, "interview", BANK, "--answers", answers, "--code", "E01")
    assert ended.status == 0, ended.err
    return ended.out.strip()


def test_a_transcript_has_the_branch_that_was_taken_and_no_other(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    transcript = call("--workspace", tmp_path, "export", session[:8], "--as", "transcript", "--to", "-")
    assert transcript.status == 0
    assert "Que confieriez-vous volontiers" in transcript.out
    assert "pris vos distances" not in transcript.out
    assert "[rires]" in transcript.out.replace("\\", "")


def test_private_answers_stay_and_it_is_said(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    private = call("--workspace", tmp_path, "sessions", "show", session, "--format", "json").data["answers"][
        "acces"
    ]
    for document in ("transcript", "summary", "persona"):
        ended = call("--workspace", tmp_path, "export", session, "--as", document, "--to", "-")
        assert str(private)[:30] not in ended.out
        assert "private" in ended.err


def test_an_export_never_overwrites(call: Call, tmp_path: Path) -> None:
    session = conducted(call, tmp_path)
    first = call("--workspace", tmp_path, "export", session, "--as", "persona")
    again = call("--workspace", tmp_path, "export", session, "--as", "persona")
    assert (first.status, again.status) == (0, 1)
    assert len(list((tmp_path / "exports").glob("*.md"))) == 1


def test_the_gate_holds_an_address_unless_told(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        '{"participer": true, "notes": true, "role": "Écrire à marie@exemple.org"}', encoding="utf-8"
    )
    begun = call("--workspace", tmp_path, "interview", BANK, "--answers", tmp_path / "a.json")
    arguments = ("--workspace", tmp_path, "export", begun.out.strip(), "--as", "transcript", "--to", "-")
    held = call(*arguments)
    assert (held.status, held.out) == (1, "")
    assert "e-mail" in held.err
    passed = call(*arguments, "--without-gate")
    assert passed.status == 0
    assert "marie" in passed.out


def test_damaged_sessions_are_named_and_the_rest_works(call: Call, tmp_path: Path) -> None:
    good = conducted(call, tmp_path)
    broken = tmp_path / "sessions" / "01M84NMV7D0NYFJ95GDNCYQX5S.json"
    broken.write_text("", encoding="utf-8")
    listed = call("--workspace", tmp_path, "sessions", "list", "--format", "json").data
    assert {(row["id"], row["status"]) for row in listed} == {(good, "finished"), (broken.stem, "damaged")}
    shown = call("--workspace", tmp_path, "sessions", "show", broken.stem)
    assert shown.status == 5
    assert broken.stem in shown.err
    assert broken.read_text(encoding="utf-8") == ""


def test_an_unknown_session_is_a_matter_of_usage(call: Call, tmp_path: Path) -> None:
    conducted(call, tmp_path)
    assert call("--workspace", tmp_path, "sessions", "show", "ZZZ").status == 2


def test_a_session_begun_by_answers_and_left_open_goes_on_in_the_app(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"participer": true, "lien": "noyau"}', encoding="utf-8")
    begun = call("--workspace", tmp_path, "interview", BANK, "--answers", tmp_path / "a.json").out.strip()
    live = Workspace.open(tmp_path).resume(begun)
    try:
        assert live.interview.session.answers["lien"].answered
        assert live.interview.path.by_id["charge"].on_path
        live.keep(live.interview.jump("charge"))
        assert live.interview.current == "charge"
    finally:
        live.close()


def test_a_locked_session_is_said_with_its_own_status(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.json").write_text('{"participer": true}', encoding="utf-8")
    begun = call("--workspace", tmp_path, "interview", BANK, "--answers", tmp_path / "a.json").out.strip()
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    live = Workspace.open(tmp_path).resume(begun)
    try:
        ended = call("--workspace", tmp_path, "interview", "--resume", begun)
    finally:
        live.close()
    assert ended.status == 4


def test_paths_say_where_everything_is_and_make_nothing(call: Call, tmp_path: Path) -> None:
    found = call("--workspace", tmp_path / "espace", "paths", "--format", "json").data
    assert found["workspace"] == str(tmp_path / "espace")
    assert found["sessions"] == str(tmp_path / "espace" / "sessions")
    assert {"question_banks", "exports", "settings"} <= found.keys()
    assert not (tmp_path / "espace").exists()


def test_french_is_spoken_first(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    from persona_tui.cli.program import run

    assert run(["--lang", "fr", "--help"]) == 0
    assert "Entretiens guidés" in capsys.readouterr().out
    assert call("--help").out.startswith("Usage: ")


def test_a_wrong_word_is_a_matter_of_usage(call: Call) -> None:
    assert call("banks", "chekc").status == 2
    assert call("export", "X", "--as", "poem").status == 2
