"""The one object that front ends hold: a folder of banks, sessions and exports, and what is done there."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from persona_tui.banks.shipped import TEMPLATES, shipped_banks
from persona_tui.workspace.folders import Folders, index_file, places, readings_folder
from persona_tui.workspace.live import Live
from persona_tui.workspace.neighbours import write_beside
from persona_tui.workspace.opening import Terms, opening_of
from persona_tui.workspace.saving import Waiting
from persona_tui.workspace.shipped import copy_banks

if TYPE_CHECKING:
    from persona_tui.banks.library import Library
    from persona_tui.banks.model import Bank
    from persona_tui.banks.reading import Read
    from persona_tui.interview.answer import Answer
    from persona_tui.interview.migration.planning import Edition
    from persona_tui.interview.session import Opening, PinnedBank
    from persona_tui.store.disk import Disk
    from persona_tui.store.session_file import SessionFile
    from persona_tui.store.sessions import Sessions
    from persona_tui.workspace.conducting import Kept
    from persona_tui.workspace.editions import Today
    from persona_tui.workspace.pages import Pages

_CODE = re.compile(r"E(\d+)", re.IGNORECASE)


def _now() -> datetime:
    return datetime.now().astimezone()


class Workspace:
    """A workspace that is open.

    Its parts are made when first asked for, so that opening one costs a few folders.
    """

    def __init__(
        self,
        root: Path,
        *,
        fresh: bool = False,
        clock: Callable[[], datetime] = _now,
        disk: Disk | None = None,
        waiting: Waiting = threading.Condition.wait,
    ) -> None:
        self.root = root
        self.fresh = fresh
        """Whether this opening copied the shipped banks into it."""
        self._folders = Folders(root)
        self._clock = clock
        self._disk = disk
        self._waiting = waiting

    @classmethod
    def open(
        cls,
        root: Path,
        *,
        shipped: Path | None = None,
        clock: Callable[[], datetime] = _now,
        disk: Disk | None = None,
        waiting: Waiting = threading.Condition.wait,
    ) -> Workspace:
        """Open a workspace, making what is missing of it.

        Folders that it makes are of mode 0700. One without ``question_banks/`` gets the shipped banks, and
        says so by :attr:`fresh`.

        Args:
            root: the folder, as `locate` chose it.
            shipped: the banks to copy; those of this program when not given.
            clock: gives the time, with its offset.
            disk: through which sessions are read and written.
            waiting: how saving waits for its next try.

        Raises:
            OSError: it can be neither made nor read.
        """
        from persona_tui.store.disk import FOLDER_MODE, Disk

        folders, maker = Folders(root), disk or Disk()
        is_new = not folders.sessions.exists()
        for folder in (root, folders.sessions, folders.exports, folders.personas):
            maker.make_folder(folder)
        for private in (folders.sessions, folders.personas):
            maker.protect(private, FOLDER_MODE)
        if is_new:
            write_beside(root)
        source = shipped or shipped_banks()
        fresh = source is not None and copy_banks(source, folders.question_banks)
        maker.make_folder(folders.question_banks)
        return cls(root, fresh=fresh, clock=clock, disk=disk, waiting=waiting)

    @cached_property
    def library(self) -> Library:
        """The question banks."""
        from persona_tui.banks.library import Library

        return Library(self._folders.question_banks, self._read)

    @cached_property
    def _read(self) -> Read:
        from persona_tui.banks.kept.readings import KeptReadings

        return KeptReadings(readings_folder()).read

    @cached_property
    def sessions(self) -> Sessions:
        """The interviews; the first who asks also clears what killed processes left anywhere (once a run)."""
        from persona_tui.store.sessions import Sessions
        from persona_tui.workspace.leftovers import sweep_all

        folder = self._folders.sessions
        sessions = Sessions(folder, self._disk, clock=self._clock, index=index_file(folder), read=self._read)
        sessions.prepare()
        sweep_all(self.root, self._disk)
        return sessions

    @property
    def exports(self) -> Path:
        """The folder of exports."""
        return self._folders.exports

    def paths(self) -> dict[str, Path]:
        """Every place the program reads or writes, by name."""
        return places(self.root)

    def next_code(self) -> str:
        """The participant's code to offer: ``E01``, or one more than the greatest in use."""
        codes = (_CODE.fullmatch(row.code) for row in self.sessions.rows())
        return f"E{max((int(code.group(1)) for code in codes if code), default=0) + 1:02}"

    def begin(self, bank: Bank, **terms: Unpack[Terms]) -> Live:
        """Begin an interview: its file is on the disk when this returns.

        Args:
            bank: without errors; its text is pinned in the session (R25).
            terms: the code, and whatever is not as usual.

        Raises:
            NotSaved: the session could not be written.
        """
        from persona_tui.interview.session import Session

        return self._live(self.sessions.create(Session(self._opening(bank, terms)), bank))

    def resume(self, session_id: str) -> Live:
        """Go on with an interview, at the item and with the draft where it was left (R24).

        Args:
            session_id: its ULID, or the beginning of it that no other has.

        Raises:
            UnknownSession: there is none.
            AmbiguousSession: several begin so.
            Locked: it is open elsewhere.
            Damaged: its file cannot be used.
            NotSaved: its lock cannot be taken, as in a read-only folder.
        """
        return self._live(self.sessions.open(self.sessions.find(session_id)))

    def today(self) -> date:
        """The day it is."""
        return self._clock().date()

    def keep_until(self, session_id: str, until: date) -> date | None:
        """Set until when an interview is kept.

        Args:
            session_id: its ULID, or the beginning of it that no other has.
            until: the day from which it is to be erased, by whoever is told so.

        Returns:
            The date that it began with, which the participant may have been told.

        Raises:
            UnknownSession: there is none.
            AmbiguousSession: several begin so.
            Locked: it is open elsewhere.
            Damaged: its file cannot be used.
            NotSaved: the date could not be written.
        """
        from persona_tui.interview.retention import keep_until

        with self.sessions.open(self.sessions.find(session_id)) as file:
            opening = file.record.session.opening
            file.save(keep_until(until, self._clock(), opening.leader))
        return opening.destroy_on

    def conduct(self, bank: Bank, answers: Mapping[str, Answer], **terms: Unpack[Terms]) -> Kept:
        """Hold a whole interview from answers given at once, in document order, and store it.

        Args:
            bank: without errors.
            answers: by question, as an answers file without problems gives them.
            terms: as for :meth:`begin`.

        Returns:
            The session's id and what the engine has to say; the session is finished if nothing required is
            missing, else left open.

        Raises:
            NotSaved: the session could not be written; nothing of it is there.
        """
        from persona_tui.workspace.conducting import conduct_and_keep

        return conduct_and_keep(self.sessions, self._opening(bank, terms), bank, answers, self._clock)

    def bank_today(self, pinned: PinnedBank) -> Today:
        """Today's version of a session's bank (R25).

        Args:
            pinned: the bank that the session runs on.
        """
        from persona_tui.workspace.editions import todays

        return todays(self.library, self._read, pinned)

    def edition(self, path: Path) -> Edition | None:
        """A file as a version that a session could go on with; `None` when it has errors (R26).

        A translation is one with its bank.

        Raises:
            OSError: it cannot be read.
        """
        from persona_tui.workspace.editions import edition_of

        return edition_of(self.library.whole(path).data, path.name, self._read)

    @cached_property
    def pages(self) -> Pages:
        """The documents that can be made here, and where they are saved."""
        from persona_tui.workspace.pages import Pages

        return Pages(self.sessions, self.exports, self._folders.question_banks / TEMPLATES)

    def _opening(self, bank: Bank, terms: Terms) -> Opening:
        return opening_of(bank, self.sessions.new_id(), self._clock(), terms)

    def _live(self, file: SessionFile) -> Live:
        from persona_tui.interview.conductor import Interview

        record = file.record
        who = record.session.opening.leader
        interview = Interview(record.session, record.bank, self._clock, who)
        return Live(interview, file, self._waiting, self.bank_today)
