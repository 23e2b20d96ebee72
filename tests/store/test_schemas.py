"""Schemas: an earlier one is climbed from in memory, a later one is only read (engine R25, R27)."""

from __future__ import annotations

import errno
import json
from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest

from persona_tui.interview.answer import Selected
from persona_tui.interview.retention import destroy_on
from persona_tui.store import loading
from persona_tui.store.errors import Damaged, Flaw, NewerSchema, NotSaved, Obstacle
from persona_tui.store.loading import check
from persona_tui.store.messages import sentence
from persona_tui.store.migrations import LADDER, Ladder, Tables
from persona_tui.store.sessions import Sessions
from persona_tui.store.shape import SCHEMA
from persona_tui.text.language import translator
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, answered, begun, contents

GOLDEN = Path(__file__).parent / "golden"


def from_1(tables: Tables) -> Tables:
    """A made-up step: codes get a prefix."""
    for document in tables["meta"].values():
        document["code"] = f"CdP-{document['code']}"
    return tables


def from_2(tables: Tables) -> Tables:
    """Another: it can only run after the first."""
    for document in tables["meta"].values():
        document["leader"] = document["code"].removeprefix("CdP-")
    tables["places"] = {}
    return tables


@pytest.fixture
def later_program(monkeypatch: pytest.MonkeyPatch) -> Ladder:
    """A program with two made-up steps for all its ladder."""
    ladder = Ladder((from_1, from_2))
    monkeypatch.setattr(loading, "LADDER", ladder)
    return ladder


def of_schema(path: Path, schema: int) -> bytes:
    """Say that a file is of a schema; gives what it then holds."""
    data = json.loads(path.read_text())
    data["meta"]["1"]["schema"] = schema
    path.write_text(json.dumps(data))
    return path.read_bytes()


def test_there_is_a_golden_file_of_each_schema_and_all_open() -> None:
    assert [path.name for path in sorted(GOLDEN.iterdir())] == [f"schema-{n + 1}.json" for n in range(SCHEMA)]
    assert LADDER.top == SCHEMA
    for path in GOLDEN.iterdir():
        loaded = check(Path(f"{ID}.json"), path.read_bytes())
        assert loaded.meta.schema_ == SCHEMA
        assert loaded.climbed == (path.stem != f"schema-{SCHEMA}")


def put(folder: Path, data: bytes) -> Sessions:
    """The sessions of a folder, one of them in a file that is given."""
    sessions = Sessions(folder)
    sessions.prepare()
    (folder / f"{ID}.json").write_bytes(data)
    return sessions


def test_the_golden_session_of_schema_1_still_says_all_that_it_said(folder: Path) -> None:
    session = put(folder, (GOLDEN / "schema-1.json").read_bytes()).read(ID).session
    assert {item: answer.value for item, answer in session.answers.items()} == {
        "accord": Selected("oui"),
        "lien": Selected("noyau"),
        "recit": "On s’est vus mardi [rires].\nEnsuite, rien.",
        "temps": 90,
    }
    assert session.answers["recit"].note == "à relire"
    assert [event.kind.value for event in session.events] == ["answered"] * 4
    assert session.drafts["suite"].raw == "une phrase cou"
    assert (session.opening.code, session.opening.leader, session.cursor) == ("E01", "lise", "suite")


@pytest.mark.parametrize("schema", [1, 2])
def test_the_golden_session_of_schema_2_still_says_all_that_it_said(
    folder: Path, path: Path, schema: int
) -> None:
    """Some files of schema 1 hold the same: they were written just before its number was raised."""
    sessions = put(folder, (GOLDEN / "schema-2.json").read_bytes())
    of_schema(path, schema)
    session = sessions.read(ID).session
    assert {item: answer.value for item, answer in session.answers.items()} == {
        "accord": Selected("oui"),
        "lien": Selected("noyau"),
        "recit": "Mardi, je crois.",
        "ensuite": "Rien.",
    }
    assert [one.value for one in session.answers["recit"].rivals] == ["On s’est vus mardi [rires]."]
    kinds = ["answered"] * 3 + ["migrated"] + ["answered"] * 2 + ["kept", "merged"]
    assert [event.kind.value for event in session.events] == kinds
    assert session.pinned.version == "2"
    assert destroy_on(session) == date(2028, 1, 2)
    assert session.drafts["temps"].raw == "une heu"


def test_a_session_of_schema_1_is_written_in_schema_2_after_a_copy_of_it(folder: Path, path: Path) -> None:
    before = (GOLDEN / "schema-1.json").read_bytes()
    sessions = put(folder, before)
    with sessions.open(ID) as file:
        assert path.read_bytes() == before
        file.save(answered("suite", "une phrase coupée"))
    after = json.loads(path.read_bytes())
    assert after["meta"]["1"] == json.loads(before)["meta"]["1"] | {"schema": 2}
    assert set(sessions.read(ID).session.answers) == {"accord", "lien", "recit", "temps", "suite"}
    assert [copy.path.read_bytes() for copy in sessions.snapshots.of(ID) if copy.reason == "migration"] == [
        before
    ]


@pytest.mark.parametrize(("here", "there"), [(1, 2), (2, 1), (1, 1)])
def test_copies_of_two_schemas_are_merged_into_the_later_one(
    folder: Path, path: Path, tmp_path: Path, here: int, there: int
) -> None:
    sessions = begun(folder)
    other = put(tmp_path / "elsewhere" / "sessions", path.read_bytes())
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    with other.open(ID) as file:
        file.save(answered("recit", "dit ailleurs"))
    before = of_schema(path, here)
    elsewhere = of_schema(other.folder / f"{ID}.json", there)
    sessions.uniting.merge(path, other.folder / f"{ID}.json")
    assert json.loads(path.read_bytes())["meta"]["1"]["schema"] == 2
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}
    assert before in [copy.path.read_bytes() for copy in sessions.snapshots.of(ID) if copy.reason == "merge"]
    assert (other.folder / f"{ID}.json").read_bytes() == elsewhere


def test_a_session_of_schema_3_is_shown_and_said_to_be_of_a_later_version(folder: Path, path: Path) -> None:
    sessions = put(folder, (GOLDEN / "schema-2.json").read_bytes())
    before = of_schema(path, 3)
    assert sessions.read(ID).session.answers["ensuite"].value == "Rien."
    with pytest.raises(NewerSchema) as caught:
        sessions.open(ID)
    assert "later version of persona-tui (schema 3)" in sentence(caught.value, translator("en"))
    assert path.read_bytes() == before


def test_steps_are_pure_and_each_runs_on_what_the_one_before_made() -> None:
    tables = samples.tables()
    kept = deepcopy(tables)
    climbed = Ladder((from_1, from_2)).climbed(tables, 1)
    assert tables == kept
    assert climbed["meta"]["1"] | {"schema": 3} == climbed["meta"]["1"]
    assert (climbed["meta"]["1"]["code"], climbed["meta"]["1"]["leader"]) == ("CdP-E01", "E01")
    assert Ladder((from_1, from_2)).climbed(climbed | {}, 2)["meta"]["1"]["code"] == "CdP-E01"


@pytest.mark.usefixtures("later_program")
def test_reading_and_listing_an_earlier_schema_changes_no_byte(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    before = of_schema(path, 1)
    assert sessions.read(ID).session.opening.code == "CdP-E01"
    assert [row.code for row in sessions.rows()] == ["CdP-E01"]
    sessions.open(ID).close()
    assert path.read_bytes() == before


@pytest.mark.usefixtures("later_program")
def test_the_first_save_writes_the_new_schema_after_a_copy_of_the_old(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    before = of_schema(path, 1)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        assert file.record.session.opening.leader == "E01"
    data = json.loads(path.read_text())
    assert (data["meta"]["1"]["schema"], data["meta"]["1"]["code"], data["places"]) == (3, "CdP-E01", {})
    assert set(sessions.read(ID).session.answers) == {"lien"}
    kept = [copy for copy in sessions.snapshots.of(ID) if copy.reason == "migration"]
    assert [copy.path.read_bytes() for copy in kept] == [before]


@pytest.mark.usefixtures("later_program")
def test_without_room_for_that_copy_the_schema_is_not_changed(folder: Path, path: Path) -> None:
    disk = FaultyDisk(errno=errno.ENOSPC)
    sessions = begun(folder, disk)
    before = of_schema(path, 1)
    with sessions.open(ID) as file:
        disk.broken = frozenset({"link"})
        with pytest.raises(NotSaved) as caught:
            file.save(answered("lien", "noyau"))
        assert caught.value.obstacle is Obstacle.FULL
        assert path.read_bytes() == before
        disk.broken = frozenset()
        file.save(answered("lien", "noyau"))
    assert json.loads(path.read_text())["meta"]["1"]["schema"] == 3


@pytest.mark.usefixtures("later_program")
def test_an_earlier_copy_can_be_put_back_and_is_climbed_from_again(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    before = of_schema(path, 1)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    (copy,) = (one for one in sessions.snapshots.of(ID) if one.reason == "migration")
    sessions.restore(ID, copy.at)
    assert path.read_bytes() == before
    assert sessions.read(ID).session.opening.code == "CdP-E01"


def test_a_step_that_meets_what_no_session_had_names_the_file_damaged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(tables: Tables) -> Tables:
        return {"meta": tables["nowhere"]}

    monkeypatch.setattr(loading, "LADDER", Ladder((breaks,)))
    tables = samples.tables()
    tables["meta"]["1"]["schema"] = 1
    with pytest.raises(Damaged) as caught:
        check(Path(f"{ID}.json"), json.dumps(tables).encode())
    assert caught.value.damage.flaw is Flaw.NOT_A_SESSION
    assert caught.value.damage.where == "schema 1"


@pytest.fixture
def from_the_future(folder: Path, path: Path) -> Sessions:
    """A session with an answer, then written by a later version: with a new key, table and kind of event."""
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(answered("recit", "dit avant"))
    data = json.loads(path.read_text())
    data["meta"]["1"] |= {"schema": 7, "weather": "sunny"}
    data["events"]["99"] = {"n": 2, "kind": "sung", "at": "2026-11-23T14:00:00Z", "song": "la"}
    data["drafts"]["98"] = {"stroke": 3}
    data["places"] = {"1": {"x": 1}}
    path.write_text(json.dumps(data))
    return sessions


def test_a_later_schema_is_shown_and_listed_and_said_so(from_the_future: Sessions) -> None:
    assert from_the_future.read(ID).session.answers["recit"].value == "dit avant"
    assert from_the_future.later_schema(ID) == 7
    (row,) = from_the_future.rows()
    assert (row.later, row.damage, row.done) == (7, None, 1)
    assert len(from_the_future.read(ID).session.events) == 1


def test_a_later_schema_is_never_opened_to_be_written(from_the_future: Sessions, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(NewerSchema):
        from_the_future.open(ID)
    with pytest.raises(NotSaved):
        from_the_future.restore(ID)
    from_the_future.rows()
    assert path.read_bytes() == before
    assert not (path.parent.parent / ".quarantine").exists(), "it is not damaged"


def test_a_later_schema_can_be_copied(from_the_future: Sessions, path: Path) -> None:
    from persona_tui.store.snapshot import Reason

    copy = from_the_future.snapshots.take(ID, Reason.MERGE)
    assert copy.path.read_bytes() == path.read_bytes()


def test_a_later_schema_of_a_shape_unknown_here_is_named_and_not_guessed(path: Path) -> None:
    spoiled = samples.tables()
    spoiled["meta"]["1"]["schema"] = 7
    spoiled["answers"] = {"1": {"question": "recit", "said": "x"}}
    with pytest.raises(NewerSchema) as caught:
        check(path, json.dumps(spoiled).encode(), later=True)
    assert caught.value.damage.flaw is Flaw.NEWER


def test_a_session_of_this_schema_reads_the_same_with_and_without_leave_for_later_ones(path: Path) -> None:
    data = json.dumps(samples.tables()).encode()
    assert check(path, data) == check(path, data, later=True)


def test_contents_are_the_same_after_a_restart(folder: Path) -> None:
    sessions = begun(folder)
    assert contents(Sessions(folder).read(ID).session) == contents(sessions.read(ID).session)
