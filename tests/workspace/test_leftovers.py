from __future__ import annotations

import os
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk
from persona_tui.store.private_folder import PREFIX, PrivateFolder
from persona_tui.workspace import Workspace
from persona_tui.workspace.folders import settings_file, state_folder
from persona_tui.workspace.leftovers import leftovers, sweep_all
from tests.store.faulty_disk import FaultyDisk

HOUR = 3600


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a file that a killed process left in each folder written to, two hours ago."""
    root = tmp_path / "cdp"
    Workspace.open(root)
    for place in (
        ".x.tmp",
        "sessions/.01KAR9Q5J0000000000000000A.json.tmp",
        "sessions/.locks/.01KAR9Q5J0000000000000000A.owner.tmp",
        "exports/.e01.md.1a2b3c4d.tmp",
        "personas/.p.json.tmp",
        "question_banks/.essai.md.123.tmp",
        "question_banks/templates/.resume.md.123.tmp",
        ".quarantine/.q.json.tmp",
        ".snapshots/2026-11-23/.s.json.tmp",
        ".question_banks.4242.tmp/essai.md",
        state_folder() / ".index.json.tmp",
        settings_file().parent / ".settings.json.tmp",
    ):
        aged(root / place)
    return root


def aged(path: Path, hours: float = 2) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("une réponse")
    when = path.stat().st_mtime - hours * HOUR
    for one in (path, path.parent) if path.parent.suffix == ".tmp" else (path,):
        os.utime(one, (when, when))
    return path


def test_every_folder_that_is_written_to_is_swept_at_start(workspace: Path) -> None:
    assert len(leftovers(workspace, Disk())) == 12
    Workspace(workspace).sessions.rows()
    assert leftovers(workspace, Disk()) == []
    assert not [path for path in workspace.rglob("*.tmp") if path.exists()]


def test_what_an_editor_left_when_the_program_died_is_swept_at_start(tmp_path: Path, own_home: Path) -> None:
    root = tmp_path / "cdp"
    Workspace.open(root)
    for folder in (own_home, state_folder()):
        left = folder / f"{PREFIX}abc"
        left.mkdir(parents=True)
        (left / "text.md~").write_text("une réponse")
    held = PrivateFolder.make([own_home])
    assert {path.name for path in leftovers(root, Disk())} == {f"{PREFIX}abc"}
    Workspace(root).sessions.rows()
    assert [*own_home.glob(f"{PREFIX}*"), *state_folder().glob(f"{PREFIX}*")] == [held.path]
    held.remove()


def test_what_is_young_visible_or_not_ours_stays(tmp_path: Path) -> None:
    root = tmp_path / "cdp"
    Workspace.open(root)
    young = aged(root / "exports" / ".young.md.1.tmp", hours=0.5)
    kept = [
        young,
        aged(root / "exports" / "notes.tmp"),
        aged(root / "exports" / ".hidden"),
        aged(root / "exports" / ".folder.tmp" / "x"),
        aged(root / ".other.1.tmp" / "x"),
        aged(tmp_path / ".outside.tmp"),
        aged(root / "question_banks" / "a" / "b" / ".deep.tmp"),
    ]
    (root / "question_banks" / "away").symlink_to(tmp_path)
    assert sweep_all(root) == 0
    assert all(path.exists() for path in kept)


def test_a_link_is_removed_and_what_it_leads_to_is_left(tmp_path: Path) -> None:
    root = tmp_path / "cdp"
    Workspace.open(root)
    victim = aged(tmp_path / "victim")
    link = root / "exports" / ".x.tmp"
    link.symlink_to(victim)
    os.utime(link, (0, 0), follow_symlinks=False)
    assert sweep_all(root) == 1
    assert victim.exists()


def test_what_cannot_be_removed_is_left_for_another_time(workspace: Path) -> None:
    disk = FaultyDisk(errno=30)
    disk.broken = frozenset({"remove"})
    assert sweep_all(workspace, disk) == 1  # the folder; it goes another way
    assert len(leftovers(workspace, Disk())) == 11
