from __future__ import annotations

import errno
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from persona_tui.interview.answer import Selected
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged
from persona_tui.store.sessions import Sessions
from persona_tui.store.snapshot import Reason
from persona_tui.store.snapshots import Snapshots
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID, OTHER, THIRD, answered, bank
from tests.store.test_refusal import REFUSAL

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk(errno=errno.ENOSPC)


@pytest.fixture
def sessions(folder: Path, clock: Clock, disk: FaultyDisk) -> Sessions:
    """One session, begun and closed."""
    sessions = Sessions(folder, disk, clock=clock)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    return sessions


def made(sessions: Sessions) -> list[str]:
    """What its copies were made for, the oldest first."""
    return [copy.reason for copy in reversed(sessions.snapshots.of(ID))]


def test_a_session_is_copied_before_the_first_save_of_a_run_then_every_five_minutes_and_once_closed(
    sessions: Sessions, clock: Clock
) -> None:
    clock.forward(hours=1)
    with sessions.open(ID) as file:
        for n in range(11):
            file.save(answered("recit", f"réponse {n}", minute=n))
            clock.forward(minutes=1)
    # The copy made at the close before is the state before the first save: it is not made twice.
    assert made(sessions) == ["close", "save", "save", "close"]
    with sessions.open(ID):
        pass
    assert made(sessions) == ["close", "save", "save", "close"], "nothing was saved, so nothing is copied"


def test_a_copy_costs_no_room_before_a_save_and_is_apart_once_closed(
    sessions: Sessions, path: Path, clock: Clock
) -> None:
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        clock.forward(minutes=6)
        inode = path.stat().st_ino
        file.save(answered("recit", "un"))
        assert sessions.snapshots.of(ID)[0].path.stat().st_ino == inode
    path.write_text("spoilt in place, as an editor does")
    newest, *_ = sessions.snapshots.whole(ID)
    assert newest.reason == "close"
    assert "un" in newest.path.read_text()


def test_copies_are_private_and_no_session_file_stands_among_them(sessions: Sessions, folder: Path) -> None:
    (copy,) = sessions.snapshots.of(ID)
    assert copy.path.parent == folder.parent / ".snapshots" / "2026-11-23"
    assert copy.path.stat().st_mode & 0o777 == 0o600
    for above in (copy.path.parent, copy.path.parent.parent):
        assert above.stat().st_mode & 0o777 == 0o700


def test_a_file_system_without_hard_links_gets_copies(
    sessions: Sessions, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr("os.link", refuse)
    before = path.read_bytes()
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        copy = sessions.snapshots.take(ID, Reason.MERGE)
    assert copy.path.stat().st_ino != path.stat().st_ino
    assert [one.path.read_bytes() == before for one in sessions.snapshots.of(ID)][-1]
    assert sessions.snapshots.take(ID, Reason.MERGE).path.read_bytes() == path.read_bytes()


def test_a_damaged_file_is_never_copied_over_or_among_the_good(sessions: Sessions, path: Path) -> None:
    for harm in ("", "{", "[]", "<<<<<<< HEAD\n"):
        path.write_text(harm)
        for take in (sessions.snapshots.take, sessions.snapshots.take_apart):
            with pytest.raises(Damaged):
                take(ID, Reason.MERGE)
    assert made(sessions) == ["close"]
    assert sessions.snapshots.newest_whole(ID) is not None


def test_two_copies_of_one_moment_have_two_names(sessions: Sessions) -> None:
    with sessions.open(ID) as file:
        for n in range(3):
            file.save(answered("recit", f"{n}", minute=n))
            sessions.snapshots.take(ID, Reason.MERGE)
    assert len({copy.path for copy in sessions.snapshots.of(ID)}) >= 4


def test_an_answer_is_saved_although_no_copy_can_be_made(sessions: Sessions, disk: FaultyDisk) -> None:
    with sessions.open(ID) as file:
        disk.broken = frozenset({"link", "put_new"})
        file.save(answered("lien", "noyau"))
    disk.broken = frozenset()
    assert sessions.read(ID).session.answers["lien"].value == Selected("noyau")


def test_what_a_copy_protects_from_must_not_happen_without_it(sessions: Sessions, disk: FaultyDisk) -> None:
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        disk.broken = frozenset({"link"})
        with pytest.raises(OSError, match="No space"):
            sessions.snapshots.take(ID, Reason.MERGE)


def test_a_link_in_place_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".snapshots").symlink_to(tmp_path / "elsewhere")
    sessions = Sessions(folder)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_all_are_copied_at_once_and_each_can_be_told_by_its_name(
    sessions: Sessions, folder: Path, clock: Clock
) -> None:
    sessions.create(samples.session(OTHER), bank()).close()
    clock.forward(seconds=1)
    (folder / "notes.json").write_text("{}")
    assert sessions.snapshots.take_all(Reason.IMPORT) == 2
    assert sessions.snapshots.ids() == {ID, OTHER}
    assert [copy.reason for copy in sessions.snapshots.of(OTHER)] == ["import", "close"]
    assert sessions.snapshots.count() == 4


def test_names_that_are_no_copies_are_ignored_and_left(sessions: Sessions) -> None:
    day = sessions.snapshots.of(ID)[0].path.parent
    for name in ("x", f"{ID}.json", f"{ID}.99.9Z.save.json", ".hidden.tmp", f"{ID}.120000.000Z.save.txt"):
        (day / name).write_text("")
    (day.parent / "note.txt").write_text("")
    assert made(sessions) == ["close"]
    assert sessions.snapshots.thin() == 0
    assert (day / "x").exists()


def test_r17_after_a_refusal_no_copy_holds_what_was_said(sessions: Sessions, folder: Path) -> None:
    sessions.create(samples.session(OTHER), bank()).close()
    with sessions.open(ID) as file:
        file.save(answered("recit", CANARY))
    assert any(CANARY in copy.path.read_text() for copy in sessions.snapshots.of(ID))
    with sessions.open(ID) as file:
        file.save(REFUSAL)
    files = [path for path in folder.parent.rglob("*") if path.is_file()]
    assert not any(CANARY in path.read_text() for path in files)
    assert sessions.snapshots.of(OTHER), "another's copies stay"


def test_forgetting_removes_half_written_copies_too(sessions: Sessions) -> None:
    day = sessions.snapshots.of(ID)[0].path.parent
    (day / f".{ID}.120000.000Z.close.json.tmp").write_text(CANARY)
    assert sessions.snapshots.forget(ID) == 2
    assert not day.exists()


def test_old_copies_go_at_the_first_copy_of_a_run(sessions: Sessions, folder: Path, clock: Clock) -> None:
    for _ in range(4):
        with sessions.open(ID) as file:
            file.save(answered("recit", f"{clock.now}"))
        clock.forward(hours=2)
    clock.forward(days=40)
    again = Sessions(folder, clock=clock)
    with again.open(ID) as file:
        file.save(answered("recit", "encore"))
    assert made(again) == ["save", "close"], "the state before this run is kept, however old"
    assert {copy.at.date() for copy in again.snapshots.of(ID)} == {clock.now.date()}
    clock.forward(days=40)
    again.create(samples.session(THIRD), bank()).close()
    assert Snapshots(Disk(), folder, clock).thin() == 1
    assert made(again) == ["close"]
