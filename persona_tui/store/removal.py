"""Removing many files, one after the other: what cannot be removed is said, the others go all the same."""

from __future__ import annotations

import contextlib
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

    def settle(self, workspace: Path, name: str) -> None:
        """Have the folders know on the medium what is gone; remove those that are empty and bear a name.

        Args:
            workspace: no folder above it is touched.
            name: the part of a folder's name that makes it go.
        """
        for folder in {path.parent for path in self.removed}:
            with contextlib.suppress(OSError):
                self._disk.sync_folder(folder)
        for path in self.removed:
            for folder in path.parents:
                if name in folder.name and folder.is_relative_to(workspace):
                    self._disk.remove_folder(folder)
