"""What the list of sessions knew when it was last made, so that a new run need not read every file again.

It stays on this machine, holds nothing that the session files do not, and may be deleted at any time: each
row counts only for as long as its file is the very same.
"""

from __future__ import annotations

import contextlib
from datetime import date
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ConfigDict, ValidationError

from persona_tui import __version__
from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.json_text import dump
from persona_tui.store.rows import SessionRow

_PREFIX = "index-"
LARGEST = 64 * 1024 * 1024

Signature = tuple[int, int, int]
Known = dict[str, tuple[Signature, SessionRow]]
"""Rows by file name, each with the signature of the file it was made from."""


class _StoredRow(BaseModel):
    model_config = ConfigDict(extra="forbid")

    signature: Signature
    id: str
    bank_id: str
    bank_title: str
    code: str
    status: str
    done: int | None
    least: int | None
    most: int | None
    started: AwareDatetime | None
    destroy_on: date | None


class _StoredIndex(BaseModel):
    app: str
    folder: str
    rows: dict[str, _StoredRow]


class Index:
    """The index of one folder of sessions."""

    def __init__(self, disk: Disk, path: Path, folder: Path) -> None:
        self._disk = disk
        self.path = path
        self._folder = folder

    def read(self) -> Known:
        """The rows of the last run; none when they cannot be read, or are of another version or folder."""
        try:
            stored = _StoredIndex.model_validate_json(self._disk.read(self.path, LARGEST))
        except (OSError, ValidationError):
            return {}
        if (stored.app, stored.folder) != (__version__, str(self._folder)):
            return {}
        return {
            name: (row.signature, SessionRow(**row.model_dump(exclude={"signature"})))
            for name, row in stored.rows.items()
        }

    def write(self, known: Known) -> None:
        """Keep rows for the next run; damaged files are looked at anew each time. Failing is no matter."""
        rows = {
            name: {"signature": list(signature)} | _fields(row)
            for name, (signature, row) in known.items()
            if row.damage is None
        }
        text = dump({"app": __version__, "folder": str(self._folder), "rows": rows})
        with contextlib.suppress(OSError):
            self._disk.make_folder(self.path.parent)
            self._disk.protect(self.path.parent, FOLDER_MODE)
            write_atomically(self._disk, self.path, text)

    def forget(self, session_id: str) -> None:
        """Drop the row of a session from this list, and remove any other list of this machine that has it.

        Another one is that of a workspace that was moved, or what a killed writing left; a list is made anew
        when it is missed.

        Raises:
            OSError: one could be neither written nor removed.
        """
        known = self.read()
        others = {name: kept for name, kept in known.items() if kept[1].id != session_id}
        if len(others) < len(known):
            self.write(others)
        with contextlib.suppress(FileNotFoundError):
            for entry in self._disk.entries(self.path.parent):
                path = self.path.parent / entry.name
                ours = entry.plain and entry.name.lstrip(".").startswith((_PREFIX, self.path.name))
                if ours and session_id.encode() in self._disk.read(path, LARGEST):
                    self._disk.remove(path)


def _fields(row: SessionRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in _StoredRow.model_fields if name != "signature"}
