"""The names that must not leave a workspace: a text file of the person's own, one name a line.

It stays on this machine, for its person alone, and is neither exported, listed nor logged. Whoever edits it
by hand may write as they like; what cannot be read stops an export, for a gate without its list would let
pass what it was told to hold.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.text.clean import clean, clean_line
from persona_tui.text.language import N_, Translator
from persona_tui.workspace.folders import names_file

if TYPE_CHECKING:
    from persona_tui.store.disk import Disk

LARGEST = 256 * 1024
"""In bytes: several thousand names."""
LONGEST = 120
"""In letters: more is no name, but a text that stands there by mistake."""
HEADER = N_("# Names that must not leave this workspace, one a line. This file stays on this machine.")
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BULLETS = "-*•·–— \t"


class Fault(StrEnum):
    """Why a list cannot be used."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    NOT_TEXT = "not-text"
    LONG_LINE = "long-line"
    NOT_A_FILE = "not-a-file"
    """A folder, a link or a device."""


@dataclass(frozen=True, slots=True)
class NamesProblem:
    """What is wrong with a list, and where."""

    path: Path
    fault: Fault
    line: int = 0
    """From 1; 0 when it is of no line."""
    reason: str = ""
    """The system's, for a file that it does not give."""


class NamesError(Exception):
    """A list of names cannot be used."""

    def __init__(self, problem: NamesProblem) -> None:
        """Keep what is wrong; never a name."""
        super().__init__(str(problem.path))
        self.problem = problem


def listed_names(root: Path, others: Iterable[Path] = (), disk: Disk | None = None) -> tuple[str, ...]:
    """The names of a workspace's list, and of other lists for this once, each once.

    Args:
        root: the workspace; one without a list has no names.
        others: lists that must be there.
        disk: through which they are read.

    Raises:
        NamesError: one of them cannot be used.
    """
    own = names_file(root)
    names = [*names_in(text_of(own, disk), own)]
    for path in others:
        names += names_in(_read(path.resolve(), disk), path)
    return tuple(dict.fromkeys(names))


def names_in(text: str, path: Path) -> tuple[str, ...]:
    """The names of a list: blank lines, what follows ``#`` and bullets are left aside.

    Args:
        text: one name a line, or several with ``;`` between them.
        path: its file, for what is wrong.

    Raises:
        NamesError: a line is no name.
    """
    names = []
    for number, line in enumerate(text.split("\n"), 1):
        for part in line.partition("#")[0].split(";"):
            name = " ".join(clean_line(part).strip(_BULLETS).split())
            if len(name) > LONGEST:
                raise NamesError(NamesProblem(path, Fault.LONG_LINE, number))
            if name:
                names.append(name)
    return tuple(names)


def text_of(path: Path, disk: Disk | None = None) -> str:
    """A list as it is written, to be edited; empty when there is none.

    Raises:
        NamesError: it cannot be read.
    """
    try:
        return _read(path, disk)
    except NamesError as error:
        if isinstance(error.__cause__, FileNotFoundError):
            return ""
        raise


def save_text(path: Path, text: str, disk: Disk | None = None) -> None:
    """Replace a list, whole or not at all; it is of mode 0600.

    Args:
        path: as :func:`persona_tui.workspace.folders.names_file` gives it.
        text: one name a line.
        disk: through which it is written.

    Raises:
        NamesError: it could not be read back: it is too large, or a line is no name. Nothing was written.
        OSError: it could not be written; what was there still is.
    """
    from persona_tui.store.atomic import write_atomically
    from persona_tui.store.disk import Disk

    disk = disk or Disk()
    whole = f"{clean(text).rstrip()}\n".encode()
    if len(whole) > LARGEST:
        raise NamesError(NamesProblem(path, Fault.TOO_LARGE))
    names_in(text, path)
    disk.make_folder(path.parent)
    write_atomically(disk, path, whole)


def sentence(problem: NamesProblem, tr: Translator) -> str:
    """What is wrong with a list, where, and how to mend it."""
    match problem.fault:
        case Fault.TOO_LARGE:
            text = tr("{file}: this list of names is too large. Keep one name a line, {most} KiB at most.")
        case Fault.NOT_TEXT:
            text = tr("{file}, line {line}: this list of names is no text in UTF-8. Save it as UTF-8.")
        case Fault.LONG_LINE:
            text = tr("{file}, line {line}: this is too long for a name. Write one name a line.")
        case Fault.NOT_A_FILE:
            text = tr("{file}: this is no ordinary file. Put a list of names there, one a line.")
        case Fault.UNREADABLE:
            text = tr("{file}: this list of names cannot be read: {reason}.")
    return text.format(file=problem.path, line=problem.line, most=LARGEST // 1024, reason=problem.reason)


def _read(path: Path, disk: Disk | None) -> str:
    from persona_tui.store.disk import Disk, NotAPlainFileError, TooLargeError

    try:
        data = (disk or Disk()).read(path, LARGEST)
    except TooLargeError as error:
        raise NamesError(NamesProblem(path, Fault.TOO_LARGE)) from error
    except NotAPlainFileError as error:
        raise NamesError(NamesProblem(path, Fault.NOT_A_FILE)) from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise NamesError(NamesProblem(path, Fault.UNREADABLE, reason=reason)) from error
    try:
        return clean(data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise NamesError(NamesProblem(path, Fault.NOT_TEXT, line)) from error
