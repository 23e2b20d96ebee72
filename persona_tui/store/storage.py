"""A TinyDB storage (TinyDB's own extension point) that survives accidents and does not lose updates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tinydb.storages import Storage

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.json_text import dump
from persona_tui.store.loading import load
from persona_tui.store.migrations import Tables


class SessionStorage(Storage):
    """Keeps a session's tables in its file, which is replaced whole and never edited.

    TinyDB reads and writes everything at each operation on a table; inside a :meth:`transaction` these go to
    memory, so that however many tables a change touches, the file is read once and replaced once.
    """

    def __init__(self, path: Path, disk: Disk) -> None:
        super().__init__()
        self._path = path
        self._disk = disk
        self._open: Tables | None = None

    def read(self) -> Tables:
        """The tables: those of the transaction, else those of the file.

        Raises:
            FileNotFoundError: there is no file; a missing session is never an empty one.
            Damaged: the file cannot be used.
        """
        return load(self._disk, self._path).tables if self._open is None else self._open

    def write(self, data: Tables) -> None:
        """Keep the tables until the transaction ends.

        Raises:
            RuntimeError: outside a transaction, where another process's work could be overwritten.
        """
        if self._open is None:
            raise RuntimeError("a session is only written inside a transaction")
        self._open = data

    @contextmanager
    def transaction(
        self, start: Callable[[], Tables], done: Callable[[bytes, Tables], None]
    ) -> Iterator[None]:
        """One reading, then any operations on tables, then one atomic writing; whoever calls holds the lock.

        Args:
            start: gives the tables to begin with, which become the transaction's own.
            done: gets the text that was written and the tables that it holds, once it is safe.

        Raises:
            OSError: the writing failed; what the block did is forgotten.
        """
        self._open = start()
        try:
            yield
            tables = self._open
        finally:
            self._open = None
        text = dump(tables)
        write_atomically(self._disk, self._path, text)
        done(text, tables)
