"""All sessions of a workspace: one TinyDB file each, found by their names alone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.banks.model import Bank
from persona_tui.banks.reading import Read
from persona_tui.interview.record import Record
from persona_tui.interview.session import Session
from persona_tui.store.atomic import sweep
from persona_tui.store.disk import FILE_MODE, FOLDER_MODE, Disk
from persona_tui.store.erasing import Eraser
from persona_tui.store.errors import AmbiguousSession, Erased, Owner, UnknownSession, UnsafeFolder
from persona_tui.store.exported import ExportRecords
from persona_tui.store.ids import Ulids, is_ulid
from persona_tui.store.index import Index
from persona_tui.store.listing import Listing
from persona_tui.store.loading import Loaded, load
from persona_tui.store.owner import this_process
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.place import placed
from persona_tui.store.recovery import Restored, restore
from persona_tui.store.restoring import record_of
from persona_tui.store.routine import RoutineCopies
from persona_tui.store.rows import ERASED, SessionRow
from persona_tui.store.session_file import SessionFile
from persona_tui.store.snapshots import Snapshots
from persona_tui.store.tombstones import buried, erased_at, is_erased
from persona_tui.store.uniting import Uniting
from persona_tui.store.vanishing import Missing


def local_now() -> datetime:
    """The moment, with the offset of this machine."""
    return datetime.now().astimezone()


class Sessions:
    """The sessions of one folder.

    What is done with one session reads no other; only a list reads them all, each again only when its file
    changed.
    """

    def __init__(
        self,
        folder: Path,
        disk: Disk | None = None,
        *,
        clock: Callable[[], datetime] = local_now,
        new_id: Callable[[], str] | None = None,
        owner: Callable[[], Owner] | None = None,
        index: Path | None = None,
        read: Read = read_bank,
    ) -> None:
        """Nothing is read or made yet.

        Args:
            folder: where the session files are.
            disk: through which they are read and written.
            clock: gives the time, with its offset.
            new_id: gives ids; ULIDs of the clock when not given.
            owner: who holds the sessions that are opened; this process when not given.
            index: a file of this machine where the list may be kept from one run to the next.
            read: reads the pinned banks.
        """
        self.folder = folder
        self._disk = disk or Disk()
        self.new_id: Callable[[], str] = new_id or Ulids(clock)
        """Gives the id of a session to come."""
        self.snapshots = Snapshots(self._disk, folder, clock)
        """Their earlier states."""
        self._clock = clock
        self._owner = owner or (lambda: this_process(clock))
        self._banks = PinnedBanks(read)
        self._index = Index(self._disk, index, folder) if index else None
        self._listing = Listing(self._banks, self.snapshots, clock, self._index)
        self.eraser = Eraser(folder, self._disk, self._owner, clock, self.forget_row)
        """Makes sessions be forgotten."""
        self.exported = ExportRecords(self._disk, folder)
        """What was exported of them."""
        self.uniting = Uniting(self._disk, folder, self._banks, self._owner, self.snapshots)
        """Merges other versions into them, and takes in those of others."""

    def prepare(self, now: Callable[[], float] = time.time) -> None:
        """Make the folder, give it its mode back, and clear what killed processes left (once, at start).

        Args:
            now: seconds since 1970.

        Raises:
            UnsafeFolder: a link or a file stands in its place.
            OSError: it can be neither made nor read.
        """
        if self.folder.is_symlink() or (self.folder.exists() and not self.folder.is_dir()):
            raise UnsafeFolder(self.folder)
        self._disk.make_folder(self.folder)
        self._disk.protect(self.folder, FOLDER_MODE)
        sweep(self._disk, self.folder, now())

    def create(self, session: Session, bank: Bank) -> SessionFile:
        """Store a new session, and hold it open.

        Args:
            session: with the id that :attr:`new_id` gave, and whatever it holds already.
            bank: the bank that it began with, read.

        Raises:
            NotSaved: it could not be written.
            Erased: a session of that id was erased.
        """
        path = self._path(session.opening.id)
        read, copies = self._banks.reader(path), self._copies(session.opening.id)
        return SessionFile.create(path, self._disk, self._owner, session, bank, read, copies)

    def open(self, session_id: str) -> SessionFile:
        """Hold a session open for an interview; no one else can until it is closed.

        Raises:
            UnknownSession: there is none of that id.
            Erased: it was erased; what came back of it is not opened.
            Locked: it is open elsewhere; the error says by whom.
            Damaged: its file cannot be used.
            NotSaved: its lock cannot be taken, as in a read-only folder.
        """
        try:
            copies = self._copies(session_id)
            return SessionFile.open(self._path(session_id), self._disk, self._owner, self._banks, copies)
        except FileNotFoundError:
            raise UnknownSession(session_id) from None

    def read(self, session_id: str, *, journal: bool = True) -> Record:
        """A session as it stands on the disk, whoever holds it open.

        Args:
            session_id: its ULID.
            journal: whether its events are wanted too (:func:`persona_tui.store.restoring.record_of`).

        One that a later version of the program wrote is read as far as this one knows its shape; see
        :meth:`later_schema`.

        Raises:
            UnknownSession: there is none of that id.
            Erased: it was erased; what came back of it is not read.
            Damaged: its file cannot be used.
        """
        path = self._path(session_id)
        loaded = self._loaded(session_id)
        self._disk.protect(path, FILE_MODE)
        bank, reader = self._banks.bank(path, loaded.meta.bank), self._banks.reader(path)
        record = record_of(loaded, bank, reader, journal=journal)
        return replace(record, session=placed(self._disk, path, record.session))

    def later_schema(self, session_id: str) -> int | None:
        """The schema of a session that a later version of the program wrote: it is shown, and never written.

        Raises:
            UnknownSession: there is none of that id.
            Damaged: its file cannot be used.
        """
        return self._loaded(session_id).later

    def restore(self, session_id: str, at: datetime | None = None) -> Restored:
        """Put an earlier copy of a session back; what stands in its place is kept first.

        Args:
            session_id: a ULID; its file may be damaged or gone.
            at: the latest copy of that time or before; the newest that is whole when not given.

        Raises:
            NoCopy: there is no such copy.
            Locked: the session is open.
            NotSaved: it could not be written; the file is as it was.
        """
        return restore(self._disk, self._path(session_id), self.snapshots, self._owner, at)

    def rows(self) -> tuple[SessionRow, ...]:
        """Every session, the newest first; a damaged one is a row that says what is wrong with it.

        One that was erased, and of which a copy came back, is a row of status `erased`.
        """
        gone = buried(self._disk, self.folder)
        rows = self._listing.rows(self._disk, self.folder, gone)
        if not gone:
            return rows
        return tuple(
            row._replace(status=ERASED, damage=None, copy_at=None, copies=()) if row.held_id in gone else row
            for row in rows
        )

    @property
    def missing(self) -> Missing | None:
        """What there is to say, since the last list was made, of sessions that are gone all at once."""
        return self._listing.missing

    def forget_row(self, session_id: str) -> None:
        """Take an erased session out of the lists of this machine, so that it is neither known nor missed.

        Raises:
            OSError: a list could be neither written nor removed.
        """
        self._listing.forget(f"{session_id}.json")
        if self._index is not None:
            self._index.forget(session_id)

    def find(self, prefix: str, *, gone: bool = False) -> str:
        """The id that begins so, upper or lower case; file names are looked at, nothing is opened.

        An erased session is found by its tombstone when nothing else begins so.

        Args:
            prefix: the beginning of a ULID.
            gone: whether a session may be meant of which only copies are left.

        Raises:
            UnknownSession: no session's id begins so.
            AmbiguousSession: several do; the error holds them.
        """
        wanted = prefix.strip().upper()
        try:
            names = [entry.name for entry in self._disk.entries(self.folder)]
        except FileNotFoundError:
            names = []
        ids = [name.removesuffix(".json") for name in names if name.endswith(".json")]
        known = {*ids, *(self.snapshots.ids() if gone else ())}
        found = _beginning(wanted, known) or _beginning(wanted, buried(self._disk, self.folder))
        if not found:
            raise UnknownSession(prefix)
        if len(found) > 1:
            raise AmbiguousSession(prefix, tuple(found))
        return found[0]

    def _loaded(self, session_id: str) -> Loaded:
        try:
            return load(self._disk, self._path(session_id), later=True)
        except FileNotFoundError:
            raise UnknownSession(session_id) from None

    def _copies(self, session_id: str) -> RoutineCopies:
        return RoutineCopies(self.snapshots, session_id, self._clock)

    def _path(self, session_id: str) -> Path:
        """Where a session is; what is not a ULID is no session and never a path; an erased one is nowhere."""
        if not is_ulid(session_id):
            raise UnknownSession(session_id)
        path = self.folder / f"{session_id}.json"
        if is_erased(path):
            raise Erased(session_id, erased_at(self._disk, path))
        return path


def _beginning(wanted: str, ids: Iterable[str]) -> list[str]:
    return sorted(one for one in ids if wanted and is_ulid(one) and one.startswith(wanted))
