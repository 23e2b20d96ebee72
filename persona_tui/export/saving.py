"""Saving a page: never over something else unless told, never through a link, for the person's eyes only."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from persona_tui.export.kinds import Form

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
ENDINGS = {
    Form.MARKDOWN: (".md", ".markdown"),
    Form.HTML: (".html", ".htm"),
    Form.CSV: (".csv",),
    Form.JSON: (".json",),
}
"""How the name of a file ends, by what is in it; the first is ours."""


class Leaving(Protocol):
    """A page that can be saved, whole or as it is made."""

    @property
    def form(self) -> Form:
        """What it is written in."""
        ...

    @property
    def file_name(self) -> str:
        """A plain file name."""
        ...

    def pieces(self) -> Iterator[str]:
        """Its text."""
        ...


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


@dataclass(frozen=True, slots=True)
class Staged:
    """A page that is whole on the disk, beside where it will be, under a hidden name."""

    target: Path
    sha256: str
    size: int
    """In bytes."""
    _draft: Path

    def publish(self, overwrite: bool = False) -> None:
        """Give it its name, all at once.

        Args:
            overwrite: replace an ordinary file of that name.

        Raises:
            SavingError: as :func:`save` does.
        """
        with _refusing(self.target):
            _refuse_what_is_no_file(self.target)
            if overwrite:
                self._draft.replace(self.target)
            else:
                _name(self._draft, self.target)


def target_of(page: Leaving, folder_or_file: Path) -> Path:
    """Where a page is saved: the file itself, or in the folder under the page's own name.

    Raises:
        NotSaved: the path cannot be one.
    """
    try:
        if folder_or_file.suffix.lower() not in ENDINGS[page.form] or folder_or_file.is_dir():
            return folder_or_file / page.file_name
    except (OSError, ValueError) as error:
        raise NotSaved(folder_or_file, _reason(error)) from error
    return folder_or_file


@contextmanager
def staged(page: Leaving, folder_or_file: Path, overwrite: bool = False) -> Iterator[Staged]:
    """Write a page as it is made; it is gone again at the end of the block unless it was published.

    Args:
        page: what to save.
        folder_or_file: as for :func:`save`.
        overwrite: whether a file of that name would be replaced.

    Raises:
        SavingError: as :func:`save` does; before anything is made, where it can be known.
    """
    target = target_of(page, folder_or_file)
    draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        with _refusing(target):
            _make(target.parent)
            _refuse_what_is_no_file(target)
            if target.exists() and not overwrite:
                raise AlreadyThere(target)
            digest, size = _write(page, draft)
        yield Staged(target, digest, size, draft)
    finally:
        with suppress(OSError, ValueError):
            draft.unlink(missing_ok=True)


def save(page: Leaving, folder_or_file: Path, overwrite: bool = False) -> Path:
    """Save a page as a file that only its owner can read (0600).

    Args:
        page: what to save.
        folder_or_file: a path that ends as its form does (``.md`` or ``.markdown``, ``.html``…) and is no
            folder is the file; any other is the folder, made (0700) if need be, and the page names the file:
            a plain name in it.
        overwrite: replace an ordinary file of that name, all at once.

    Returns:
        Where it was saved.

    Raises:
        AlreadyThere: the file exists and `overwrite` was not asked for.
        IsALink: the file is a symbolic link, asked for or not.
        NotAFile: it is a folder, a pipe, a device.
        NotSaved: the disk refused: full, read-only, no permission.
    """
    with staged(page, folder_or_file, overwrite) as whole:
        whole.publish(overwrite)
    return whole.target


@contextmanager
def _refusing(target: Path) -> Iterator[None]:
    """The disk's refusals in our own terms."""
    try:
        yield
    except FileExistsError as error:
        raise AlreadyThere(target) from error
    except (OSError, ValueError) as error:
        raise NotSaved(target, _reason(error)) from error


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


def _write(page: Leaving, draft: Path) -> tuple[str, int]:
    """Write a new file to its end and to the disk.

    Returns:
        Its SHA-256, and how many bytes it has.
    """
    digest, size = sha256(), 0
    with os.fdopen(os.open(draft, _NEW, 0o600), "wb") as file:
        for piece in page.pieces():
            content = piece.encode("utf-8", "replace")
            digest.update(content)
            size += file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest(), size


def _name(draft: Path, target: Path) -> None:
    """Give a file its name only if no other has it; where links cannot be made, by a copy."""
    try:
        target.hardlink_to(draft)
    except FileExistsError:
        raise
    except OSError:
        _copy(draft, target)


def _copy(draft: Path, target: Path) -> None:
    descriptor = os.open(target, _NEW, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(draft.read_bytes())
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise
