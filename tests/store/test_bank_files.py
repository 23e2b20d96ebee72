from __future__ import annotations

import errno
from pathlib import Path

import pytest

from persona_tui.store.bank_files import Rewrite, create, rewrite
from persona_tui.store.disk import Disk
from persona_tui.store.errors import BankNotWritten, BankObstacle
from tests.store.faulty_disk import FaultyDisk

ERRNOS = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EINTR)
OLD, NEW = b"# Banque\r\n" * 9, b"# Autre banque\r\n" * 7


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path, Path]:
    """A bank, its translation and its test plan."""
    paths = (tmp_path / "b.md", tmp_path / "b.en.md", tmp_path / "b.parcours.md")
    for path in paths:
        path.write_bytes(OLD)
    return paths


def works(paths: tuple[Path, ...]) -> list[Rewrite]:
    return [Rewrite(path, OLD, NEW) for path in paths]


def test_a_rewrite_is_staged_looked_at_again_and_put_in_place(files: tuple[Path, ...]) -> None:
    disk = FaultyDisk()
    rewrite(disk, works(files[:1]))
    steps = ["create", "write", "dress", "sync", "close", "read", "replace", "sync_folder", "remove"]
    assert disk.calls == ["read", *steps]
    assert files[0].read_bytes() == NEW


def test_every_file_is_staged_before_the_first_is_put_in_place(files: tuple[Path, ...]) -> None:
    disk = FaultyDisk()
    rewrite(disk, works(files))
    last_sync = len(disk.calls) - disk.calls[::-1].index("sync")
    assert last_sync < disk.calls.index("replace")
    assert {path.read_bytes() for path in files} == {NEW}


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o664, 0o755])
def test_permissions_are_kept(files: tuple[Path, ...], mode: int) -> None:
    files[0].chmod(mode)
    rewrite(Disk(), works(files[:1]))
    assert files[0].stat().st_mode & 0o777 == mode


def test_a_link_is_followed_to_the_file_it_leads_to(tmp_path: Path, files: tuple[Path, ...]) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    link = elsewhere / "lien.md"
    link.symlink_to(files[0])
    rewrite(Disk(), works((link,)))
    assert link.is_symlink()
    assert files[0].read_bytes() == NEW
    assert list(elsewhere.iterdir()) == [link]


def test_a_file_changed_since_it_was_read_is_left_alone(files: tuple[Path, ...]) -> None:
    files[0].write_bytes(OLD + b"un mot")
    with pytest.raises(BankNotWritten) as refused:
        rewrite(Disk(), works(files[:1]))
    assert refused.value.obstacle is BankObstacle.CHANGED
    assert files[0].read_bytes() == OLD + b"un mot"


@pytest.mark.parametrize("other", [OLD[:-1] + b"!", OLD + b"!", OLD[:-1], b""])
def test_a_change_made_while_the_new_text_was_being_staged_is_kept(
    files: tuple[Path, ...], other: bytes
) -> None:
    class Meanwhile(Disk):
        def sync(self, descriptor: int) -> None:
            super().sync(descriptor)
            files[0].write_bytes(other)

    with pytest.raises(BankNotWritten) as refused:
        rewrite(Meanwhile(), works(files[:1]))
    assert refused.value.obstacle is BankObstacle.CHANGED
    assert files[0].read_bytes() == other
    assert sorted(files[0].parent.iterdir()) == sorted(files)


def test_a_change_of_the_second_file_puts_the_first_one_back(files: tuple[Path, ...]) -> None:
    class Meanwhile(Disk):
        def replace(self, source: Path, target: Path) -> None:
            super().replace(source, target)
            if target.name == "b.md":
                files[1].write_bytes(b"autre")

    with pytest.raises(BankNotWritten) as refused:
        rewrite(Meanwhile(), works(files))
    assert refused.value.path == files[1]
    assert refused.value.put_back == (files[0],)
    assert [path.read_bytes() for path in files] == [OLD, b"autre", OLD]


def test_a_read_only_file_is_refused(files: tuple[Path, ...]) -> None:
    files[0].chmod(0o444)
    with pytest.raises(BankNotWritten) as refused:
        rewrite(Disk(), works(files[:1]))
    assert refused.value.obstacle is BankObstacle.PROTECTED
    assert files[0].read_bytes() == OLD


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "boucle").symlink_to(tmp_path / "boucle")
    (tmp_path / "vide").symlink_to(tmp_path / "rien")
    for name in ("boucle", "vide", "absent", "."):
        with pytest.raises(BankNotWritten) as refused:
            rewrite(Disk(), works((tmp_path / name,)))
        assert refused.value.obstacle is BankObstacle.NOT_A_FILE


def test_every_call_failing_in_every_way_leaves_all_old_or_says_which_is_new(
    tmp_path: Path, files: tuple[Path, ...]
) -> None:
    cases = 0
    for shortest, numbers in ((0, ERRNOS), (60, (errno.ENOSPC,))):
        probe = FaultyDisk(shortest=shortest)
        rewrite(probe, works(files))
        for fail_at, kind in enumerate(probe.calls, 1):
            if kind == "remove":
                continue
            for number in numbers:
                for path in files:
                    path.write_bytes(OLD)
                with pytest.raises(BankNotWritten) as refused:
                    rewrite(FaultyDisk(fail_at, number, shortest), works(files))
                assert refused.value.left == ()
                assert [path.read_bytes() for path in files] == [OLD] * 3
                assert sorted(tmp_path.iterdir()) == sorted(files)
                cases += 1
        for path in files:
            path.write_bytes(OLD)
    assert cases >= 150


def test_what_cannot_be_put_back_is_said(files: tuple[Path, ...]) -> None:
    class Dying(Disk):
        replaced = 0

        def replace(self, source: Path, target: Path) -> None:
            self.replaced += 1
            if self.replaced > 1:
                raise OSError(errno.EIO, "Input/output error")
            super().replace(source, target)

    with pytest.raises(BankNotWritten) as refused:
        rewrite(Dying(), works(files))
    assert refused.value.left == (files[0],)
    assert [path.read_bytes() for path in files] == [NEW, OLD, OLD]


def test_a_new_file_is_whole_and_private(tmp_path: Path) -> None:
    create(Disk(), tmp_path / "neuve.md", NEW)
    assert (tmp_path / "neuve.md").read_bytes() == NEW
    assert (tmp_path / "neuve.md").stat().st_mode & 0o777 == 0o600
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("links", [True, False])
def test_a_new_file_is_never_written_over_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    if not links:

        def refuse(*_: object) -> None:
            raise OSError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr("os.link", refuse)
    there, dangling, free = tmp_path / "a.md", tmp_path / "b.md", tmp_path / "c.md"
    there.write_bytes(OLD)
    dangling.symlink_to(tmp_path / "rien.md")
    for path in (there, dangling):
        with pytest.raises(BankNotWritten) as refused:
            create(Disk(), path, NEW)
        assert refused.value.obstacle is BankObstacle.THERE
    create(Disk(), free, NEW)
    assert there.read_bytes() == OLD
    assert dangling.is_symlink()
    assert free.read_bytes() == NEW
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "b.md", "c.md"]


def test_a_new_file_that_fails_leaves_nothing(tmp_path: Path) -> None:
    probe = FaultyDisk()
    create(probe, tmp_path / "sonde.md", NEW)
    (tmp_path / "sonde.md").unlink()
    for fail_at in range(1, len(probe.calls) + 1):
        for number in ERRNOS:
            with pytest.raises(BankNotWritten):
                create(FaultyDisk(fail_at, number), tmp_path / "a.md", NEW)
            assert list(tmp_path.iterdir()) == []
