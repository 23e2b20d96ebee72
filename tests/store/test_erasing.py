"""Erasing a session: everything of it and nothing of others, even when killed halfway (C4, Québec Law 25)."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from persona_tui.interview.retention import destroy_on, keep_until
from persona_tui.interview.session import Event, EventKind
from persona_tui.store.beyond import BeyondKind
from persona_tui.store.erasing import Erasure
from persona_tui.store.errors import Erased, Locked, NotSaved, Obstacle, UnknownSession
from persona_tui.store.exported import Fingerprint
from persona_tui.store.pages import PageState
from persona_tui.store.sessions import Sessions
from tests.conftest import DEEP
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID, OTHER, START, answered, bank, typed

ELSEWHERE = "ZQX-OTHER-7f"


class Removing(FaultyDisk):
    """Counts removals among its calls, and can die at one."""

    def remove_folder(self, folder: Path) -> None:
        self._do("remove_folder", super().remove_folder, folder)


@pytest.fixture
def disk() -> Removing:
    return Removing(errno=errno.EACCES)


@pytest.fixture
def sessions(tmp_path: Path, disk: Removing) -> Sessions:
    """Two sessions, one to erase and one to keep, with copies of both wherever copies come to stand."""
    sessions = Sessions(
        tmp_path / "w" / "sessions", disk, clock=lambda: START, index=tmp_path / "state" / "index-1.json"
    )
    sessions.prepare()
    for session_id, code, words in ((ID, f"E01-{CANARY}", CANARY), (OTHER, "E02", ELSEWHERE)):
        sessions.create(samples.session(session_id, code), bank()).close()
        with sessions.open(session_id) as file:
            file.save(answered("recit", words))
            file.save(typed("lien", words))
        spread(sessions.folder, session_id)
    sessions.rows()
    return sessions


def spread(folder: Path, session_id: str) -> None:
    """Copies of a session as snapshots, damage, sync engines and killed processes leave them."""
    file, workspace = folder / f"{session_id}.json", folder.parent
    text = file.read_text()
    places = {
        workspace / ".snapshots" / "20261123T140000Z" / f"{session_id}.json": None,
        workspace / ".snapshots" / session_id / "1.json": text[:-40],
        workspace / ".snapshots" / f"by-content-{session_id[-1]}.json": text,
        workspace / ".quarantine" / f"{session_id}-0123456789ab.json": text[: len(text) // 2],
        workspace / ".stversions" / "sessions" / f"{session_id}~20261123-140000.json": text,
        folder / f"{session_id}.sync-conflict-20261123-140000-ABCDEFG.json": text,
        folder / f"{session_id} (conflicted copy 2026-11-23 140000).json": "<<<<<<< a\n" + text,
        folder / f"copie {session_id[-1]}.json": text,
        folder / f".{session_id}.json.tmp": text[:100],
        folder / f".syncthing.{session_id}.json.tmp": text,
    }
    for path, content in places.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        if content is None:
            os.link(file, path)
        else:
            path.write_text(content)


def files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def holding(folder: Path, words: str) -> list[str]:
    """The files whose content or name holds some words."""
    return [path.name for path in files(folder) if words in str(path) or words in path.read_text()]


def whole(done: Erasure) -> bool:
    return not done.left and not done.pages


def test_nothing_of_the_session_is_left_but_its_tombstone(tmp_path: Path, sessions: Sessions) -> None:
    before = len(holding(tmp_path, ELSEWHERE))
    assert len(holding(tmp_path, CANARY)) >= 11
    assert whole(sessions.eraser.erase(ID))
    assert holding(tmp_path, CANARY) == []
    assert holding(tmp_path, ID) == [f"{ID}.txt"]
    assert not (tmp_path / "w" / ".snapshots" / ID).exists()
    assert len(holding(tmp_path, ELSEWHERE)) == before


def test_what_goes_is_known_before_and_looking_changes_nothing(tmp_path: Path, sessions: Sessions) -> None:
    before = {path: path.read_bytes() for path in files(tmp_path)}
    remains = sessions.eraser.remains(ID)
    assert {path: path.read_bytes() for path in files(tmp_path)} == before
    done = sessions.eraser.erase(ID)
    assert {trace.path for trace in remains.traces} <= {*done.removed}


def test_an_erased_session_cannot_come_back_to_life(tmp_path: Path, sessions: Sessions) -> None:
    path = sessions.folder / f"{ID}.json"
    brought_back = path.read_bytes()
    sessions.eraser.erase(ID)
    path.write_bytes(brought_back)
    row = next(row for row in sessions.rows() if row.id == ID)
    assert (row.status, row.damage) == ("erased", None)
    for refused in (sessions.read, sessions.open):
        with pytest.raises(Erased) as error:
            refused(sessions.find(ID[:-2] + "0A"))
        assert error.value.at == START
    with pytest.raises(Erased):
        sessions.create(samples.session(ID), bank())
    assert whole(sessions.eraser.erase(ID))
    assert holding(tmp_path, CANARY) == []
    assert [row.id for row in sessions.rows() if row.status == "erased"] == []


def test_a_conflict_copy_that_comes_back_is_shown_as_erased(sessions: Sessions) -> None:
    text = (sessions.folder / f"{ID}.json").read_text()
    sessions.eraser.erase(ID)
    (sessions.folder / f"{ID}.sync-conflict-20270101-000000-ABCDEFG.json").write_text(text)
    assert [row.status for row in sessions.rows() if row.held_id == ID] == ["erased"]
    assert whole(sessions.eraser.erase(ID))
    assert all(row.held_id != ID for row in sessions.rows())


def test_a_tombstone_that_arrives_stops_an_interview_from_writing_it_again(sessions: Sessions) -> None:
    with sessions.open(ID) as file:
        file.path.unlink()
        (sessions.folder / "erased").mkdir()
        (sessions.folder / "erased" / f"{ID}.txt").write_text("")
        with pytest.raises(NotSaved) as refused:
            file.save(answered("suite", CANARY))
        assert refused.value.obstacle is Obstacle.ERASED
        assert not file.path.exists()


def test_an_open_session_is_not_erased(tmp_path: Path, sessions: Sessions) -> None:
    with sessions.open(ID), pytest.raises(Locked):
        sessions.eraser.erase(ID)
    assert sessions.read(ID).session.opening.id == ID
    assert not (sessions.folder / "erased").exists()


def test_an_unknown_session_is_refused_and_leaves_no_tombstone(sessions: Sessions) -> None:
    for unknown in ("01KZZZZZZZ000000000000000A", "../../etc/passwd", ""):
        with pytest.raises(UnknownSession):
            sessions.eraser.erase(unknown)
    assert not (sessions.folder / "erased").exists()


def test_a_damaged_session_is_erased_like_any_other(tmp_path: Path, sessions: Sessions) -> None:
    (sessions.folder / f"{ID}.json").write_text(f'{{"answers": "{CANARY}')
    assert whole(sessions.eraser.erase(ID))
    assert holding(tmp_path, CANARY) == []


def test_what_is_left_when_the_file_itself_was_removed_by_hand_goes_too(
    tmp_path: Path, sessions: Sessions
) -> None:
    (sessions.folder / f"{ID}.json").unlink()
    assert whole(sessions.eraser.erase(ID))
    assert holding(tmp_path, CANARY) == []


def test_the_file_of_another_session_under_its_name_stays(sessions: Sessions) -> None:
    other = (sessions.folder / f"{OTHER}.json").read_bytes()
    kept = sessions.folder.parent / ".quarantine" / f"{ID}-ffffffffffff.json"
    kept.write_bytes(other)
    sessions.eraser.erase(ID)
    assert kept.read_bytes() == other


class Killed(BaseException):
    """The process dies."""


class Dying(Removing):
    """Dies before or after one of its calls."""

    def __init__(self, at: int, after: bool) -> None:
        super().__init__()
        self._at, self._after = at, after

    def _do(self, kind, call, *args, **kwargs):  # type: ignore[no-untyped-def]
        self.calls.append(kind)
        here = len(self.calls) == self._at
        if here and not self._after:
            raise Killed
        done = call(*args, **kwargs)
        if here:
            raise Killed
        return done


@pytest.mark.parametrize("after", [False, True])
def test_killed_at_any_step_it_is_run_again_and_finishes(
    tmp_path_factory: pytest.TempPathFactory, after: bool
) -> None:
    at, finished = 0, False
    while not finished:
        at += 1 if DEEP else 9
        root = tmp_path_factory.mktemp("killed")
        folder, index = root / "w" / "sessions", root / "state" / "index-1.json"
        again = Sessions(folder, clock=lambda: START, index=index)
        again.prepare()
        again.create(samples.session(ID, f"E01-{CANARY}"), bank()).close()
        with again.open(ID) as file:
            file.save(answered("recit", CANARY))
        again.exported.add([ID], root / "w" / "exports" / "a.md", Fingerprint.of(CANARY.encode()))
        (root / "w" / "exports").mkdir()
        (root / "w" / "exports" / "a.md").write_text(CANARY)
        spread(folder, ID)
        again.rows()
        try:
            Sessions(folder, Dying(at, after), clock=lambda: START, index=index).eraser.erase(
                ID, exports=True
            )
            finished = True
        except Killed:
            pass
        left = [path for path in files(root / "w") if path.parent.name != "erased"]
        if left:
            assert {row.status for row in again.rows() if row.held_id == ID} <= {"erased", "open", "damaged"}
            assert whole(again.eraser.erase(ID, exports=True))
        assert holding(root, CANARY) == []
    assert at > 60


@pytest.mark.parametrize("kind", ["remove", "create", "entries", "read", "sync_folder"])
def test_what_cannot_be_removed_is_said_and_goes_the_next_time(
    tmp_path: Path, sessions: Sessions, disk: Removing, kind: str
) -> None:
    disk.broken = frozenset({kind})
    left: tuple[Path, ...] = ()
    try:
        done = sessions.eraser.erase(ID)
        unsure = (one.path for one in done.beyond if one.kind is BeyondKind.UNSURE)
        left = (*(one.path for one in done.left), *(path for path in unsure if path))
    except (OSError, NotSaved):
        pass  # nothing was removed, and that was said
    disk.broken = frozenset()
    still = {path for path in files(tmp_path) if CANARY in path.read_text()}
    assert still <= {*left} or len(still) >= 11
    assert left or len(still) >= 11
    assert whole(sessions.eraser.erase(ID))
    assert holding(tmp_path, CANARY) == []


def test_exports_are_found_where_they_were_written_renamed_and_changed(
    tmp_path: Path, sessions: Sessions
) -> None:
    exports, outside = tmp_path / "w" / "exports", tmp_path / "bureau"
    for folder in (exports / "cercle", outside):
        folder.mkdir(parents=True)
    written = {
        exports / "a.md": "un",
        exports / "b.md": "deux",
        outside / "c.md": "trois",
        exports / "d.md": "quatre",
    }
    for path, text in written.items():
        sessions.exported.add([ID, OTHER], path, Fingerprint.of(f"{CANARY} {text}".encode()))
        path.write_text(f"{CANARY} {text}")
    (exports / "a.md").rename(exports / "cercle" / "autre nom.txt")
    (exports / "b.md").write_text(f"{CANARY} changé")
    (exports / "d.md").unlink()
    (exports / ".b.md.0123abcd.tmp").write_text(CANARY)
    (exports / "sans rapport.md").write_text("rien")
    remains = sessions.eraser.remains(ID)
    assert {(page.path.name, page.state) for page in remains.pages} == {
        ("autre nom.txt", PageState.MOVED),
        ("b.md", PageState.CHANGED),
        (".b.md.0123abcd.tmp", PageState.PARTIAL),
        ("c.md", PageState.AS_WRITTEN),
    }
    gone = [one.path for one in remains.beyond if one.kind is BeyondKind.EXPORT]
    assert gone == [exports / "d.md"]
    kept = sessions.eraser.erase(ID)
    assert kept.pages == remains.pages
    assert (outside / "c.md").exists()
    assert whole(sessions.eraser.erase(ID, exports=True))
    assert holding(tmp_path, CANARY) == []
    assert holding(tmp_path, ID) == [f"{ID}.txt"]
    assert (exports / "sans rapport.md").exists()


def test_an_export_of_another_session_written_over_it_stays(tmp_path: Path, sessions: Sessions) -> None:
    page = tmp_path / "w" / "exports" / "page.md"
    page.parent.mkdir()
    for session_id, words in ((ID, CANARY), (OTHER, ELSEWHERE)):
        sessions.exported.add([session_id], page, Fingerprint.of(words.encode()))
        page.write_text(words)
    sessions.eraser.erase(ID, exports=True)
    assert page.read_text() == ELSEWHERE


def test_records_of_exports_hold_no_answer_and_are_for_the_person_alone(
    tmp_path: Path, sessions: Sessions
) -> None:
    record = sessions.exported.add([ID], tmp_path / "w" / "exports" / "a.md", Fingerprint.of(CANARY.encode()))
    assert CANARY not in record.at.read_text()
    assert '"path": "exports/a.md"' in record.at.read_text()
    assert record.at.stat().st_mode & 0o777 == 0o600
    assert record.at.parent.stat().st_mode & 0o777 == 0o700
    assert [one.sha256 for one in sessions.exported.read()] == [record.sha256]


def test_what_cannot_be_reached_is_said(tmp_path: Path, sessions: Sessions) -> None:
    workspace = tmp_path / "w"
    (tmp_path / ".git").mkdir()
    (workspace / ".stfolder").mkdir()
    (workspace / "personas").mkdir()
    (workspace / "personas" / "releve.md").write_text(f"Source : {ID}")
    os.link(sessions.folder / f"{ID}.json", tmp_path / "ailleurs.json")
    (sessions.folder / "abîmé.json").write_text('{"answers": {"1": {"id"')
    precious = tmp_path / "précieux.txt"
    precious.write_text("à garder")
    (sessions.folder / f"{ID}.bak").symlink_to(precious)
    done = sessions.eraser.erase(ID)
    told = {one.kind: one.path for one in done.beyond}
    assert told[BeyondKind.GIT] == tmp_path
    assert told[BeyondKind.SYNC] == workspace
    assert told[BeyondKind.PERSONA] == workspace / "personas" / "releve.md"
    assert told[BeyondKind.UNSURE] == sessions.folder / "abîmé.json"
    assert {BeyondKind.BACKUPS, BeyondKind.PASTED} <= told.keys()
    before = {one.kind for one in sessions.eraser.remains(OTHER).beyond}
    assert BeyondKind.OTHER_NAME not in before
    assert precious.read_text() == "à garder"
    assert not (sessions.folder / f"{ID}.bak").is_symlink()


def test_links_and_other_names_are_told_of(tmp_path: Path, sessions: Sessions) -> None:
    os.link(sessions.folder / f"{ID}.json", tmp_path / "ailleurs.json")
    (sessions.folder / f"{ID}.bak").symlink_to(tmp_path / "ailleurs.json")
    done = sessions.eraser.erase(ID)
    kinds = {one.kind for one in done.beyond}
    assert {BeyondKind.OTHER_NAME, BeyondKind.LINK} <= kinds


def test_the_first_tombstone_keeps_its_date(tmp_path: Path, sessions: Sessions) -> None:
    first = sessions.eraser.erase(ID)
    later = Sessions(sessions.folder, clock=lambda: START.replace(year=2030))
    assert later.eraser.erase(ID).erased_at == first.erased_at == START
    tombstone = sessions.folder / "erased" / f"{ID}.txt"
    assert tombstone.stat().st_mode & 0o777 == 0o600
    assert CANARY not in tombstone.read_text()


def test_a_retention_date_that_was_moved_is_the_one_listed(sessions: Sessions) -> None:
    with sessions.open(ID) as file:
        file.save(keep_until(date(2029, 1, 2), START, "lise"))
    row = next(row for row in sessions.rows() if row.id == ID)
    assert row.destroy_on == date(2029, 1, 2)
    session = sessions.read(ID).session
    assert destroy_on(session) == date(2029, 1, 2)
    assert session.opening.destroy_on == samples.DESTROY
    assert session.events[-1] == Event(EventKind.KEPT, START, "lise", until=date(2029, 1, 2))


def test_what_was_erased_on_another_machine_is_not_missed(tmp_path: Path, sessions: Sessions) -> None:
    peer = tmp_path / "other" / "index-2.json"
    Sessions(sessions.folder, index=peer).rows()
    for session_id in (ID, OTHER):
        sessions.eraser.erase(session_id)
    there = Sessions(sessions.folder, index=peer)
    assert there.rows() == ()
    assert there.missing is None
    there.rows()
    assert CANARY not in peer.read_text()
