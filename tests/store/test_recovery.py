from __future__ import annotations

import errno
import json
from datetime import timedelta
from pathlib import Path

import pytest

from persona_tui.store.errors import Locked, NoCopy, NotSaved, Obstacle, UnknownSession
from persona_tui.store.recovery import Stood
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import WRITING, FaultyDisk
from tests.store.samples import ID, OTHER, answered, bank
from tests.store.test_snapshots import NOON, Clock

HARMS = {
    "emptied": b"",
    "cut short": b'{"meta": {',
    "conflict": b"<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n",
    "another shape": b'{"answers": {}}',
    "nul": b"\0" * 4096,
}


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk(errno=errno.ENOSPC)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sessions(folder: Path, clock: Clock, disk: FaultyDisk) -> Sessions:
    """One session: begun at noon, « un » said at one, « deux » at two."""
    sessions = Sessions(folder, disk, clock=clock)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    for text in ("un", "deux"):
        clock.forward(hours=1)
        with sessions.open(ID) as file:
            file.save(answered("recit", text))
    return sessions


def said(sessions: Sessions) -> object:
    answer = sessions.read(ID).session.answers.get("recit")
    return answer and answer.value


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_session_comes_back_whole_and_what_stood_there_is_kept(
    sessions: Sessions, path: Path, harm: str
) -> None:
    before = path.read_bytes()
    path.write_bytes(HARMS[harm])
    done = sessions.restore(ID)
    assert path.read_bytes() == before
    assert path.stat().st_mode & 0o777 == 0o600
    assert done.stood is Stood.DAMAGED
    assert done.kept is not None
    assert done.kept.read_bytes() == HARMS[harm]
    assert done.kept.parent.name == ".quarantine"
    assert done.copy.path.exists(), "the copy stays a copy"


def test_a_session_that_was_deleted_comes_back(sessions: Sessions, path: Path) -> None:
    path.unlink()
    with pytest.raises(UnknownSession):
        sessions.find(ID[:12])
    assert sessions.find(ID[:12], gone=True) == ID
    assert sessions.restore(ID).stood is Stood.NOTHING
    assert said(sessions) == "deux"


def test_a_moment_chooses_the_copy_of_then_or_the_latest_before(sessions: Sessions) -> None:
    done = sessions.restore(ID, NOON + timedelta(minutes=90))
    assert said(sessions) == "un"
    assert (done.stood, done.copy.at) == (Stood.WHOLE, NOON + timedelta(hours=1))
    sessions.restore(ID, NOON)
    assert said(sessions) is None
    with pytest.raises(NoCopy):
        sessions.restore(ID, NOON - timedelta(seconds=1))


def test_a_restoring_can_itself_be_taken_back(sessions: Sessions, clock: Clock) -> None:
    clock.forward(hours=1)
    sessions.restore(ID, NOON)
    clock.forward(hours=1)
    sessions.restore(ID)
    assert said(sessions) == "deux"


def test_a_damaged_copy_is_passed_over(sessions: Sessions, path: Path) -> None:
    path.write_bytes(b"")
    newest = sessions.snapshots.of(ID)[0]
    newest.path.write_bytes(b"{")
    assert sessions.restore(ID).copy.at == NOON + timedelta(hours=1)
    assert said(sessions) == "un"


def test_without_any_whole_copy_nothing_is_touched(sessions: Sessions, path: Path) -> None:
    for copy in sessions.snapshots.of(ID):
        copy.path.write_bytes(b"")
    path.write_bytes(b"{")
    with pytest.raises(NoCopy):
        sessions.restore(ID)
    assert path.read_bytes() == b"{"
    assert not (path.parent.parent / ".quarantine").exists()


def test_another_session_under_its_name_is_set_aside(sessions: Sessions, path: Path, folder: Path) -> None:
    sessions.create(samples.session(OTHER), bank()).close()
    foreign = (folder / f"{OTHER}.json").read_bytes()
    path.write_bytes(foreign)
    done = sessions.restore(ID)
    assert done.kept is not None
    assert (done.stood, done.kept.read_bytes()) == (Stood.DAMAGED, foreign)
    assert said(sessions) == "deux"


def test_a_link_is_replaced_and_what_it_leads_to_is_left(sessions: Sessions, path: Path) -> None:
    victim = path.parent.parent / "victim"
    victim.write_text("precious")
    path.unlink()
    path.symlink_to(victim)
    assert sessions.restore(ID).stood is Stood.LINK
    assert (victim.read_text(), said(sessions)) == ("precious", "deux")


def test_an_open_session_is_not_replaced_under_the_hand(sessions: Sessions, path: Path) -> None:
    with sessions.open(ID):
        before = path.read_bytes()
        with pytest.raises(Locked):
            sessions.restore(ID, NOON)
        assert path.read_bytes() == before


def test_what_a_later_version_wrote_is_never_put_back_to_an_earlier_one(
    sessions: Sessions, path: Path
) -> None:
    data = json.loads(path.read_text())
    data["meta"]["1"]["schema"] = 99
    path.write_text(json.dumps(data))
    before = path.read_bytes()
    with pytest.raises(NotSaved) as caught:
        sessions.restore(ID)
    assert caught.value.obstacle is Obstacle.NEWER
    assert path.read_bytes() == before


def test_any_call_failing_leaves_what_stood_there_or_the_copy_whole(
    sessions: Sessions, path: Path, disk: FaultyDisk
) -> None:
    before = path.read_bytes()
    harm = HARMS["cut short"]
    path.write_bytes(harm)
    disk.calls.clear()
    sessions.restore(ID)
    calls = len(disk.calls)
    for fail_at in range(1, calls + 1):
        path.write_bytes(harm)
        disk.calls.clear()
        disk.fail_at = fail_at
        try:
            sessions.restore(ID)
        except (NotSaved, NoCopy):
            assert path.read_bytes() in (harm, before)
        disk.fail_at = 0
        if path.read_bytes() != before:
            sessions.restore(ID)
        assert path.read_bytes() == before
    assert calls > len(WRITING)


def test_a_full_disk_is_said_and_nothing_is_replaced(
    sessions: Sessions, path: Path, disk: FaultyDisk
) -> None:
    path.write_bytes(b"{")
    disk.broken = frozenset({"write"})
    with pytest.raises(NotSaved) as caught:
        sessions.restore(ID)
    assert caught.value.obstacle is Obstacle.FULL
    assert path.read_bytes() == b"{"
