"""A whole session written elsewhere, when the disk of the workspace refuses it."""

from __future__ import annotations

import itertools
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from tinydb import TinyDB

from persona_tui.banks.model import Bank
from persona_tui.interview.session import Session, Status
from persona_tui.store.atomic import discard, write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged, NotSaved
from persona_tui.store.loading import read
from persona_tui.store.storage import SessionStorage
from persona_tui.store.writing import blank_tables, write_session


def write_beside(disk: Disk, path: Path, text: bytes) -> Path:
    """Keep a version of a session beside it, as sync engines do, where it is listed and can be merged.

    Args:
        disk: through which it is written.
        path: the session's file.
        text: the version, whole; the same one is kept once.

    Returns:
        The copy: ``<ULID>-<digits of its hash>.json``.

    Raises:
        OSError: it could not be written; nothing must be replaced then.
    """
    copy = path.with_name(f"{path.stem}-{sha256(text).hexdigest()[:12]}.json")
    write_atomically(disk, copy, text)
    return copy


def set_beside(disk: Disk, path: Path) -> None:
    """Keep what stands in a session's place beside it, if it can be read.

    Raises:
        OSError: it could not be written; nothing must be replaced then.
    """
    with suppress(FileNotFoundError, Damaged):
        write_beside(disk, path, read(disk, path))


def write_copy(disk: Disk, folder: Path, session: Session, bank: Bank) -> Path:
    """Write a session file like any other, under a name that is free.

    Args:
        disk: through which it is written.
        folder: where; it must exist.
        session: the whole session, as it stands in memory.
        bank: the bank that it began with, read.

    Returns:
        The file: ``<ULID>.json``, or ``<ULID>-2.json`` and so on when that name is taken.

    Raises:
        NotSaved: it could not be written; nothing of it is there.
    """
    names = itertools.chain([""], (f"-{number}" for number in itertools.count(2)))
    paths = (folder / f"{session.opening.id}{name}.json" for name in names)
    path = next(path for path in paths if not disk.exists(path))
    storage = SessionStorage(path, disk)
    try:
        with storage.transaction(blank_tables, lambda *_: None):
            spaced = session.status is not Status.REFUSED
            write_session(TinyDB(storage=lambda: storage), session, bank, spaced=spaced)
    except OSError as error:
        discard(disk, path)  # it may be there, unconfirmed
        raise NotSaved.because(path, error) from error
    return path
