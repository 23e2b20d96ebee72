"""The sessions themselves: damaged files, copies, quarantine, the index, what vanished."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from persona_tui.store.disk import Disk
from persona_tui.store.errors import Flaw
from persona_tui.store.ids import is_ulid
from persona_tui.store.index import Index
from persona_tui.store.rows import SessionRow
from persona_tui.store.sessions import Sessions
from persona_tui.store.vanishing import missing_of, sessions_among
from persona_tui.text.language import N_
from persona_tui.workspace.checkup.finding import Finding, State
from persona_tui.workspace.folders import Folders, index_file

_FLAWS = {
    Flaw.EMPTY: N_("{file}: empty."),
    Flaw.TOO_LARGE: N_("{file}: far too large for a session."),
    Flaw.LINK: N_("{file}: not a plain file."),
    Flaw.UNREADABLE: N_("{file}: cannot be read."),
    Flaw.TRUNCATED: N_("{file}: cut short."),
    Flaw.CONFLICT: N_("{file}: holds git conflict markers."),
    Flaw.NOT_JSON: N_("{file}: not valid JSON."),
    Flaw.NOT_A_SESSION: N_("{file}: does not have the shape of a session."),
    Flaw.WRONG_NAME: N_("{file}: holds a session of another name; it may be a conflict copy."),
    Flaw.BANK: N_("{file}: the question bank kept in it cannot be read."),
    Flaw.NEWER: N_("{file}: written by a later version of persona-tui, of a shape unknown here."),
}
_NO_COPY = N_("No copy of it is left here: look in a backup, in git or in the synced folder’s history.")
_COPY = N_("“persona-tui sessions restore {id}” puts back the copy of {when}.")
_MERGE = N_("“persona-tui sessions merge {id}” puts it together with the session.")
_DAY = 86400
"""In seconds."""
_MOVE = N_("Compare it with the session, then move it elsewhere.")


def sessions(root: Path, disk: Disk, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """Read every session file, whatever the index says.

    Args:
        root: the workspace.
        disk: through which they are read.
        clock: gives the time.
    """
    folder = Folders(root).sessions
    store = Sessions(folder, disk, clock=clock)
    rows = store.rows()
    damaged = [row for row in rows if row.damage is not None]
    for row in damaged:
        yield _damaged(row)
    for row in rows:
        for name in row.copies:
            values = {"file": name, "id": row.id}
            yield Finding("sessions", State.DAMAGE, _FLAWS[Flaw.WRONG_NAME], values, _MERGE, (folder / name,))
    counts = {"count": len(rows), "whole": len(rows) - len(damaged)}
    state = State.NOTE if damaged else State.FINE
    yield Finding(
        "sessions", state, N_("Sessions that can be read: {whole} of {count}."), counts, paths=(folder,)
    )
    for row in rows:
        if row.later is not None:
            text = N_(
                "{id} was written by a later version of persona-tui (schema {schema}): it is only read."
            )
            yield Finding("schema", State.NOTE, text, {"id": row.id, "schema": row.later})
    yield from _index(disk, folder, rows, clock())
    yield _copies(store, {row.id for row in rows if is_ulid(row.id)})
    yield from _quarantine(root, disk, clock())


def _damaged(row: SessionRow) -> Finding:
    """Which file, and what is wrong with it; never a word of what it holds."""
    damage = row.damage
    assert damage is not None
    values: dict[str, object] = {"file": damage.path.name, "id": row.id}
    if damage.flaw is Flaw.WRONG_NAME:
        remedy = _MOVE
    elif row.copy_at is not None:
        values["when"] = f"{row.copy_at.astimezone():%Y-%m-%d %H:%M}"
        remedy = _COPY
    else:
        remedy = _NO_COPY
    return Finding("sessions", State.DAMAGE, _FLAWS[damage.flaw], values, remedy, (damage.path,))


def _index(disk: Disk, folder: Path, rows: tuple[SessionRow, ...], now: datetime) -> Iterator[Finding]:
    """Whether the index is there, of these files, and where no sync engine takes it along."""
    path = index_file(folder)
    known = Index(disk, path, folder).read()
    values = {"index": path, "known": len(known.rows), "count": len(rows)}
    if path.is_relative_to(folder.parent):
        yield Finding(
            "index",
            State.PROBLEM,
            N_("The index stands inside the workspace: {index}."),
            values,
            N_("Set XDG_STATE_HOME to a folder of this machine alone."),
            (path,),
        )
    elif not known.names:
        yield Finding("index", State.FINE, N_("No index yet; the next list makes it."), values, paths=(path,))
    else:
        text = N_("Sessions in this machine’s index, which may be deleted at any time: {known} of {count}.")
        yield Finding("index", State.FINE, text, values, paths=(path,))
    present = {f"{row.id}.json" for row in rows}
    missing = missing_of(sessions_among(known.names), known.missing, present, now)
    if missing is not None:
        gone = tuple(folder / name for name in sorted(missing.names))
        yield Finding(
            "missing",
            State.PROBLEM,
            N_("Sessions that were here before and are gone: {gone} of {of}."),
            {"gone": len(gone), "of": missing.of},
            N_("If nobody took them away, “persona-tui sessions restore ID” puts a copy back."),
            gone,
        )


def _copies(store: Sessions, present: set[str]) -> Finding:
    ids, values = store.snapshots.ids(), {"count": store.snapshots.count()}
    bare = sorted(present - ids)
    folder = store.snapshots.folder
    if not bare:
        text = N_("Every session has a copy. Copies in all: {count}.")
        return Finding("snapshots", State.FINE, text, values, paths=(folder,))
    text = N_("Copies: {count}. Sessions without any yet: {bare}.")
    remedy = N_("One is made when a session is next saved or closed.")
    return Finding("snapshots", State.NOTE, text, values | {"bare": len(bare)}, remedy, (folder,))


def _quarantine(root: Path, disk: Disk, now: datetime) -> Iterator[Finding]:
    """How many copies there are, what they weigh and for how long: the program deletes none by itself."""
    folder = Folders(root).quarantine
    try:
        held = [entry for entry in disk.entries(folder) if not entry.name.startswith(".")]
    except OSError:  # there is none, or it cannot be looked into
        return
    if held:
        text = N_(
            "Copies of damaged files in quarantine: {count}. Size in all: {size} kB. Age of the oldest, in "
            "days: {days}."
        )
        oldest = now.timestamp() - min(entry.changed for entry in held)
        values = {
            "count": len(held),
            "size": math.ceil(sum(entry.signature[1] for entry in held) / 1000),
            "days": max(0, int(oldest // _DAY)),
        }
        remedy = N_(
            "None is ever deleted by the program. Once you have what you need of them, they may be deleted."
        )
        paths = tuple(folder / name for name in sorted(entry.name for entry in held))
        yield Finding("quarantine", State.NOTE, text, values, remedy, paths)
