"""Whatever a session file holds, every verb says so in words, and no session is taken for an empty one."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path

import pytest

from persona_tui.banks.kept import readings
from persona_tui.store.errors import Damaged, StoreError
from persona_tui.store.ids import ulid
from persona_tui.workspace import Workspace
from tests.cli.conftest import Call, Ended
from tests.cli.test_whole_format import ANSWERS, BANK, conducted
from tests.counts import examples
from tests.store.spoiling import spoilt

FILES = examples(10_000)
BATCH = 50
STATUSES = {0, 1, 5}
"""Done, the gate holds a page, damaged."""
TEXT = "Courriel | é"


@pytest.fixture
def whole(call: Call, tmp_path: Path) -> bytes:
    """A session of every kind of answer, with notes, drafts, an undo and a journal."""
    bank = tmp_path / "essai.md"
    bank.write_text(BANK, "utf-8")
    space = tmp_path / "avant"
    session = conducted(call, space, bank, ANSWERS)
    with Workspace.open(space).resume(session) as live:
        interview = live.interview
        live.keep(interview.commit("outils", ["Slack [/]", TEXT, "Fil"]).change)
        undone = interview.undo()
        assert undone is not None
        live.keep(undone)
        live.keep(interview.draft("premier", {"choice": "", "text": "en cours"}))
        live.keep(interview.draft_note("outils", "note en cours"))
        live.keep(interview.jump("themes"))
        assert live.flush(5)
    data = (space / "sessions" / f"{session}.json").read_bytes()
    return data.replace(session.encode(), b"SESSION")


def in_words(ended: Ended) -> bool:
    """Whether a call ended as a verb may: a foreseen status, and words for any that is not done."""
    told = ended.out + ended.err
    return (
        ended.status in STATUSES
        and bool(ended.err) == bool(ended.err.strip())
        and (ended.status == 0 or ended.err.strip() != "")
        and "should not" not in ended.err
        and "Traceback" not in told
        and "\x1b" not in told
    )


def test_no_spoilt_session_file_makes_a_traceback_or_an_empty_session(
    call: Call, tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A process asks once which program it is, and here are thousands of calls in one; no power is cut.
    monkeypatch.setattr(readings, "_fingerprint", cache(readings._fingerprint))
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)
    bad: list[tuple[int, str, str]] = []
    readable = 0
    for start in range(0, FILES, BATCH):
        space = tmp_path / str(start)
        folder = space / "sessions"
        folder.mkdir(parents=True)
        (space / "question_banks").mkdir()
        workspace = Workspace.open(space)
        ids = {seed: ulid(seed, seed) for seed in range(start, min(FILES, start + BATCH))}
        files = {seed: spoilt(whole.replace(b"SESSION", one.encode()), seed) for seed, one in ids.items()}
        for seed, one in ids.items():
            (folder / f"{one}.json").write_bytes(files[seed])
        listed = call("--workspace", space, "sessions", "list", "--format", "json")
        bad += [] if in_words(listed) else [(start, "list", listed.err)]
        states = {row["id"]: row["status"] for row in listed.data}
        for seed, one in ids.items():
            if wrong := opened_empty(workspace, one):
                bad.append((seed, "open", wrong))
            damaged = states[one] == "damaged"
            readable += not damaged
            verbs: list[tuple[str, ...]] = [("sessions", "show", one)]
            if not damaged:
                verbs += [
                    ("sessions", "show", one, "--format", "json"),
                    ("sessions", "trace", one),
                    ("export", one, "--as", "transcript", "--to", "-"),
                ]
            for verb in verbs:
                ended = call("--workspace", space, *verb)
                if not in_words(ended) or damaged != (ended.status == 5):
                    bad.append((seed, " ".join(verb), f"{ended.status} {ended.err}"))
            if (folder / f"{one}.json").read_bytes() != files[seed]:
                bad.append((seed, "read", "the file was changed"))
    assert bad == []
    assert FILES // 10 < readable < FILES


def opened_empty(workspace: Workspace, session_id: str) -> str:
    """What goes wrong in opening a session as the app does; nothing, if it is damaged or has its words."""
    try:
        live = workspace.resume(session_id)
    except Damaged:
        return ""
    except StoreError as error:
        return repr(error)
    try:
        session = live.interview.session
        said = len(session.answers) + len(session.drafts)
        return "" if said >= len(ANSWERS) // 2 else f"{said} of it left"
    finally:
        live.close()
