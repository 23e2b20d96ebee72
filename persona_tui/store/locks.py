"""The two locks of a session: one for each save, one for the whole interview.

They are files of their own, since replacing a data file would silently break a lock on it; they are never
deleted, since a deleted one would be locked twice. The system releases them when their holder dies.
"""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from persona_tui.store.disk import FILE_MODE, FOLDER_MODE, Disk
from persona_tui.store.errors import Locked, NotSaved, Obstacle, Owner
from persona_tui.store.owner import read_owner, write_owner

FOLDER = ".locks"
PATIENCE = 5.0
"""Seconds that a save waits for another process's save, which takes milliseconds."""

_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP}


class SessionLocks:
    """The locks of one session; one object per opening, usable from any thread."""

    def __init__(self, disk: Disk, session: Path, patience: float = PATIENCE) -> None:
        folder = session.parent / FOLDER
        self._disk = disk
        self._session = session
        self._owner_file = folder / f"{session.stem}.owner"
        self._patience = patience
        self._write = _lock(folder / f"{session.stem}.write")
        self._edit = _lock(folder / f"{session.stem}.edit")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the write lock, across one reading and one writing.

        Raises:
            NotSaved: another process holds it too long, or there can be no lock.
        """
        try:
            self._prepare()
            self._write.acquire(timeout=self._patience)
        except Timeout:
            raise NotSaved(self._session, Obstacle.BUSY) from None
        except OSError as error:
            raise _refusal(self._session, error) from error
        try:
            yield
        finally:
            self._write.release()

    def take(self, owner: Callable[[], Owner]) -> None:
        """Take the lock of the whole interview, without waiting, and say who took it.

        Args:
            owner: who this process is.

        Raises:
            Locked: someone else has it; the error says who.
            NotSaved: there can be no lock.
        """
        try:
            self._prepare()
            self._edit.acquire(blocking=False)
        except Timeout:
            raise Locked(self._session.stem, read_owner(self._disk, self._owner_file)) from None
        except OSError as error:
            raise _refusal(self._session, error) from error
        try:
            write_owner(self._disk, self._owner_file, owner())
        except BaseException:  # an interruption, which must not leave it locked by nobody
            self._edit.release()
            raise

    def give_back(self) -> None:
        """Release the lock of the interview; nothing happens when it is not held."""
        self._edit.release()

    def _prepare(self) -> None:
        self._disk.make_folder(self._owner_file.parent)
        self._disk.protect(self._owner_file.parent, FOLDER_MODE)


def holder(disk: Disk, session: Path) -> tuple[bool, Owner | None]:
    """Whether someone holds a session open now, and who; it is tried for an instant.

    Args:
        disk: through which it is read who.
        session: the session's file; its lock exists.
    """
    folder = session.parent / FOLDER
    lock = _lock(folder / f"{session.stem}.edit")
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True, read_owner(disk, folder / f"{session.stem}.owner")
    except OSError:
        return False, None
    lock.release()
    return False, None


def _lock(file: Path) -> FileLock:
    """A lock of the system's own.

    Where there is none, nothing takes its place: a file whose being there is the lock outlives a holder that
    died in another container or on another machine, and is deleted when it is released.
    """
    return FileLock(file, mode=FILE_MODE, thread_local=False, fallback_to_soft=False)


def _refusal(session: Path, error: OSError) -> NotSaved:
    if error.errno in _NO_LOCKS:
        return NotSaved(session, Obstacle.NO_LOCKS)
    return NotSaved.because(session, error)
