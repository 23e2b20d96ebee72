"""Banks on the disk: a bank and the files beside it are written together, or none is (bank format §8)."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from persona_tui.store.atomic import SUFFIX, discard, stage
from persona_tui.store.disk import Disk, NotAPlainFileError, TooLargeError
from persona_tui.store.errors import BankNotWritten, BankObstacle

_WRITABLE = 0o222


@dataclass(frozen=True, slots=True)
class Rewrite:
    """A file, what it held when it was read, and what it will hold."""

    path: Path
    before: bytes
    after: bytes


def rewrite(disk: Disk, rewrites: Sequence[Rewrite]) -> None:
    """Replace the content of files, their permissions kept; links are followed to what they lead to.

    All the new texts are on the disk, beside their files, before the first one is put in its place; each file
    is looked at once more just before.

    Args:
        disk: through which every step goes.
        rewrites: the files, none twice.

    Raises:
        BankNotWritten: a file was changed since it was read, is read-only, or the system refuses. Files that
            were written before it were put back, and the error says which.
    """
    works = [_Work(disk, one) for one in rewrites]
    try:
        for work in works:
            work.stage()
        for work in works:
            work.put()
    except BankNotWritten as error:
        raise _with_what_was_put_back(error, works) from error
    finally:
        for work in works:
            work.tidy()


def create(disk: Disk, path: Path, data: bytes) -> None:
    """Make a new file, whole or not at all; never over another.

    Args:
        disk: through which every step goes.
        path: the file; its folder exists.
        data: the whole content.

    Raises:
        BankNotWritten: a file or a link of that name is there, or the system refuses.
    """
    temporary = _temporary(path)
    try:
        stage(disk, temporary, data)
        try:
            disk.put_new(temporary, path)
        except OSError:
            discard(disk, temporary)
            raise
        try:
            disk.sync_folder(path.parent)
        except OSError:
            discard(disk, path)
            raise
    except OSError as error:
        raise BankNotWritten.because(path, error) from error


class _Work:
    """One file on its way."""

    def __init__(self, disk: Disk, wanted: Rewrite) -> None:
        self._disk = disk
        self.wanted = wanted
        self._target = _followed(wanted.path)
        self._temporary = _temporary(self._target)
        self.is_put = False
        self._look(wanted.before)

    def stage(self) -> None:
        """Write the new text beside the file."""
        self._stage(self.wanted.after)

    def put(self) -> None:
        """Put the new text in its place, if the file is still as it was read."""
        self._look(self.wanted.before)
        self._put()

    def put_back(self) -> bool:
        """Put the old text back, unless someone else has written there; whether the file holds it now."""
        with contextlib.suppress(BankNotWritten):
            self._look(self.wanted.after)
            self._stage(self.wanted.before)
            self._put()
        try:
            return self._disk.read(self._target, len(self.wanted.before)) == self.wanted.before
        except OSError:
            return False

    def tidy(self) -> None:
        """Leave no temporary file behind."""
        discard(self._disk, self._temporary)

    def _look(self, held: bytes) -> None:
        """Hold that the file is writable, and that it holds some bytes and no others."""
        path = self.wanted.path
        try:
            found = self._disk.read(self._target, len(held))
            mode = self._target.stat().st_mode
        except (NotAPlainFileError, FileNotFoundError, IsADirectoryError) as error:
            raise BankNotWritten(path, BankObstacle.NOT_A_FILE) from error
        except TooLargeError as error:
            raise BankNotWritten(path, BankObstacle.CHANGED) from error
        except OSError as error:
            raise BankNotWritten.because(path, error) from error
        if not (stat.S_IMODE(mode) & _WRITABLE and os.access(self._target, os.W_OK)):
            raise BankNotWritten(path, BankObstacle.PROTECTED)
        if found != held:
            raise BankNotWritten(path, BankObstacle.CHANGED)

    def _stage(self, data: bytes) -> None:
        try:
            stage(self._disk, self._temporary, data, like=self._target)
        except OSError as error:
            raise BankNotWritten.because(self.wanted.path, error) from error

    def _put(self) -> None:
        try:
            self._disk.replace(self._temporary, self._target)
            self.is_put = True
            self._disk.sync_folder(self._target.parent)
        except OSError as error:
            raise BankNotWritten.because(self.wanted.path, error) from error


def _with_what_was_put_back(error: BankNotWritten, works: Sequence[_Work]) -> BankNotWritten:
    put_back: list[Path] = []
    left: list[Path] = []
    for work in reversed(works):
        if work.is_put:
            (put_back if work.put_back() else left).append(work.wanted.path)
    return BankNotWritten(error.path, error.obstacle, error.detail, tuple(put_back), tuple(left))


def _followed(path: Path) -> Path:
    """What a link leads to; links into nothing, or round in circles, lead to no file."""
    try:
        return path.resolve(strict=True)
    except (OSError, RuntimeError) as error:
        raise BankNotWritten(path, BankObstacle.NOT_A_FILE) from error


def _temporary(target: Path) -> Path:
    """A hidden name beside a file, which no other process uses: banks have no lock."""
    return target.with_name(f".{target.name}.{os.getpid()}{SUFFIX}")
