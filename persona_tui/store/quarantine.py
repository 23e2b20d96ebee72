"""Copies of damaged files, made before anything else happens to them; the files stay where they are.

Moving one away would reach every machine of a synced folder as a deletion.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import Path

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.errors import Damage, Flaw
from persona_tui.store.ids import is_ulid

FOLDER = ".quarantine"
_LONGEST = 120
_ODD = re.compile(r"[^A-Za-z0-9 ()._-]")


def folder_of(session: Path) -> Path:
    """Where the copies of a session file are kept: beside the folder of sessions."""
    return session.parent.parent / FOLDER


def set_aside(disk: Disk, damage: Damage, content: bytes) -> Path:
    """Keep a copy of a damaged file: for someone to look at, and before it is replaced.

    Args:
        disk: through which it is written.
        damage: which file, and what is wrong with it; both are told by the copy's name.
        content: what was found there; the same content is kept once.

    Returns:
        The copy.

    Raises:
        OSError: the copy could not be made; nothing must be replaced then.
    """
    folder = folder_of(damage.path)
    copy = folder / _name(damage, content)
    if copy.name not in disk.list_names(folder):
        disk.make_folder(folder)
        disk.protect(folder, FOLDER_MODE)
        disk.secure_folder(folder)
        write_atomically(disk, copy, content)
    else:  # an earlier try may have been cut short before its name was safe
        disk.secure_folder(folder)
        disk.sync_folder(folder)
    return copy


def _name(damage: Damage, content: bytes) -> str:
    """What a copy is called: the file, the session it says it holds, what is wrong, and which content."""
    held = damage.where if damage.flaw is Flaw.WRONG_NAME and is_ulid(damage.where) else ""
    stem = _ODD.sub("_", damage.path.stem)[:_LONGEST]
    parts = (stem, held, damage.flaw.value, sha256(content).hexdigest()[:12])
    return "-".join(part for part in parts if part) + ".json"
