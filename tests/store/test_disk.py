from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from persona_tui.store.disk import Disk, NotAPlainFileError, TooLargeError
from tests.store.faulty_disk import FaultyDisk


def test_reading_gives_the_content_up_to_the_size_accepted(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert Disk().read(path, 5) == b"12345"
    with pytest.raises(TooLargeError):
        Disk().read(path, 4)


def test_links_folders_and_pipes_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    for name in ("link", "folder", "pipe"):
        with pytest.raises(OSError, match=r".") as caught:
            Disk().read(tmp_path / name, 10)
        assert isinstance(caught.value, NotAPlainFileError | IsADirectoryError)


def test_new_files_are_private_whatever_the_mask_and_never_replace(tmp_path: Path) -> None:
    mask = os.umask(0)
    try:
        os.close(Disk().create(tmp_path / "a"))
        Disk().make_folder(tmp_path / "x" / "y")
    finally:
        os.umask(mask)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "x").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "x" / "y").stat().st_mode & 0o777 == 0o700
    with pytest.raises(FileExistsError):
        Disk().create(tmp_path / "a")


def test_modes_are_repaired_and_links_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    path.chmod(0o644)
    (tmp_path / "link").symlink_to(path)
    Disk().protect(tmp_path / "link", 0o600)
    assert path.stat().st_mode & 0o777 == 0o644
    Disk().protect(path, 0o600)
    assert path.stat().st_mode & 0o777 == 0o600
    Disk().protect(tmp_path / "missing", 0o600)


def test_entries_tell_a_replaced_file_from_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("x")
    before = Disk().entries(tmp_path)[0]
    (tmp_path / "b").write_text("y")
    (tmp_path / "b").replace(path)
    after = Disk().entries(tmp_path)[0]
    assert before.plain
    assert before.signature != after.signature


@pytest.mark.parametrize(
    ("number", "matters"), [(errno.EINVAL, False), (errno.ENOTSUP, False), (errno.EIO, True)]
)
def test_a_file_system_that_cannot_sync_folders_is_worked_on_and_one_that_fails_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, matters: bool
) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(OSError, match=r".") if matters else contextlib.nullcontext():
        Disk().sync_folder(tmp_path)


def test_every_folder_made_is_synced_into_the_one_above(tmp_path: Path) -> None:
    disk = FaultyDisk()
    disk.make_folder(tmp_path / "a" / "b")
    assert [call for call in disk.calls if call != "make_folder"] == ["add_folder", "sync_folder"] * 2
    disk.calls.clear()
    disk.make_folder(tmp_path / "a" / "b")
    assert disk.calls == ["make_folder"]


def test_a_name_that_vanishes_while_a_folder_is_listed_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("gone", "there"):
        (tmp_path / name).touch()
    scan = os.scandir

    def slowly(folder: Path) -> contextlib.nullcontext[Iterator[os.DirEntry[str]]]:
        with scan(folder) as names:
            found = list(names)
        (folder / "gone").unlink(missing_ok=True)
        return contextlib.nullcontext(iter(found))

    monkeypatch.setattr(os, "scandir", slowly)
    assert [entry.name for entry in Disk().entries(tmp_path)] == ["there"]
