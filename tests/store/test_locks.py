from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from persona_tui.store.errors import Locked, NotSaved, Obstacle, Owner
from persona_tui.store.locks import SessionLocks
from persona_tui.store.owner import this_process, write_owner
from tests.store.samples import ID, START

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from persona_tui.store.disk import Disk
from persona_tui.store.locks import SessionLocks
from persona_tui.store.owner import this_process, write_owner
locks = SessionLocks(Disk(), Path(sys.argv[1]))
locks.take(lambda: this_process(lambda: datetime(2026, 11, 23, 14, 0, tzinfo=UTC)))
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return tmp_path / f"{ID}.json"


@pytest.fixture
def holder(session: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(session)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def me() -> Owner:
    return this_process(lambda: START)


def test_an_interview_open_in_another_process_is_refused_and_the_other_named(
    session: Path, holder: subprocess.Popen[str]
) -> None:
    with pytest.raises(Locked) as caught:
        SessionLocks(Disk(), session).take(me)
    owner = caught.value.owner
    assert owner is not None
    assert (owner.pid, owner.since, owner.suspended) == (holder.pid, START, False)
    assert owner.host == me().host


def test_a_suspended_holder_is_said_to_be_so(session: Path, holder: subprocess.Popen[str]) -> None:
    os.kill(holder.pid, signal.SIGSTOP)
    os.waitpid(holder.pid, os.WUNTRACED)
    with pytest.raises(Locked) as caught:
        SessionLocks(Disk(), session).take(me)
    assert caught.value.owner is not None
    assert caught.value.owner.suspended
    os.kill(holder.pid, signal.SIGCONT)


def test_the_lock_of_a_killed_process_is_free_at_once(session: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait()
    locks = SessionLocks(Disk(), session)
    locks.take(me)
    locks.give_back()


def test_an_editor_started_by_the_holder_does_not_keep_the_lock_after_it(session: Path) -> None:
    """A child outlives a killed holder; a lock that it had inherited would shut the session for good."""
    with_child = HOLDER.replace(
        'print("held"', 'import subprocess; print(subprocess.Popen(["sleep", "60"]).pid, "held"'
    )
    with subprocess.Popen(
        [sys.executable, "-c", with_child, str(session)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        child = int(process.stdout.readline().split()[0])
        try:
            process.kill()
            process.wait()
            locks = SessionLocks(Disk(), session)
            locks.take(me)
            locks.give_back()
        finally:
            os.kill(child, signal.SIGKILL)


@pytest.mark.parametrize("pid", [os.getpid(), 1, 2**22 + 5, -1], ids=["this", "first", "none", "no number"])
def test_what_a_dead_holder_left_written_shuts_nobody_out_whoever_has_its_number_now(
    session: Path, pid: int
) -> None:
    """Numbers of processes are used again, and mean nothing in another container or on another machine."""
    first = SessionLocks(Disk(), session)
    first.take(lambda: replace(me(), pid=pid, host="ailleurs"))
    first.give_back()
    second = SessionLocks(Disk(), session)
    second.take(me)
    third = SessionLocks(Disk(), session)
    with pytest.raises(Locked) as caught:
        third.take(me)
    assert caught.value.owner == me()
    second.give_back()


def test_a_number_of_another_host_is_not_looked_up_on_this_one(
    session: Path, holder: subprocess.Popen[str]
) -> None:
    os.kill(holder.pid, signal.SIGSTOP)
    os.waitpid(holder.pid, os.WUNTRACED)
    (session.parent / ".locks" / f"{ID}.owner").unlink()
    write_owner(
        Disk(), session.parent / ".locks" / f"{ID}.owner", replace(me(), pid=holder.pid, host="ailleurs")
    )
    with pytest.raises(Locked) as caught:
        SessionLocks(Disk(), session).take(me)
    assert caught.value.owner is not None
    assert not caught.value.owner.suspended
    os.kill(holder.pid, signal.SIGCONT)


def test_locking_and_unlocking_never_takes_the_lock_s_file_away(session: Path) -> None:
    """A file deleted on release is locked twice: once by its name, once by whoever had it open."""
    locks = SessionLocks(Disk(), session)
    numbers = set()
    for _ in range(3):
        locks.take(me)
        with locks.writing():
            pass
        locks.give_back()
        numbers.add(
            tuple((session.parent / ".locks" / f"{ID}.{kind}").stat().st_ino for kind in ("edit", "write"))
        )
    assert len(numbers) == 1


def test_where_the_system_has_no_locks_nothing_is_opened_and_it_is_said(
    session: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A marker in the lock's place would be deleted on release, and outlive a holder on another machine."""

    def missing(descriptor: int, operation: int) -> None:
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))

    monkeypatch.setattr(fcntl, "flock", missing)
    with pytest.raises(NotSaved) as caught:
        SessionLocks(Disk(), session).take(me)
    assert caught.value.obstacle is Obstacle.NO_LOCKS
    with pytest.raises(NotSaved), SessionLocks(Disk(), session).writing():
        pass


def test_within_one_process_too_a_session_is_open_once(session: Path) -> None:
    first, second = SessionLocks(Disk(), session), SessionLocks(Disk(), session)
    first.take(me)
    with pytest.raises(Locked) as caught:
        second.take(me)
    assert caught.value.owner == me()
    first.give_back()
    second.take(me)
    second.give_back()
    second.give_back()


def test_a_holder_that_has_not_said_who_it_is_still_holds(session: Path) -> None:
    first, second = SessionLocks(Disk(), session), SessionLocks(Disk(), session)
    first.take(me)
    (session.parent / ".locks" / f"{ID}.owner").write_text("{")
    with pytest.raises(Locked) as caught:
        second.take(me)
    assert caught.value.owner is None
    first.give_back()


def test_a_save_waits_its_turn_and_says_so_when_it_is_too_long(session: Path) -> None:
    first, second = SessionLocks(Disk(), session), SessionLocks(Disk(), session, patience=0.0)
    with first.writing(), pytest.raises(NotSaved) as caught, second.writing():
        pass
    assert caught.value.obstacle is Obstacle.BUSY
    with second.writing():
        pass


def test_lock_files_are_private_and_stay(session: Path) -> None:
    locks = SessionLocks(Disk(), session)
    locks.take(me)
    with locks.writing():
        pass
    locks.give_back()
    folder = session.parent / ".locks"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.name for path in folder.iterdir()} >= {f"{ID}.edit", f"{ID}.write"}
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}


def test_where_no_lock_can_be_made_nothing_is_opened(tmp_path: Path) -> None:
    (tmp_path / ".locks").write_text("a file in the folder's place")
    with pytest.raises(NotSaved):
        SessionLocks(Disk(), tmp_path / f"{ID}.json").take(me)


def test_an_interruption_while_saying_who_holds_it_leaves_it_free(session: Path) -> None:
    def interrupted() -> Owner:
        raise KeyboardInterrupt

    locks = SessionLocks(Disk(), session)
    with pytest.raises(KeyboardInterrupt):
        locks.take(interrupted)
    other = SessionLocks(Disk(), session)
    other.take(me)
    other.give_back()
