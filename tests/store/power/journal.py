"""What a program did to a medium, step by step, and what it was told in between."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Named:
    """A name was put in a folder: of a new file, of a new folder, or a second one of a file (a link)."""

    path: Path
    file: int


@dataclass(frozen=True, slots=True)
class Moved:
    """A file took another name of the same folder, in the place of whatever bore it."""

    source: Path
    target: Path
    file: int


@dataclass(frozen=True, slots=True)
class Removed:
    """A name was taken out of its folder."""

    path: Path


@dataclass(frozen=True, slots=True)
class Emptied:
    """A file was cut to nothing."""

    file: int


@dataclass(frozen=True, slots=True)
class Wrote:
    """Bytes were put at a place in a file."""

    file: int
    at: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Synced:
    """The file's content reached the medium."""

    file: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sync failed: the system forgot that the file's content still had to reach the medium, and will not
    try again, whatever later syncs say (PostgreSQL's “fsyncgate”)."""

    file: int


@dataclass(frozen=True, slots=True)
class SyncedFolder:
    """The folder's list of names reached the medium."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Begun:
    """The person asked for a change; from now on it may be found whole."""

    number: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """The person was told that a change is saved; from now on it must be found."""

    number: int


NameStep = Named | Moved | Removed
Step = NameStep | Emptied | Wrote | Synced | Dropped | SyncedFolder | Begun | Acknowledged
