"""What can go wrong with the disk, as data; `persona_tui.store.messages` turns it into words.

This module imports nothing of the store, so that a front end can name the errors without loading TinyDB.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path


class StoreError(Exception):
    """Base of all that the store raises."""


class Flaw(StrEnum):
    """What is wrong with a session file."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    LINK = "link"
    """A symbolic link or something else that is not a plain file: never followed."""
    UNREADABLE = "unreadable"
    TRUNCATED = "truncated"
    CONFLICT = "conflict"
    """Git's conflict markers."""
    NOT_JSON = "not-json"
    NOT_A_SESSION = "not-a-session"
    """JSON of another shape."""
    WRONG_NAME = "wrong-name"
    """The id inside is not the file's name: a conflict copy, or a renamed file."""
    BANK = "bank"
    """The pinned bank can no longer be read."""
    NEWER = "newer"
    """Written by a later version of the program."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One damaged file: which, what, and where in it."""

    path: Path
    flaw: Flaw
    where: str = ""
    """A line and column, a key, or the id found, as the flaw needs."""


class Damaged(StoreError):
    """A session file that cannot be used; it is left in place, untouched."""

    def __init__(self, damage: Damage) -> None:
        super().__init__(f"{damage.path.name}: {damage.flaw} {damage.where}".rstrip())
        self.damage = damage

    @property
    def path(self) -> Path:
        """The file."""
        return self.damage.path

    @property
    def why(self) -> Flaw:
        """What is wrong with it."""
        return self.damage.flaw


class NewerSchema(Damaged):
    """A session written by a later version: never read by halves, never written back."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Who holds a session open."""

    pid: int
    host: str
    user: str
    since: datetime
    suspended: bool = False
    """Whether the process is stopped (Ctrl+Z) on this very machine."""


class Locked(StoreError):
    """The session is open elsewhere."""

    def __init__(self, session_id: str, owner: Owner | None) -> None:
        super().__init__(session_id)
        self.session_id = session_id
        self.owner = owner
        """`None` when the other has not said yet."""


class Obstacle(StrEnum):
    """Why nothing could be written."""

    FULL = "full"
    READ_ONLY = "read-only"
    BUSY = "busy"
    """Another instance kept the write lock too long."""
    NO_LOCKS = "no-locks"
    """The file system has no locks: two instances could overwrite each other."""
    NEWER = "newer"
    """The file on the disk was written meanwhile by a later version of the program."""
    TAKEN = "taken"
    """There is already a session of that id."""
    ERASED = "erased"
    """The session was erased meanwhile, here or on another machine."""
    FAILED = "failed"
    """Anything else; the system's own words are in the detail."""


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EROFS, errno.EACCES, errno.EPERM}


class NotSaved(StoreError):
    """A change that is not on the disk; the file there is as it was, and trying again is safe."""

    def __init__(self, path: Path, obstacle: Obstacle, detail: str = "") -> None:
        super().__init__(f"{path.name}: {obstacle} {detail}".rstrip())
        self.path = path
        self.obstacle = obstacle
        self.detail = detail

    @classmethod
    def because(cls, path: Path, error: OSError) -> NotSaved:
        """The refusal that a system error amounts to.

        Args:
            path: the file that was to be written.
            error: what the system answered.
        """
        if error.errno in _FULL:
            return cls(path, Obstacle.FULL)
        if error.errno in _READ_ONLY:
            return cls(path, Obstacle.READ_ONLY)
        return cls(path, Obstacle.FAILED, error.strerror or type(error).__name__)


class NotErased(NotSaved):
    """An erasure that could not begin, or that stopped; erasing again goes on from where it stands."""


class BankObstacle(StrEnum):
    """Why a bank could not be written."""

    CHANGED = "changed"
    """Someone changed the file since it was read."""
    PROTECTED = "protected"
    """The file is read-only."""
    NOT_A_FILE = "not-a-file"
    """The file is gone, or something else stands in its place."""
    THERE = "there"
    """A file of that name exists, and nobody asked to replace it."""
    FULL = "full"
    FOLDER = "folder"
    """Nothing can be written in the folder."""
    FAILED = "failed"
    """Anything else; the system's own words are in the detail."""


class BankNotWritten(StoreError):
    """A bank, or a file beside it, that could not be written; no half of it is there."""

    def __init__(
        self,
        path: Path,
        obstacle: BankObstacle,
        detail: str = "",
        put_back: tuple[Path, ...] = (),
        left: tuple[Path, ...] = (),
    ) -> None:
        super().__init__(f"{path.name}: {obstacle} {detail}".rstrip())
        self.path = path
        self.obstacle = obstacle
        self.detail = detail
        self.put_back = put_back
        """Files written before this one, which hold again what they held."""
        self.left = left
        """Files written before this one that could not be put back: they hold the new text."""

    @classmethod
    def because(cls, path: Path, error: OSError) -> BankNotWritten:
        """The refusal that a system error amounts to.

        Args:
            path: the file that was to be written.
            error: what the system answered.
        """
        if isinstance(error, FileExistsError):
            return cls(path, BankObstacle.THERE)
        if error.errno in _FULL:
            return cls(path, BankObstacle.FULL)
        if error.errno in _READ_ONLY:
            return cls(path, BankObstacle.FOLDER)
        return cls(path, BankObstacle.FAILED, error.strerror or type(error).__name__)


class UnknownSession(StoreError):
    """No session's id begins so."""

    def __init__(self, prefix: str) -> None:
        super().__init__(prefix)
        self.prefix = prefix


class AmbiguousSession(StoreError):
    """Several sessions' ids begin so."""

    def __init__(self, prefix: str, ids: tuple[str, ...]) -> None:
        super().__init__(prefix)
        self.prefix = prefix
        self.ids = ids


class Erased(StoreError):
    """The session was erased on purpose: a copy of it that came back is not opened, imported or merged."""

    def __init__(self, session_id: str, at: datetime | None) -> None:
        super().__init__(session_id)
        self.session_id = session_id
        self.at = at
        """`None` when that can no longer be told."""


class NoCopy(StoreError):
    """There is no copy of the session, or none of that time, that could be put back."""

    def __init__(self, session_id: str) -> None:
        super().__init__(session_id)
        self.session_id = session_id


class AlreadyThere(StoreError):
    """A session of the id that a file holds is in the workspace; it is never written over."""

    def __init__(self, session_id: str) -> None:
        super().__init__(session_id)
        self.session_id = session_id


class DifferentSessions(StoreError):
    """Two files that were to be merged hold two sessions."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} {other}")
        self.one = one
        self.other = other


class DifferentBanks(StoreError):
    """Two versions of a session run on different versions of its bank, and neither knows all of the other."""

    def __init__(self, session_id: str) -> None:
        super().__init__(session_id)
        self.session_id = session_id


class UnsafeFolder(StoreError):
    """The sessions' folder is a symbolic link or not a folder: nothing is written through it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
