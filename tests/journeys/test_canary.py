"""A canary in every field, spread as far as the program can spread it, then erased: nothing holds it (C4)."""

from __future__ import annotations

import io
import json
import os
import shlex
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from rich.console import Console

from persona_tui.banks.answer_types import AnswerType
from persona_tui.cli.program import run
from persona_tui.interview import answers_file
from persona_tui.interview.answer import Answer
from persona_tui.interview.journal import NO_CHANGE
from persona_tui.interview.session import Event, Json
from persona_tui.store.disk import Disk
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Live, Workspace
from tests.journeys.canary_bank import ANSWERS, BANK, CANARY, CODE
from tests.journeys.terminal import Terminal
from tests.tui.house import application
from tests.tui.seen import settle
from tests.workspace.editing import fake_editor

NOW = datetime(2026, 11, 23, 19, 24, tzinfo=UTC)
TRAPS = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_LOG": "textual.log",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "capture.svg",
}


@pytest.fixture
def home(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of its own for everything: workspace, state, cache, temporary files, working folder."""
    for name, folder in {
        "XDG_STATE_HOME": "state",
        "XDG_CACHE_HOME": "cache",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "XDG_RUNTIME_DIR": "run",
        "TMPDIR": "tmp",
    }.items():
        (own_home / folder).mkdir(mode=0o700)
        monkeypatch.setenv(name, str(own_home / folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(own_home / "tmp")
    return own_home


CONFLICT = "{}.sync-conflict-20261123-192400-ABCDEFG.json"


@pytest.fixture
def workspace(home: Path) -> Workspace:
    root = home / "documents" / "cdp"
    banks = root / "question_banks"
    banks.mkdir(parents=True, mode=0o700)
    (banks / "canari.md").write_text(BANK, "utf-8")
    return Workspace.open(root, clock=lambda: NOW)


def holding(folder: Path, *words: str) -> list[str]:
    """The files whose content or name has one of the words, in any case."""
    wanted = [word.lower() for word in words]
    return [
        str(path.relative_to(folder))
        for path in sorted(folder.rglob("*"))
        if any(word in path.name.lower() for word in wanted)
        or (path.is_file() and any(word.encode() in path.read_bytes().lower() for word in wanted))
    ]


class Called:
    """The program as a script would call it, with all that it ever said on standard error."""

    def __init__(self, workspace: Workspace, streams: pytest.CaptureFixture[str]) -> None:
        self._root = str(workspace.root)
        self._streams = streams
        self.said = ""

    def __call__(self, *arguments: str) -> str:
        """Call it; what it wrote on standard output."""
        status = run(["--workspace", self._root, *arguments])
        written = self._streams.readouterr()
        self.said += written.err
        assert status == 0, written.err
        return written.out


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)


def conducted(workspace: Workspace) -> str:
    """A session with the canary in every value, note, reason, code and name."""
    bank = workspace.library.find("canari").reading.bank
    assert bank is not None
    assert {type(question.answer) for question in bank.questions} == set(get_args(AnswerType))
    read = answers_file.read(bank, json.dumps(ANSWERS))
    assert read.problems == ()
    kept = workspace.conduct(bank, read.answers, code=CODE, leader=f"{CANARY} meneuse")
    return kept.session_id


def gone_on(live: Live) -> None:
    """Drafts, an undone answer, a justification: what a session holds beside its answers."""
    interview = live.interview
    typed: tuple[tuple[str, Json], ...] = (("heures", f"{CANARY} trois"), ("duree", f"{CANARY} longtemps"))
    for item, raw in typed:
        live.keep(interview.commit(item, raw).change)
    for change in (
        interview.draft("recit", f"{CANARY} brouillon"),
        interview.draft_note("recit", f"{CANARY} note en cours"),
        interview.note("court", f"{CANARY} autre note"),
        interview.justify("court", f"{CANARY} justification"),
        interview.commit("court", f"{CANARY} repris").change,
        interview.undo() or NO_CHANGE,
    ):
        live.keep(change)
    assert live.flush(5)


def damaged_meanwhile(workspace: Workspace, session_id: str) -> None:
    """The file is spoiled while the session is open: a copy of it is set aside."""
    path = workspace.sessions.folder / f"{session_id}.json"
    with workspace.resume(session_id) as live:
        path.write_text(path.read_text("utf-8")[:-200], "utf-8")
        live.keep(live.interview.note("recit", f"{CANARY} après le dommage"))
        assert live.flush(5)


def copied(workspace: Workspace, session_id: str) -> None:
    """What snapshots, sync engines and killed processes leave."""
    file = workspace.sessions.folder / f"{session_id}.json"
    snapshots = workspace.root / ".snapshots" / "20261123T192400Z"
    Disk().make_folder(snapshots)
    os.link(file, snapshots / file.name)
    text = file.read_text("utf-8")
    for name in (
        CONFLICT.format(session_id),
        "copie.json",
        f".{file.name}.tmp",
    ):
        copy = file.with_name(name)
        copy.write_text(text, "utf-8")
        copy.chmod(0o600)


def exported(workspace: Workspace, session_id: str, home: Path, call: Called) -> None:
    """Every document, in the workspace and elsewhere, one renamed."""
    elsewhere = home / "bureau"
    for document in ("transcript", "summary", "persona"):
        for folder in (workspace.exports, elsewhere):
            arguments = ("export", session_id, "--as", document, "--to", str(folder), "--without-gate")
            call(*arguments)
    next(elsewhere.glob("*transcription*")).rename(elsewhere / "autre nom.txt")


async def crashed(workspace: Workspace) -> str:
    """A fault inside the interview's screen, an answer in its message and variables; what was printed."""

    def break_it(self: InterviewScreen) -> None:
        answer = Answer(f"{CANARY} variable")
        raise RuntimeError(answer, Event)

    shown = io.StringIO()
    app = application(workspace)
    app.error_console = Console(file=shown, width=100)

    async def broken() -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            await pilot.press("down", "enter")  # past the copies to merge
            await settle(pilot)
            assert isinstance(app.screen, InterviewScreen)
            await pilot.press("ctrl+b")
            await pilot.pause()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(InterviewScreen, "action_back", break_it)
        with pytest.raises(RuntimeError):
            await broken()
    assert "RuntimeError" in shown.getvalue()
    return shown.getvalue()


def killed(workspace: Workspace, session_id: str, home: Path) -> None:
    """Killed in a terminal while someone types, with all that Textual can be told to write down."""
    arguments = ("--workspace", str(workspace.root), "interview", "--resume", session_id)
    folder = home / "tmp"
    with Terminal(arguments, environment=TRAPS, folder=str(folder)) as terminal:
        terminal.wait_for(CODE[:3])
        terminal.type(f"{CANARY} tapé")
        terminal.wait_for("tapé")
    assert not (folder / "textual.log").exists()
    assert not (folder / "capture.svg").exists()


def edited(workspace: Workspace, session_id: str, home: Path) -> None:
    """Twice in an editor that leaves copies; the second time all is killed while it is open."""
    arguments = ("--workspace", str(workspace.root), "interview", "--resume", session_id)
    words = f"{CANARY} édité"
    file = workspace.sessions.folder / f"{session_id}.json"

    def editing(*orders: str) -> dict[str, str]:
        asked = (sys.executable, str(fake_editor.__file__), f"text={words}", "copies", *orders)
        return {"VISUAL": shlex.join(asked), "LANG": "fr_CA.UTF-8"}

    with Terminal(arguments, environment=editing(), folder=str(home / "tmp")) as terminal:
        terminal.wait_for(CODE[:3])
        terminal.press("ctrl+f")
        terminal.wait_for("Repris de")
        terminal.wait_for("édité")
        terminal.wait_for("✓ enregistré")
    assert list((home / "run").iterdir()) == []
    with Terminal(arguments, environment=editing("open"), folder=str(home / "tmp")) as terminal:
        terminal.wait_for(CODE[:3])
        terminal.press("ctrl+f")
        terminal.wait_for("OPEN")
        end = time.monotonic() + 30
        while file.read_text("utf-8").count("édité") < 2:  # what is saved there is kept at once
            terminal.read()
            assert time.monotonic() < end
    left = holding(home / "run", CANARY)
    assert {Path(one).name for one in left} >= {"text.md", "text.md~", ".text.md.swp", "#text.md#"}


@pytest.mark.timeout(300)
async def test_nothing_that_was_said_is_left_after_an_erasure(
    home: Path, workspace: Workspace, capfd: pytest.CaptureFixture[str]
) -> None:
    call = Called(workspace, capfd)
    session_id = conducted(workspace)
    file = workspace.sessions.folder / f"{session_id}.json"
    written = [text for text in texts(ANSWERS) if CANARY in text]
    assert all(json.dumps(text, ensure_ascii=False)[1:-1] in file.read_text("utf-8") for text in written)
    live = workspace.resume(session_id)
    live.keep(live.interview.reopen())
    gone_on(live)
    assert live.close()
    copied(workspace, session_id)
    exported(workspace, session_id, home, call)
    damaged_meanwhile(workspace, session_id)
    listed = call("sessions", "list")
    call("sessions", "trace", session_id)
    shown = await crashed(workspace)
    listed += call("sessions", "merge", session_id, str(file.with_name(CONFLICT.format(session_id))))
    killed(workspace, session_id, home)
    edited(workspace, session_id, home)
    places = {Path(name).parent.name for name in holding(home, CANARY)}
    assert places >= {"bureau", "exports", "sessions", ".quarantine", "20261123T192400Z"}
    assert holding(home / "state", CODE)
    private(home, workspace)

    erased = call("sessions", "erase", "--code", CODE, "--exports", "--yes")
    assert CANARY not in call.said + listed + shown + erased
    assert holding(home, CANARY, CODE) == []
    tombstone = f"documents/cdp/sessions/erased/{session_id}.txt"
    assert holding(home, session_id) == [tombstone]


def private(home: Path, workspace: Workspace) -> None:
    """Whatever the program wrote is for the person alone."""
    ours = [workspace.root, *(home / name for name in ("state", "cache", "config", "data"))]
    opened = [
        f"{path.stat().st_mode & 0o777:o} {path.relative_to(home)}"
        for folder in ours
        for path in folder.rglob("*")
        if path.stat().st_mode & 0o077 and path.name != "canari.md"
    ]
    assert opened == []
