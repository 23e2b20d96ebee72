from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from persona_tui.interview.session import Change, Event, EventKind, Status
from persona_tui.store.errors import AmbiguousSession, Damaged, Flaw, UnknownSession, UnsafeFolder
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, OTHER, START, THIRD, answered, bank


@pytest.fixture
def sessions(folder: Path) -> Sessions:
    sessions = Sessions(folder)
    sessions.prepare()
    for number, session_id in enumerate((ID, OTHER, THIRD), 1):
        sessions.create(samples.session(session_id, f"E{number:02}"), bank()).close()
    return sessions


def test_rows_are_the_newest_first_with_where_each_stands(sessions: Sessions) -> None:
    with sessions.open(OTHER) as file:
        file.save(answered("accord", "oui"))
        file.save(answered("lien", "noyau"))
    rows = sessions.rows()
    assert [row.id for row in rows] == [THIRD, OTHER, ID]
    row = rows[1]
    assert (row.bank_id, row.bank_title, row.code, row.status) == ("essai", "Essai", "E02", "open")
    assert (row.done, row.least, row.most, row.started) == (2, 3, 3, START)
    assert rows[0].done == 0


@pytest.mark.parametrize("status", [Status.FINISHED, Status.INCOMPLETE, Status.REFUSED])
def test_the_status_follows_from_the_journal(sessions: Sessions, status: Status) -> None:
    with sessions.open(ID) as file:
        file.save(Change(events=(Event(EventKind.FINISHED, START, status=status),)))
    assert sessions.rows()[-1].status == status.value
    with sessions.open(ID) as file:
        file.save(Change(events=(Event(EventKind.REOPENED, START),)))
    assert sessions.rows()[-1].status == "open"


def test_damaged_files_are_rows_and_the_rest_of_the_list_works(sessions: Sessions, folder: Path) -> None:
    whole = (folder / f"{OTHER}.json").read_bytes()
    harms = {
        "01KCR9Q5J0000000000000000D": (b"", Flaw.EMPTY),
        "01KCR9Q5J0000000000000000E": (whole[:500], Flaw.TRUNCATED),
        "01KCR9Q5J0000000000000000F": (b"[]", Flaw.NOT_A_SESSION),
        "01KCR9Q5J0000000000000000G": (
            whole.replace(OTHER.encode(), b"01KCR9Q5J0000000000000000N"),
            Flaw.WRONG_NAME,
        ),
        "01KCR9Q5J0000000000000000H": (b"<<<<<<< HEAD\n", Flaw.CONFLICT),
        "01KCR9Q5J0000000000000000J": (b'{"meta": {"1": {"schema": 9}}}', Flaw.NEWER),
    }
    for name, (content, _) in harms.items():
        (folder / f"{name}.json").write_bytes(content)
    copies = (f"{OTHER} (conflicted copy).json", "01KCR9Q5J0000000000000000P.json")
    for name in copies:
        (folder / name).write_bytes(whole)
    (folder / "01KCR9Q5J0000000000000000K.json").symlink_to(folder / f"{ID}.json")
    (folder / "01KCR9Q5J0000000000000000M.json").mkdir()
    rows = {row.id: row for row in sessions.rows()}
    assert [rows[session_id].status for session_id in (ID, OTHER, THIRD)] == ["open"] * 3
    for name, (content, flaw) in harms.items():
        row = rows[name]
        assert row.status == "damaged"
        assert row.damage is not None
        assert (row.damage.flaw, row.damage.path) == (flaw, folder / f"{name}.json")
        assert row.damage.path.read_bytes() == content
    for name in ("01KCR9Q5J0000000000000000K", "01KCR9Q5J0000000000000000M"):
        assert rows[name].damage is not None
        with pytest.raises(Damaged):
            sessions.open(name)
    assert {row.id: set(row.copies) for row in rows.values() if row.copies} == {OTHER: set(copies)}
    assert len(rows) == 3 + len(harms) + 2


def test_a_row_of_a_session_whose_bank_cannot_be_read_still_says_whose_it_is(
    sessions: Sessions, folder: Path
) -> None:
    path = folder / f"{ID}.json"
    path.write_text(path.read_text().replace("# Essai", "Essai", 1).replace("### ", ""))
    row = sessions.rows()[-1]
    assert row.damage is not None
    assert (row.damage.flaw, row.code, row.started) == (Flaw.BANK, "E01", START)


def test_a_list_reads_again_only_what_changed(folder: Path) -> None:
    disk = FaultyDisk()
    sessions = Sessions(folder, disk)
    sessions.prepare()
    for session_id in (ID, OTHER, THIRD):
        sessions.create(samples.session(session_id), bank()).close()
    sessions.rows()
    disk.calls.clear()
    assert len(sessions.rows()) == 3
    assert disk.calls == ["entries"]
    with sessions.open(OTHER) as file:
        file.save(answered("lien", "noyau"))
    disk.calls.clear()
    assert sessions.rows()[1].done == 1
    assert disk.calls == ["entries", "read"]
    (folder / f"{THIRD}.json").unlink()
    assert [row.id for row in sessions.rows()] == [OTHER, ID]


def test_a_save_reads_and_writes_its_own_session_only(folder: Path) -> None:
    calls = []
    for others in (1, 31):
        disk = FaultyDisk()
        sessions = Sessions(folder / str(others), disk)
        sessions.prepare()
        for number in range(others):
            sessions.create(samples.session(f"{ID[:-2]}{number // 8}{number % 8}"), bank()).close()
        with sessions.create(samples.session(THIRD), bank()) as file:
            disk.calls.clear()
            file.save(answered("lien", "noyau"))
            calls.append(tuple(disk.calls))
    assert calls[0] == calls[1]


def test_a_session_is_found_by_the_beginning_of_its_id(sessions: Sessions) -> None:
    assert sessions.find(THIRD) == THIRD
    assert sessions.find("01kb") == THIRD
    with pytest.raises(AmbiguousSession) as caught:
        sessions.find("01KA")
    assert caught.value.ids == (ID, OTHER)
    for prefix in ("", "  ", "02", "../", f"{ID}X"):
        with pytest.raises(UnknownSession):
            sessions.find(prefix)


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "01KAR9Q5J0000000000000000Z", "a\0b"])
def test_what_is_no_session_is_unknown_and_makes_no_file(sessions: Sessions, folder: Path, name: str) -> None:
    before = sorted((folder / ".locks").iterdir())
    for act in (sessions.open, sessions.read):
        with pytest.raises(UnknownSession):
            act(name)
    assert sorted((folder / ".locks").iterdir()) == before


def test_a_folder_that_is_not_there_holds_no_session(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path / "nowhere")
    assert sessions.rows() == ()
    with pytest.raises(UnknownSession):
        sessions.find("01")


def test_a_link_in_the_folder_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sessions").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(UnsafeFolder):
        Sessions(tmp_path / "sessions").prepare()


def test_preparing_clears_what_killed_processes_left_an_hour_ago(sessions: Sessions, folder: Path) -> None:
    left = folder / f".{ID}.json.tmp"
    left.write_text("half a ses")
    sessions.prepare(now=lambda: left.stat().st_mtime + 60)
    assert left.exists()
    sessions.prepare(now=lambda: left.stat().st_mtime + 3601)
    assert not left.exists()
    assert len(sessions.rows()) == 3


def test_a_session_is_read_while_another_holds_it_open(sessions: Sessions) -> None:
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
        assert set(sessions.read(ID).session.answers) == {"lien"}


def test_codes_and_names_from_a_file_are_cleaned(sessions: Sessions) -> None:
    opening = replace(samples.session("01KCR9Q5J0000000000000000D").opening, code="E\x1b[2J09", leader="a\nb")
    sessions.create(replace(samples.session(), opening=opening), bank()).close()
    assert sessions.rows()[0].code == "E[2J09"
    assert sessions.read(opening.id).session.opening.leader == "a b"
