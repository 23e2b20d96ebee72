"""One session, open for an interview: its lock held, its changes saved one atomic write each."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Self

from tinydb import TinyDB

from persona_tui.banks.model import Bank
from persona_tui.interview.journal import NO_CHANGE, applied
from persona_tui.interview.migration.translating import Translated, Translation
from persona_tui.interview.record import Record
from persona_tui.interview.session import Change, EventKind, Session, Status
from persona_tui.store.atomic import discard
from persona_tui.store.bank_migrations import ReadBank, bank_after
from persona_tui.store.copying import write_beside, write_copy
from persona_tui.store.disk import FILE_MODE, Disk
from persona_tui.store.errors import Damaged, Flaw, NewerSchema, NotSaved, Obstacle, Owner
from persona_tui.store.layout import NONE_RETIRED
from persona_tui.store.loading import Loaded, check, read
from persona_tui.store.locks import SessionLocks
from persona_tui.store.migrations import Tables
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.place import keep_place, placed
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
        self._in_force = bank if not text else self.record.bank
        """The bank that the session runs on as last saved."""
        self._former: Record | None = None
        """The session as whoever holds it knows it, while the file runs on a version that they do not."""
        self._seen: Seen | None = None
        self._found: Record | None = None
        """The session as a save found it, when the file was not as this process knew it."""
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
        _usable(path, disk, banks)  # no lock is made for what is not there or cannot be opened
        locks = SessionLocks(disk, path)
        locks.take(owner)
        try:
            text, bank = _usable(path, disk, banks)
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
        """Whether someone else took the file to another version of the bank than the one it is held on.

        Until :meth:`follow`, what is saved is said in terms of the file's version.
        """
        return self._former is not None

    def follow(self) -> Record:
        """Go on with the session as the file holds it, once all that was said on the former version is saved.

        Returns:
            The session, at the item where it was, or the nearest one that is still there.
        """
        record = self.record
        if self._former is not None:
            cursor = Translation(self._former, record).landing(self._former.session.cursor)
            keep_place(self._disk, self.path, cursor)
            self._record = record = replace(record, session=replace(record.session, cursor=cursor))
            self._former, self._seen = None, None
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
                    if self._former is not None and _migrates(change):
                        self._part(self._former, change)
                    elif replace(change, cursor=None) != NO_CHANGE:
                        self._add(change)
                else:
                    forget_copies(self._disk, self.path)
                    self._copies.forget()
                    held = self._former or self.record
                    self._write_whole(applied(held.session, change))
                    self._former = None
        except OSError as error:
            raise NotSaved.because(self.path, error) from error
        if change.cursor is not None:
            keep_place(self._disk, self.path, change.cursor)
            self._record = None
            if self._former is not None:
                session = replace(self._former.session, cursor=change.cursor)
                self._former = replace(self._former, session=session)

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
        seen = self._seen = self._seen or Seen(_tables(self.path, self._text))
        seen.begin()
        with self._storage.transaction(partial(self._current, change), self._written):
            said = self._translated(change)
            if said.places:
                seen.follow(self._storage.read(), said.places)
            self._unconfirmed = write_change(
                self._db, said.change, self._in_force, seen, self._unconfirmed, said.retired
            )
        self._unconfirmed = None
        seen.confirm()
        self._in_force = bank_after(said.change.events, self._in_force)
        if self._former is not None:
            self._former = replace(self._former, session=applied(self._former.session, change))

    def _part(self, former: Record, change: Change) -> None:
        """Each goes on with a version of their own: the other's stays beside the file, to choose from."""
        with suppress(FileNotFoundError, Damaged):
            write_beside(self._disk, self.path, read(self._disk, self.path))
        self._write_whole(applied(former.session, change))
        self._former = None

    def _translated(self, change: Change) -> Translated:
        """A change in terms of the version that the file runs on."""
        if self._former is None:
            return Translated(change, NONE_RETIRED, {})
        here = replace(self._former, session=applied(self._former.session, change))
        return Translation(here, self._found or self.record).of(change)

    def _write_whole(self, session: Session) -> None:
        """Write what the engine holds and nothing else: for a new session, and after a refusal (R17).

        Nothing is carried over from the file, be it a document or a key of another program.
        """
        spaced = session.status is not Status.REFUSED
        with self._storage.transaction(blank_tables, self._written):
            self._seen = write_session(self._db, session, self._bank, spaced=spaced)
        self._seen.confirm()
        self._in_force = bank_after(session.events, self._bank)
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
        self._found = None
        try:
            text = read(self._disk, self.path)
        except FileNotFoundError:
            return self._in_memory()
        except Damaged as damaged:
            if damaged.why is Flaw.LINK:  # the link is replaced by the file, and what it led to left alone
                return self._in_memory()
            raise NotSaved(self.path, Obstacle.FAILED, damaged.damage.where) from None
        if known is not None and text == self._text:
            self._copies.before_save(climbed=False)
            return known
        try:
            found = check(self.path, text)
            record = self._meant(found)
        except NewerSchema:
            raise NotSaved(self.path, Obstacle.NEWER) from None
        except Damaged as damaged:
            set_aside(self._disk, damaged.damage, text)
            return self._in_memory()
        if record is not None and record.bank.text != self._in_force.text and _migrates(change):
            write_beside(self._disk, self.path, text)
            return self._in_memory()
        self._run_on(record)
        self._copies.before_save(climbed=found.climbed)
        return found.tables

    def _meant(self, found: Loaded) -> Record | None:
        """The session that a text tells of, where it may run on another version than the one known.

        Raises:
            Damaged: the version that it runs on cannot be read.
        """
        migrated = any(EventKind.MIGRATED in (one.kind, one.of) for one in found.stored.events.values())
        if not migrated and self._former is None and self._in_force.text == self._bank.text:
            return None
        return record_of(found, self._bank, self._read)

    def _run_on(self, record: Record | None) -> None:
        """Take note of the version that the file runs on."""
        if record is None:
            return
        if self._former is None and record.bank.text != self._in_force.text:
            self._former = self.record
        elif self._former is not None and record.bank.text == self._former.bank.text:
            self._former = None
        self._found, self._in_force = record, record.bank

    def _in_memory(self) -> Tables:
        self._run_on(self.record)
        return check(self.path, self._text).tables


def _migrates(change: Change) -> bool:
    """Whether a change goes on with a version of the bank of its own."""
    return any(event.migration is not None for event in change.events)


def _tables(path: Path, text: bytes) -> Tables:
    return check(path, text).tables


def _usable(path: Path, disk: Disk, banks: PinnedBanks) -> tuple[bytes, Bank]:
    """A file's content, checked, and the bank that it began with, read, as are all those after it."""
    text = read(disk, path)
    loaded: Loaded = check(path, text)
    for event in loaded.stored.events.values():
        if event.migration is not None:
            banks.bank(path, event.migration.bank)
    return text, banks.bank(path, loaded.meta.bank)
