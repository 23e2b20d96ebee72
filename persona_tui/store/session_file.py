"""One session, open for an interview: its lock held, its changes saved one atomic write each."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Self

from tinydb import TinyDB

from persona_tui.banks.model import Bank
from persona_tui.interview.journal import applied
from persona_tui.interview.record import Record
from persona_tui.interview.session import Change, Session
from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FILE_MODE, Disk
from persona_tui.store.errors import Damaged, Flaw, NewerSchema, NotSaved, Obstacle, Owner
from persona_tui.store.loading import Loaded, Tables, check, read
from persona_tui.store.locks import SessionLocks
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.restoring import session_of
from persona_tui.store.storage import SessionStorage
from persona_tui.store.writing import blank_tables, write_change, write_session

QUARANTINE = ".quarantine"


class SessionFile:
    """A session file whose interview lock this process holds.

    Every save reads the file anew under the write lock, so that what a sync engine or another program brought
    in meanwhile is kept. A file that vanished, that was damaged or that became another session's is not taken
    for an empty one: the copy in memory is written again, whole.
    """

    def __init__(self, path: Path, disk: Disk, banks: PinnedBanks) -> None:
        self.path = path
        self._disk = disk
        self._banks = banks
        self._locks = SessionLocks(disk, path)
        self._storage = SessionStorage(path, disk)
        self._db = TinyDB(storage=lambda: self._storage)
        self._text = b""
        self._loaded: Loaded | None = None
        self._record: Record | None = None

    @classmethod
    def create(
        cls,
        path: Path,
        disk: Disk,
        banks: PinnedBanks,
        owner: Callable[[], Owner],
        session: Session,
        bank: Bank,
    ) -> SessionFile:
        """Write a new session and hold it open.

        Raises:
            NotSaved: it could not be written, or its id is taken.
            Locked: its id is being used by another process.
        """
        file = cls(path, disk, banks)
        file._locks.take(owner)
        try:
            with file._locks.writing():
                if path.exists() or path.is_symlink():
                    raise NotSaved(path, Obstacle.TAKEN)
                with file._storage.transaction(blank_tables, file._written):
                    write_session(file._db, session, bank)
        except OSError as error:
            file.close()
            raise NotSaved.because(path, error) from error
        except BaseException:
            file.close()
            raise
        return file

    @classmethod
    def open(cls, path: Path, disk: Disk, banks: PinnedBanks, owner: Callable[[], Owner]) -> SessionFile:
        """Hold an existing session open.

        Raises:
            FileNotFoundError: there is none.
            Damaged: it cannot be used; it is left as it is.
            Locked: it is open elsewhere.
            NotSaved: its lock cannot be taken, as in a read-only folder.
        """
        read(disk, path)  # no lock is made for a session that is not there
        file = cls(path, disk, banks)
        file._locks.take(owner)
        try:
            file._written(read(disk, path))
            disk.protect(path, FILE_MODE)
            file.record  # noqa: B018 - a damaged session is said at once, not at the first use
        except BaseException:
            file.close()
            raise
        return file

    @property
    def record(self) -> Record:
        """The session as last saved, with its bank.

        Raises:
            Damaged: it cannot be used.
        """
        if self._record is None:
            loaded = self._content
            bank = self._banks.bank(self.path, loaded.meta.bank)
            self._record = Record(session_of(loaded, bank), bank)
        return self._record

    def save(self, change: Change) -> None:
        """Put a change on the disk: one reading and one atomic writing, whatever it touches.

        Args:
            change: as an act of the engine gave it, or several merged.

        Raises:
            NotSaved: nothing is sure to be written; the file is whole, and saving the same change again is
                right, whether or not more has been added to it.
        """
        try:
            with self._locks.writing():
                if change.erase_all_but is None:
                    self._add(change)
                else:
                    self._rewrite(applied(self.record.session, change))
        except OSError as error:
            raise NotSaved.because(self.path, error) from error

    def close(self) -> None:
        """Let others open the session; closing twice is fine."""
        self._locks.give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def _content(self) -> Loaded:
        if self._loaded is None:
            self._loaded = check(self.path, self._text)
        return self._loaded

    def _add(self, change: Change) -> None:
        bank, rank = self.record.bank, self._next_rank()
        with self._storage.transaction(self._current, self._written):
            write_change(self._db, change, bank, rank)

    def _rewrite(self, session: Session) -> None:
        """After a refusal, write only what the engine still holds (R17).

        Nothing is carried over from the file: no document, no key of another program, no copy set aside.
        """
        bank = self.record.bank
        self._forget_copies()
        with self._storage.transaction(blank_tables, self._written):
            write_session(self._db, session, bank)

    def _next_rank(self) -> int:
        """The rank of the next event: counted from what was last *confirmed*, so that retries coincide."""
        return max((event.n for event in self._content.stored.events.values()), default=0) + 1

    def _written(self, text: bytes) -> None:
        self._text = text
        self._loaded = self._record = None

    def _current(self) -> Tables:
        """What a change applies to: the file's tables, or those in memory when the file is lost."""
        try:
            text = read(self._disk, self.path)
        except FileNotFoundError:
            return self._in_memory()
        except Damaged as damaged:
            if damaged.why is Flaw.LINK:  # the link is replaced by the file, and what it led to left alone
                return self._in_memory()
            raise NotSaved(self.path, Obstacle.FAILED, damaged.damage.where) from None
        try:
            return check(self.path, text).tables
        except NewerSchema:
            raise NotSaved(self.path, Obstacle.NEWER) from None
        except Damaged:
            self._set_aside(text)
            return self._in_memory()

    def _in_memory(self) -> Tables:
        """A fresh copy of the tables as last saved."""
        return check(self.path, self._text).tables

    def _set_aside(self, text: bytes) -> None:
        """Keep a copy of what is about to be replaced; its name is made of its content, once each."""
        folder = self.path.parent.parent / QUARANTINE
        self._disk.make_folder(folder)
        copy = folder / f"{self.path.stem}-{sha256(text).hexdigest()[:12]}.json"
        write_atomically(self._disk, copy, text)

    def _forget_copies(self) -> None:
        """Remove what was set aside of this session, whatever its state."""
        folder = self.path.parent.parent / QUARANTINE
        with contextlib.suppress(FileNotFoundError):
            for entry in self._disk.entries(folder):
                if entry.name.lstrip(".").startswith(self.path.stem):
                    self._disk.remove(folder / entry.name)
