"""A whole interview held from answers given at once, exactly as a person would hold it (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.finishing import Missing
from persona_tui.interview.session import Session


@dataclass(frozen=True, slots=True)
class Conducted:
    """What came of it."""

    session: Session
    """Finished if nothing required is missing, else left open where the first question waits."""
    off_path: tuple[str, ...]
    """The answered questions that are not on the path: kept (R7), and to be named."""
    missing: tuple[Missing, ...]
    """What keeps the session from being finished."""


def conduct(
    session: Session, bank: Bank, answers: Mapping[str, Answer], clock: Callable[[], datetime], who: str = ""
) -> Conducted:
    """Hold an interview.

    Args:
        session: a session, new or stored.
        bank: its pinned bank.
        answers: by question, as :func:`persona_tui.interview.answers_file.read` gives them.
        clock: the time of each act.
        who: who conducts.

    Returns:
        The session as the same answers, given in document order in the app, would have made it; answers to
        questions that are not asked are kept as well, after the others (R7).
    """
    interview = Interview(session, bank, clock, who)
    places = {item.id: place for place, item in enumerate(bank.items)}
    interview.begin()
    here, given = -1, set[str]()
    while here < places.get(interview.current, -1):
        here = places[interview.current]
        if interview.current in answers:
            interview.record(interview.current, answers[interview.current])
            given.add(interview.current)
        interview.advance()
    for item in sorted(answers.keys() - given, key=places.__getitem__):
        interview.record(item, answers[item])
    off_path = tuple(item.id for item in bank.items if item.id in answers and not interview.path.on(item.id))
    missing = interview.missing()
    if not missing:
        interview.finish()
    elif interview.current == FINISH:
        interview.jump(missing[0].item)
    return Conducted(interview.session, off_path, missing)
