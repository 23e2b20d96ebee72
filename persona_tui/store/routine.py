"""When an open session is copied: before its first save, then every five minutes, and once closed."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import datetime, timedelta

from persona_tui.store.errors import Damaged
from persona_tui.store.snapshot import Reason
from persona_tui.store.snapshots import Snapshots

EVERY = timedelta(minutes=5)


class RoutineCopies:
    """The copies of one session while it is open; a copy that fails never stops an answer's saving."""

    def __init__(self, snapshots: Snapshots, session_id: str, clock: Callable[[], datetime]) -> None:
        """Nothing is copied yet.

        Args:
            snapshots: where copies are kept.
            session_id: whose.
            clock: gives the time, with its offset.
        """
        self._snapshots = snapshots
        self._id = session_id
        self._clock = clock
        self._last: datetime | None = None
        self._is_saved_since = False

    def before_save(self, *, climbed: bool) -> None:
        """The file was just read and found whole; a save is about to replace it.

        Args:
            climbed: whether that save will give it the shape of a later version of the program.

        Raises:
            OSError: the copy before such a change of shape could not be made.
        """
        if climbed:
            self._snapshots.keep(self._id, Reason.MIGRATION)
        now = self._clock()
        if self._last is None or not timedelta() <= now - self._last < EVERY:
            self._last = now
            with contextlib.suppress(OSError):
                self._snapshots.keep(self._id, Reason.SAVE)

    def saved(self) -> None:
        """The file was replaced."""
        self._is_saved_since = True

    def at_close(self) -> None:
        """The session is about to be closed, its lock still held."""
        if self._is_saved_since:
            self._is_saved_since = False
            with contextlib.suppress(OSError, Damaged):
                self._snapshots.take_apart(self._id, Reason.CLOSE)

    def forget(self) -> None:
        """Remove every copy (R17).

        Raises:
            OSError: one could not be removed.
        """
        self._snapshots.forget(self._id)
