from __future__ import annotations

import errno
from pathlib import Path

import pytest

from persona_tui.store.atomic import STALE_AFTER, sweep, temporary_of, write_atomically
from persona_tui.store.disk import Disk
from tests.store.faulty_disk import FaultyDisk

ERRNOS = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR)
OLD, NEW = b'{"old": 1}\n' * 9, b'{"new": 22}\n' * 7


def test_a_write_is_temporary_file_sync_replace_folder_sync(tmp_path: Path) -> None:
    disk = FaultyDisk()
    write_atomically(disk, tmp_path / "a.json", NEW)
    assert disk.calls == ["create", "write", "sync", "close", "replace", "sync_folder"]


def test_the_file_is_private_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    write_atomically(Disk(), target, NEW)
    assert target.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [target]


def test_every_call_failing_in_every_way_leaves_old_or_new_and_a_retry_works(tmp_path: Path) -> None:
    cases = 0
    for shortest in (0, 7):
        probe = FaultyDisk(shortest=shortest)
        write_atomically(probe, tmp_path / "probe", NEW)
        for fail_at, kind in enumerate(probe.calls, 1):
            for number in ERRNOS:
                target = tmp_path / f"{shortest}-{fail_at}-{number}.json"
                write_atomically(Disk(), target, OLD)
                disk = FaultyDisk(fail_at, number, shortest)
                with pytest.raises(OSError, match=r"."):
                    write_atomically(disk, target, NEW)
                assert target.read_bytes() == (NEW if kind == "sync_folder" else OLD)
                assert not temporary_of(target).exists()
                write_atomically(disk, target, NEW)
                assert target.read_bytes() == NEW
                cases += 1
    assert cases >= 84


@pytest.mark.parametrize("number", ERRNOS)
def test_what_a_fault_leaves_behind_does_not_stop_the_next_write(tmp_path: Path, number: int) -> None:
    target = tmp_path / "a.json"
    disk = FaultyDisk(errno=number)
    disk.broken = frozenset({"sync", "remove"})
    with pytest.raises(OSError, match=r"."):
        write_atomically(disk, target, OLD)
    assert temporary_of(target).exists()
    disk.broken = frozenset()
    write_atomically(disk, target, NEW)
    assert target.read_bytes() == NEW
    assert not temporary_of(target).exists()


def test_a_disk_that_takes_nothing_more_is_an_error_and_not_an_endless_loop(tmp_path: Path) -> None:
    class Deaf(Disk):
        def write(self, descriptor: int, data: memoryview) -> int:
            return 0

    with pytest.raises(OSError, match="no more"):
        write_atomically(Deaf(), tmp_path / "a.json", NEW)


def test_a_link_in_the_target_s_place_is_replaced_and_its_victim_left_alone(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    target = tmp_path / "a.json"
    target.symlink_to(victim)
    write_atomically(Disk(), target, NEW)
    assert victim.read_bytes() == b"precious"
    assert not target.is_symlink()
    assert target.read_bytes() == NEW


def test_a_link_in_the_temporary_file_s_place_is_not_written_through(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    target = tmp_path / "a.json"
    temporary_of(target).symlink_to(victim)
    write_atomically(Disk(), target, NEW)
    assert victim.read_bytes() == b"precious"
    assert target.read_bytes() == NEW


def test_sweeping_removes_only_old_temporary_files_of_ours(tmp_path: Path) -> None:
    for name in (".a.json.tmp", "a.json", "notes.tmp", ".hidden"):
        (tmp_path / name).write_text("x")
    written = (tmp_path / ".a.json.tmp").stat().st_mtime
    assert sweep(Disk(), tmp_path, written + STALE_AFTER - 1) == 0
    assert sweep(Disk(), tmp_path, written + STALE_AFTER + 1) == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == [".hidden", "a.json", "notes.tmp"]


def test_sweeping_goes_on_when_one_cannot_be_removed(tmp_path: Path) -> None:
    (tmp_path / ".a.json.tmp").write_text("x")
    disk = FaultyDisk(errno=errno.EROFS)
    disk.broken = frozenset({"remove"})
    assert sweep(disk, tmp_path, 1e12) == 0
