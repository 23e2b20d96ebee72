"""An interview that is going on: the engine's conductor with its file, saved as it goes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Self

from persona_tui.workspace.editions import SAME, Today
from persona_tui.workspace.saving import Saver, SaveState, Waiting

if TYPE_CHECKING:
    from persona_tui.interview.conductor import Interview
    from persona_tui.interview.session import Change, PinnedBank
    from persona_tui.store.session_file import SessionFile


def _unheard(_: SaveState) -> None:
    """Nobody listens yet."""


class Live:
    """What a front end holds during an interview.

    It asks the interview to act, and gives each change it gets back to :meth:`keep`.
    """

    def __init__(
        self,
        interview: Interview,
        file: SessionFile,
        waiting: Waiting = threading.Condition.wait,
        today: Callable[[PinnedBank], Today] = lambda _: SAME,
    ) -> None:
        self.interview = interview
        self._today = today
        self.on_state: Callable[[SaveState], None] = _unheard
        """Called from the saving thread at each new state."""
        self._file = file
        self._saver = Saver(file.save, file.path, self._heard, waiting)

    @property
    def id(self) -> str:
        """The session's ULID."""
        return self.interview.session.opening.id

    @property
    def state(self) -> SaveState:
        """Whether everything is on the disk, and if not, why."""
        return self._saver.state

    def today(self) -> Today:
        """Today's version of the bank beside the one that the interview runs on; reads a file (R25)."""
        return self._today(self.interview.session.pinned)

    @property
    def unsaved(self) -> int:
        """How many questions have an answer, or something typed, that is not on the disk."""
        return len(self._saver.unsaved)

    def save_copy(self, folder: Path) -> Path:
        """Write the interview as it stands in another folder, for when this one refuses.

        Args:
            folder: where; it must exist.

        Returns:
            The new file, a session file like any other.

        Raises:
            NotSaved: it could not be written.
        """
        return self._file.copy_to(folder, self.interview.session)

    @property
    def moved(self) -> bool:
        """Whether someone else took the session to another version of its bank meanwhile (R26).

        The interview goes on as it is, and all that is said in it is kept in terms of that version; whoever
        shows it calls :meth:`follow` as soon as it can show another.
        """
        return self._file.moved

    def follow(self, timeout: float | None = None) -> bool:
        """Have the interview go on with the version that the session was taken to.

        Args:
            timeout: how long to wait for what is not saved yet, in seconds.

        Returns:
            Whether :attr:`interview` is another now; not before all that was said is on the disk.
        """
        if not self.moved or not self._saver.flush(timeout) or not self.moved:
            return False
        self.interview = self.interview.taken_up(self._file.follow())
        return True

    def keep(self, change: Change) -> None:
        """Have a change saved on the saving thread; never waits for the disk."""
        from persona_tui.interview.journal import NO_CHANGE

        if change != NO_CHANGE:
            self._saver.keep(change)

    def flush(self, timeout: float | None = None) -> bool:
        """Wait until all is saved, or until trying once more has failed.

        Args:
            timeout: how long to wait, in seconds.

        Returns:
            Whether everything is on the disk.
        """
        return self._saver.flush(timeout)

    def close(self) -> bool:
        """Save what waits, stop saving, and let others open the session.

        Returns:
            Whether everything is on the disk; ask with :meth:`flush` before, to be able to stay.
        """
        saved = self._saver.close()
        self._file.close()
        return saved

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _heard(self, state: SaveState) -> None:
        self.on_state(state)  # whoever listens may change between two states
