"""The folders of copies, one for each day (UTC), and what their names tell."""

from __future__ import annotations

import errno
import os
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from persona_tui.store.disk import FOLDER_MODE, Disk
from persona_tui.store.snapshot import Snapshot, parsed
from persona_tui.store.thinning import ALL_FOR

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class DayFolders:
    """Where copies are; names alone are looked at, however many there are."""

    def __init__(self, disk: Disk, folder: Path) -> None:
        """Nothing is read or made yet.

        Args:
            disk: through which everything goes.
            folder: the one that holds them.
        """
        self.folder = folder
        self._disk = disk

    def days(self) -> list[Path]:
        """Each of them that is there."""
        return [self.folder / name for name in self._disk.list_names(self.folder) if _DAY.fullmatch(name)]

    def made(self, at: datetime) -> Path:
        """The folder of a day, there from now on; a link in place of the one above it is not followed.

        Raises:
            OSError: it cannot be made.
        """
        if self.folder.is_symlink():
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(self.folder))
        day = self.folder / _name(at)
        if not self._disk.is_folder(day):
            self._disk.make_folder(day)
            self._disk.protect(self.folder, FOLDER_MODE)
            self._disk.sync_folder(self.folder)
        return day

    def copies(self, session_id: str = "") -> Iterator[Snapshot]:
        """The copies of a session, or of all, in no order; names of another kind are passed over."""
        for day in self.days():
            for name in self._disk.list_names(day):
                if name.startswith(session_id) and (copy := parsed(day / name)) is not None:
                    yield copy

    def worth_thinning(self, now: datetime) -> Iterable[list[Snapshot]]:
        """The copies of each session of which one is old and another exists: nothing else can be thinned.

        Most have one, or young ones only; of these no more is remembered than a count.
        """
        eldest = _name(now - ALL_FOR)
        old: Counter[str] = Counter()
        young: Counter[str] = Counter()
        for day in self.days():
            (old if day.name <= eldest else young).update(map(_session, self._disk.list_names(day)))
        wanted = {one for one, count in old.items() if count > 1 or one in young}
        found: defaultdict[str, list[Snapshot]] = defaultdict(list)
        for day in self.days() if wanted else ():
            for name in self._disk.list_names(day):
                if _session(name) in wanted and (copy := parsed(day / name)) is not None:
                    found[copy.session_id].append(copy)
        return found.values()


def _session(name: str) -> str:
    return name.partition(".")[0]


def _name(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y-%m-%d")
