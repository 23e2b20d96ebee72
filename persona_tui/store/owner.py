"""Who holds a session open: written beside its lock, read by whoever finds it locked."""

from __future__ import annotations

import contextlib
import getpass
import os
import platform
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from pydantic import AwareDatetime, BaseModel, ValidationError

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Owner
from persona_tui.store.json_text import dump
from persona_tui.text.clean import clean_line

_LARGEST = 4096


class _StoredOwner(BaseModel):
    pid: int
    host: str
    user: str
    since: AwareDatetime


def this_process(clock: Callable[[], datetime]) -> Owner:
    """This very process, as others will see it named."""
    try:
        user = getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        user = ""
    return Owner(os.getpid(), platform.node(), user, clock())


def write_owner(disk: Disk, path: Path, owner: Owner) -> None:
    """Say who holds the lock. Its failing is no reason not to work: the lock itself is what protects."""
    stored = {"pid": owner.pid, "host": owner.host, "user": owner.user, "since": owner.since.isoformat()}
    with contextlib.suppress(OSError):
        write_atomically(disk, path, dump(stored))


def read_owner(disk: Disk, path: Path) -> Owner | None:
    """Who wrote last that they hold the lock; nothing when it cannot be told."""
    try:
        stored = _StoredOwner.model_validate_json(disk.read(path, _LARGEST))
    except (OSError, ValidationError):
        return None
    owner = Owner(stored.pid, clean_line(stored.host), clean_line(stored.user), stored.since)
    return replace(owner, suspended=owner.host == platform.node() and is_suspended(owner.pid))


def is_suspended(pid: int) -> bool:
    """Whether a process of this machine is stopped (Ctrl+Z), where the system tells."""
    try:
        status = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except (OSError, ValueError):
        return False
    # The state follows the command's name, which stands in brackets and may itself hold some.
    return status.rpartition(")")[2].split()[:1] == ["T"]
