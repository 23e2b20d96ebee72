"""A place for the example that goes away, with what this machine noted of it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from persona_tui.workspace.folders import Folders, index_file, names_file

_NAME = "communaute-fictive"
"""The name of the workspace: the first screen shows it."""


@contextmanager
def passing_folder() -> Iterator[Path]:
    """A folder that is yet to be made, for as long as the block runs.

    The list of its sessions and the names that were to be held back in it go with it: they stand elsewhere on
    this machine.

    Raises:
        OSError: there is no place for temporary files.
    """
    with tempfile.TemporaryDirectory(prefix="persona-tui-", ignore_cleanup_errors=True) as place:
        root = Path(place).resolve() / _NAME
        try:
            yield root
        finally:
            for noted in (index_file(Folders(root).sessions), names_file(root)):
                with suppress(OSError):
                    noted.unlink(missing_ok=True)
