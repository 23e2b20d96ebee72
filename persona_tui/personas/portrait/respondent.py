"""What a portrait keeps of one self-assessment: numbers and words, never the session itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from fractions import Fraction

from persona_tui.interview.answer import Special


class Side(StrEnum):
    """As what someone answers: the ids of the choices that feed the field ``titre`` (bank format §4)."""

    FACILITATOR = "anime"
    TEAM = "equipe"
    """The facilitation team: one answer after discussion."""
    ALLY = "alliee"
    """An organisation that carries the community or stands by it: compared with members, and named apart."""
    MEMBER = "membre"
    """Any other choice."""
    UNSAID = ""


LEADING = frozenset({Side.FACILITATOR, Side.TEAM})
OTHERS = frozenset({Side.MEMBER, Side.ALLY})
"""Those to whom the facilitation is compared."""


class Absence(StrEnum):
    """Why a respondent has no mean of a dimension."""

    TOO_EARLY = "too-early"
    """The age of the community leaves fewer than two of its questions on the path."""
    NOT_CONCERNED = "not-concerned"
    """Something else does."""
    TOO_FEW = "too-few"
    """It is on the path, and less is answered than a mean needs (R20)."""


@dataclass(frozen=True, slots=True)
class Rated:
    """One respondent's answers to the questions of a dimension."""

    mean: Fraction | None
    absence: Absence | None = None
    """Set when there is no mean."""
    unknown: int = 0
    """How many « don't know »."""
    not_applicable: int = 0


@dataclass(frozen=True, slots=True)
class Doing:
    """One action, as whoever facilitates wrote it."""

    text: str
    question: str
    code: str


@dataclass(frozen=True, slots=True)
class Respondent:
    """One self-assessment."""

    session: str
    """Its id, so that the order of the files changes nothing."""
    code: str
    began: datetime
    side: Side
    dimensions: Mapping[str, Rated]
    """By dimension."""
    groups: Mapping[str, str]
    """By question of the field ``groupe``, the id of the choice."""
    ratings: Mapping[str, tuple[float, ...]]
    """By rated question, its values: several where it is repeated."""
    specials: Mapping[str, tuple[Special, ...]]
    """By rated question, the specials."""
    words: Mapping[str, tuple[str, ...]]
    """By open question, what was written."""
    actions: tuple[Doing, ...] = ()
    reviews: tuple[date, ...] = ()
    """The next dates (``revision``)."""
