from __future__ import annotations

import errno
from pathlib import Path

import pytest

from persona_tui.interview.answer import Selected
from persona_tui.interview.session import Change
from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import WRITING, FaultyDisk
from tests.store.samples import ID, answered, bank, begun


def test_a_save_that_happened_but_was_not_confirmed_is_not_counted_twice(folder: Path) -> None:
    disk = FaultyDisk(errno=errno.EIO)
    sessions = begun(folder, disk)
    with sessions.open(ID) as file:
        disk.broken = disk.after = frozenset({"sync_folder"})
        first = answered("lien", "noyau")
        with pytest.raises(NotSaved):
            file.save(first)
        disk.broken = frozenset()
        more = answered("recit", "puis ceci")
        file.save(Change({**first.answers, **more.answers}, first.events + more.events))
    assert sessions.read(ID).session.events == first.events + more.events


@pytest.mark.parametrize(
    ("number", "obstacle"),
    [
        (errno.ENOSPC, Obstacle.FULL),
        (errno.EDQUOT, Obstacle.FULL),
        (errno.EROFS, Obstacle.READ_ONLY),
        (errno.EACCES, Obstacle.READ_ONLY),
        (errno.EIO, Obstacle.FAILED),
    ],
)
def test_a_disk_that_refuses_is_said_why_and_works_again_once_it_is_back(
    folder: Path, path: Path, number: int, obstacle: Obstacle
) -> None:
    disk = FaultyDisk(errno=number)
    sessions = begun(folder, disk)
    before = path.read_bytes()
    with sessions.open(ID) as file:
        disk.broken = WRITING - {"make_folder"}
        for _ in range(3):
            with pytest.raises(NotSaved) as caught:
                file.save(answered("lien", "noyau"))
            assert caught.value.obstacle is obstacle
        assert path.read_bytes() == before
        assert file.record.session.answers == {}
        disk.broken = frozenset()
        file.save(answered("lien", "noyau"))
    assert sessions.read(ID).session.answers["lien"].value == Selected("noyau")


def test_a_folder_without_permission_is_read_only(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    file = sessions.open(ID)
    folder.chmod(0o500)
    try:
        (folder / "probe").touch()
    except PermissionError:
        with pytest.raises(NotSaved) as caught:
            file.save(answered("lien", "noyau"))
        assert caught.value.obstacle is Obstacle.READ_ONLY
    finally:
        folder.chmod(0o700)  # an administrator may write anywhere: then there is nothing to see here
        file.save(answered("lien", "noyau"))
        file.close()


def test_creating_over_an_existing_session_is_refused(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    before = path.read_bytes()
    with pytest.raises(NotSaved) as caught:
        sessions.create(samples.session(code="E99"), bank())
    assert caught.value.obstacle is Obstacle.TAKEN
    assert path.read_bytes() == before


def test_a_session_that_could_not_be_created_leaves_nothing_and_can_be_tried_again(folder: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    sessions = Sessions(folder, disk)
    sessions.prepare()
    disk.broken = frozenset({"write"})
    with pytest.raises(NotSaved):
        sessions.create(samples.session(), bank())
    assert list(folder.glob("*.json")) == []
    disk.broken = frozenset()
    sessions.create(samples.session(), bank()).close()
    assert sessions.read(ID).session.opening == samples.session().opening


def test_what_was_refused_is_not_saved_along_with_something_else(folder: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    sessions = begun(folder, disk)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        disk.broken = frozenset({"write"})
        with pytest.raises(NotSaved):
            file.save(answered("recit", "refusé"))
        disk.broken = frozenset()
        file.save(answered("suite", "autre chose"))
        assert set(file.record.session.answers) == {"lien", "suite"}
    assert set(sessions.read(ID).session.answers) == {"lien", "suite"}
