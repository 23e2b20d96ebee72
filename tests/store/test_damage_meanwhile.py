from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.store.json_text import dump
from persona_tui.store.shape import SCHEMA
from tests.store import samples
from tests.store.samples import ID, OTHER, answered, bank, begun


def test_a_file_that_vanished_is_written_again_whole(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        path.unlink()
        file.save(answered("recit", "la suite"))
    stored = sessions.read(ID).session
    assert set(stored.answers) == {"lien", "recit"}
    assert len(stored.events) == 2


@pytest.mark.parametrize("harm", ["", "[]", '{"meta": {', "<<<<<<< HEAD\n{}", '{"answers": {}}'])
def test_a_file_damaged_meanwhile_is_set_aside_and_written_again_whole(
    folder: Path, path: Path, harm: str
) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        path.write_text(harm)
        file.save(answered("recit", "la suite"))
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}
    (copy,) = (folder.parent / ".quarantine").iterdir()
    assert copy.read_text() == harm
    assert copy.stat().st_mode & 0o777 == 0o600


def test_another_session_put_in_its_place_is_set_aside_and_not_written_over(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    sessions.create(samples.session(OTHER), bank()).close()
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        foreign = (folder / f"{OTHER}.json").read_bytes()
        path.write_bytes(foreign)
        file.save(answered("recit", "la suite"))
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}
    assert [copy.read_bytes() for copy in (folder.parent / ".quarantine").iterdir()] == [foreign]


def test_a_link_put_in_its_place_is_replaced_and_not_followed(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    victim = folder.parent / "victim"
    victim.write_text("precious")
    with sessions.open(ID) as file:
        path.unlink()
        path.symlink_to(victim)
        file.save(answered("lien", "noyau"))
    assert victim.read_text() == "precious"
    assert set(sessions.read(ID).session.answers) == {"lien"}


def test_what_a_later_version_wrote_meanwhile_is_left_alone(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        data = json.loads(path.read_text())
        data["meta"]["1"]["schema"] = SCHEMA + 1
        path.write_text(json.dumps(data))
        with pytest.raises(NotSaved) as caught:
            file.save(answered("lien", "noyau"))
    assert caught.value.obstacle is Obstacle.NEWER
    assert json.loads(path.read_text()) == data


def test_what_another_person_s_sync_brought_in_is_kept(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        data = json.loads(path.read_text())
        (other,) = (doc for doc in data["answers"].values() if doc["id"] == "recit")
        other["value"] = "écrit ailleurs"
        path.write_bytes(dump(data))
        file.save(answered("lien", "noyau"))
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}
