"""From the bytes of a session file to tables of the right shape, or to a named damage.

The same gate for every reading: lists, opening, saving. A file is never opened as empty, never mended in
passing, never moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import orjson
from pydantic import BaseModel, ValidationError

from persona_tui.interview.session import EventKind
from persona_tui.store.disk import Disk, NotAPlainFileError, TooLargeError
from persona_tui.store.errors import Damage, Damaged, Flaw, NewerSchema
from persona_tui.store.json_text import parse
from persona_tui.store.keys import key_of
from persona_tui.store.migrations import LADDER, Tables
from persona_tui.store.shape import StoredDraft, StoredEvent, StoredMeta, StoredSession

LARGEST = 16 * 1024 * 1024
"""No session of hours of typing comes near it."""

_expected_key = lru_cache(maxsize=65_536)(lambda item: str(key_of(item)))
_CONFLICT = (b"<<<<<<<", b">>>>>>>")


@dataclass(frozen=True)
class Loaded:
    """A session file's content, checked."""

    tables: Tables
    """As TinyDB sees them, with whatever else the file holds."""
    stored: StoredSession
    climbed: bool = False
    """Whether the file itself is of an earlier schema: these tables are what it becomes once it is saved."""
    later: int | None = None
    """The schema of a later version of the program that wrote the file, which is then only read: what this
    version does not know of is left out."""

    @property
    def meta(self) -> StoredMeta:
        """How the session began."""
        return next(iter(self.stored.meta.values()))


def load(disk: Disk, path: Path, *, later: bool = False) -> Loaded:
    """Read and check a session file.

    Args:
        disk: through which it is read.
        path: ``<ULID>.json``.
        later: whether one that a later version wrote may be read as far as this one knows its shape.

    Raises:
        FileNotFoundError: there is no such file.
        NewerSchema: written by a later version of the program.
        Damaged: anything else that keeps it from being used.
    """
    return check(path, read(disk, path), later=later)


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


def check(path: Path, data: bytes, *, later: bool = False) -> Loaded:
    """Parse and check a session file's bytes; those of an earlier schema are brought to this one's in memory.

    Args:
        path: where they come from; the name must be the id inside.
        data: the whole file.
        later: whether what a later version wrote may be read as far as this one knows its shape.

    Raises:
        NewerSchema: written by a later version of the program, and that is not allowed or not understood.
        Damaged: empty, cut short, not JSON, of another shape, or under another name.
    """
    tables = _parsed(path, data)
    schema = _schema(tables)
    if schema > LADDER.top:
        return _of_later(path, tables, schema, allowed=later)
    if schema < LADDER.top:
        tables = _climbed(path, tables, schema)
    return _judged(path, tables, climbed=schema < LADDER.top)


def _judged(path: Path, tables: Tables, *, climbed: bool = False, later: int | None = None) -> Loaded:
    """The tables, if their shape, keys and name are right."""
    try:
        stored = StoredSession.model_validate(tables)
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION, where)) from None
    loaded = Loaded(tables, stored, climbed, later)
    if not stored.answers and _must_hold_answers(stored):
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION, "answers"))  # they were there: never an empty session
    _check_keys(path, "answers", {key: doc.get("id") for key, doc in stored.answers.items()})
    _check_keys(path, "drafts", {key: doc.id for key, doc in stored.drafts.items()})
    if loaded.meta.id != path.stem:
        raise Damaged(Damage(path, Flaw.WRONG_NAME, loaded.meta.id))
    return loaded


def ordered(events: Iterable[StoredEvent]) -> list[StoredEvent]:
    """Events in the order of the journal; of two people's of one rank, the earlier first."""
    return sorted(events, key=lambda event: (event.n, event.at))


def _must_hold_answers(stored: StoredSession) -> bool:
    """Whether the journal tells of something said that nothing took back since.

    A question of a repetition has no document before it is answered, and the next bank may ask nothing that
    has one, so that a table without any answer is right when all that was said was taken back.
    """
    said: dict[str, bool] = {}
    for event in ordered(stored.events.values()):
        if event.migration is not None:
            said = {move.to: _says_something(move.after) for move in event.migration.moves}
        elif event.of is EventKind.MIGRATED:
            said = {}
        elif event.after is not None:
            said[event.item] = _says_something(event.after)
        elif event.kind is EventKind.ANSWERED:
            said[event.item] = True
    return any(said.values())


def _says_something(answer: Mapping[str, object]) -> bool:
    return len(answer) > 2 or answer.get("value") is not None


def _schema(tables: Tables) -> int:
    """The schema that a file says it is of; one that says none is judged by the shape of this version."""
    for document in tables.get("meta", {}).values():
        version = document.get("schema") if isinstance(document, dict) else None
        if isinstance(version, int) and not isinstance(version, bool) and version >= 1:
            return version
    return LADDER.top


def _climbed(path: Path, tables: Tables, schema: int) -> Tables:
    """The tables of an earlier schema, brought to this one's."""
    try:
        return LADDER.climbed(tables, schema)
    except (LookupError, TypeError, ValueError, AttributeError):  # a step met what no session of its time had
        raise Damaged(Damage(path, Flaw.NOT_A_SESSION, f"schema {schema}")) from None


def _of_later(path: Path, tables: Tables, schema: int, *, allowed: bool) -> Loaded:
    """What a later version wrote, to be shown and never written; events and drafts of new kinds left out."""
    newer = NewerSchema(Damage(path, Flaw.NEWER, str(schema)))
    if not allowed:
        raise newer
    known = {
        name: {key: doc for key, doc in tables.get(name, {}).items() if _is_of(model, doc)}
        for name, model in (("events", StoredEvent), ("drafts", StoredDraft))
    }
    try:
        return _judged(path, {**tables, **known}, later=schema)
    except Damaged as damaged:
        if damaged.why is Flaw.WRONG_NAME:
            raise
        raise newer from None


def _is_of(model: type[BaseModel], document: object) -> bool:
    try:
        model.model_validate(document)
    except ValidationError:
        return False
    return True


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


def _check_keys(path: Path, table: str, ids: Mapping[str, object]) -> None:
    """Refuse documents without an id, or under another key: they would be saved twice."""
    for key, item in ids.items():
        if not isinstance(item, str) or _expected_key(item) != key:
            raise Damaged(Damage(path, Flaw.NOT_A_SESSION, f"{table}.{key}"))
