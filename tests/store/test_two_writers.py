from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from persona_tui.store.errors import Locked
from persona_tui.store.sessions import Sessions
from tests.counts import examples
from tests.store import samples
from tests.store.samples import ID, OTHER, answered, bank

SAVES = examples(500)
ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.sessions import Sessions
from tests.store.samples import answered
folder, session, item, saves = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
with Sessions(folder).open(session) as file:
    print("open", flush=True)
    sys.stdin.readline()
    for number in range(saves):
        change = answered(item, f"{number} {item}", minute=number)
        while True:  # as the app does: what the lock kept waiting too long is saved again
            try:
                file.save(change)
                break
            except NotSaved as refusal:
                assert refusal.obstacle is Obstacle.BUSY, refusal
"""


def writer(folder: Path, session: str, item: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), session, item, str(SAVES)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"
    return process


@pytest.fixture
def sessions(tmp_path: Path) -> Sessions:
    sessions = Sessions(tmp_path / "sessions")
    sessions.prepare()
    for session_id in (ID, OTHER):
        sessions.create(samples.session(session_id), bank()).close()
    return sessions


def run_together(*writers: subprocess.Popen[str]) -> None:
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in writers:
        process.communicate()
        assert process.returncode == 0


def test_two_processes_on_one_session_lose_nothing_even_when_the_interview_s_lock_was_lost(
    sessions: Sessions,
) -> None:
    first = writer(sessions.folder, ID, "recit")
    with pytest.raises(Locked):
        sessions.open(ID)
    (sessions.folder / ".locks" / f"{ID}.edit").unlink()
    second = writer(sessions.folder, ID, "suite")
    run_together(first, second)
    session = sessions.read(ID).session
    assert session.answers["recit"].value == f"{SAVES - 1} recit"
    events = [event.at for event in session.events if event.item == "recit"]
    assert len(events) == SAVES
    assert len(session.events) == 2 * SAVES


def test_two_processes_on_two_sessions_do_not_meet(sessions: Sessions) -> None:
    run_together(writer(sessions.folder, ID, "recit"), writer(sessions.folder, OTHER, "recit"))
    for session_id in (ID, OTHER):
        session = sessions.read(session_id).session
        assert session.answers["recit"].value == f"{SAVES - 1} recit"
        assert len(session.events) == SAVES


def test_saving_by_turns_through_two_openings_keeps_both(sessions: Sessions) -> None:
    first = sessions.open(ID)
    (sessions.folder / ".locks" / f"{ID}.edit").unlink()
    second = sessions.open(ID)
    first.save(answered("recit", "du premier"))
    second.save(answered("lien", "noyau"))
    first.save(answered("accord", "oui", minute=1))
    assert set(sessions.read(ID).session.answers) == {"recit", "lien", "accord"}
    assert len(sessions.read(ID).session.events) == 3
    first.close()
    second.close()
