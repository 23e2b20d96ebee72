"""A whole interview from answers given at once, held by the engine and stored."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.conducting import conduct
from persona_tui.interview.finishing import Missing
from persona_tui.interview.session import Opening, Session
from persona_tui.store.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Kept:
    """A session that is on the disk, and what there is to say about it."""

    session_id: str
    off_path: tuple[str, ...]
    """The questions answered off the path: kept aside (R7)."""
    missing: tuple[Missing, ...]
    """What left it open (R13)."""


def conduct_and_keep(
    sessions: Sessions,
    opening: Opening,
    bank: Bank,
    answers: Mapping[str, Answer],
    clock: Callable[[], datetime],
) -> Kept:
    """Hold the interview in memory, then write it once.

    Raises:
        NotSaved: it could not be written; nothing of it is there.
    """
    conducted = conduct(Session(opening), bank, answers, clock, opening.leader)
    sessions.create(conducted.session, bank).close()
    return Kept(opening.id, conducted.off_path, conducted.missing)
