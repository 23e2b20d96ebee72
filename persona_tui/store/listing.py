"""The list of sessions, made quickly: a file is read again only when it changed."""

from __future__ import annotations

import stat
from pathlib import Path

from persona_tui.interview.retention import last_set
from persona_tui.store.disk import FILE_MODE, Disk, Entry
from persona_tui.store.errors import Damage, Damaged, Flaw
from persona_tui.store.index import Index, Known
from persona_tui.store.loading import Loaded, load
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.restoring import answers_for_path, ordered, status_of
from persona_tui.store.rows import SessionRow
from persona_tui.text.clean import clean_line

_PRIVATE = 0o077


class Listing:
    """Remembers the row of each file, for as long as the file stays the same, from one run to the next."""

    def __init__(self, banks: PinnedBanks, index: Index | None = None) -> None:
        self._banks = banks
        self._index = index
        self._known: Known | None = None

    def rows(self, disk: Disk, folder: Path) -> tuple[SessionRow, ...]:
        """The rows of a folder's session files, the newest first.

        Args:
            disk: through which they are read.
            folder: where; a missing one holds none.
        """
        try:
            entries = disk.entries(folder)
        except FileNotFoundError:
            return ()
        if self._known is None:
            self._known = self._index.read() if self._index else {}
        known: Known = {}
        for entry in entries:
            if entry.name.startswith(".") or not entry.name.endswith(".json"):
                continue
            before = self._known.get(entry.name)
            if before is not None and before[0] == entry.signature:
                known[entry.name] = before
            elif (row := self._row(disk, folder, entry)) is not None:
                known[entry.name] = (entry.signature, row)
        if self._index and known != self._known:
            self._index.write(known)
        self._known = known
        return tuple(sorted((row for _, row in known.values()), key=lambda row: row.id, reverse=True))

    def _row(self, disk: Disk, folder: Path, entry: Entry) -> SessionRow | None:
        """The row of one file; nothing when it vanished meanwhile."""
        path = folder / entry.name
        if not entry.plain:
            return SessionRow(path.stem, damage=Damage(path, Flaw.LINK))
        if stat.S_IMODE(entry.mode) & _PRIVATE:
            disk.protect(path, FILE_MODE)
        try:
            loaded = load(disk, path)
        except FileNotFoundError:
            return None
        except Damaged as damaged:
            return SessionRow(path.stem, damage=damaged.damage)
        return self._row_of(path, loaded)

    def _row_of(self, path: Path, loaded: Loaded) -> SessionRow:
        meta = loaded.meta
        code = clean_line(meta.code)
        try:
            course = self._banks.course(path, meta)
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
        )
