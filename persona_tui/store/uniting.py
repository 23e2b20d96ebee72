"""Session files merged, imported and set aside: what the merge of their tables does to the disk."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from persona_tui.banks.model import Bank
from persona_tui.store.atomic import SUFFIX, discard, stage, write_atomically
from persona_tui.store.copies import examined
from persona_tui.store.disk import Disk
from persona_tui.store.errors import AlreadyThere, Damage, Erased, Flaw, NotSaved, Owner
from persona_tui.store.json_text import dump
from persona_tui.store.loading import Loaded, read
from persona_tui.store.locks import SessionLocks
from persona_tui.store.merging.consents import refusing_either
from persona_tui.store.merging.merge import clean_tables, merged
from persona_tui.store.merging.telling import Origin, Report, report
from persona_tui.store.merging.versions import is_migration
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.quarantine import set_aside
from persona_tui.store.snapshot import Reason
from persona_tui.store.snapshots import Snapshots
from persona_tui.store.tombstones import erased_at, is_erased
from persona_tui.store.traces import forget_copies


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that may be merged: a session, whole, whose bank can be read."""

    path: Path
    data: bytes
    loaded: Loaded
    bank: Bank
    """The one that it runs on."""

    @property
    def session_id(self) -> str:
        """The session that it holds, whatever its name."""
        return self.loaded.meta.id


@dataclass(frozen=True, slots=True)
class United:
    """What two files came to."""

    session_id: str
    text: bytes
    report: Report
    bank: Bank
    path: Path | None = None
    """Where it was written; nowhere when it was only asked for."""


def examine(disk: Disk, banks: PinnedBanks, path: Path) -> Examined:
    """Read a file through the same gate as the sessions of the folder, whatever its name.

    Raises:
        FileNotFoundError: there is none.
        Damaged: it cannot be used.
    """
    data = read(disk, path)
    loaded = examined(path, data)
    return Examined(path, data, loaded, banks.in_force(path, loaded))


def unite(first: Examined, second: Examined) -> United:
    """Two versions of a session as one text; nothing is written.

    Raises:
        DifferentSessions: they are not versions of one session.
        DifferentBanks: they run on different versions of its bank.
    """
    sides = [clean_tables(side.loaded.tables) for side in (first, second)]
    both = merged(sides[0], sides[1], refusing_either(first.bank, second.bank))
    told = report(sides[0], sides[1], both)
    further = max((first, second), key=_migrations)
    return United(first.session_id, dump(both), told, further.bank)


def _migrations(side: Examined) -> int:
    """How often a version went on with another bank, or came back from one."""
    return sum(map(is_migration, side.loaded.tables["events"].values()))


class Uniting:
    """Merges files into the sessions of a folder."""

    def __init__(
        self,
        disk: Disk,
        folder: Path,
        banks: PinnedBanks,
        owner: Callable[[], Owner],
        snapshots: Snapshots,
    ) -> None:
        """Nothing is read yet.

        Args:
            disk: through which everything goes.
            folder: of the sessions.
            banks: reads their banks.
            owner: who this process is.
            snapshots: keeps what a merge replaces.
        """
        self._snapshots = snapshots
        self._disk = disk
        self._folder = folder
        self._banks = banks
        self._owner = owner

    def preview(self, first: Path, second: Path) -> United:
        """What two files come to; nothing is written, and neither need be of the folder.

        Raises:
            FileNotFoundError: one is not there.
            Damaged: one cannot be used.
            DifferentSessions, DifferentBanks: they cannot be merged.
            Erased: it is a session that was erased here.
        """
        sides = [examine(self._disk, self._banks, path) for path in (first, second)]
        for side in sides:
            self._refuse_erased(side.session_id)
        return unite(*sides)

    def write_apart(self, first: Path, second: Path, to: Path) -> United:
        """What two files come to, in a new file.

        Raises:
            FileExistsError: there is one of that name.
            OSError: it could not be written.
        """
        united = self.preview(first, second)
        temporary = to.with_name(f".{to.name}.{os.getpid()}{SUFFIX}")
        stage(self._disk, temporary, united.text)
        try:
            self._disk.put_new(temporary, to)
        except OSError:
            discard(self._disk, temporary)
            raise
        self._disk.sync_folder(to.parent)
        return replace(united, path=to)

    def merge(self, target: Path, other: Path, reason: Reason = Reason.MERGE) -> United:
        """Merge a file into a session of the folder, and keep a copy of what was there among the snapshots.

        A file of the same folder is a conflict copy: once it is merged it goes to quarantine. When a consent
        was refused on one side only, what the other said is kept nowhere (R17).

        Args:
            target: the session's file.
            other: the other version, wherever it is.
            reason: what the copy says that it was kept before.

        Raises:
            FileNotFoundError: one is not there.
            Damaged: one cannot be used; nothing is changed.
            DifferentSessions, DifferentBanks: they cannot be merged; nothing is changed.
            Erased: the session was erased; nothing is changed.
            Locked: the session is open.
            NotSaved: it could not be written; both files are as they were.
        """
        self._refuse_erased(target.stem)
        examine(self._disk, self._banks, target)  # no lock is made for what cannot be merged
        locks = SessionLocks(self._disk, target)
        locks.take(self._owner)
        try:
            with locks.writing():
                return self._merge(target, other, reason)
        except FileNotFoundError:
            raise
        except OSError as error:
            raise NotSaved.because(target, error) from error
        finally:
            locks.give_back()

    def add(self, path: Path) -> str:
        """Make a session of a file from elsewhere.

        Args:
            path: the file, as another machine's program wrote it; it is left as it is.

        Returns:
            The session's id.

        Raises:
            FileNotFoundError: it is not there.
            Damaged: it cannot be used; nothing is changed.
            AlreadyThere: there is a session of that id; nothing is changed.
            Erased: the session was erased here; nothing is changed.
            Locked: its id is being used by another process.
            NotSaved: it could not be written.
        """
        found = examine(self._disk, self._banks, path)
        self._refuse_erased(found.session_id)  # no lock is made for what is not taken in
        target = self._folder / f"{found.session_id}.json"
        locks = SessionLocks(self._disk, target)
        locks.take(self._owner)
        try:
            with locks.writing():
                self._refuse_erased(found.session_id)
                if self._disk.exists(target):
                    raise AlreadyThere(found.session_id)
                write_atomically(self._disk, target, dump(clean_tables(found.loaded.tables)))
        except OSError as error:
            raise NotSaved.because(target, error) from error
        finally:
            locks.give_back()
        return found.session_id

    def _refuse_erased(self, session_id: str) -> None:
        """A copy of a session that was erased on purpose does not bring it back."""
        session = self._folder / f"{session_id}.json"
        if is_erased(session):
            raise Erased(session_id, erased_at(self._disk, session))

    def _merge(self, target: Path, other: Path, reason: Reason) -> United:
        self._refuse_erased(target.stem)
        first, second = (examine(self._disk, self._banks, path) for path in (target, other))
        united = unite(first, second)
        is_copy = other.resolve().parent == target.resolve().parent and other.name != target.name
        if united.report.erased:  # the other version stays until it is merged: it may be the one that refuses
            forget_copies(self._disk, target, target.parent / other.name if is_copy else None)
        if united.text != first.data:
            if Origin.FIRST not in united.report.erased:
                self._snapshots.keep(target.stem, reason)
            write_atomically(self._disk, target, united.text)
        if is_copy:
            if Origin.SECOND not in united.report.erased:
                set_aside(self._disk, Damage(other, Flaw.WRONG_NAME, second.session_id), second.data)
            self._disk.remove(other)
            self._disk.sync_folder(other.parent)
        return replace(united, path=target)
