"""Removing many files, one after the other: what cannot be removed is said, the others go all the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from persona_tui.store.disk import Disk


class Removal:
    """What was removed so far, and what would not go.

    Attributes:
        removed: the files that are gone, in order.
        left: the others, each with the system's own words.
    """

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self.removed: list[Path] = []
        self.left: dict[Path, str] = {}

    def remove(self, paths: Iterable[Path]) -> None:
        """Remove files, or links without what they lead to."""
        for path in list(paths):
            if self.try_to(path, partial(self._disk.remove, path)):
                self.removed.append(path)
                self.left.pop(path, None)

    def try_to(self, path: Path, act: Callable[[], None]) -> bool:
        """Do what makes a file, or something in it, go away.

        Returns:
            Whether it could be done.
        """
        try:
            act()
        except OSError as error:
            self.left[path] = error.strerror or type(error).__name__
            return False
        return True

    def settle(self, folders: Iterable[Path], name: str) -> None:
        """See to it that what is gone stays so after a power cut; remove the empty folders that bear a name.

        Args:
            folders: those that something may have been removed from, by an earlier try too.
            name: the part of a folder's name that makes it go.
        """
        for folder in {*folders, *(path.parent for path in self.removed)}:
            self.try_to(folder, partial(self._disk.sync_folder, folder))
        for folder in folders:
            if name in folder.name:
                self._disk.remove_folder(folder)
