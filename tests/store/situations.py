"""The ways in which the store writes a session: what goes wrong in any of them must be told apart by none."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from persona_tui.banks import read_bank
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.journal import applied
from persona_tui.interview.session import Change, Event, EventKind, Session, Status
from persona_tui.store.disk import Disk
from persona_tui.store.errors import Damaged, StoreError, UnknownSession
from persona_tui.store.session_file import SessionFile
from persona_tui.store.sessions import Sessions
from tests.store import samples
from tests.store.samples import CANARY, ID, START, answered, bank, begun, contents, placeless, typed

FOREIGN = b"<<<<<<< HEAD\n" + b"words of someone else\n" * 40
FIRST = answered("recit", f"vieux {CANARY} " * 50, minute=1)


class Found(StrEnum):
    """What stands in the session's place after an accident."""

    OLD = "old"
    NEW = "new"
    AS_HARMED = "as another program left it"
    DAMAGED = "damaged"
    LOST = "lost"


def _nothing(path: Path) -> None:
    """No other program meddles."""


def _vanish(path: Path) -> None:
    path.unlink(missing_ok=True)


def _spoil(path: Path) -> None:
    path.write_bytes(FOREIGN)


def _link(path: Path) -> None:
    victim = path.parent.parent / "victim"
    victim.write_bytes(FOREIGN)
    path.unlink(missing_ok=True)
    path.symlink_to(victim)


@dataclass(frozen=True)
class Situation:
    """One way: what is saved, and what another program does to the file just before."""

    name: str
    change: Change | None
    """Nothing for the creation."""
    harm: Callable[[Path], None] = _nothing

    def prepare(self, folder: Path) -> None:
        """Make the folder of sessions, in which one has an answer; or none is, for the creation."""
        shutil.rmtree(folder.parent, ignore_errors=True)
        store(folder).prepare()
        if self.change is not None:
            (folder / f"{ID}.json").write_bytes(_file_before(folder.parent.parent))

    def open(self, folder: Path, disk: Disk) -> SessionFile | None:
        """Open the session, after which the other program meddles."""
        if self.change is None:
            return None
        file = store(folder, disk).open(ID)
        self.harm(file.path)
        return file

    def act(self, folder: Path, disk: Disk, file: SessionFile | None) -> SessionFile:
        """Save; create, when nothing is open.

        Raises:
            NotSaved: it was refused.
        """
        if file is None:
            return store(folder, disk).create(samples.session(), bank())
        assert self.change is not None
        file.save(self.change)
        return file

    def found(self, folder: Path) -> Found:
        """What stands there now."""
        path = folder / f"{ID}.json"
        if self.change is None and not path.exists():
            return Found.OLD
        if self.harm is _vanish and not path.exists():
            return Found.AS_HARMED
        if self.harm in (_spoil, _link) and path.exists() and path.read_bytes() == FOREIGN:
            return Found.AS_HARMED
        try:
            session = placeless(store(folder).read(ID).session)
        except UnknownSession:
            return Found.LOST
        except Damaged:
            return Found.DAMAGED
        if contents(session) == contents(placeless(self.new)):
            return Found.NEW
        return Found.OLD if contents(session) == contents(placeless(old())) else Found.LOST

    @property
    def new(self) -> Session:
        """What is there once it is saved."""
        return samples.session() if self.change is None else applied(old(), self.change)

    def goes_on(self, folder: Path) -> bool:
        """Whether the session can be opened and saved at once; or begun, where there is none."""
        if self.found(folder) is Found.AS_HARMED:
            return True  # its words died with the process: the person puts back a copy
        sessions = store(folder)
        more = answered("suite", "et après", minute=9)
        try:
            fresh = self.change is None and self.found(folder) is Found.OLD
            with sessions.create(samples.session(), bank()) if fresh else sessions.open(ID) as file:
                file.save(more)
        except StoreError:
            return False
        return sessions.read(ID).session.answers["suite"] == more.answers["suite"]


@cache
def old() -> Session:
    """What is there before."""
    return applied(samples.session(), FIRST)


def store(folder: Path, disk: Disk | None = None) -> Sessions:
    """The sessions of a folder, as a new process sees them, but for the pinned bank, which is read once."""
    return Sessions(folder, disk, read=_read)


_read = cache(read_bank)


@cache
def _file_before(beside: Path) -> bytes:
    """The session as it is before."""
    folder = beside / "model" / "sessions"
    with begun(folder).open(ID) as file:
        file.save(FIRST)
    return (folder / f"{ID}.json").read_bytes()


ANSWER = Situation("answer", answered("recit", "neuf " * 40, Answer(f"vieux {CANARY} " * 50), minute=2))
REFUSAL = Situation(
    "refusal",
    Change(
        answers={"accord": Answer(Selected("non"), wording="Acceptez-vous de participer ?", at=START)},
        events=(Event(EventKind.FINISHED, START, status=Status.REFUSED),),
        erase_all_but=frozenset({"accord"}),
    ),
)
assert ANSWER.change is not None
SITUATIONS = (
    Situation("creation", None),
    ANSWER,
    Situation("draft", typed("suite", "au milieu d'une phrase " * 30)),
    REFUSAL,
    Situation("vanished", ANSWER.change, _vanish),
    Situation("damaged", ANSWER.change, _spoil),
    Situation("a link", ANSWER.change, _link),
)
