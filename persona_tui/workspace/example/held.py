"""What the example community holds: which answers, to which bank, under which code, on which day.

Everything in it is invented, and every code says so. Days and ids are fixed, so that its sessions and the
pages made of them are the same bytes wherever they are made.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from persona_tui.interview.path import Length, Mode

FICTIONAL = "FIC"
"""What every code begins with; short, for lists show five letters of a code."""
_DESIGN, _INTERVIEW, _ASSESSMENT, _WORKSHOP = (
    *("concevoir-une-cdp", "decouverte-persona"),
    *("auto-evaluation", "atelier-persona"),
)
_WINTER, _SUMMER = timezone(timedelta(hours=-5)), timezone(timedelta(hours=-4))


@dataclass(frozen=True, slots=True)
class Held:
    """One session of the example."""

    answers: str
    """The file of its answers, without its suffix."""
    bank: str
    code: str
    started: datetime
    length: Length = Length.FULL
    mode: Mode = Mode.INTERVIEW
    familiar: bool = False
    """« tu » rather than « vous »."""


def _interview(answers: str, number: int, month: int, day: int, hour: int) -> Held:
    started = datetime(2026, month, day, hour, tzinfo=_SUMMER)
    short = Length.SHORT if answers == "entretien-ancien" else Length.FULL
    familiar = answers == "entretien-occasionnel"
    return Held(answers, _INTERVIEW, f"{FICTIONAL}{number:02}", started, short, familiar=familiar)


def _member(number: int) -> Held:
    answers, code = f"autoevaluation-membre-{number}", f"{FICTIONAL}{30 + number}"
    started = datetime(2026, 6, 1 + number, 12, 15, tzinfo=_SUMMER)
    return Held(answers, _ASSESSMENT, code, started, mode=Mode.SELF_ASSESSMENT)


HELD: tuple[Held, ...] = (
    Held("conception", _DESIGN, f"{FICTIONAL}10", datetime(2026, 2, 26, 13, tzinfo=_WINTER)),
    _interview("entretien-noyau", 1, 3, 11, 16),
    _interview("entretien-discret", 2, 3, 14, 10),
    _interview("entretien-occasionnel", 3, 3, 18, 12),
    _interview("entretien-nouveau", 4, 3, 20, 9),
    _interview("entretien-ancien", 5, 3, 25, 12),
    _interview("entretien-potentiel", 6, 3, 27, 14),
    Held("atelier", _WORKSHOP, f"{FICTIONAL}20", datetime(2026, 4, 15, 9, tzinfo=_SUMMER)),
    Held("autoevaluation-animation", _ASSESSMENT, f"{FICTIONAL}30", datetime(2026, 6, 1, 9, tzinfo=_SUMMER)),
    *(_member(number) for number in range(1, 8)),
)
"""The sessions in the order in which they were held: a design, six interviews, a workshop, eight
self-assessments."""
