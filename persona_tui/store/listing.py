"""The list of sessions, made quickly: a file is read again only when it changed."""

from __future__ import annotations

import contextlib
import stat
from collections.abc import Callable, Set
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from persona_tui.interview.retention import last_set
from persona_tui.store.copies import copy_in, gathered, may_be_copy
from persona_tui.store.disk import FILE_MODE, Disk, Entry
from persona_tui.store.errors import Damage, Damaged, Flaw
from persona_tui.store.ids import is_ulid
from persona_tui.store.index import Index, Known, Remembered
from persona_tui.store.loading import Loaded, check, ordered, read
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.quarantine import set_aside
from persona_tui.store.restoring import answers_for_path, status_of
from persona_tui.store.rows import SessionRow
from persona_tui.store.snapshots import Snapshots
from persona_tui.store.vanishing import Missing, missing_of, sessions_among
from persona_tui.text.clean import clean_line

_PRIVATE = 0o077


class Listing:
    """Remembers the row of each file, for as long as the file stays the same, from one run to the next."""

    def __init__(
        self,
        banks: PinnedBanks,
        snapshots: Snapshots,
        clock: Callable[[], datetime],
        index: Index | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            banks: reads the pinned banks.
            snapshots: the copies that could replace a damaged file.
            clock: gives the time, with its offset.
            index: keeps the rows from one run to the next.
        """
        self._banks = banks
        self._snapshots = snapshots
        self._clock = clock
        self._index = index
        self._known: Known | None = None
        self.missing: Missing | None = None
        """What there is to say of files that were listed before and are gone, since the last listing."""

    def rows(self, disk: Disk, folder: Path, erased: Set[str] = frozenset()) -> tuple[SessionRow, ...]:
        """The rows of a folder's session files, the newest first.

        Args:
            disk: through which they are read.
            folder: where; a missing one holds none.
            erased: the ids of those that were erased, here or on another machine: they are not missed.
        """
        try:
            entries = disk.entries(folder)
        except FileNotFoundError:
            return ()
        before = self._remembered()
        known: Known = {}
        for entry in entries:
            if entry.name.startswith(".") or not entry.name.endswith(".json"):
                if may_be_copy(entry) and (damage := copy_in(disk, folder / entry.name)) is not None:
                    known[entry.name] = (entry.signature, SessionRow(entry.name, damage=damage))
                continue
            row = before.rows.get(entry.name)
            if row is not None and row[0] == entry.signature:
                known[entry.name] = row
            elif (new := self._row(disk, folder, entry)) is not None:
                known[entry.name] = (entry.signature, new)
        there = known.keys() | {f"{one}.json" for one in erased}
        missing = missing_of(sessions_among(before.names, there), before.missing, there, self._clock())
        self._keep(known, missing, changed=known != before.rows or missing != before.missing)
        rows = gathered(row for _, row in known.values())
        return tuple(sorted(rows, key=lambda row: row.id, reverse=True))

    def forget(self, name: str) -> None:
        """Leave a file out of all that is known: it was erased on purpose, and is not missed.

        Args:
            name: the file's.
        """
        if self._index is None and self._known is None:
            return
        before = self._remembered()
        known = {key: row for key, row in before.rows.items() if key != name}
        missing = before.missing and replace(before.missing, names=before.missing.names - {name})
        self._keep(known, missing if missing and missing.names else None, changed=True)

    def _remembered(self) -> Remembered:
        if self._known is not None:
            return Remembered(self._known, frozenset(self._known), self.missing)
        return self._index.read() if self._index else Remembered()

    def _keep(self, known: Known, missing: Missing | None, *, changed: bool) -> None:
        if self._index and changed:
            self._index.write(known, missing)
        self._known, self.missing = known, missing

    def _row(self, disk: Disk, folder: Path, entry: Entry) -> SessionRow | None:
        """The row of one file; nothing when it vanished meanwhile."""
        path = folder / entry.name
        if not entry.plain:
            return SessionRow(path.stem, damage=Damage(path, Flaw.LINK))
        if stat.S_IMODE(entry.mode) & _PRIVATE:
            disk.protect(path, FILE_MODE)
        try:
            content = read(disk, path)
        except FileNotFoundError:
            return None
        except Damaged as damaged:
            return SessionRow(path.stem, damage=damaged.damage)
        try:
            row = self._row_of(path, check(path, content, later=True))
        except Damaged as damaged:
            row = SessionRow(path.stem, damage=damaged.damage)
        return row if row.damage is None else self._damaged(disk, row, row.damage, content)

    def _damaged(self, disk: Disk, row: SessionRow, damage: Damage, content: bytes) -> SessionRow:
        """The row of a damaged file, once that is copied to quarantine, with the copy that could replace it.

        Where nothing can be written, in a read-only folder, the row is all there is.
        """
        if damage.flaw is Flaw.NEWER:
            return row
        with contextlib.suppress(OSError):
            set_aside(disk, damage, content)
        copy = self._snapshots.newest_whole(row.id) if is_ulid(row.id) else None
        return row._replace(copy_at=copy.at if copy else None)

    def _row_of(self, path: Path, loaded: Loaded) -> SessionRow:
        meta = loaded.meta
        code = clean_line(meta.code)
        try:
            course = self._banks.course(path, loaded)
        except Damaged as damaged:
            return SessionRow(meta.id, meta.bank.id, code=code, started=meta.started, damage=damaged.damage)
        way = course.path(answers_for_path(loaded, course))
        events = ordered(loaded.stored.events.values())
        return SessionRow(
            id=meta.id,
            bank_id=course.bank.id,
            bank_title=course.bank.title,
            code=code,
            status=status_of(events).value,
            done=way.done,
            least=way.least,
            most=way.most,
            started=meta.started,
            destroy_on=last_set(meta.destroy_on, ((event.kind, event.until) for event in events)),
            later=loaded.later,
        )
