"""One session, open for an interview: its lock held, its changes saved one atomic write each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Self

from tinydb import TinyDB

from persona_tui.banks.model import Bank
from persona_tui.interview.journal import NO_CHANGE, applied
from persona_tui.interview.record import Record
from persona_tui.interview.session import Change, Session, Status
from persona_tui.store.atomic import discard
from persona_tui.store.bank_migrations import ReadBank, bank_after
from persona_tui.store.copying import set_beside, write_beside, write_copy
from persona_tui.store.disk import FILE_MODE, Disk
from persona_tui.store.errors import Damaged, NewerSchema, NotSaved, Obstacle, Owner
from persona_tui.store.in_force import InForce, migrates
from persona_tui.store.loading import check
from persona_tui.store.locks import SessionLocks
from persona_tui.store.migrations import Tables
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.place import keep_place, placed
from persona_tui.store.presence import text_there, usable
from persona_tui.store.quarantine import set_aside
from persona_tui.store.restoring import record_of
from persona_tui.store.routine import RoutineCopies
from persona_tui.store.seen import Seen
from persona_tui.store.storage import SessionStorage
from persona_tui.store.tombstones import is_erased
from persona_tui.store.traces import forget_copies
from persona_tui.store.writing import blank_tables, write_change, write_session


class SessionFile:
    """A session file whose interview lock this process holds.

    Every save reads the file anew under the write lock, so that what a sync engine or another program brought
    in meanwhile is kept. A file that vanished, that was damaged or that became another session's is not taken
    for an empty one: the copy in memory is written again, whole.
    """

    def __init__(
        self,
        path: Path,
        disk: Disk,
        bank: Bank,
        read: ReadBank,
        locks: SessionLocks,
        copies: RoutineCopies,
        text: bytes = b"",
    ) -> None:
        """Take charge of a file; :meth:`create` and :meth:`open` are the ways to it.

        Args:
            path: the file.
            disk: through which it is read and written.
            bank: the bank that it began with.
            read: reads the banks that it went on with.
            locks: its locks, the interview's taken.
            copies: makes copies of it as it is saved.
            text: its content, checked.
        """
        self.path = path
        self._disk = disk
        self._bank = bank
        self._read = read
        self._locks = locks
        self._copies = copies
        self._text = text
        """The content as this process last knew it for sure."""
        self._known: Tables | None = None
        """The tables that this content holds, when they are at hand."""
        self._record: Record | None = None
        self._storage = SessionStorage(path, disk)
        self._db = TinyDB(storage=lambda: self._storage)
        self._version = InForce(bank, read, bank if not text else self.record.bank)
        self._seen: Seen | None = None
        self._unconfirmed: int | None = None
        """The rank of the first event of a save that failed, and may yet have reached the disk."""

    @classmethod
    def create(
        cls,
        path: Path,
        disk: Disk,
        owner: Callable[[], Owner],
        session: Session,
        bank: Bank,
        read: ReadBank,
        copies: RoutineCopies,
    ) -> SessionFile:
        """Write a new session and hold it open.

        Raises:
            NotSaved: it could not be written, and is not there; or its id is taken.
            Locked: its id is being used by another process.
        """
        locks = SessionLocks(disk, path)
        locks.take(owner)
        file = cls(path, disk, bank, read, locks, copies)
        try:
            with locks.writing():
                if disk.exists(path):
                    raise NotSaved(path, Obstacle.TAKEN)
                disk.secure_folder(path.parent)
                file._write_whole(session)
        except OSError as error:
            discard(disk, path)  # it may be there, unconfirmed; whoever was refused would do it twice
            file.close()
            raise NotSaved.because(path, error) from error
        except BaseException:
            file.close()
            raise
        return file

    @classmethod
    def open(
        cls,
        path: Path,
        disk: Disk,
        owner: Callable[[], Owner],
        banks: PinnedBanks,
        copies: RoutineCopies,
    ) -> SessionFile:
        """Hold an existing session open.

        Raises:
            FileNotFoundError: there is none.
            Damaged: it cannot be used; it is left as it is.
            Locked: it is open elsewhere.
            NotSaved: its lock cannot be taken, as in a read-only folder.
        """
        usable(path, disk, banks)  # no lock is made for what is not there or cannot be opened
        locks = SessionLocks(disk, path)
        locks.take(owner)
        try:
            text, bank = usable(path, disk, banks)
        except BaseException:
            locks.give_back()
            raise
        disk.protect(path, FILE_MODE)
        return cls(path, disk, bank, banks.reader(path), locks, copies, text)

    @property
    def record(self) -> Record:
        """The session as last saved, with its bank."""
        if self._record is None:
            record = record_of(check(self.path, self._text), self._bank, self._read)
            self._record = replace(record, session=placed(self._disk, self.path, record.session))
        return self._record

    @property
    def moved(self) -> bool:
        """Whether someone else took the file to another version of the bank; see :meth:`follow`."""
        return self._version.former is not None

    def follow(self) -> Record:
        """The session as the file holds it, at its item or the nearest one; once all is saved."""
        record = self.record
        cursor = self._version.landing(record)
        if cursor is not None:
            keep_place(self._disk, self.path, cursor)
            self._record = record = replace(record, session=replace(record.session, cursor=cursor))
            self._version.former, self._seen = None, None
        return record

    def save(self, change: Change) -> None:
        """Put a change on the disk: one reading and one atomic writing, whatever it touches.

        Args:
            change: as an act of the engine gave it, or several joined.

        Raises:
            NotSaved: nothing is sure to be written; the file is whole, and saving the same change again is
                right, whether or not more has been joined to it.
        """
        try:
            with self._locks.writing():
                if is_erased(self.path):
                    raise NotSaved(self.path, Obstacle.ERASED)
                if change.erase_all_but is None:
                    former = self._version.former
                    if former is not None and migrates(change):
                        self._part(former, change)
                    elif replace(change, cursor=None) != NO_CHANGE:
                        self._add(change)
                else:
                    self._erase(change)
        except OSError as error:
            raise NotSaved.because(self.path, error) from error
        if change.cursor is not None:
            keep_place(self._disk, self.path, change.cursor)
            self._record = None
            self._version.move(change.cursor)

    def copy_to(self, folder: Path, session: Session) -> Path:
        """Write the whole session in another folder, where it can be fetched from when the disk is back.

        Args:
            folder: where; it must exist.
            session: the session as the engine holds it.

        Returns:
            The new file; nothing is written over.

        Raises:
            NotSaved: it could not be written.
        """
        return write_copy(self._disk, folder, session, self._bank)

    def close(self) -> None:
        """Let others open the session; closing twice is fine."""
        self._copies.at_close()
        self._locks.give_back()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _add(self, change: Change) -> None:
        seen = self._seen = self._seen or Seen(check(self.path, self._text).tables)
        seen.begin()
        with self._storage.transaction(partial(self._current, change), self._written):
            said = self._version.translated(change, lambda: self.record)
            if said.places:
                seen.follow(self._storage.read(), said.places)
            self._unconfirmed = write_change(
                self._db, said.change, self._version.bank, seen, self._unconfirmed, said.retired
            )
        self._unconfirmed = None
        seen.confirm()
        self._version.saved(said.change, change)

    def _part(self, former: Record, change: Change) -> None:
        """Each goes on with a version of their own: the other's stays beside the file, to choose from."""
        set_beside(self._disk, self.path)
        self._write_whole(applied(former.session, change))
        self._version.former = None

    def _erase(self, change: Change) -> None:
        forget_copies(self._disk, self.path)
        self._copies.forget()
        held = self._version.former or self.record
        self._write_whole(applied(held.session, change))
        self._version.former = None

    def _write_whole(self, session: Session) -> None:
        """Write what the engine holds and nothing of what the file held: a new session, a refusal (R17)."""
        spaced = session.status is not Status.REFUSED
        with self._storage.transaction(blank_tables, self._written):
            self._seen = write_session(self._db, session, self._bank, spaced=spaced)
        self._seen.confirm()
        self._version.bank = bank_after(session.events, self._bank)
        keep_place(self._disk, self.path, session.cursor)

    def _written(self, text: bytes, tables: Tables) -> None:
        self._text = text
        self._known = tables
        self._record = None
        self._copies.saved()

    def _current(self, change: Change) -> Tables:
        """What a change applies to: the file's tables, or those in memory when the file is lost.

        The tables that are at hand become the transaction's: if it fails, the file is parsed anew.
        """
        known, self._known = self._known, None
        self._version.forget_found()
        text = text_there(self.path, self._disk)
        if text is None:
            return self._in_memory()
        if known is not None and text == self._text:
            self._copies.before_save(climbed=False)
            return known
        try:
            found = check(self.path, text)
            record = self._version.meant(found)
        except NewerSchema:
            raise NotSaved(self.path, Obstacle.NEWER) from None
        except Damaged as damaged:
            set_aside(self._disk, damaged.damage, text)
            return self._in_memory()
        if self._version.parts(record, change):
            write_beside(self._disk, self.path, text)
            return self._in_memory()
        self._version.run_on(record, lambda: self.record)
        self._copies.before_save(climbed=found.climbed)
        return found.tables

    def _in_memory(self) -> Tables:
        self._version.run_on(self.record, lambda: self.record)
        return check(self.path, self._text).tables
