"""A copy elsewhere is a session file like any other, and never written over another."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from persona_tui.interview.journal import applied
from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.sessions import Sessions
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, answered, begun, contents, typed


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_copy_holds_what_the_engine_holds_although_the_disk_does_not(folder: Path, stick: Path) -> None:
    with begun(folder).open(ID) as file:
        session = applied(applied(file.record.session, answered("lien", "noyau")), typed("recit", "au mil"))
        copy = file.copy_to(stick, session)
    assert copy == stick / f"{ID}.json"
    assert copy.stat().st_mode & 0o777 == 0o600
    assert list(stick.iterdir()) == [copy]
    assert contents(Sessions(stick).read(ID).session) == contents(session)


def test_a_second_copy_gets_a_name_of_its_own(folder: Path, stick: Path) -> None:
    (stick / f"{ID}.json").symlink_to(stick / "nowhere")
    with begun(folder).open(ID) as file:
        copies = [file.copy_to(stick, file.record.session) for _ in range(2)]
    assert copies == [stick / f"{ID}-2.json", stick / f"{ID}-3.json"]
    assert (stick / f"{ID}.json").is_symlink()


@pytest.mark.parametrize("call", ["create", "write", "sync", "replace", "sync_folder"])
def test_a_copy_that_is_refused_leaves_nothing(folder: Path, stick: Path, call: str) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    with begun(folder, disk).open(ID) as file:
        disk.broken = frozenset({call})
        with pytest.raises(NotSaved) as caught:
            file.copy_to(stick, file.record.session)
    assert caught.value.obstacle is Obstacle.FULL
    assert list(stick.iterdir()) == []
