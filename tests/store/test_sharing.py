"""Conflict copies, merges on the disk, and sessions taken in from elsewhere."""

from __future__ import annotations

import errno
import json
import shutil
from pathlib import Path

import pytest

from persona_tui.store.errors import AlreadyThere, Damaged, DifferentSessions, Erased, Flaw, Locked, NotSaved
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import CANARY, ID, OTHER, answered, bank, begun
from tests.store.test_refusal import REFUSAL, everything

COPIES = (
    f"{ID}.sync-conflict-20261123-140203-ABCDEFG.json",  # Syncthing
    f"{ID} (conflicted copy 2026-11-23 140203).json",  # Nextcloud
    f"{ID} (còpia en conflicte de lise).json",
    f"{ID} (Copie en conflit de Lise 2026-11-23).json",  # Dropbox
    f"{ID}-PC-DE-LISE.json",  # OneDrive
    f"{ID} (1).json",
    f"Copie de {ID}.json",
    "entretien de Lise.json",
    f"{ID}.json.conflict1",  # rclone
    f"{ID}.json~",
)


@pytest.fixture
def sessions(folder: Path) -> Sessions:
    sessions = begun(folder)
    with sessions.open(ID) as file:
        file.save(answered("lien", "noyau"))
    return sessions


@pytest.fixture
def copy(tmp_path: Path, folder: Path, sessions: Sessions) -> Path:
    """What another person made of the same session, elsewhere."""
    elsewhere = tmp_path / "elsewhere" / "sessions"
    shutil.copytree(folder, elsewhere)
    with Sessions(elsewhere).open(ID) as file:
        file.save(answered("recit", "dit ailleurs", minute=3))
    return elsewhere / f"{ID}.json"


def conflict(folder: Path, copy: Path, name: str = COPIES[0]) -> Path:
    return Path(shutil.copy(copy, folder / name))


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_is_known_by_what_it_holds_whatever_its_name(
    folder: Path, sessions: Sessions, copy: Path, name: str
) -> None:
    conflict(folder, copy, name)
    for listing in (sessions, Sessions(folder)):
        (row,) = listing.rows()
        assert (row.id, row.damage, row.copies) == (ID, None, (name,))
    assert sessions.find(ID[:4]) == ID


def test_a_copy_whose_session_is_gone_is_named_and_no_session(folder: Path, copy: Path, path: Path) -> None:
    name = conflict(folder, copy).name
    path.unlink()
    (row,) = Sessions(folder).rows()
    assert row.damage is not None
    assert (row.damage.flaw, row.damage.where, row.damage.path.name) == (Flaw.WRONG_NAME, ID, name)


def test_other_files_beside_sessions_are_no_copies(folder: Path, sessions: Sessions) -> None:
    (folder / f"{ID}.json.bak").write_text("{}")
    (folder / f"{ID}.notes.txt").write_text("notes")
    (folder / f".{ID}.json.tmp").write_text("{}")
    (row,) = sessions.rows()
    assert row.copies == ()


def test_a_copy_is_merged_into_its_session_and_then_kept_in_quarantine(
    folder: Path, path: Path, sessions: Sessions, copy: Path
) -> None:
    before = path.read_bytes()
    merged = conflict(folder, copy)
    there = merged.read_bytes()
    united = sessions.uniting.merge(path, merged)
    assert united.path == path
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}
    (row,) = sessions.rows()
    assert row.copies == ()
    assert not merged.exists()
    assert [one.read_bytes() for one in (folder.parent / ".quarantine").iterdir()] == [there]
    assert before in {one.path.read_bytes() for one in sessions.snapshots.of(ID)}
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_version_from_elsewhere_is_left_where_it_is(path: Path, sessions: Sessions, copy: Path) -> None:
    before = copy.read_bytes()
    sessions.uniting.merge(path, copy)
    assert copy.read_bytes() == before
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}


def test_nothing_is_written_when_nothing_changes(path: Path, sessions: Sessions, copy: Path) -> None:
    sessions.uniting.merge(path, copy)
    before = path.stat().st_mtime_ns
    again = sessions.uniting.merge(path, copy)
    assert again.report.items == ()
    assert path.stat().st_mtime_ns == before


def test_r17_a_refusal_leaves_no_copy_of_what_was_said(
    folder: Path, path: Path, sessions: Sessions, copy: Path
) -> None:
    gone = conflict(folder, copy)
    with sessions.open(ID) as file:
        file.save(REFUSAL)
    assert not gone.exists()
    merged = conflict(folder, copy)
    merged.write_text(merged.read_text().replace("dit ailleurs", CANARY))
    sessions.uniting.merge(path, merged)
    assert CANARY not in everything(folder.parent / "sessions")
    assert not (folder.parent / ".quarantine").exists() or CANARY not in everything(
        folder.parent / ".quarantine"
    )


def test_r17_a_refusal_elsewhere_erases_what_was_said_here(
    folder: Path, path: Path, sessions: Sessions, copy: Path
) -> None:
    with sessions.open(ID) as file:
        file.save(answered("suite", CANARY))
    with Sessions(copy.parent).open(ID) as file:
        file.save(REFUSAL)
    merged = conflict(folder, copy)
    sessions.uniting.merge(path, merged)
    assert sessions.read(ID).session.status.value == "refused"
    assert CANARY not in everything(folder.parent)


def test_an_erased_session_is_neither_merged_nor_taken_in(path: Path, sessions: Sessions, copy: Path) -> None:
    sessions.eraser.erase(ID)
    for act in (lambda: sessions.uniting.merge(path, copy), lambda: sessions.uniting.add(copy)):
        with pytest.raises(Erased) as caught:
            act()
        assert caught.value.session_id == ID
    assert not path.exists()


def test_an_open_session_is_not_merged_behind_one_s_back(path: Path, sessions: Sessions, copy: Path) -> None:
    before = path.read_bytes()
    with sessions.open(ID), pytest.raises(Locked):
        Sessions(sessions.folder).uniting.merge(path, copy)
    assert path.read_bytes() == before


def test_what_cannot_be_merged_changes_nothing(folder: Path, path: Path, sessions: Sessions) -> None:
    sessions.create(samples.session(OTHER), bank()).close()
    before = path.read_bytes()
    with pytest.raises(DifferentSessions):
        sessions.uniting.merge(path, folder / f"{OTHER}.json")
    (folder / "cut.json").write_bytes(before[:300])
    with pytest.raises(Damaged):
        sessions.uniting.merge(path, folder / "cut.json")
    assert path.read_bytes() == before
    assert (folder / "cut.json").exists()
    assert (folder / f"{OTHER}.json").exists()


def test_a_disk_that_refuses_leaves_both_as_they_were(
    folder: Path, path: Path, sessions: Sessions, copy: Path
) -> None:
    merged = conflict(folder, copy)
    contents = path.read_bytes(), merged.read_bytes()
    disk = FaultyDisk(errno=errno.ENOSPC)
    disk.broken = frozenset({"write"})
    with pytest.raises(NotSaved):
        Sessions(folder, disk).uniting.merge(path, merged)
    assert (path.read_bytes(), merged.read_bytes()) == contents
    sessions.uniting.merge(path, merged)
    assert set(sessions.read(ID).session.answers) == {"lien", "recit"}


def test_r24_an_answer_given_while_a_sync_engine_replaced_the_file_keeps_both(
    path: Path, sessions: Sessions, copy: Path
) -> None:
    with sessions.open(ID) as file:
        shutil.copy(copy, path)
        file.save(answered("recit", "dit ici", minute=5))
        file.save(answered("suite", "et la suite", minute=6))
    answer = sessions.read(ID).session.answers["recit"]
    assert answer.value == "dit ici"
    assert [one.value for one in answer.rivals] == ["dit ailleurs"]


def test_importing_takes_a_session_in_once_and_never_writes_over(
    tmp_path: Path, sessions: Sessions, copy: Path
) -> None:
    mine = Sessions(tmp_path / "mine" / "sessions")
    mine.prepare()
    sent = Path(shutil.copy(copy, tmp_path / "reçu par courriel.json"))
    assert mine.uniting.add(sent) == ID
    assert set(mine.read(ID).session.answers) == {"lien", "recit"}
    assert (mine.folder / f"{ID}.json").stat().st_mode & 0o777 == 0o600
    before = (mine.folder / f"{ID}.json").read_bytes()
    with pytest.raises(AlreadyThere) as caught:
        mine.uniting.add(copy)
    assert caught.value.session_id == ID
    assert (mine.folder / f"{ID}.json").read_bytes() == before
    assert sent.exists()


@pytest.mark.parametrize(
    ("wrong", "flaw"),
    [
        ({"id": "../../evil"}, Flaw.WRONG_NAME),
        ({"id": "01kar9q5j0000000000000000a"}, Flaw.WRONG_NAME),
        ({"schema": 99}, Flaw.NEWER),
        ({"bank": {"id": "x", "version": "", "sha256": "", "source": "", "text": ""}}, Flaw.BANK),
        ({"started": "hier"}, Flaw.NOT_A_SESSION),
    ],
)
def test_what_is_imported_passes_the_same_gate(
    tmp_path: Path, sessions: Sessions, copy: Path, wrong: dict[str, object], flaw: Flaw
) -> None:
    data = json.loads(copy.read_text())
    data["meta"]["1"] |= wrong
    sent = tmp_path / "reçu.json"
    sent.write_text(json.dumps(data))
    mine = Sessions(tmp_path / "mine" / "sessions")
    mine.prepare()
    with pytest.raises(Damaged) as caught:
        mine.uniting.add(sent)
    assert caught.value.why is flaw
    assert [one.name for one in mine.folder.iterdir() if one.name != ".locks"] == []
    assert not (tmp_path / "evil.json").exists()


def test_what_is_imported_is_cleaned_and_its_bank_stays_as_it_was(
    tmp_path: Path, sessions: Sessions, copy: Path
) -> None:
    data = json.loads(copy.read_text())
    for one in data["answers"].values():
        if one["id"] == "suite":
            one["value"] = "a\x1b]52;c;x\x07b\u202e"
    sent = tmp_path / "reçu.json"
    sent.write_text(json.dumps(data))
    mine = Sessions(tmp_path / "mine" / "sessions")
    mine.prepare()
    mine.uniting.add(sent)
    text = (mine.folder / f"{ID}.json").read_text()
    assert "\\u001b" not in text
    assert "\u202e" not in text
    assert mine.read(ID).session.opening == sessions.read(ID).session.opening


def test_a_link_is_not_imported(tmp_path: Path, sessions: Sessions, copy: Path) -> None:
    link = tmp_path / "lien.json"
    link.symlink_to(copy)
    with pytest.raises(Damaged) as caught:
        Sessions(tmp_path / "mine" / "sessions").uniting.add(link)
    assert caught.value.why is Flaw.LINK
