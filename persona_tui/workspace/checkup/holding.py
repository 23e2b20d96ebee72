"""Which sessions are open now, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from persona_tui.store.disk import Disk
from persona_tui.store.locks import FOLDER, holder
from persona_tui.text.language import N_
from persona_tui.workspace.checkup.finding import Finding, State
from persona_tui.workspace.folders import Folders

_WHO = N_("Session {id} is open: process {pid} on {host}, {user}, since {since}.")
_ASLEEP = N_("Session {id} is open in a suspended process: {pid} on {host}, {user}, since {since}.")


def locks(root: Path, disk: Disk) -> Iterator[Finding]:
    """Try each lock that is there, for an instant.

    Args:
        root: the workspace.
        disk: through which it looks.
    """
    sessions, found = Folders(root).sessions, False
    for name in sorted(disk.list_names(sessions / FOLDER)):
        path = sessions / FOLDER / name
        if path.suffix != ".edit" or not path.is_file() or path.is_symlink():
            continue
        held, owner = holder(disk, sessions / f"{path.stem}.json")
        if not held:
            continue
        found = True
        if owner is None:
            yield Finding(
                "locks", State.NOTE, N_("Session {id} is open in another process."), {"id": path.stem}
            )
            continue
        values = {
            "id": path.stem,
            "pid": owner.pid,
            "host": owner.host,
            "user": owner.user,
            "since": f"{owner.since.astimezone():%Y-%m-%d %H:%M}",
        }
        if owner.suspended:
            remedy = N_("Bring it back with the command fg in its terminal, then leave it.")
            yield Finding("locks", State.NOTE, _ASLEEP, values, remedy, (path,))
        else:
            yield Finding("locks", State.NOTE, _WHO, values, paths=(path,))
    if not found:
        yield Finding("locks", State.FINE, N_("No session is open on this machine."))
