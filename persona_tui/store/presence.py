"""What stands where an open session should be."""

from __future__ import annotations

from pathlib import Path

from persona_tui.banks.model import Bank
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged, Flaw, NotSaved, Obstacle
from persona_tui.store.loading import Loaded, check, read
from persona_tui.store.pinned import PinnedBanks


def usable(path: Path, disk: Disk, banks: PinnedBanks) -> tuple[bytes, Bank]:
    """A file's content, checked, and the bank that it began with, read, as are all those after it.

    Raises:
        FileNotFoundError: there is no such file.
        Damaged: it cannot be used, or a bank in it cannot be read.
    """
    text = read(disk, path)
    loaded: Loaded = check(path, text)
    for event in loaded.stored.events.values():
        if event.migration is not None:
            banks.bank(path, event.migration.bank)
    return text, banks.bank(path, loaded.meta.bank)


def text_there(path: Path, disk: Disk) -> bytes | None:
    """A file's content, whatever it is; nothing when it is gone, or a link stands in its place.

    A link is replaced by the file at the next save, and what it led to left alone.

    Raises:
        NotSaved: it is there and cannot be read, so that nothing can be written over it.
    """
    try:
        return read(disk, path)
    except FileNotFoundError:
        return None
    except Damaged as damaged:
        if damaged.why is Flaw.LINK:
            return None
        raise NotSaved(path, Obstacle.FAILED, damaged.damage.where) from None
