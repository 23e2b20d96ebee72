"""What the list of sessions knew when it was last made, so that a new run need not read every file again.

It stays on this machine, holds nothing that the session files do not, and may be deleted at any time: each
row counts only for as long as its file is the very same.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import AwareDatetime, BaseModel, Field, ValidationError

from persona_tui import __version__
from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.json_text import dump_short
from persona_tui.store.rows import SessionRow
from persona_tui.store.shape import SCHEMA
from persona_tui.store.vanishing import Missing

_PREFIX = "index-"
LARGEST = 64 * 1024 * 1024

Signature = tuple[int, int, int]
Known = dict[str, tuple[Signature, SessionRow]]
"""Rows by file name, each with the signature of the file it was made from."""

_Count = int | None
_StoredRow = tuple[
    int,
    int,
    int,
    str,
    str,
    str,
    str,
    str,
    _Count,
    _Count,
    _Count,
    AwareDatetime | None,
    date | None,
    _Count,
]
"""A signature, then :data:`_FIELDS`, the first fields of a row in their order: their names in each row would
double the file."""
_FIELDS = (
    "id",
    "bank_id",
    "bank_title",
    "code",
    "status",
    "done",
    "least",
    "most",
    "started",
    "destroy_on",
    "later",
)


class _StoredMissing(BaseModel):
    names: list[str]
    of: int
    since: AwareDatetime


class _Foreign(BaseModel):
    """What can be said of an index of whatever version: which files were listed."""

    folder: str
    rows: dict[str, Any]
    missing: _StoredMissing | None = None


class _Stored(BaseModel):
    app: str
    schema_: Annotated[int, Field(alias="schema")]
    folder: str
    rows: dict[str, _StoredRow]
    missing: _StoredMissing | None = None


@dataclass(frozen=True, slots=True)
class Remembered:
    """What an index says."""

    rows: Known = field(default_factory=dict)
    names: frozenset[str] = frozenset()
    """The files that were listed, those included whose rows are of another version of the program."""
    missing: Missing | None = None
    """What there was to be said of files that are gone."""


class Index:
    """The index of one folder of sessions."""

    def __init__(self, disk: Disk, path: Path, folder: Path) -> None:
        self._disk = disk
        self.path = path
        self._folder = folder

    def read(self) -> Remembered:
        """What was written last; nothing when it cannot be read, or is of another folder."""
        try:
            text = self._disk.read(self.path, LARGEST)
        except OSError:
            return Remembered()
        try:
            stored = _Stored.model_validate_json(text)
        except ValidationError:
            return self._names(text)
        if (stored.app, stored.schema_) != (__version__, SCHEMA):
            return self._names(text)
        if stored.folder != str(self._folder):
            return Remembered()
        known = {name: _known(row) for name, row in stored.rows.items()}
        return Remembered(known, frozenset(known), _missing(stored.missing))

    def write(self, known: Known, missing: Missing | None) -> None:
        """Keep rows for the next run; damaged files are looked at anew each time. Failing is no matter."""
        rows = {
            name: [*signature, *_fields(row)] for name, (signature, row) in known.items() if not row.damage
        }
        stored = missing and {
            "names": sorted(missing.names),
            "of": missing.of,
            "since": missing.since.isoformat(),
        }
        of = {"app": __version__, "schema": SCHEMA, "folder": str(self._folder)}
        text = dump_short(of | {"missing": stored, "rows": rows})
        with contextlib.suppress(OSError):
            self._disk.make_folder(self.path.parent)
            self._disk.protect(self.path.parent, FOLDER_MODE)
            write_atomically(self._disk, self.path, text)

    def forget(self, session_id: str) -> None:
        """Remove every list of this machine that still has a session; a list is made anew when it is missed.

        It may be that of a workspace that was moved, what a killed writing left, or this very one, when it
        could not be written.

        Raises:
            OSError: one could be neither read nor removed.
        """
        with contextlib.suppress(FileNotFoundError):
            for entry in self._disk.entries(self.path.parent):
                path = self.path.parent / entry.name
                ours = entry.plain and entry.name.lstrip(".").startswith((_PREFIX, self.path.name))
                if ours and session_id.encode() in self._disk.read(path, LARGEST):
                    self._disk.remove(path)

    def _names(self, text: bytes) -> Remembered:
        """The names alone, of rows that this version cannot read."""
        try:
            stored = _Foreign.model_validate_json(text)
        except ValidationError:
            return Remembered()
        if stored.folder != str(self._folder):
            return Remembered()
        return Remembered(names=frozenset(stored.rows), missing=_missing(stored.missing))


def _known(stored: _StoredRow) -> tuple[Signature, SessionRow]:
    changed, size, inode, *_ = stored
    return (changed, size, inode), SessionRow(*stored[3:])


def _fields(row: SessionRow) -> list[object]:
    return [getattr(row, name) for name in _FIELDS]


def _missing(stored: _StoredMissing | None) -> Missing | None:
    return Missing(frozenset(stored.names), stored.of, stored.since) if stored else None
