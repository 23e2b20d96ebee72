"""A disk on which nothing changes, for looking around: what would be written is refused."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import NoReturn

from persona_tui.store.disk import Disk


class UntouchedDisk(Disk):
    """The real disk, to be read only; whatever the store would mend or make in passing stays as it is."""

    def create(self, path: Path) -> int:
        """Refused."""
        _refuse(path)

    def replace(self, source: Path, target: Path) -> None:  # noqa: ARG002 - as the disk has it
        """Refused."""
        _refuse(target)

    def put_new(self, source: Path, target: Path) -> None:  # noqa: ARG002 - as the disk has it
        """Refused."""
        _refuse(target)

    def link(self, source: Path, target: Path) -> None:  # noqa: ARG002 - as the disk has it
        """Refused."""
        _refuse(target)

    def remove(self, path: Path) -> None:
        """Refused."""
        _refuse(path)

    def remove_folder(self, folder: Path) -> None:
        """Nothing is removed."""

    def make_folder(self, folder: Path) -> None:
        """Refused when it is not there."""
        if not folder.is_dir():
            _refuse(folder)

    def protect(self, path: Path, mode: int) -> None:
        """The mode stays as it was found."""


def _refuse(path: Path) -> NoReturn:
    raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(path))
