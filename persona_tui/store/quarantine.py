"""Copies of what had to be replaced: a file that was found damaged while its session was open."""

from __future__ import annotations

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
    name = f"{session.stem}-{sha256(content).hexdigest()[:12]}.json"
    write_atomically(disk, folder / name, content)
