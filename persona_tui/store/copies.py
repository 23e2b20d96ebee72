"""Copies of a session under another name: what sync engines leave when two people wrote at once.

Each engine names them in its own way, some in the person's language; what they hold tells them for what they
are. None is ever taken for a session of its own, and none is deleted unasked.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from persona_tui.store.disk import Disk, Entry
from persona_tui.store.errors import Damage, Damaged, Flaw
from persona_tui.store.ids import is_ulid
from persona_tui.store.loading import Loaded, check, read
from persona_tui.store.rows import SessionRow

_ULID = 26


def examined(path: Path, data: bytes) -> Loaded:
    """Check a session file's bytes by the same gate as ever, but for its name.

    Args:
        path: where they come from.
        data: the whole file.

    Raises:
        Damaged: it cannot be used, or the id in it is no ULID.
    """
    try:
        return check(path, data)
    except Damaged as damaged:
        if damaged.why is not Flaw.WRONG_NAME or not is_ulid(damaged.damage.where):
            raise
        session_id = damaged.damage.where
    try:
        return check(path.with_name(f"{session_id}.json"), data)
    except Damaged as damaged:
        raise type(damaged)(replace(damaged.damage, path=path)) from None


def may_be_copy(entry: Entry) -> bool:
    """Whether a file that is not named as sessions are may be a copy of one, by its name."""
    name = entry.name
    return entry.plain and is_ulid(name[:_ULID]) and not name.endswith((".json", ".tmp"))


def copy_in(disk: Disk, path: Path) -> Damage | None:
    """What is wrong with the name of a file that holds a session; nothing for any other file."""
    try:
        found = examined(path, read(disk, path))
    except (Damaged, FileNotFoundError):
        return None
    return Damage(path, Flaw.WRONG_NAME, found.meta.id)


def gathered(rows: Iterable[SessionRow]) -> list[SessionRow]:
    """The rows of sessions, each with its copies; a copy whose session is not there stays a row of its own.

    Args:
        rows: of every file.
    """
    every = list(rows)
    sessions = {row.id for row in every if row.damage is None or row.damage.flaw is not Flaw.WRONG_NAME}
    copies: dict[str, list[str]] = {}
    kept: list[SessionRow] = []
    for row in every:
        if row.damage is not None and row.damage.flaw is Flaw.WRONG_NAME and row.damage.where in sessions:
            copies.setdefault(row.damage.where, []).append(row.damage.path.name)
        else:
            kept.append(row)
    return [row._replace(copies=tuple(sorted(copies[row.id]))) if row.id in copies else row for row in kept]
