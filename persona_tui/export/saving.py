"""Saving a page: never over something else unless told, never through a link, for the person's eyes only."""

from __future__ import annotations

import os
import secrets
import stat
from pathlib import Path

from persona_tui.export.page import Page

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_SUFFIXES = (".md", ".markdown")


class SavingError(Exception):
    """A page was not saved; nothing that was there has changed."""

    def __init__(self, path: Path) -> None:
        """Keep where it should have gone."""
        super().__init__(str(path))
        self.path = path


class AlreadyThere(SavingError):
    """A file of that name exists, and nobody asked to replace it."""


class IsALink(SavingError):
    """The target is a symbolic link; what it points to is left alone."""


class NotAFile(SavingError):
    """The target exists and is no ordinary file: a folder, a pipe, a device."""


class NotSaved(SavingError):
    """The disk refused."""

    def __init__(self, path: Path, reason: str) -> None:
        """Keep where, and the system's own words."""
        super().__init__(path)
        self.reason = reason


def target_of(page: Page, folder_or_file: Path) -> Path:
    """Where a page is saved: the file itself, or in the folder under the page's own name.

    Raises:
        NotSaved: the path cannot be one.
    """
    try:
        if folder_or_file.suffix.lower() not in _SUFFIXES or folder_or_file.is_dir():
            return folder_or_file / page.file_name
    except (OSError, ValueError) as error:
        raise NotSaved(folder_or_file, _reason(error)) from error
    return folder_or_file


def save(page: Page, folder_or_file: Path, overwrite: bool = False) -> Path:
    """Save a page as a file that only its owner can read (0600).

    Args:
        page: what to save.
        folder_or_file: a path that ends in ``.md`` or ``.markdown`` and is no folder is the file; any other
            is the folder, made (0700) if need be, and the page names the file: a plain name in it.
        overwrite: replace an ordinary file of that name, all at once.

    Returns:
        Where it was saved.

    Raises:
        AlreadyThere: the file exists and `overwrite` was not asked for.
        IsALink: the file is a symbolic link, asked for or not.
        NotAFile: it is a folder, a pipe, a device.
        NotSaved: the disk refused: full, read-only, no permission.
    """
    target, content = target_of(page, folder_or_file), page.content
    try:
        _make(target.parent)
        _refuse_what_is_no_file(target)
        if overwrite:
            _replace(target, content)
        else:
            _create(target, content)
    except FileExistsError as error:
        raise AlreadyThere(target) from error
    except (OSError, ValueError) as error:
        raise NotSaved(target, _reason(error)) from error
    return target


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else "") or type(error).__name__


def _make(folder: Path) -> None:
    if folder.is_dir():
        return
    if folder.exists() or folder.is_symlink():
        raise NotAFile(folder)
    _make(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)


def _refuse_what_is_no_file(target: Path) -> None:
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise IsALink(target)
    if not stat.S_ISREG(mode):
        raise NotAFile(target)


def _create(target: Path, content: bytes) -> None:
    """Make a new file; half of one is taken away again."""
    descriptor = os.open(target, _NEW, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _replace(target: Path, content: bytes) -> None:
    """Put a whole new file in the old one's place; at any moment one of the two is there, whole."""
    new = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    _create(new, content)
    try:
        new.replace(target)
    except BaseException:
        new.unlink(missing_ok=True)
        raise
