"""The whole of it, in the order in which a person wants to know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from persona_tui.store.disk import Disk
from persona_tui.text.language import N_
from persona_tui.workspace.checkup import permissions, surroundings
from persona_tui.workspace.checkup.finding import Finding, State
from persona_tui.workspace.checkup.holding import locks
from persona_tui.workspace.checkup.sessions import sessions
from persona_tui.workspace.checkup.untouched import UntouchedDisk
from persona_tui.workspace.leftovers import sweep_all


def look_over(root: Path, clock: Callable[[], datetime]) -> Iterator[Finding]:
    """Look at everything, and change nothing; permissions before anything else is read.

    Args:
        root: the workspace, there or not.
        clock: gives the time, with its offset.

    Raises:
        OSError: a folder cannot be looked into.
    """
    if not root.is_dir():
        text = N_("There is no workspace in {folder} yet; the first use makes it.")
        yield Finding("workspace", State.NOTE, text, {"folder": root}, paths=(root,))
        return
    disk = UntouchedDisk()
    yield Finding("workspace", State.FINE, N_("Workspace: {folder}"), {"folder": root}, paths=(root,))
    yield from permissions.permissions(root)
    yield from sessions(root, disk, clock)
    yield from locks(root, disk)
    yield surroundings.leftovers(root, disk)
    yield surroundings.room(root)
    yield from surroundings.sync_engine(root, disk)


def mend(root: Path) -> Iterator[Finding]:
    """Close to others what is the person's own, and sweep what is left over; nothing that was said changes.

    Args:
        root: the workspace.
    """
    if not root.is_dir():
        return
    closed = permissions.mend(root, Disk())
    if closed:
        text = N_("Closed to other accounts: {count}.")
        yield Finding("permissions", State.FINE, text, {"count": len(closed)}, paths=closed)
    swept = sweep_all(root)
    if swept:
        yield Finding("leftovers", State.FINE, N_("Temporary files removed: {count}."), {"count": swept})
