"""Erasing a session: all of it, or an exact account of what is left (Québec Law 25, R17).

The order makes it safe to be killed anywhere and run again: the tombstone first, so that nothing can bring
the session back; its own file last, so that it can still be found by its code. Nothing is overwritten before
it is removed: on flash memory and copy-on-write file systems that would reach other blocks than the old ones.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from persona_tui.store.beyond import Beyond, beyond
from persona_tui.store.disk import Disk
from persona_tui.store.errors import NotErased, NotSaved, Owner, UnknownSession
from persona_tui.store.exported import ExportRecords
from persona_tui.store.ids import is_ulid
from persona_tui.store.locks import SessionLocks
from persona_tui.store.pages import ExportedPage, PageState, pages_of
from persona_tui.store.removal import Removal
from persona_tui.store.tombstones import bury, is_erased
from persona_tui.store.traces import Trace, TraceKind, traces_of


@dataclass(frozen=True, slots=True)
class Remains:
    """What there is of a session, before anything is removed."""

    session_id: str
    traces: tuple[Trace, ...]
    pages: tuple[ExportedPage, ...]
    """The exports that hold words of it and could be found."""
    beyond: tuple[Beyond, ...]
    """What erasing cannot reach."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file that could not be removed."""

    path: Path
    reason: str
    """The system's own words."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing a session did."""

    session_id: str
    erased_at: datetime | None
    """When it was erased for the first time."""
    removed: tuple[Path, ...]
    left: tuple[Left, ...]
    """Empty when all went as it should; else erasing again tries these again."""
    pages: tuple[ExportedPage, ...]
    """The exports that were kept, since nobody asked to remove them."""
    beyond: tuple[Beyond, ...]


class Eraser:
    """Erases the sessions of one workspace."""

    def __init__(
        self,
        folder: Path,
        disk: Disk,
        owner: Callable[[], Owner],
        clock: Callable[[], datetime],
        forget_row: Callable[[str], None],
    ) -> None:
        """Nothing is looked at yet.

        Args:
            folder: of the sessions.
            disk: through which everything is looked at and removed.
            owner: who this process is.
            clock: gives the time, with its offset.
            forget_row: takes a session out of the lists that this machine keeps.
        """
        self._folder = folder
        self._disk = disk
        self._owner = owner
        self._clock = clock
        self._forget_row = forget_row
        self._records = ExportRecords(disk, folder)

    def remains(self, session_id: str) -> Remains:
        """What there is of a session, and what erasing it could not reach; nothing is changed.

        Args:
            session_id: a ULID; of its own file nothing need be left.

        Raises:
            UnknownSession: there is nothing of it, and it was not erased either.
            NotErased: a folder cannot be looked into.
        """
        session = self._session(session_id)
        with _refused(session):
            traces, pages = traces_of(self._disk, session), self._pages(session_id)
            if not traces.found and not pages and not is_erased(session):
                raise UnknownSession(session_id)
            there = tuple(page for page in pages if page.state is not PageState.GONE)
            out_of_reach = beyond(self._disk, session, traces, pages, self._folder.parent / "personas")
        return Remains(session_id, traces.found, there, out_of_reach)

    def erase(self, session_id: str, *, exports: bool = False) -> Erasure:
        """Remove everything of a session that this workspace and this machine hold.

        Args:
            session_id: a ULID.
            exports: remove the pages that hold words of it too; one made of several sessions goes whole.

        Returns:
            What was removed, and what is left.

        Raises:
            UnknownSession: there is nothing of it, and it was not erased either.
            Locked: it is open, here or elsewhere.
            NotErased: its lock or its tombstone cannot be written, or a folder not be looked into.
        """
        before, session = self.remains(session_id), self._session(session_id)
        removal = Removal(self._disk)
        with _refused(session):
            at = self._remove(before, session, removal, exports=exports)
            # Look again, the locks given back: they go now, and whatever came meanwhile.
            traces = traces_of(self._disk, session)
            removal.remove(trace.path for trace in traces.found)
        removal.settle(traces.folders, session_id)
        done = {*removal.removed, *removal.left}
        return Erasure(
            session_id=session_id,
            erased_at=at,
            removed=tuple(removal.removed),
            left=tuple(Left(path, reason) for path, reason in removal.left.items()),
            pages=tuple(page for page in before.pages if page.path not in done),
            beyond=before.beyond,
        )

    def _remove(self, before: Remains, session: Path, removal: Removal, *, exports: bool) -> datetime | None:
        """Remove what was found, its own file last; the locks stay for as long as they are held."""
        locks = SessionLocks(self._disk, session)
        locks.take(self._owner)
        try:
            with locks.writing():
                at = bury(self._disk, session, self._clock())
                if exports:
                    self._remove_pages(before, removal)
                copies = [one.path for one in before.traces if one.kind is not TraceKind.LOCK]
                removal.remove(path for path in copies if path != session)
                removal.try_to(self._folder, partial(self._forget_row, session.stem))
                removal.remove(path for path in copies if path == session)
        finally:
            locks.give_back()
        return at

    def _session(self, session_id: str) -> Path:
        if not is_ulid(session_id):
            raise UnknownSession(session_id)
        return self._folder / f"{session_id}.json"

    def _remove_pages(self, before: Remains, removal: Removal) -> None:
        removal.remove(page.path for page in before.pages)
        if not removal.left:  # the records are what finds them again
            records = self._records.read()
            removal.remove(one.at for one in records if before.session_id in one.sessions)

    def _pages(self, session_id: str) -> tuple[ExportedPage, ...]:
        return pages_of(self._disk, session_id, self._records.read(), self._folder.parent / "exports")


@contextmanager
def _refused(session: Path) -> Iterator[None]:
    """Call what the store and the system refuse by one name."""
    try:
        yield
    except NotSaved as refused:
        raise NotErased(session, refused.obstacle, refused.detail) from refused
    except OSError as error:
        raise NotErased.because(session, error) from error
