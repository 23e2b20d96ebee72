"""A whole interview held from answers given at once, exactly as a person would hold it (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from persona_tui.banks.model import Bank, Section
from persona_tui.interview.answer import Answer
from persona_tui.interview.conductor import FINISH, Interview
from persona_tui.interview.finishing import Missing
from persona_tui.interview.repetitions.identity import item_of, parted
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
    ordered = sorted(answers, key=lambda item: places[parted(item)[0]])
    given = {item for item in ordered if isinstance(item_of(bank, item), Section)}
    for item in ordered:
        if item in given:  # repetitions on demand are there before they are walked through
            interview.record(item, answers[item])
    interview.begin()
    here = -1
    while (place := interview.path.position(interview.current)) is not None and place > here:
        item, here = interview.current, place
        if item in answers:
            interview.record(item, answers[item])
            given.add(item)
        interview.advance()
    for item in ordered:
        if item not in given:
            interview.record(item, answers[item])
    said = (item for item in ordered if interview.path.question(item) is not None)
    off_path = tuple(item for item in said if not interview.path.on(item))
    missing = interview.missing()
    if not missing:
        interview.finish()
    elif interview.current == FINISH:
        interview.jump(missing[0].item)
    return Conducted(interview.session, off_path, missing)
