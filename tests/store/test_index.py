from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from persona_tui.store.sessions import Sessions
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
    assert THIRD not in index.read_text()


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
    assert len(readings) == 2
    assert again.rows()[-1].damage is not None


def test_without_room_for_an_index_the_list_is_made_all_the_same(folder: Path, index: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    sessions = Sessions(folder, disk, index=index)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    disk.broken = frozenset({"write"})
    assert [row.id for row in sessions.rows()] == [ID]
    assert not index.exists()
