"""The banks that come with the program, copied into a workspace that has none."""

from __future__ import annotations

import os
from pathlib import Path


def copy_banks(source: Path, target: Path) -> bool:
    """Copy a folder of banks to where there is none, whole or not at all.

    Args:
        source: the shipped banks.
        target: the folder to be; its parent exists.

    Returns:
        Whether it was this call that made the folder; another process may have been first.

    Raises:
        OSError: it could not be written; nothing is left behind.
    """
    if target.exists():
        return False
    import shutil

    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        _copy_folder(source, draft)
        draft.rename(target)
    except OSError:
        if target.is_dir():
            return False
        raise
    finally:
        shutil.rmtree(draft, ignore_errors=True)
    return True


def _copy_folder(source: Path, target: Path) -> None:
    """Copy plain files and folders, hidden ones and links aside, as files of the person alone."""
    target.mkdir(mode=0o700)
    for entry in sorted(source.iterdir()):
        if entry.name.startswith((".", "__")) or entry.is_symlink():
            continue
        copy = target / entry.name
        if entry.is_dir():
            _copy_folder(entry, copy)
        else:
            copy.write_bytes(entry.read_bytes())
            copy.chmod(0o600)
