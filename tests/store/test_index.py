from __future__ import annotations

import errno
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from persona_tui.store.sessions import Sessions
from persona_tui.store.vanishing import Missing, missing_of
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID, OTHER, THIRD, answered, bank


@pytest.fixture
def index(tmp_path: Path) -> Path:
    return tmp_path / "state" / "index.json"


@pytest.fixture
def listed(folder: Path, index: Path) -> Sessions:
    """Three sessions, listed once."""
    sessions = Sessions(folder, index=index)
    sessions.prepare()
    for session_id in (ID, OTHER, THIRD):
        sessions.create(samples.session(session_id), bank()).close()
    sessions.rows()
    return sessions


def reads(folder: Path, index: Path) -> tuple[Sessions, list[str]]:
    """A new run that lists, and its readings of files."""
    disk = FaultyDisk()
    sessions = Sessions(folder, disk, index=index)
    sessions.rows()
    return sessions, [call for call in disk.calls if call == "read"]


def test_a_new_run_reads_the_index_and_no_session(listed: Sessions, folder: Path, index: Path) -> None:
    again, readings = reads(folder, index)
    assert len(readings) == 1
    assert again.rows() == listed.rows()


def test_what_changed_since_is_read_again(listed: Sessions, folder: Path, index: Path) -> None:
    with listed.open(OTHER) as file:
        file.save(answered("lien", "noyau"))
    (folder / f"{THIRD}.json").unlink()
    again, readings = reads(folder, index)
    assert len(readings) == 2
    assert [(row.id, row.done) for row in again.rows()] == [(OTHER, 1), (ID, 0)]
    assert THIRD not in json.dumps(json.loads(index.read_text())["rows"])


def test_the_index_is_private_and_holds_nothing_that_was_said(listed: Sessions, index: Path) -> None:
    with listed.open(ID) as file:
        file.save(answered("recit", CANARY))
    listed.rows()
    assert CANARY not in index.read_text()
    assert index.stat().st_mode & 0o777 == 0o600
    assert index.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"app": "0", "folder": "", "rows": {}}', '{"rows": {"x": 1}}', "\0" * 99]
)
def test_a_broken_or_foreign_index_is_made_anew(
    listed: Sessions, folder: Path, index: Path, content: str
) -> None:
    index.write_text(content)
    again, readings = reads(folder, index)
    assert len(readings) == 4
    assert again.rows() == listed.rows()
    assert len(json.loads(index.read_text())["rows"]) == 3


def test_the_index_of_another_folder_is_not_believed(listed: Sessions, tmp_path: Path, index: Path) -> None:
    other = Sessions(tmp_path / "other", index=index)
    other.prepare()
    assert other.rows() == ()
    other.create(samples.session(ID, "E44"), bank()).close()
    assert [row.code for row in other.rows()] == ["E44"]


def test_a_damaged_file_is_looked_at_anew_each_run(listed: Sessions, folder: Path, index: Path) -> None:
    (folder / f"{ID}.json").write_text("")
    listed.rows()
    again, readings = reads(folder, index)
    assert len(readings) == 3, "the index, the damaged file and the copy that could replace it"
    assert again.rows()[-1].damage is not None


def many(folder: Path, index: Path, count: int) -> Sessions:
    sessions = Sessions(folder, index=index)
    sessions.prepare()
    for number in range(count):
        sessions.create(samples.session(f"{ID[:-2]}{number // 8}{number % 8}"), bank()).close()
    sessions.rows()
    return sessions


def lose(folder: Path, count: int) -> list[bytes]:
    lost = sorted(folder.glob("*.json"))[:count]
    contents = [path.read_bytes() for path in lost]
    for path in lost:
        path.unlink()
    return contents


def said(folder: Path, index: Path) -> tuple[int, int] | None:
    """How many a new run says are missing, of how many."""
    sessions = Sessions(folder, index=index)
    sessions.rows()
    return (len(sessions.missing.names), sessions.missing.of) if sessions.missing else None


def test_more_than_a_fifth_gone_since_the_last_run_is_said_and_still_at_the_next_run(
    folder: Path, index: Path
) -> None:
    many(folder, index, 10)
    assert said(folder, index) is None
    lose(folder, 2)
    assert said(folder, index) is None, "a fifth is no more than a fifth"
    lose(folder, 3)
    assert said(folder, index) == (3, 8)
    assert said(folder, index) == (3, 8)
    lose(folder, 5)
    assert said(folder, index) == (8, 8)


def test_a_folder_found_empty_as_when_a_drive_is_not_mounted_is_said(folder: Path, index: Path) -> None:
    many(folder, index, 3)
    folder.rename(folder.with_name("unplugged"))
    Sessions(folder, index=index).prepare()
    assert said(folder, index) == (3, 3)
    folder.rmdir()
    folder.with_name("unplugged").rename(folder)
    assert said(folder, index) is None


def test_conflict_copies_that_were_merged_are_not_missed(folder: Path, index: Path) -> None:
    sessions = many(folder, index, 1)
    (whole,) = folder.glob("*.json")
    copies = [folder / f"{whole.stem} (conflict {n}).json" for n in range(3)]
    for copy in copies:
        copy.write_bytes(whole.read_bytes())
    assert len(sessions.rows()[0].copies) == 3
    for copy in copies:
        copy.unlink()
    assert sessions.rows()[0].copies == ()
    assert sessions.missing is None


def test_what_is_erased_on_purpose_is_not_missed(folder: Path, index: Path) -> None:
    sessions = many(folder, index, 3)
    for path in sorted(folder.glob("*.json"))[:2]:
        path.unlink()
        sessions.forget_row(path.stem)
        assert path.stem not in index.read_text()
    assert said(folder, index) is None
    lose(folder, 1)
    assert said(folder, index) == (1, 1)
    Sessions(folder, index=index).forget_row(f"{ID[:-2]}02")
    assert said(folder, index) is None


@pytest.mark.parametrize("of", [{"app": "0.0.1"}, {"schema": 1}])
def test_another_version_of_the_program_misses_them_too(
    folder: Path, index: Path, of: dict[str, object]
) -> None:
    many(folder, index, 3)
    data = json.loads(index.read_text())
    data |= of
    data["rows"] = {name: ["of", "another", "shape"] for name in data["rows"]}
    index.write_text(json.dumps(data))
    lose(folder, 1)
    assert said(folder, index) == (1, 3)


def test_missing_sessions_are_said_for_a_week() -> None:
    start = datetime(2026, 11, 23, tzinfo=UTC)
    first = missing_of({"a", "b"}, None, {"b"}, start)
    assert first == Missing(frozenset("a"), 2, start)
    assert missing_of({"b"}, first, {"b"}, start + timedelta(days=7)) == first
    assert missing_of({"b"}, first, {"b"}, start + timedelta(days=7, seconds=1)) is None
    assert missing_of({"b"}, first, {"a", "b"}, start) is None


def test_without_room_for_an_index_the_list_is_made_all_the_same(folder: Path, index: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    sessions = Sessions(folder, disk, index=index)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    disk.broken = frozenset({"write"})
    assert [row.id for row in sessions.rows()] == [ID]
    assert not index.exists()
