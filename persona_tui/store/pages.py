"""The pages that hold words of a session: where their record says, or wherever they were moved to nearby."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from persona_tui.store.disk import Disk, Entry
from persona_tui.store.exported import ExportRecord

_LARGEST = 64 * 1024 * 1024


class PageState(StrEnum):
    """How a page that was exported stands now."""

    AS_WRITTEN = "as-written"
    CHANGED = "changed"
    """Another content stands there, that no export wrote: edited by hand, most likely."""
    MOVED = "moved"
    """The same content under another name."""
    PARTIAL = "partial"
    """What a killed export left beside it."""
    GONE = "gone"
    """Nowhere that was looked at: deleted, or moved away."""


@dataclass(frozen=True, slots=True)
class ExportedPage:
    """A page that holds, or held, words of a session."""

    path: Path
    state: PageState


def pages_of(
    disk: Disk, session_id: str, records: Iterable[ExportRecord], exports: Path
) -> tuple[ExportedPage, ...]:
    """The pages that were exported of a session.

    Renamed ones are looked for by their hash, in the folder of exports with all that is in it, and in the
    folders where pages were written.

    Args:
        disk: through which they are looked for; no link is followed.
        session_id: the session.
        records: every record of the workspace.
        exports: its folder of exports.

    Returns:
        Each page once, in the order of their paths.
    """
    all_records = tuple(records)
    ours = [record for record in all_records if session_id in record.sessions]
    if not ours:
        return ()
    seen = _Seen(disk)
    found: dict[Path, PageState] = {}
    for record in ours:
        found.setdefault(record.path, _state(seen, record, all_records))
    wanted = {record.sha256 for record in ours}
    sizes = {record.size for record in ours}
    names = {record.path.name for record in ours}
    for path, entry in _nearby(disk, exports, {record.path.parent for record in ours}):
        if path in found:
            continue
        if entry.name.endswith(".tmp") and any(entry.name.startswith(f".{name}.") for name in names):
            found[path] = PageState.PARTIAL
        elif entry.signature[1] in sizes and seen.hash(path) in wanted:
            found[path] = PageState.MOVED
    moved = {seen.hash(path) for path, state in found.items() if state is PageState.MOVED}
    followed = {record.path for record in ours if record.sha256 in moved}
    kept = {
        path: state for path, state in found.items() if state is not PageState.GONE or path not in followed
    }
    return tuple(ExportedPage(path, kept[path]) for path in sorted(kept))


def _state(seen: _Seen, record: ExportRecord, records: Iterable[ExportRecord]) -> PageState:
    """How the page of a record stands; a later export of others in its place is none of its business."""
    if record.path.is_dir() or not os.path.lexists(record.path):
        return PageState.GONE
    there = seen.hash(record.path)
    owners = [one.sessions for one in records if (one.path, one.sha256) == (record.path, there)]
    if not owners:
        return PageState.CHANGED
    ours = any(set(record.sessions) & set(sessions) for sessions in owners)
    return PageState.AS_WRITTEN if ours else PageState.GONE


class _Seen:
    """The hashes of the files looked at, each read once."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self._hashes: dict[Path, str | None] = {}

    def hash(self, path: Path) -> str | None:
        """The hash of a plain file; nothing when there is none."""
        if path not in self._hashes:
            try:
                self._hashes[path] = sha256(self._disk.read(path, _LARGEST)).hexdigest()
            except OSError:
                self._hashes[path] = None
        return self._hashes[path]


def _nearby(disk: Disk, exports: Path, folders: set[Path]) -> Iterator[tuple[Path, Entry]]:
    yield from _plain(disk, exports, deep=True)
    for folder in sorted(folders):
        if not folder.is_relative_to(exports):
            yield from _plain(disk, folder, deep=False)


def _plain(disk: Disk, folder: Path, *, deep: bool) -> Iterator[tuple[Path, Entry]]:
    try:
        entries = disk.entries(folder)
    except OSError:
        return
    for entry in entries:
        path = folder / entry.name
        if entry.plain:
            yield path, entry
        elif deep and stat.S_ISDIR(entry.mode):
            yield from _plain(disk, path, deep=True)
