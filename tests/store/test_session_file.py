from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest
from tinydb import TinyDB

from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.journal import applied
from persona_tui.interview.session import Change, Draft, Event, EventKind, Session, Status
from persona_tui.store.errors import Damaged, Flaw, NotSaved, Obstacle
from persona_tui.store.json_text import dump
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import WRITING, FaultyDisk
from tests.store.samples import ID, OTHER, QUESTIONS, START, answered, bank, taken_back, typed

ERRNOS = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "sessions"


@pytest.fixture
def path(folder: Path) -> Path:
    return folder / f"{ID}.json"


def begun(folder: Path, disk: FaultyDisk | None = None) -> Sessions:
    sessions = Sessions(folder, disk)
    sessions.prepare()
    sessions.create(samples.session(), bank()).close()
    return sessions


def same(one: Session, other: Session) -> bool:
    return (one.opening, dict(one.answers), one.events, dict(one.drafts), one.cursor, one.status) == (
        other.opening,
        dict(other.answers),
        other.events,
        dict(other.drafts),
        other.cursor,
        other.status,
    )


CHANGES = (
    answered("accord", "oui"),
    typed("lien", "noy"),
    answered("lien", "noyau"),
    answered("recit", "On a [sic] mis [/] du « temps » | é\n\x1b[2J…", minute=1),
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
            cleaned = sessions.read(ID).session
            assert cleaned.answers.keys() == expected.answers.keys()
            assert same(file.record.session, cleaned)
            assert cleaned.events[:1] == expected.events[:1]
            assert (cleaned.status, cleaned.cursor) == (expected.status, expected.cursor)
            assert cleaned.drafts == expected.drafts
    assert cleaned.answers["recit"].value == "On a [sic] mis [/] du « temps » | é\n[2J…"
    assert [event.kind for event in cleaned.events] == [event.kind for event in expected.events]


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
        assert len(db.table("events")) == 1
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
        disk.calls.clear()
        file.save(answered("lien", "noyau"))
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


def test_any_call_failing_in_any_way_leaves_old_or_new_and_the_next_save_works(
    folder: Path, path: Path
) -> None:
    sessions = begun(folder)
    old, new = answered("recit", "vieux " * 50), answered("recit", "neuf " * 40, Answer("vieux " * 50))
    with sessions.open(ID) as file:
        file.save(old)
    before = path.read_bytes()
    probe = FaultyDisk(shortest=900)
    with Sessions(folder, probe).open(ID) as file:
        opening = len(probe.calls)
        file.save(new)
    calls = len(probe.calls)
    cases = 0
    for shortest in (0, 900):
        for fail_at in range(opening + 1, calls + 1):
            for number in ERRNOS:
                path.write_bytes(before)
                disk = FaultyDisk(shortest=shortest)
                with Sessions(folder, disk).open(ID) as file:
                    disk.fail_at, disk.errno = fail_at, number
                    try:
                        file.save(new)
                    except NotSaved:
                        stored = sessions.read(ID).session
                        assert stored.answers["recit"].value in ("vieux " * 50, "neuf " * 40)
                        file.save(new)
                    stored = sessions.read(ID).session
                    assert stored.answers["recit"].value == "neuf " * 40
                    assert stored.events == (*old.events, *new.events)
                cases += 1
    assert cases >= 84


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
        data["meta"]["1"]["schema"] = 2
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
    from persona_tui.store.keys import key_of

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
