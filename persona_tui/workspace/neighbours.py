"""Files that tell git and sync engines what of a workspace is this machine's alone."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from persona_tui.store.disk import FILE_MODE

DRIVER = "persona-tui"
"""The name of the merge driver, in ``.gitattributes`` and in git's configuration."""
COMMAND = "persona-tui sessions merge-driver %O %A %B"
"""What git runs to merge a session."""
GIT_CONFIG = f'git config merge.{DRIVER}.driver "{COMMAND}"'
"""What makes git run it, once in each clone."""

_OURS = "Written by persona-tui once; yours to change."

#: Syncthing, git, Nextcloud, and what git does with sessions that two people changed.
FILES = {
    ".stignore": (
        f"// {_OURS}",
        "(?d).locks",
        "(?d).*.tmp",
        "/.snapshots",
        "/.quarantine",
    ),
    ".gitignore": (
        f"# {_OURS}",
        ".locks/",
        ".*.tmp",
        "/.snapshots/",
        "/.quarantine/",
    ),
    ".sync-exclude.lst": (
        f"# {_OURS}",
        ".locks",
        ".*.tmp",
        ".snapshots",
        ".quarantine",
    ),
    ".gitattributes": (
        f"# {_OURS} See “persona-tui sessions merge --help”.",
        f"sessions/*.json merge={DRIVER}",
    ),
}


def write_beside(root: Path) -> None:
    """Write them into a workspace that is being made; what stands there already is the person's own.

    Args:
        root: the workspace. Where they cannot be written, it works as well.
    """
    for name, lines in FILES.items():
        path = root / name
        if not os.path.lexists(path):
            with contextlib.suppress(OSError):
                descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
                with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
                    file.write("\n".join(lines) + "\n")
