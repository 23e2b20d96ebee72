"""From the bytes of a session file to tables of the right shape, or to a named damage.

The same gate for every reading: lists, opening, saving. A file is never opened as empty, never mended in
passing, never moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import orjson
from pydantic import ValidationError

from persona_tui.interview.session import EventKind
from persona_tui.store.disk import Disk, NotAPlainFileError, TooLargeError
from persona_tui.store.errors import Damage, Damaged, Flaw, NewerSchema
from persona_tui.store.json_text import parse
from persona_tui.store.keys import key_of
from persona_tui.store.shape import SCHEMA, StoredMeta, StoredSession

LARGEST = 16 * 1024 * 1024
"""No session of hours of typing comes near it."""

Tables = dict[str, dict[str, Any]]
"""What TinyDB holds: tables by name, documents by key."""

_expected_key = lru_cache(maxsize=65_536)(lambda item: str(key_of(item)))
_KEEPING = {
    EventKind.ANSWERED,
    EventKind.UNDONE,
    EventKind.REDONE,
    EventKind.READ,
    EventKind.FINISHED,
    EventKind.REOPENED,
}
"""The events after which every question answered before still has its document."""
_CONFLICT = (b"<<<<<<<", b">>>>>>>")


@dataclass(frozen=True)
class Loaded:
    """A session file's content, checked."""

    tables: Tables
    """As TinyDB sees them, with whatever else the file holds."""
    stored: StoredSession

    @property
    def meta(self) -> StoredMeta:
        """How the session began."""
        return next(iter(self.stored.meta.values()))


def load(disk: Disk, path: Path) -> Loaded:
    """Read and check a session file.

    Args:
        disk: through which it is read.
        path: ``<ULID>.json``.

    Raises:
        FileNotFoundError: there is no such file.
        NewerSchema: written by a later version of the program.
        Damaged: anything else that keeps it from being used.
    """
    return check(path, read(disk, path))


def read(disk: Disk, path: Path) -> bytes:
    """A session file's bytes, links and giants refused.

    Raises:
        FileNotFoundError: there is no such file.
        Damaged: it cannot be read.
    """
    try:
        return disk.read(path, LARGEST)
    except FileNotFoundError:
        raise
    except NotAPlainFileError:
        raise Damaged(Damage(path, Flaw.LINK)) from None
    except TooLargeError:
        raise Damaged(Damage(path, Flaw.TOO_LARGE)) from None
    except OSError as error:
        raise Damaged(Damage(path, Flaw.UNREADABLE, error.strerror or "")) from error


def check(path: Path, data: bytes) -> Loaded:
    """Parse and check a session file's bytes.

    Args:
        path: where they come from; the name must be the id inside.
        data: the whole file.

    Raises:
        NewerSchema: written by a later version of the program.
        Damaged: empty, cut short, not JSON, of another shape, or under another name.
    """
    tables = _parsed(path, data)
    _check_version(path, tables)
    try:
        stored = StoredSession.model_validate(tables)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION, where)) from None
    loaded = Loaded(tables, stored)
    if _bereft(stored):
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION, "answers"))
    _check_keys(path, "answers", {key: doc.get("id") for key, doc in stored.answers.items()})
    _check_keys(path, "drafts", {key: doc.id for key, doc in stored.drafts.items()})
    if loaded.meta.id != path.stem:
        raise Damaged(Damage(path, Flaw.WRONG_NAME, loaded.meta.id))
    return loaded


def _parsed(path: Path, data: bytes) -> Tables:
    """The JSON object that the bytes hold."""
    content = data.strip(b" \t\r\n\0")
    if not content:
        raise Damaged(Damage(path, Flaw.EMPTY))
    try:
        parsed = parse(data)
    except orjson.JSONDecodeError as error:
        if any(line.startswith(_CONFLICT) for line in data.splitlines()):
            flaw = Flaw.CONFLICT
        else:
            flaw = Flaw.NOT_JSON if content.endswith(b"}") else Flaw.TRUNCATED
        raise Damaged(Damage(path, flaw, f"{error.lineno}:{error.colno}")) from None
    if not isinstance(parsed, dict) or not all(isinstance(table, dict) for table in parsed.values()):
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION))
    return {name: dict(table) for name, table in parsed.items() if isinstance(table, dict)}


def _check_version(path: Path, tables: Tables) -> None:
    """Refuse a later schema before its shape is judged by the rules of this one."""
    for document in tables.get("meta", {}).values():
        version = document.get("schema") if isinstance(document, dict) else None
        if isinstance(version, int) and version > SCHEMA:
            raise NewerSchema(Damage(path, Flaw.NEWER, str(version)))


def _check_keys(path: Path, table: str, ids: Mapping[str, object]) -> None:
    """Refuse documents without an id, or under another key: they would be saved twice."""
    for key, item in ids.items():
        if not isinstance(item, str) or _expected_key(item) != key:
            raise Damaged(Damage(path, Flaw.NOT_A_SESSION, f"{table}.{key}"))


def _bereft(stored: StoredSession) -> bool:
    """Whether answers were given and none has a place any more: never taken for an empty session.

    An answer taken back keeps its document, blank; only an event that rewrites them all may leave none.
    """
    kinds = {event.kind for event in stored.events.values()}
    return not stored.answers and EventKind.ANSWERED in kinds and kinds <= _KEEPING
