"""`doctor`: what it finds, what it says to do, what it mends, and that it tells nothing of what was said."""

from __future__ import annotations

import json
import os
import re
import stat
import time
from pathlib import Path

import pytest

from persona_tui.cli.doctor_machine import terminal
from persona_tui.cli.keyboard import SIGNS, judged
from persona_tui.cli.program import run
from persona_tui.interview.answer import Answer
from persona_tui.interview.session import Change
from persona_tui.text.language import LANGUAGES, Language, translator
from persona_tui.workspace import Workspace
from persona_tui.workspace.folders import index_file
from tests.cli.conftest import Call, Ended
from tests.cli.test_sessions_and_export import conducted
from tests.store.samples import CANARY


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "cdp"


@pytest.fixture
def session(call: Call, root: Path) -> str:
    return conducted(call, root)


@pytest.fixture
def path(root: Path, session: str) -> Path:
    return root / "sessions" / f"{session}.json"


def checks(ended: Ended, name: str) -> list[tuple[str, str]]:
    """The states and messages of one check."""
    return [(one["state"], one["message"]) for one in ended.data["checks"] if one["check"] == name]


def doctor(call: Call, root: Path, *more: str) -> Ended:
    ended = call("--workspace", root, "doctor", "--format", "json", *more)
    assert ended.status == ended.data["status"]
    return ended


def everything(root: Path) -> dict[str, tuple[int, bytes]]:
    return {
        str(path.relative_to(root)): (path.lstat().st_mode, path.read_bytes() if path.is_file() else b"")
        for path in sorted(root.rglob("*"))
    }


def test_a_workspace_in_order_is_fine_and_every_part_is_told(call: Call, root: Path, session: str) -> None:
    ended = doctor(call, root)
    assert ended.status == 0
    assert {one["check"] for one in ended.data["checks"]} >= {
        *("workspace", "permissions", "sessions", "index", "snapshots", "locks", "leftovers", "space"),
        *("sync", "terminal", "encoding", "colours", "versions"),
    }
    assert {state for one in ended.data["checks"] if (state := one["state"])} <= {"ok", "note"}
    lines = call("--workspace", root, "doctor")
    assert lines.status == 0
    assert "1 of 1" in lines.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_of_something_is_never_told_in_the_plural(
    call: Call, root: Path, session: str, language: Language
) -> None:
    call("--workspace", root, "sessions", "list")
    (root / ".quarantine").mkdir(exist_ok=True)
    (root / ".quarantine" / "one.json").write_text("{")
    ended = call("--lang", language, "--workspace", root, "doctor", "--format", "json")
    told = [one["message"] for one in ended.data["checks"]]
    assert any(" 1." in message for message in told)
    assert [message for message in told if re.search(r"(?<![\w.:])1 [^\W\d]+s\b|\bare 1\b", message)] == []


def test_nothing_is_made_and_nothing_changed_without_being_asked(
    call: Call, root: Path, path: Path, tmp_path: Path
) -> None:
    path.write_text("{")
    path.chmod(0o644)
    (root / "exports" / ".x.tmp").write_text("x")
    os.utime(root / "exports" / ".x.tmp", (0, 0))
    before = everything(root)
    doctor(call, root)
    assert everything(root) == before
    doctor(call, tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        ("", "empty"),
        ('{"meta": {', "cut short"),
        ("<<<<<<< HEAD\n{}", "conflict markers"),
        ("{}}", "not valid JSON"),
        ("[]", "shape of a session"),
    ],
)
def test_each_damage_is_named_with_the_copy_to_put_back(
    call: Call, root: Path, session: str, path: Path, harm: str, said: str
) -> None:
    path.write_text(harm)
    ended = doctor(call, root)
    assert ended.status == 5
    (damage,) = (one for one in ended.data["checks"] if one["state"] == "damage")
    assert said in damage["message"]
    assert f"sessions restore {session}" in damage["remedy"]
    assert damage["paths"] == [str(path)]


def test_what_was_said_is_never_told_whatever_is_damaged(call: Call, root: Path, path: Path) -> None:
    data = json.loads(path.read_text())
    spoils: tuple[tuple[str, dict[str, object]], ...] = (
        ("meta", {"1": data["meta"]["1"] | {"id": CANARY}}),
        ("meta", {CANARY: {}}),
        ("answers", {CANARY: CANARY}),
        ("meta", {"1": data["meta"]["1"] | {"id": CANARY, "code": CANARY, "leader": CANARY}}),
    )
    for table, documents in spoils:
        data[table] |= documents
        path.write_text(json.dumps(data))
        for arguments in ((), ("--format", "json")):
            ended = call("--workspace", root, "doctor", *arguments)
            assert ended.status == 5
            assert CANARY not in ended.out + ended.err


def test_another_name_and_a_lost_bank_are_damage_too(call: Call, root: Path, path: Path) -> None:
    copy = path.with_name(f"{path.stem} (conflicted copy 2026-11-23 140000).json")
    copy.write_bytes(path.read_bytes())
    data = json.loads(path.read_text())
    data["meta"]["1"]["bank"]["text"] = ""
    path.write_text(json.dumps(data))
    said = [message for state, message in checks(doctor(call, root), "sessions") if state == "damage"]
    assert len(said) == 2
    assert any("conflict copy" in message for message in said)
    assert any("question bank" in message for message in said)


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_what_is_open_to_others_is_a_problem_and_mended_when_asked(
    call: Call, root: Path, path: Path
) -> None:
    index = index_file(root / "sessions")
    call("--workspace", root, "sessions", "list")
    opened = (path, path.parent, root / "personas", index, next((root / ".snapshots").glob("*/*")))
    for one in opened:
        one.chmod(0o755 if one.is_dir() else 0o644)
    (root / "question_banks").chmod(0o755)
    found = doctor(call, root)
    assert found.status == 1
    problems = [one for one in found.data["checks"] if one["state"] == "problem"]
    assert {name for one in problems for name in one["paths"]} == {str(one) for one in opened}
    assert all("chmod" in one["remedy"] for one in problems)
    assert doctor(call, root, "--mend").status == 0
    assert [stat.S_IMODE(one.stat().st_mode) & 0o077 for one in opened] == [0] * len(opened)
    assert (root / "question_banks").stat().st_mode & 0o777 == 0o755, "banks are for sharing"
    assert doctor(call, root).status == 0


def test_mending_follows_no_link(call: Call, root: Path, session: str, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("x")
    victim.chmod(0o644)
    (root / "sessions" / "link.json").symlink_to(victim)
    doctor(call, root, "--mend")
    assert victim.stat().st_mode & 0o777 == 0o644


def test_who_holds_a_session_open_is_said(call: Call, root: Path, session: str) -> None:
    live = Workspace.open(root).resume(session)
    try:
        ended = doctor(call, root)
    finally:
        live.close()
    ((state, message),) = checks(ended, "locks")
    assert (state, ended.status) == ("note", 0)
    assert session in message
    assert str(os.getpid()) in message
    ((state, _),) = checks(doctor(call, root), "locks")
    assert state == "ok"


def test_a_suspended_process_is_said_so(
    call: Call, root: Path, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("persona_tui.store.owner.is_suspended", lambda pid: pid == os.getpid())
    live = Workspace.open(root).resume(session)
    try:
        ended = doctor(call, root)
    finally:
        live.close()
    ((_, message),) = checks(ended, "locks")
    assert "suspended" in message


def test_a_looking_lets_the_session_be_opened(call: Call, root: Path, session: str) -> None:
    doctor(call, root)
    Workspace.open(root).resume(session).close()


def test_leftovers_are_told_and_swept_when_asked(call: Call, root: Path, session: str) -> None:
    left = root / "question_banks" / ".essai.md.12.tmp"
    left.write_text("x")
    os.utime(left, (0, 0))
    ((state, message),) = checks(doctor(call, root), "leftovers")
    assert (state, "1" in message) == ("note", True)
    doctor(call, root, "--mend")
    assert not left.exists()


def test_copies_quarantine_and_the_index_are_counted(call: Call, root: Path, path: Path) -> None:
    call("--workspace", root, "sessions", "list")
    ((state, _),) = checks(doctor(call, root), "snapshots")
    assert state == "ok"
    assert "1 of 1" in checks(doctor(call, root), "index")[0][1]
    path.write_text("{")
    call("--workspace", root, "sessions", "list")
    assert checks(doctor(call, root), "quarantine")[0][0] == "note"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("quarantine: 2.", "Size in all: 3 kB.", "Age of the oldest, in days: 40.")),
        ("fr", ("en quarantaine : 2.", "Taille totale : 3 ko.", "Âge de la plus ancienne, en jours : 40.")),
    ],
)
def test_what_quarantine_weighs_and_since_when_is_told(
    root: Path, capsys: pytest.CaptureFixture[str], language: Language, said: tuple[str, ...]
) -> None:
    folder = root / ".quarantine"
    folder.mkdir(parents=True)
    for name, size, days in (("old.json", 2000, 40), ("new.json", 300, 1)):
        (folder / name).write_bytes(b"{" * size)
        at = time.time() - 86400 * days - 3600
        os.utime(folder / name, (at, at))
    run(["--lang", language, "--workspace", str(root), "doctor"])
    told = " ".join(capsys.readouterr().out.split())
    assert [one for one in said if one not in told] == []


def test_what_vanished_is_a_problem(call: Call, root: Path, session: str, path: Path) -> None:
    call("--workspace", root, "sessions", "list")
    path.unlink()
    ended = doctor(call, root)
    assert (ended.status, checks(ended, "missing")[0][0]) == (1, "problem")
    assert "gone from" in call("--workspace", root, "sessions", "list").err


def test_an_index_inside_the_workspace_is_a_problem(
    call: Call, root: Path, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not index_file(root / "sessions").is_relative_to(root)
    monkeypatch.setenv("XDG_STATE_HOME", str(root / "state"))
    assert checks(doctor(call, root), "index")[0][0] == "problem"


@pytest.mark.parametrize(
    ("mark", "engine"),
    [
        (".stfolder/x", "Syncthing"),
        (".sync_1a2b.db", "Nextcloud"),
        ("../.dropbox", "Dropbox"),
        (".git/HEAD", "git"),
    ],
)
def test_a_sync_engine_is_known_by_what_it_leaves(
    call: Call, root: Path, session: str, mark: str, engine: str
) -> None:
    (root / mark).parent.mkdir(exist_ok=True)
    (root / mark).write_text("")
    found = checks(doctor(call, root), "sync")
    assert [message for _, message in found if message.startswith(f"{engine} ")]


def test_a_later_version_s_session_is_noted(call: Call, root: Path, path: Path) -> None:
    data = json.loads(path.read_text())
    data["meta"]["1"]["schema"] = 9
    path.write_text(json.dumps(data))
    ended = doctor(call, root)
    assert (ended.status, checks(ended, "schema")[0][0]) == (0, "note")


def test_a_session_that_was_saved_is_whole(call: Call, root: Path, session: str) -> None:
    with Workspace.open(root).sessions.open(session) as file:
        file.save(Change(answers={"role": Answer(CANARY)}))
    ended = doctor(call, root)
    assert ended.status == 0
    assert CANARY not in ended.out


def states(environ: dict[str, str], shown: bool = True) -> dict[str, str]:
    return {one.check: str(one.state) for one in terminal(environ, shown)}


def test_the_terminal_is_judged_by_what_it_says_of_itself() -> None:
    fine = {"TERM": "xterm-256color", "LANG": "fr_CA.UTF-8", "COLUMNS": "100", "LINES": "30"}
    assert states(fine) == {"terminal": "ok", "encoding": "ok", "colours": "ok"}
    assert states(fine | {"TERM": "dumb"})["terminal"] == "problem"
    assert states({"TERM": "dumb"}, shown=False)["terminal"] == "ok"
    assert states(fine | {"LC_ALL": "C"})["encoding"] == "note"
    assert states(fine | {"LC_ALL": "fr_CA.ISO-8859-1"})["encoding"] == "note"


def test_the_keyboard_test_says_which_signs_did_not_come() -> None:
    english = translator("en")

    def state(typed: str) -> list[str]:
        return [str(one.state) for one in judged(typed, english)]

    assert state(" ".join(SIGNS)) == ["ok"]
    assert state("") == state("  ") == []
    assert state("Ã© Ã¨") == ["problem"]
    (note,) = judged("é è ç @ # { [ « »", english)
    assert "œ" in note.sentence(english)
    assert "no-break space" in note.sentence(english)


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> list[str]:
    """Answer the keyboard test; gives what was asked."""
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return typed

    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", answer)
    return asked


def test_at_a_terminal_the_keyboard_is_tried_last(
    call: Call, root: Path, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch, "é è ç @ # { [ « » \u00a0")
    monkeypatch.setenv("TERM", "xterm")
    ended = call("--workspace", root, "doctor")
    assert ended.status == 0
    assert "œ" in ended.out.splitlines()[-2]


def test_a_tool_is_not_asked_to_type(
    call: Call, root: Path, session: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = at_a_terminal(monkeypatch, "")
    monkeypatch.setenv("TERM", "xterm")
    assert doctor(call, root).status == 0
    assert asked == []
