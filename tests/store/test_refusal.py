from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest

from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.session import Change, Draft, Event, EventKind, Status
from persona_tui.store.errors import NotSaved
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID, QUESTIONS, START, answered, bank, typed

REFUSAL = Change(
    answers={"accord": Answer(Selected("non"), wording="Acceptez-vous de participer ?", at=START)},
    events=(
        Event(EventKind.ANSWERED, START, item="accord", after=Answer(Selected("non"))),
        Event(EventKind.FINISHED, START, status=Status.REFUSED),
    ),
    erase_all_but=frozenset({"accord"}),
)


@pytest.fixture
def disk() -> FaultyDisk:
    return FaultyDisk(errno=errno.ENOSPC)


@pytest.fixture
def sessions(tmp_path: Path, disk: FaultyDisk) -> Sessions:
    """A session that holds the canary wherever a text can stand."""
    sessions = Sessions(tmp_path / "sessions", disk)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    with sessions.open(ID) as file:
        file.save(answered("accord", "oui"))
        file.save(Change(answers={"accord": Answer(Selected("oui"), note=CANARY)}))
        file.save(answered("recit", CANARY))
        file.save(answered("recit", "autre chose", Answer(CANARY)))
        file.save(Change(answers={"temps": Answer(90, note=CANARY, reason=CANARY)}))
        file.save(Change(events=(Event(EventKind.UNDONE, START, item="lien", reason=CANARY),)))
        file.save(typed("lien", CANARY))
        file.save(Change(drafts={"recit@note": Draft(CANARY, START), "accord": Draft(CANARY, START)}))
    path = tmp_path / "sessions" / f"{ID}.json"
    data = json.loads(path.read_text())
    data["others"] = {"1": {"said": CANARY}}
    path.write_text(json.dumps(data))
    return sessions


def everything(folder: Path) -> str:
    return "".join(path.read_text() for path in folder.rglob("*") if path.is_file())


def test_r17_after_a_refusal_nothing_of_what_was_said_is_left_on_the_disk(
    tmp_path: Path, sessions: Sessions
) -> None:
    assert everything(tmp_path).count(CANARY) >= 10
    with sessions.open(ID) as file:
        file.save(REFUSAL)
        assert CANARY not in repr(file.record.session)
    assert CANARY not in everything(tmp_path)


def test_r17_the_consent_record_is_kept_and_every_question_still_has_its_place(
    tmp_path: Path, sessions: Sessions
) -> None:
    with sessions.open(ID) as file:
        file.save(REFUSAL)
    session = sessions.read(ID).session
    assert session.status is Status.REFUSED
    assert dict(session.answers) == dict(REFUSAL.answers)
    assert {event.item for event in session.events} == {"accord", ""}
    assert session.opening == samples.session().opening
    data = json.loads((tmp_path / "sessions" / f"{ID}.json").read_text())
    assert {doc["id"] for doc in data["answers"].values()} == set(QUESTIONS)
    assert sessions.rows()[0].status == "refused"


def test_r17_copies_set_aside_go_too(tmp_path: Path, sessions: Sessions) -> None:
    path = tmp_path / "sessions" / f"{ID}.json"
    with sessions.open(ID) as file:
        path.write_text(f"{{ {CANARY}")
        file.save(answered("lien", "noyau"))
        assert CANARY in everything(tmp_path / ".quarantine")
        file.save(REFUSAL)
    assert CANARY not in everything(tmp_path)


def test_r17_snapshots_conflict_copies_and_kept_versions_go_too(tmp_path: Path, sessions: Sessions) -> None:
    session = tmp_path / "sessions" / f"{ID}.json"
    snapshot = tmp_path / ".snapshots" / "20261123T140000Z" / session.name
    kept = tmp_path / ".stversions" / "sessions" / f"{ID}~20261123-140000.json"
    for copy in (snapshot, kept):
        copy.parent.mkdir(parents=True)
    os.link(session, snapshot)
    for copy in (kept, session.with_name(f"{ID}.sync-conflict-1.json"), session.with_name("copie.json")):
        copy.write_text(session.read_text())
    with sessions.open(ID) as file:
        file.save(REFUSAL)
        file.save(Change(cursor="accord"))  # its lock is still held, its file still whole
    assert CANARY not in everything(tmp_path)
    assert sessions.read(ID).session.status is Status.REFUSED


def test_r17_no_list_of_this_machine_holds_a_word_of_it(tmp_path: Path, sessions: Sessions) -> None:
    index = tmp_path / "state" / "index-1.json"
    listed = Sessions(sessions.folder, index=index)
    listed.rows()
    with listed.open(ID) as file:
        file.save(REFUSAL)
    assert CANARY not in everything(tmp_path)
    assert listed.rows()[0].status == "refused"
    assert '"refused"' in index.read_text()


def test_r17_what_a_killed_save_left_goes_too(tmp_path: Path, sessions: Sessions) -> None:
    left = tmp_path / "sessions" / f".{ID}.json.tmp"
    left.write_text(CANARY)
    with sessions.open(ID) as file:
        file.save(REFUSAL)
    assert not left.exists()
    assert CANARY not in everything(tmp_path)


def test_r17_a_refusal_that_could_not_be_written_is_written_at_the_next_try(
    tmp_path: Path, disk: FaultyDisk, sessions: Sessions
) -> None:
    with sessions.open(ID) as file:
        disk.broken = frozenset({"write"})
        with pytest.raises(NotSaved):
            file.save(REFUSAL)
        disk.broken = disk.after = frozenset({"sync_folder"})
        with pytest.raises(NotSaved):
            file.save(REFUSAL)
        disk.broken = frozenset()
        file.save(REFUSAL)
    assert CANARY not in everything(tmp_path)
    finishes = [event for event in sessions.read(ID).session.events if event.kind is EventKind.FINISHED]
    assert len(finishes) == 1
