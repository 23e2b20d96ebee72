"""What was exported of each session, so that erasing one can find its pages: where, and what hash they have.

One small file for each page written, in the workspace, so that whoever erases finds what a colleague exported
into the shared folder. It holds no answer: ids, a path, a hash, a size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.json_text import dump

FOLDER = "exported"
"""In the folder of sessions."""
_SUFFIX = ".txt"
_LARGEST = 64 * 1024


class _Stored(BaseModel):
    model_config = ConfigDict(extra="ignore")

    sessions: tuple[str, ...]
    path: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """By which a page is known again: the SHA-256 of its bytes, and how many there are."""

    sha256: str
    size: int

    @classmethod
    def of(cls, content: bytes) -> Fingerprint:
        """That of a whole page."""
        return cls(sha256(content).hexdigest(), len(content))


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """A page that was written."""

    sessions: tuple[str, ...]
    """The ids of those whose words are in it."""
    path: Path
    """Where it was written."""
    sha256: str
    size: int
    at: Path
    """The record's own file."""


class ExportRecords:
    """The records of one workspace."""

    def __init__(self, disk: Disk, sessions: Path) -> None:
        """Nothing is read yet.

        Args:
            disk: through which they are read and written.
            sessions: the folder of sessions.
        """
        self._disk = disk
        self._folder = sessions / FOLDER
        self._workspace = sessions.parent

    def add(self, sessions: Iterable[str], path: Path, fingerprint: Fingerprint) -> ExportRecord:
        """Take note of a page that is being written.

        Args:
            sessions: the ids of those whose words are in it.
            path: where it goes.
            fingerprint: the page's.

        Raises:
            OSError: the record could not be written.
        """
        record = self._record(tuple(sorted(sessions)), path.parent.resolve() / path.name, fingerprint)
        stored = {
            "sessions": list(record.sessions),
            "path": self._written(record.path),
            "sha256": record.sha256,
            "size": record.size,
        }
        self._disk.make_folder(self._folder)
        self._disk.protect(self._folder, FOLDER_MODE)
        write_atomically(self._disk, record.at, dump(stored))
        return record

    @contextmanager
    def noting(self, sessions: Iterable[str], path: Path, fingerprint: Fingerprint) -> Iterator[None]:
        """Take note of a page while the block writes it; when it is not written, the note goes again.

        Args:
            sessions: the ids of those whose words are in it.
            path: where it goes.
            fingerprint: the page's.

        Raises:
            OSError: the record could not be written; nor is the page, which erasing could not find.
        """
        before = {record.at for record in self.read()}
        record = self.add(sessions, path, fingerprint)
        try:
            yield
        except Exception:
            if record.at not in before:
                self._disk.remove(record.at)
            raise

    def read(self) -> tuple[ExportRecord, ...]:
        """Every record that can be read.

        Raises:
            OSError: the folder cannot be looked into.
        """
        try:
            names = sorted(entry.name for entry in self._disk.entries(self._folder))
        except FileNotFoundError:
            return ()
        records = (self._read(self._folder / name) for name in names if not name.startswith("."))
        return tuple(record for record in records if record is not None)

    def _record(self, sessions: tuple[str, ...], path: Path, fingerprint: Fingerprint) -> ExportRecord:
        told = "\n".join((*sessions, self._written(path), fingerprint.sha256))
        at = self._folder / f"{sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}{_SUFFIX}"
        return ExportRecord(sessions, path, fingerprint.sha256, fingerprint.size, at)

    def _written(self, path: Path) -> str:
        """The path as it is kept: inside the workspace, so that it holds on every machine."""
        inside = path.is_relative_to(self._workspace)
        return path.relative_to(self._workspace).as_posix() if inside else str(path)

    def _read(self, at: Path) -> ExportRecord | None:
        try:
            stored = _Stored.model_validate_json(self._disk.read(at, _LARGEST))
        except (OSError, ValidationError):
            return None
        return ExportRecord(stored.sessions, self._workspace / stored.path, stored.sha256, stored.size, at)
