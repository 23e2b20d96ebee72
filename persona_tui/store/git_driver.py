"""What git calls when two people changed one session: ``merge.persona-tui.driver`` (gitattributes(5))."""

from __future__ import annotations

from pathlib import Path

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Erased
from persona_tui.store.pinned import PinnedBanks
from persona_tui.store.tombstones import erased_at, is_erased
from persona_tui.store.uniting import United, examine, unite


def drive(mine: Path, theirs: Path) -> United:
    """Merge two versions that git put into temporary files; the result takes the place of the first.

    The version that both come from is not needed: each file tells what it replaced.

    Args:
        mine: the current version, whatever its name.
        theirs: the other one.

    Raises:
        FileNotFoundError: one is not there.
        Damaged: one is no session; both stay as they are, and git reports a conflict.
        DifferentSessions, DifferentBanks: they cannot be merged.
        Erased: it was erased; git reports a conflict, to be settled by removing the file.
        OSError: it could not be written.
    """
    disk, banks = Disk(), PinnedBanks()
    united = unite(examine(disk, banks, mine), examine(disk, banks, theirs))
    session = Path("sessions") / f"{united.session_id}.json"  # git calls from the top of the workspace
    if is_erased(session):
        raise Erased(united.session_id, erased_at(disk, session))
    write_atomically(disk, mine, united.text)
    return united
