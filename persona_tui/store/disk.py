"""The few calls through which the store meets the disk: one object, so that tests can make each one fail."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
import stat
import sys
from pathlib import Path
from typing import NamedTuple

FILE_MODE = 0o600
FOLDER_MODE = 0o700
_NOT_OURS = 0o077

_NO_SUCH_SYNC = {errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # a FIFO put in a file's place must not hang the program
_BINARY = getattr(os, "O_BINARY", 0)


class NotAPlainFileError(OSError):
    """A folder, device, FIFO or link stands where a file should."""


class TooLargeError(OSError):
    """The file is over the size that the caller accepts."""


class Entry(NamedTuple):
    """One name in a folder, as a glance tells it, links not followed."""

    name: str
    plain: bool
    """A regular file."""
    signature: tuple[int, int, int]
    """Time of change in nanoseconds, size, inode: another content has another signature, for files are
    replaced and never edited."""
    changed: float
    """Time of last change, in seconds since 1970."""
    mode: int
    names: int = 1
    """How many names the file has, here and elsewhere (hard links)."""


class Disk:
    """The real disk. Every method is one step that can fail with `OSError`."""

    def read(self, path: Path, most: int) -> bytes:
        """A plain file's content, links refused.

        Args:
            path: the file.
            most: how many bytes are accepted.

        Raises:
            NotAPlainFileError: a link or anything else than a file.
            TooLargeError: over `most` bytes.
            OSError: missing, or the system refuses.
        """
        if path.is_symlink():
            raise NotAPlainFileError(path)
        descriptor = os.open(path, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY)
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise NotAPlainFileError(path)
            content = file.read(most + 1)
        if len(content) > most:
            raise TooLargeError(path)
        return content

    def create(self, path: Path) -> int:
        """Open a new file of mode 0600 for writing; fails if the name is taken, by a link too."""
        return os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, FILE_MODE)

    def write(self, descriptor: int, data: memoryview) -> int:
        """Write what the system takes in one go, and say how many bytes that was."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Wait until the file's content is on the medium."""
        if sys.platform == "darwin":  # fsync stops at the drive's own cache there
            import fcntl

            with contextlib.suppress(OSError):
                fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
                return
        os.fsync(descriptor)

    def jot(self, path: Path, data: bytes) -> None:
        """Write over a small file that nothing depends on, in one go and without waiting for the medium.

        Whoever reads it meanwhile may find what was there behind what is new, and never less than that. A
        machine that dies may leave it empty, old or new; links are refused.
        """
        flags = os.O_WRONLY | os.O_CREAT | _NO_FOLLOW | _NO_WAIT | _BINARY
        descriptor = os.open(path, flags, FILE_MODE)
        try:
            os.write(descriptor, data)
            os.ftruncate(descriptor, len(data))
        finally:
            os.close(descriptor)

    def close(self, descriptor: int) -> None:
        """Close a file opened by :meth:`create`."""
        os.close(descriptor)

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in another's place, at once and whole."""
        source.replace(target)

    def put_new(self, source: Path, target: Path) -> None:
        """Give a file a name that nothing bears yet, at once and whole.

        Raises:
            FileExistsError: something bears it, a link included.
            OSError: the system refuses.
        """
        try:
            os.link(source, target)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
            source.rename(target)
        else:
            source.unlink()

    def link(self, source: Path, target: Path) -> None:
        """Give a file a second name, which nothing bears yet; where the system has none, copy it.

        The two names share one content until one of them is given another, as each save does.

        Raises:
            FileExistsError: something bears that name.
            OSError: the system refuses.
        """
        try:
            os.link(source, target, follow_symlinks=False)
        except (FileExistsError, FileNotFoundError):
            raise
        except OSError:  # a file system without hard links, or that counts no more of them
            _copy(source, target)

    def dress(self, path: Path, model: Path) -> None:
        """Give a file the permissions of another, and its group where the system allows it."""
        found = model.stat()
        if hasattr(os, "chown"):
            with contextlib.suppress(OSError):
                os.chown(path, -1, found.st_gid)
        path.chmod(stat.S_IMODE(found.st_mode))

    def sync_folder(self, folder: Path) -> None:
        """Wait until the folder's list of names is on the medium.

        There is nothing to call on Windows, nor on the shared and remote file systems that answer that a
        folder is no such thing as can be synced: refusing every save there would protect nothing.
        """
        if os.name == "nt":
            return
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_SUCH_SYNC:
                raise
        finally:
            os.close(descriptor)

    def remove(self, path: Path) -> None:
        """Remove a name; a link's target is left alone. A missing one is fine."""
        path.unlink(missing_ok=True)

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder; one that is missing or holds something is left."""
        with contextlib.suppress(OSError):
            folder.rmdir()

    def list_names(self, folder: Path) -> list[str]:
        """Every name in a folder, in no order; a missing one has none."""
        try:
            return os.listdir(folder)  # noqa: PTH208 - the names alone are wanted, a hundred thousand of them
        except FileNotFoundError:
            return []

    def entry(self, path: Path) -> Entry:
        """One name, as a glance tells it, a link not followed.

        Raises:
            OSError: it is missing, or the system refuses.
        """
        return _entry(path.name, path.lstat())

    def entries(self, folder: Path) -> list[Entry]:
        """Every name in a folder, in no order; a name that vanishes meanwhile is left out."""
        found = []
        with os.scandir(folder) as names:
            for name in names:
                try:
                    status = name.stat(follow_symlinks=False)
                except FileNotFoundError:
                    continue
                found.append(_entry(name.name, status))
        return found

    def exists(self, path: Path) -> bool:
        """Whether anything bears this name, be it a link that leads nowhere."""
        return os.path.lexists(path)

    def make_folder(self, folder: Path) -> None:
        """Make a folder and those above it; each one made is of mode 0700, and on the medium."""
        if not self.is_folder(folder):
            self.make_folder(folder.parent)
            self.add_folder(folder)
            self._sync_readable(folder.parent)

    def secure_folder(self, folder: Path) -> None:
        """Wait until a folder and the one above it are on the medium, with what leads to them.

        A process may have been killed between making one of them and syncing it.
        """
        for above in folder.parents[:2]:
            self._sync_readable(above)

    def _sync_readable(self, folder: Path) -> None:
        with contextlib.suppress(
            PermissionError
        ):  # one may be allowed to write in a folder and not to read it
            self.sync_folder(folder)

    def is_folder(self, path: Path) -> bool:
        """Whether a folder, or a link to one, bears this name."""
        return path.is_dir()

    def add_folder(self, folder: Path) -> None:
        """Make one folder, of mode 0700, in one that is there; that it exists already is fine."""
        folder.mkdir(FOLDER_MODE, exist_ok=True)

    def protect(self, path: Path, mode: int) -> None:
        """Give a file or folder of ours its mode back (git and sync engines restore 0644 and 0755).

        A path that is a link, that is private already, or that belongs to another account is left as it is.
        """
        with contextlib.suppress(OSError):
            found = path.lstat().st_mode
            if found & _NOT_OURS and not stat.S_ISLNK(found):
                path.chmod(mode)


def _entry(name: str, status: os.stat_result) -> Entry:
    signature = (status.st_mtime_ns, status.st_size, status.st_ino)
    plain = stat.S_ISREG(status.st_mode)
    return Entry(name, plain, signature, status.st_mtime, status.st_mode, status.st_nlink)


def _copy(source: Path, target: Path) -> None:
    """Copy a plain file under a new name, whole or not at all, for the person alone."""
    content = os.open(source, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY)
    with os.fdopen(content, "rb") as read:
        new = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, FILE_MODE)
        try:
            with os.fdopen(new, "wb") as written:
                shutil.copyfileobj(read, written)
                written.flush()
                os.fsync(new)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
