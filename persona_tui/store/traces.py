"""Every file of a workspace that belongs to one session: found by name and by content, hard links too."""

from __future__ import annotations

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import orjson

from persona_tui.store import exported, locks, quarantine, snapshots, tombstones
from persona_tui.store.disk import Disk, Entry
from persona_tui.store.ids import LENGTH
from persona_tui.store.json_text import parse
from persona_tui.store.loading import LARGEST

VERSIONS = ".stversions"
"""Where Syncthing keeps what it replaced or removed, when it is told to."""

_NOT_WALKED = frozenset({tombstones.FOLDER, exported.FOLDER, ".git"})
_ANY_ID = re.compile(rf"[0-9A-HJKMNP-TV-Z]{{{LENGTH}}}")


class TraceKind(StrEnum):
    """What a file is to its session."""

    SESSION = "session"
    TEMPORARY = "temporary"
    """What a killed save, or a sync engine's transfer, left."""
    SNAPSHOT = "snapshot"
    QUARANTINE = "quarantine"
    COPY = "copy"
    """A conflict copy, a renamed copy, a version that a sync engine kept."""
    LOCK = "lock"
    """A lock, or who held it."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One file of a session."""

    kind: TraceKind
    path: Path
    inode: int
    names: int
    """How many names the file has on this disk, those that are not of this workspace included."""
    link: bool = False
    """Whether it is a link, of which only the name can be removed."""


@dataclass(frozen=True, slots=True)
class Traces:
    """The files of a session, and those of which nobody can say."""

    found: tuple[Trace, ...]
    """The session's own file last, so that a search cut short can begin again."""
    unsure: tuple[Path, ...] = ()
    """Damaged or unreadable files that may be of any session."""
    folders: tuple[Path, ...] = ()
    """Those that were looked into."""

    def elsewhere(self) -> tuple[Trace, ...]:
        """Those whose content has another name, that was not found here."""
        seen: dict[int, int] = {}
        for trace in self.found:
            seen[trace.inode] = seen.get(trace.inode, 0) + 1
        several = {trace.inode: trace for trace in self.found if trace.names > seen[trace.inode]}
        return tuple(several.values())


def traces_of(disk: Disk, session: Path) -> Traces:
    """Look for every file of a session.

    A file whose content says which session it is of belongs to that one, whatever its name. Of one that does
    not say (cut short, spoiled, a lock), the name decides, or that of a folder it is in.

    Args:
        disk: through which everything is looked at; no link is followed.
        session: the session's file, there or not.

    Raises:
        OSError: a folder cannot be looked into.
    """
    workspace = session.parent.parent
    found: list[Trace] = []
    unsure: list[Path] = []
    folders: list[Path] = []
    judged: dict[tuple[int, int, int], bool | None] = {}
    for root in (
        session.parent,
        *(workspace / name for name in (snapshots.FOLDER, quarantine.FOLDER, VERSIONS)),
    ):
        for path, entry in _files(disk, root, folders):
            content = judged.get(entry.signature)
            if entry.plain and (content is None or not entry.signature[2]):  # Windows gives no inode here
                content = judged[entry.signature] = _content_is_of(disk, path, session.stem)
            name = str(path.relative_to(workspace))
            if content or (content is None and session.stem in name):
                found.append(_trace(path, entry, session))
            elif content is None and _ANY_ID.search(name) is None and _could_be_one(path):
                unsure.append(path)
    found.sort(key=lambda trace: (trace.kind is TraceKind.SESSION, str(trace.path)))
    return Traces(tuple(found), tuple(unsure), tuple(folders))


def forget_copies(disk: Disk, session: Path, but: Path | None = None) -> None:
    """Remove every copy of a session but its own file, for good: after a refusal, nothing else stays (R17).

    Args:
        disk: through which they are looked for and removed.
        session: the session's file.
        but: a copy to leave.

    Raises:
        OSError: one could not be removed, or could come back after a power cut.
    """
    traces = traces_of(disk, session)
    for trace in traces.found:
        if trace.kind not in {TraceKind.SESSION, TraceKind.LOCK} and trace.path != but:
            disk.remove(trace.path)
    for folder in traces.folders:  # even where there was none: an earlier try may have removed it
        disk.sync_folder(folder)


def _files(disk: Disk, folder: Path, folders: list[Path]) -> Iterator[tuple[Path, Entry]]:
    """Every file of a folder and of those in it, which are noted."""
    try:
        entries = disk.entries(folder)
    except (FileNotFoundError, NotADirectoryError):
        return
    folders.append(folder)
    for entry in sorted(entries, key=lambda one: one.name):
        path = folder / entry.name
        if not stat.S_ISDIR(entry.mode):
            yield path, entry
        elif entry.name not in _NOT_WALKED:
            yield from _files(disk, path, folders)


def _content_is_of(disk: Disk, path: Path, session_id: str) -> bool | None:
    """Whether a file's content is of a session; nothing when it does not say of which."""
    try:
        data = disk.read(path, LARGEST)
    except OSError:
        return None
    try:
        held = _id_in(parse(data))
    except orjson.JSONDecodeError:
        if session_id.encode() not in data:
            return None
        named = _ANY_ID.search(path.name)
        return True if named is None or named.group() == session_id else None
    return None if held is None else held == session_id


def _id_in(data: Any) -> str | None:
    """The id that a session's tables, or what a tool printed of a session, hold."""
    if not isinstance(data, dict):
        return None
    tables = data.get("meta")
    documents = tables.values() if isinstance(tables, dict) else (data,)
    ids = (one.get("id") for one in documents if isinstance(one, dict))
    return next((one for one in ids if isinstance(one, str)), None)


def _could_be_one(path: Path) -> bool:
    """Whether a file without an id in its name may once have been a session."""
    return ".json" in path.name


def _trace(path: Path, entry: Entry, session: Path) -> Trace:
    return Trace(_kind(path, session), path, entry.signature[2], entry.names, not entry.plain)


def _kind(path: Path, session: Path) -> TraceKind:
    if path == session:
        return TraceKind.SESSION
    parts = path.relative_to(session.parent.parent).parts
    if locks.FOLDER in parts:
        return TraceKind.LOCK
    if path.name.endswith(".tmp"):
        return TraceKind.TEMPORARY
    if parts[0] == snapshots.FOLDER:
        return TraceKind.SNAPSHOT
    return TraceKind.QUARANTINE if parts[0] == quarantine.FOLDER else TraceKind.COPY
