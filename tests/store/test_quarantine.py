"""Damaged files: named, copied to quarantine when they are listed, left where they are."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from persona_tui.store.errors import Flaw
from persona_tui.store.sessions import Sessions
from persona_tui.store.traces import forget_copies
from tests.store import samples
from tests.store.faulty_disk import FaultyDisk
from tests.store.samples import ID, OTHER, bank, begun

CONFLICT = "<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> theirs\n"
HARMS = [
    ("", Flaw.EMPTY),
    ("\0" * 64, Flaw.EMPTY),
    ('{"meta": {', Flaw.TRUNCATED),
    (CONFLICT, Flaw.CONFLICT),
    ("{}}", Flaw.NOT_JSON),
    ("[]", Flaw.NOT_A_SESSION),
    ('{"answers": {}}', Flaw.NOT_A_SESSION),
]


@pytest.fixture
def quarantine(folder: Path) -> Path:
    return folder.parent / ".quarantine"


@pytest.mark.parametrize(("harm", "flaw"), HARMS)
def test_a_damaged_file_is_named_copied_once_and_left_in_place(
    folder: Path, path: Path, quarantine: Path, harm: str, flaw: Flaw
) -> None:
    begun(folder)
    path.write_text(harm)
    before = path.stat()
    for _ in range(3):
        (row,) = Sessions(folder).rows()
        assert row.status == "damaged"
        assert row.damage is not None
        assert row.damage.flaw is flaw
        assert row.copy_at is not None, "its copy is offered"
    (copy,) = quarantine.iterdir()
    assert copy.name.startswith(f"{ID}-{flaw.value}-")
    assert copy.read_text() == harm
    assert (copy.stat().st_mode & 0o777, quarantine.stat().st_mode & 0o777) == (0o600, 0o700)
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.read_text() == harm


def test_another_damage_of_the_same_file_is_another_copy(folder: Path, path: Path, quarantine: Path) -> None:
    begun(folder)
    for harm in ("{", "[", "{"):
        path.write_text(harm)
        Sessions(folder).rows()
    assert sorted(copy.read_text() for copy in quarantine.iterdir()) == ["[", "{"]


def test_a_session_under_another_name_is_damage_and_its_copy_tells_both_names(
    folder: Path, path: Path, quarantine: Path
) -> None:
    begun(folder)
    (folder / f"{ID} (conflicted copy).json").write_bytes(path.read_bytes())
    (folder / f"{OTHER}.json").write_bytes(path.read_bytes())
    (row,) = Sessions(folder).rows()
    assert row.damage is None
    assert row.copies == (f"{ID} (conflicted copy).json", f"{OTHER}.json")
    names = sorted(copy.name for copy in quarantine.iterdir())
    assert [ID in name for name in names] == [True, True]
    forget_copies(Disk(), path)
    assert list(quarantine.iterdir()) == [], "what the session said under another name goes too"


def test_a_pinned_bank_that_cannot_be_read_is_damage_of_the_session(
    folder: Path, path: Path, quarantine: Path
) -> None:
    begun(folder)
    data = json.loads(path.read_text())
    data["meta"]["1"]["bank"]["text"] = ""
    path.write_text(json.dumps(data))
    (row,) = Sessions(folder).rows()
    assert row.damage is not None
    assert (row.damage.flaw, row.code) == (Flaw.BANK, "E01")
    assert len(list(quarantine.iterdir())) == 1


def test_links_and_folders_are_named_and_not_copied(folder: Path, path: Path, quarantine: Path) -> None:
    begun(folder)
    secret = folder.parent / "secret"
    secret.write_text("precious")
    (folder / f"{OTHER}.json").symlink_to(secret)
    (folder / "x.json").mkdir()
    flaws = [row.damage.flaw for row in Sessions(folder).rows() if row.damage]
    assert flaws == [Flaw.LINK, Flaw.LINK]
    assert not quarantine.exists()


def test_where_nothing_can_be_written_the_list_is_made_all_the_same(folder: Path, path: Path) -> None:
    begun(folder)
    path.write_text("{")
    disk = FaultyDisk(errno=30)
    disk.broken = frozenset({"create", "make_folder"})
    (row,) = Sessions(folder, disk).rows()
    assert row.copy_at is not None


def test_damage_of_one_leaves_the_others_as_they_are(folder: Path, path: Path) -> None:
    sessions = begun(folder)
    sessions.create(samples.session(OTHER), bank()).close()
    path.write_text("")
    assert [row.status for row in sessions.rows()] == ["open", "damaged"]


def test_a_name_of_any_length_is_copied(folder: Path, quarantine: Path) -> None:
    begun(folder)
    (folder / f"{'é' * 120}.json").write_text("{")
    Sessions(folder).rows()
    assert len(list(quarantine.iterdir())) == 1
