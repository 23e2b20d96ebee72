"""Saving beside the interface: changes wait in one place, merged, until they are on the disk."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from persona_tui.store.errors import NotSaved, Obstacle

if TYPE_CHECKING:
    from persona_tui.interview.session import Change

RETRY_AFTER = 5.0
"""Seconds between two tries while the disk refuses."""

Waiting = Callable[[threading.Condition, float], object]
"""Waits on a condition, at most so many seconds."""


class SaveKind(StrEnum):
    """What the person is told about their work."""

    SAVED = "saved"
    SAVING = "saving"
    NOT_SAVED = "not-saved"


@dataclass(frozen=True, slots=True)
class SaveState:
    """Whether everything is on the disk, and if not, why."""

    kind: SaveKind
    problem: NotSaved | None = None
    """Set when not saved; `persona_tui.store.messages` has the words."""


SAVED = SaveState(SaveKind.SAVED)
SAVING = SaveState(SaveKind.SAVING)


class Saver:
    """Saves changes one after the other on a thread of its own; nothing it is given is ever dropped.

    While one save runs, what comes in is merged into one change that waits. A save that fails goes back to
    the front of that change, and is tried again when more comes in, when asked, and every five seconds.
    """

    def __init__(
        self,
        save: Callable[[Change], None],
        path: Path,
        on_state: Callable[[SaveState], None],
        waiting: Waiting = threading.Condition.wait,
    ) -> None:
        """Begin with nothing to save.

        Args:
            save: puts a change on the disk; raises `NotSaved`.
            path: the file it writes, for what goes wrong beyond that.
            on_state: told of each new state, from the saving thread.
            waiting: waits for the next try.
        """
        self._save = save
        self._path = path
        self._on_state = on_state
        self._waiting = waiting
        self._news = threading.Condition()
        self._pending: Change | None = None
        self._state = SAVED
        self._in_hand: Change | None = None
        """What is being saved now."""
        self._tries = 0
        self._now = False
        self._closing = False
        self._last_try = False
        self._thread = threading.Thread(target=self._run, name="persona-tui saving", daemon=True)
        self._thread.start()

    @property
    def state(self) -> SaveState:
        """Where saving stands now."""
        return self._state

    @property
    def unsaved(self) -> frozenset[str]:
        """The questions that have an answer, a note or something typed that is not on the disk."""
        with self._news:
            waiting = [change for change in (self._in_hand, self._pending) if change is not None]
        return frozenset().union(*map(_touched, waiting))

    def keep(self, change: Change) -> None:
        """Have a change saved; returns at once."""
        with self._news:
            self._wait_with(change, first=False)
            if self._saved:
                self._state = SAVING
            self._try_now()

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until everything is saved, or until a try that held everything has failed.

        Args:
            timeout: how long to wait, in seconds.

        Returns:
            Whether everything given so far is on the disk.
        """
        with self._news:
            enough = self._tries + (2 if self._in_hand is not None else 1)
            self._try_now()
            self._news.wait_for(lambda: self._saved or self._tries >= enough, timeout)
            return self._saved

    def close(self) -> bool:
        """Try one last time, then stop; closing twice is fine.

        Returns:
            Whether everything is on the disk.
        """
        with self._news:
            self._closing = True
            self._try_now()
        self._thread.join()
        return self._saved

    @property
    def _saved(self) -> bool:
        return self._state.kind is SaveKind.SAVED

    def _try_now(self) -> None:
        self._now = True
        self._news.notify_all()

    def _wait_with(self, change: Change, *, first: bool) -> None:
        """Add a change to what waits, before or after what is there."""
        from persona_tui.interview.journal import joined

        if self._pending is None:
            self._pending = change
        else:
            self._pending = joined(change, self._pending) if first else joined(self._pending, change)

    def _run(self) -> None:
        while (change := self._next()) is not None:
            problem = None
            try:
                self._save(change)
            except NotSaved as refused:
                problem = refused
            except Exception as fault:  # the thread outlives any fault, and the person is told
                problem = NotSaved(self._path, Obstacle.FAILED, type(fault).__name__)
            self._tried(change, problem)

    def _next(self) -> Change | None:
        """The next change, once it is time to try; nothing when there is no more to do."""
        with self._news:
            while self._pending is None:
                if self._closing:
                    return None
                self._news.wait()
            if self._state.kind is SaveKind.NOT_SAVED:
                if self._last_try:
                    return None
                if not self._now:
                    self._waiting(self._news, RETRY_AFTER)
            change, self._pending = self._pending, None
            self._last_try = self._closing
            self._in_hand, self._now = change, False
        if self._state.kind is SaveKind.SAVING:
            self._tell(SAVING)
        return change

    def _tried(self, change: Change, problem: NotSaved | None) -> None:
        """Take note of how a try ended, and tell."""
        with self._news:
            if problem is not None:
                self._wait_with(change, first=True)
                self._state = SaveState(SaveKind.NOT_SAVED, problem)
            else:
                self._state = SAVED if self._pending is None else SAVING
            self._in_hand = None
            self._tries += 1
            state = self._state
            self._news.notify_all()
        self._tell(state)

    def _tell(self, state: SaveState) -> None:
        with contextlib.suppress(Exception):  # a screen that is gone must not stop the saving
            self._on_state(state)


def _touched(change: Change) -> frozenset[str]:
    """The questions of which a change holds words."""
    from persona_tui.interview.acts.answerer import NOTE

    typed = {item.removesuffix(NOTE) for item, draft in change.drafts.items() if draft is not None}
    return frozenset(change.answers) | typed
