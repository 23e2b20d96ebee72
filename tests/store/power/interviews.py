"""An interview held on a modelled disk, with what the person did and was told."""

from __future__ import annotations

import contextlib
from pathlib import Path

from persona_tui.interview.journal import applied
from persona_tui.interview.session import Change, Session
from persona_tui.store.errors import NotSaved
from persona_tui.store.session_file import SessionFile
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.power.journal import Acknowledged, Begun
from tests.store.power.modelled_disk import Killed, ModelledDisk
from tests.store.samples import ID, bank, placeless

SESSIONS = Path("workspace") / "sessions"
"""Where sessions are under the one folder that is there at first."""


class HeldInterview:
    """One session, from its creation on; number 1 is the creation, each change has the next."""

    def __init__(self, disk: ModelledDisk, root: Path) -> None:
        self.disk = disk
        self.root = root
        self.folder = root / SESSIONS
        self.path = self.folder / f"{ID}.json"
        self.wanted: list[Session | None] = [None]
        """What must be found after each number; at first, no session."""
        self.harm = b""
        """What another program put in the session's place."""
        self.gone: tuple[int, bytes] | None = None
        """From this number on, this text must be nowhere."""
        self.kept: tuple[int, bytes] | None = None
        """From this number on, a file of this content must be somewhere."""
        self._sessions = Sessions(self.folder, disk)
        self._file: SessionFile | None = None

    def begin(self) -> None:
        """Create the session."""
        self._sessions.prepare()
        session = samples.session()
        self.wanted.append(placeless(session))
        self.disk.journal.append(Begun(1))
        self._file = self._sessions.create(session, bank())
        self.disk.journal.append(Acknowledged(1))

    def save(self, change: Change) -> None:
        """Save a change; what is refused is saved again, as the app does."""
        before = self.wanted[-1]
        assert before is not None
        assert self._file is not None
        number = len(self.wanted)
        self.wanted.append(placeless(applied(before, change)))
        self.disk.journal.append(Begun(number))
        while True:
            with contextlib.suppress(NotSaved):
                self._file.save(change)
                break
        self.disk.journal.append(Acknowledged(number))

    def killed_while_saving(self, change: Change, at: int) -> bool:
        """Have the process killed at a call of the save.

        Args:
            change: what it saves.
            at: the rank of the call that is not made any more.

        Returns:
            Whether it was; a save may have fewer calls.
        """
        self.disk.killed_at = self.disk.steps + at
        try:
            self.save(change)
        except Killed:
            return True
        finally:
            self.disk.killed_at = 0
        return False

    def resume(self) -> None:
        """Open the session again, in another process after this one died or left."""
        self.leave()
        self.disk.revive()
        self._sessions = Sessions(self.folder, self.disk)
        self._sessions.prepare()
        self._file = self._sessions.open(ID)
        self.wanted.append(placeless(self._file.record.session))
        self.disk.journal.append(Begun(len(self.wanted) - 1))

    def harmed(self, data: bytes = b"") -> None:
        """Another program removes the session's file, or puts something else in its place.

        Until the next save is acknowledged nobody can be held to anything; from then on to everything.
        """
        self.harm = data
        self.disk.journal.append(Acknowledged(0))
        if data:
            self.disk.put(self.path, data)
        else:
            self.disk.take_away(self.path)

    def leave(self) -> None:
        """Let go of the session's lock, as the system does for the dead."""
        if self._file is not None:
            self._file.close()
