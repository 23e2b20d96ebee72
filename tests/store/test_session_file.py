from __future__ import annotations

import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.journal import applied
from persona_tui.interview.session import Change, Draft, Event, EventKind, Status
from persona_tui.store.errors import Damaged, Flaw
from persona_tui.store.keys import key_of
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, QUESTIONS, START, answered, begun, contents, taken_back, typed

SAID = "On a [sic] mis [/] du « temps » | é <script>\n---\n…"
CHANGES = (
    answered("accord", "oui"),
    typed("lien", "noy"),
    answered("lien", "noyau"),
    answered("recit", SAID, minute=1),
    taken_back("lien", Answer(Selected("noyau"))),
    Change(drafts={"recit": Draft(["pas", {"du": "texte"}], START)}),
    Change(events=(Event(EventKind.FINISHED, START, status=Status.INCOMPLETE),)),
    Change(events=(Event(EventKind.REOPENED, START),), cursor="temps"),
)


def test_what_is_stored_is_what_the_engine_holds_after_each_change(folder: Path) -> None:
    sessions = begun(folder)
    expected = samples.session()
    for change in CHANGES:
        with sessions.open(ID) as file:
            file.save(change)
            expected = applied(expected, change)
            assert contents(file.record.session) == contents(expected)
            assert contents(sessions.read(ID).session) == contents(expected)
    assert expected.answers["recit"].value == SAID


def test_r25_the_bank_is_pinned_whole(folder: Path) -> None:
    opening = begun(folder).read(ID).session.opening
    assert opening == samples.session().opening
    assert opening.bank.text == samples.SOURCE


def test_stock_tinydb_lists_every_question_from_the_start(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    with TinyDB(path) as db:
        documents = db.table("answers").all()
    assert {document["id"]: document["value"] for document in documents} == dict.fromkeys(QUESTIONS)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    with TinyDB(path) as db:
        found = {document["id"]: document["value"] for document in db.table("answers").all()}
        assert found["lien"] == "noyau"
        assert db.table("meta").all()[0]["code"] == "E01"
        assert [event["item"] for event in db.table("events") if event] == ["lien"]
    assert sessions.read(ID).session.answers["lien"] == Answer(Selected("noyau"))


def test_no_summary_changes_with_an_answer_so_that_two_people_s_work_merges(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    before = path.read_text().splitlines()
    with sessions.open(ID) as file:
        file.save(Change(answers={"recit": Answer("une ligne")}))
    after = path.read_text().splitlines()
    assert len(before) == len(after)
    assert sum(one != other for one, other in zip(before, after, strict=True)) == 1


def test_one_save_is_one_reading_and_one_atomic_writing(folder: Path) -> None:
    disk = FaultyDisk()
    sessions = begun(folder, disk)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))  # the first one keeps a copy beforehand
        disk.calls.clear()
        file.save(answered("lien", "ancien"))
        wanted = ["make_folder", "read", "create", "write", "sync", "close", "replace", "sync_folder"]
        assert [call for call in disk.calls if call != "remove"] == wanted


def test_files_and_folders_are_private_and_made_so_again(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700
    path.chmod(0o644)
    folder.chmod(0o755)
    sessions.prepare()
    sessions.open(ID).close()
    assert path.stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_stored_value_that_does_not_fit_is_a_draft_and_nothing_is_lost(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    data = json.loads(path.read_text())
    (spoilt,) = (doc for doc in data["answers"].values() if doc["id"] == "temps")
    spoilt |= {"value": ["bien", "trop"], "note": "à revoir"}
    path.write_text(json.dumps(data))
    with sessions.open(ID) as file:
        session = file.record.session
        assert session.answers["temps"] == Answer(note="à revoir")
        assert session.drafts["temps"].raw == ["bien", "trop"]
        file.save(answered("lien", "noyau"))
    assert sessions.read(ID).session.drafts["temps"].raw == ["bien", "trop"]


def test_answers_to_questions_that_the_bank_lacks_stay_in_the_file(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    data = json.loads(path.read_text())
    data["answers"][str(key_of("inconnue"))] = {"id": "inconnue", "value": "gardée"}
    path.write_text(json.dumps(data))
    with sessions.open(ID) as file:
        assert "inconnue" not in file.record.session.answers
        file.save(answered("lien", "noyau"))
    assert "gardée" in path.read_text()


def test_unpaired_surrogates_and_escapes_can_be_saved(folder: Path) -> None:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(typed("recit", "a\ud800\x1b]52;c;x\x07b"))
    assert sessions.read(ID).session.drafts["recit"].raw == "a]52;c;xb"


def test_a_pinned_bank_that_cannot_be_read_is_damage_and_not_a_crash(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    data = json.loads(path.read_text())
    data["meta"]["1"]["bank"]["text"] = ""
    path.write_text(json.dumps(data))
    with pytest.raises(Damaged) as caught:
        sessions.open(ID)
    assert caught.value.why is Flaw.BANK
    with pytest.raises(Damaged):
        sessions.open(ID)
