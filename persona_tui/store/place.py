"""Which item was on screen (R24), kept beside the locks and not in the session: it is this machine's alone.

In the session it would change at each step of whoever only reads, and two people's would conflict in every
merge. It is worth no waiting for the disk: without it, one resumes at the latest draft, else at the first
question without an answer.
"""

from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

from persona_tui.interview.session import Session
from persona_tui.store.disk import Disk
from persona_tui.store.locks import FOLDER
from persona_tui.text.clean import clean_line

_LARGEST = 4096


def place_of(session: Path) -> Path:
    """The file that says where one was in a session."""
    return session.parent / FOLDER / f"{session.stem}.place"


def keep_place(disk: Disk, session: Path, item: str) -> None:
    """Remember the item on screen; failing is no matter."""
    with contextlib.suppress(OSError):
        disk.jot(place_of(session), f"{item}\n".encode())


def placed(disk: Disk, path: Path, session: Session) -> Session:
    """A session at the item where this machine left it.

    Args:
        disk: through which the place is read.
        path: the session's file.
        session: as its file tells it.
    """
    try:
        text, ended, _ = disk.read(place_of(path), _LARGEST).partition(b"\n")  # a longer one may stand behind
        item = clean_line(text.decode())
    except (OSError, UnicodeDecodeError):
        return replace(session, cursor=session.cursor or _drafted(session))
    return replace(session, cursor=item) if ended else session


def _drafted(session: Session) -> str:
    """The question with the latest draft."""
    latest = max(session.drafts.items(), key=lambda one: one[1].at, default=None)
    return latest[0].partition("@")[0] if latest else ""  # a note or a reason is its question's
