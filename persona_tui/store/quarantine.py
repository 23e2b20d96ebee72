"""Copies of what had to be replaced: a file that was found damaged while its session was open."""

from __future__ import annotations

import contextlib
from hashlib import sha256
from pathlib import Path

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk

FOLDER = ".quarantine"


def folder_of(session: Path) -> Path:
    """Where the copies of a session file are kept: beside the folder of sessions."""
    return session.parent.parent / FOLDER


def set_aside(disk: Disk, session: Path, content: bytes) -> None:
    """Keep a copy of what stands in a session's place, before it is replaced.

    Args:
        disk: through which it is written.
        session: the session's file.
        content: what was found there; the same content is kept once.

    Raises:
        OSError: the copy could not be made; nothing must be replaced then.
    """
    folder = folder_of(session)
    disk.make_folder(folder)
    disk.secure_folder(folder)
    name = f"{session.stem}-{sha256(content).hexdigest()[:12]}.json"
    write_atomically(disk, folder / name, content)


def forget_copies(disk: Disk, session: Path) -> None:
    """Remove every copy of a session, half-written ones included, for good (R17).

    Raises:
        OSError: one could not be removed, or could come back after a power cut.
    """
    folder = folder_of(session)
    with contextlib.suppress(FileNotFoundError):
        for entry in disk.entries(folder):
            if entry.name.lstrip(".").startswith(session.stem):
                disk.remove(folder / entry.name)
        disk.sync_folder(folder)  # even when there was none: an earlier try may have removed them
