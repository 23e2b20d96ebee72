"""What git calls when two people changed one session: ``merge.persona-tui.driver`` (gitattributes(5))."""

from __future__ import annotations

from pathlib import Path

from persona_tui.store.atomic import write_atomically
from persona_tui.store.disk import Disk
from persona_tui.store.pinned import PinnedBanks
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
        OSError: it could not be written.
    """
    disk, banks = Disk(), PinnedBanks()
    united = unite(examine(disk, banks, mine), examine(disk, banks, theirs))
    write_atomically(disk, mine, united.text)
    return united
