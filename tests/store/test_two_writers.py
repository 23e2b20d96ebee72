from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from persona_tui.interview.session import EventKind
from persona_tui.store.errors import Locked
from persona_tui.store.sessions import Sessions
from tests.conftest import DEEP
from tests.store import samples
from tests.store.samples import ID, OTHER, answered, bank

SAVES = 500
CROWD, CROWD_SAVES = (8, 200) if DEEP else (4, 50)
ROOT = Path(__file__).parents[2]

WRITER = """
import sys
from pathlib import Path
from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.sessions import Sessions
from tests.store.samples import answered
folder, session, item, saves = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
if "careless" in sys.argv:
    from contextlib import nullcontext
    from persona_tui.store.locks import SessionLocks
    SessionLocks.writing = nullcontext
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


def writer(folder: Path, session: str, item: str, saves: int = SAVES, *more: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder), session, item, str(saves), *more],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
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


def run_together(*writers: subprocess.Popen[str]) -> list[int]:
    """Let them all go at once; how each ended."""
    for process in writers:
        assert process.stdin is not None
        process.stdin.write("go\n")
        process.stdin.flush()
    for process in writers:
        process.communicate()
    return [process.returncode for process in writers]


def writers_on(sessions: Sessions, session: str, count: int, saves: int, *more: str) -> list[int]:
    """Several writers on one session, each of which believes that it alone has it open."""
    started = []
    for number in range(count):
        (sessions.folder / ".locks" / f"{session}.edit").unlink(missing_ok=True)
        started.append(writer(sessions.folder, session, ("recit", "suite")[number % 2], saves, *more))
    return run_together(*started)


def test_two_processes_on_one_session_lose_nothing_even_when_the_interview_s_lock_was_lost(
    sessions: Sessions,
) -> None:
    first = writer(sessions.folder, ID, "recit")
    with pytest.raises(Locked):
        sessions.open(ID)
    (sessions.folder / ".locks" / f"{ID}.edit").unlink()
    second = writer(sessions.folder, ID, "suite")
    assert run_together(first, second) == [0, 0]
    session = sessions.read(ID).session
    assert session.answers["recit"].value == f"{SAVES - 1} recit"
    events = [event.at for event in session.events if event.item == "recit"]
    assert len(events) == SAVES
    assert len(session.events) == 2 * SAVES


def test_a_crowd_of_processes_on_one_session_loses_nothing(sessions: Sessions) -> None:
    assert writers_on(sessions, ID, CROWD, CROWD_SAVES) == [0] * CROWD
    events = sessions.read(ID).session.events
    assert len([one for one in events if one.kind is EventKind.ANSWERED]) == CROWD * CROWD_SAVES


def test_a_store_without_the_lock_of_each_save_is_caught(sessions: Sessions) -> None:
    ended = writers_on(sessions, ID, 2, 100, "careless")
    kept = len(sessions.read(ID).session.events) if ended == [0, 0] else 0
    assert kept < 200


def test_two_processes_on_two_sessions_do_not_meet(sessions: Sessions) -> None:
    both = (writer(sessions.folder, one, "recit") for one in (ID, OTHER))
    assert run_together(*both) == [0, 0]
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
