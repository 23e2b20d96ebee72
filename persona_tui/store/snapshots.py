"""Earlier states of sessions: further names of files that are about to be replaced, which cost nothing.

A name shares its content with the session until that is replaced, and a hand or another program could spoil
both at once; so what is kept of a session at rest, once it is closed, is a true copy. The copies stand in
`.snapshots/` beside the folder of sessions, in a folder for each day (UTC), so that one session's are found,
thinned or forgotten by their names alone, and ten thousand sessions are copied into one folder at once. Each
copy is new; none is ever written over another.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TypeGuard

from persona_tui.store.atomic import write_new
from persona_tui.store.day_folders import DayFolders
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged
from persona_tui.store.ids import is_ulid
from persona_tui.store.loading import check, read
from persona_tui.store.snapshot import Reason, Snapshot, ending_of
from persona_tui.store.thinning import surplus

FOLDER = ".snapshots"
_FRESH = timedelta(days=1)
_TICK = timedelta(milliseconds=1)
_TRIES = 100
_FALTER = timedelta(seconds=1)


class Snapshots:
    """The copies of a folder's sessions."""

    def __init__(self, disk: Disk, sessions: Path, clock: Callable[[], datetime]) -> None:
        """Nothing is read or made yet.

        Args:
            disk: through which everything goes.
            sessions: the folder of the session files.
            clock: gives the time, with its offset.
        """
        self.folder = sessions.parent / FOLDER
        self._disk = disk
        self._days = DayFolders(disk, self.folder)
        self._sessions = sessions
        self._clock = clock
        self._is_thinned = False

    def take(self, session_id: str, reason: Reason) -> Snapshot:
        """Keep a session that is about to be replaced, once it was seen to be whole.

        Whoever calls holds the session's write lock.

        Args:
            session_id: a ULID.
            reason: what is about to happen.

        Returns:
            The copy; the one before when nothing changed since.

        Raises:
            FileNotFoundError: there is no such session.
            Damaged: its file is not whole: that is what quarantine is for.
            OSError: the copy could not be made; what it was to protect from must not happen then.
        """
        path = self._path(session_id)
        check(path, read(self._disk, path), later=True)
        return self.keep(session_id, reason)

    def keep(self, session_id: str, reason: Reason) -> Snapshot:
        """Keep a session that is about to be replaced, and whose file was just found whole.

        Raises:
            OSError: the copy could not be made.
        """
        path = self._path(session_id)
        newest = self._newest(session_id)
        if self._holds(newest, path):
            return newest
        return self._kept(session_id, reason, newest, partial(self._disk.link, path))

    def take_apart(self, session_id: str, reason: Reason) -> Snapshot:
        """Copy a session that is at rest, so that whatever befalls its file leaves the copy alone.

        Args:
            session_id: a ULID.
            reason: what happened to it.

        Returns:
            The copy; the one before when nothing changed since.

        Raises:
            FileNotFoundError: there is no such session.
            Damaged: its file is not whole.
            OSError: the copy could not be made.
        """
        path = self._path(session_id)
        content = read(self._disk, path)
        check(path, content, later=True)
        newest = self._newest(session_id)
        if self._holds(newest, path, apart=True):
            return newest
        return self._kept(session_id, reason, newest, partial(write_new, self._disk, content))

    def take_all(self, reason: Reason) -> int:
        """Copy every session of the folder, at the price of a name each; their content is not looked at.

        Args:
            reason: what is about to happen to them.

        Returns:
            How many were copied; a file that vanished meanwhile is not one of them.

        Raises:
            OSError: one could not be copied.
        """
        ids = [name.removesuffix(".json") for name in self._disk.list_names(self._sessions)]
        at, made = self._clock(), 0
        day, ending = self._days.made(at), ending_of(at, reason)
        for session_id in filter(is_ulid, ids):
            source = self._path(session_id)
            try:
                self._disk.link(source, day / f"{session_id}{ending}")
            except FileExistsError:
                self._named(session_id, reason, at, partial(self._disk.link, source))
            except FileNotFoundError:
                continue
            made += 1
        self._disk.sync_folder(day)
        return made

    def of(self, session_id: str) -> tuple[Snapshot, ...]:
        """The copies of a session, the newest first."""
        return _newest_first(self._days.copies(session_id))

    def whole(self, session_id: str) -> tuple[Snapshot, ...]:
        """The copies of a session that can be put back, the newest first; each is read."""
        return tuple(copy for copy in self.of(session_id) if self.is_whole(copy))

    def newest_whole(self, session_id: str) -> Snapshot | None:
        """The newest copy that can be put back; older ones are not looked at."""
        return next((copy for copy in self.of(session_id) if self.is_whole(copy)), None)

    def content(self, copy: Snapshot) -> bytes:
        """What a copy holds, checked as a session file is.

        Raises:
            FileNotFoundError: it is gone.
            Damaged: it is not whole.
        """
        data = read(self._disk, copy.path)
        check(self._path(copy.session_id), data)
        return data

    def is_whole(self, copy: Snapshot) -> bool:
        """Whether a copy can be put back."""
        try:
            self.content(copy)
        except (FileNotFoundError, Damaged):
            return False
        return True

    def ids(self) -> frozenset[str]:
        """The sessions that have a copy, whether their file is still there or not."""
        return frozenset(copy.session_id for copy in self._days.copies())

    def count(self) -> int:
        """How many copies there are."""
        return sum(1 for _ in self._days.copies())

    def forget(self, session_id: str) -> int:
        """Remove every copy of a session (R17, erasing).

        Args:
            session_id: a ULID.

        Returns:
            How many there were.

        Raises:
            OSError: one could not be removed.
        """
        removed = 0
        for day in self._days.days():
            for name in self._disk.list_names(day):
                if name.lstrip(".").startswith(session_id):
                    self._disk.remove(day / name)
                    removed += 1
            self._disk.sync_folder(day)  # even without any: an earlier try may have removed them
            self._disk.remove_folder(day)
        return removed

    def thin(self) -> int:
        """Remove the copies that are no longer needed (see :func:`persona_tui.store.thinning.surplus`).

        Returns:
            How many; one that cannot be removed is left for another time.
        """
        removed, now = 0, self._clock()
        for copies in self._days.worth_thinning(now):
            for copy in surplus(_newest_first(copies), now, self.is_whole):
                with contextlib.suppress(OSError):
                    self._disk.remove(copy.path)
                    removed += 1
        if removed:
            for day in self._days.days():
                self._disk.remove_folder(day)
        return removed

    def _thin_once(self) -> None:
        """Thin at the first copy of a run; a folder that cannot be read costs only the thinning."""
        if not self._is_thinned:
            self._is_thinned = True
            with contextlib.suppress(OSError):
                self.thin()

    def _newest(self, session_id: str) -> Snapshot | None:
        return next(iter(self.of(session_id)), None)

    def _holds(self, newest: Snapshot | None, path: Path, *, apart: bool = False) -> TypeGuard[Snapshot]:
        """Whether the newest copy is of this very state, and not so old that thinning could soon take it."""
        if newest is None or self._clock() - newest.at >= _FRESH:
            return False
        return self._same(path, newest.path, apart=apart)

    def _kept(
        self, session_id: str, reason: Reason, newest: Snapshot | None, make: Callable[[Path], None]
    ) -> Snapshot:
        """A new copy, later than the newest before, though a clock may stand still or falter."""
        at = self._clock()
        if newest is not None and newest.at - _FALTER < at < newest.at + _TICK:
            at = newest.at + _TICK
        made = self._named(session_id, reason, at, make)
        self._disk.sync_folder(made.path.parent)
        self._thin_once()
        return made

    def _named(self, session_id: str, reason: Reason, at: datetime, make: Callable[[Path], None]) -> Snapshot:
        """A new copy, under the first moment that has none yet."""
        for at in (at + n * _TICK for n in range(_TRIES)):
            target = self._days.made(at) / f"{session_id}{ending_of(at, reason)}"
            with contextlib.suppress(FileExistsError):
                make(target)
                return Snapshot(target, session_id, at, reason)
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))

    def _same(self, path: Path, copy: Path, *, apart: bool = False) -> bool:
        """Whether a copy holds what the file holds; if they must be apart, under no shared inode."""
        try:
            signatures = self._disk.entry(path).signature, self._disk.entry(copy).signature
            if signatures[0][2] == signatures[1][2]:
                return not apart
            return signatures[0][1] == signatures[1][1] and read(self._disk, path) == read(self._disk, copy)
        except (OSError, Damaged):
            return False

    def _path(self, session_id: str) -> Path:
        return self._sessions / f"{session_id}.json"


def _newest_first(copies: Iterable[Snapshot]) -> tuple[Snapshot, ...]:
    return tuple(sorted(copies, key=lambda copy: copy.at, reverse=True))
