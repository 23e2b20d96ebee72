"""What must hold whatever is answered, and the walk that shows that it does not."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.plans.expectations import Verb
from persona_tui.interview.answer import Answer


class Broken(StrEnum):
    """What did not hold."""

    CRASH = "crash"
    """The engine failed (R23)."""
    COUNTS = "counts"
    """Answering in order, less was left at the least, or more at the most, than said before (R21)."""
    BAR = "bar"
    """Answering in order, the bar receded (R21)."""
    LOST = "lost"
    """An answer was no longer held (R7)."""
    REPLAYED = "replayed"
    """The journal no longer told what was held (R24)."""
    UNDONE = "undone"
    """Undoing and redoing the same left something else (R24)."""
    RESUMED = "resumed"
    """Begun again from its journal, the interview was another (R24)."""
    CHANGED_BACK = "changed-back"
    """A change and its inverse left another path (R29)."""
    ENDLESS = "endless"
    """What was answered came again, or the walk did not end."""
    LEFT_OVER = "left-over"
    """At the end, something was still left, or the counts said so (R21)."""
    UNPASSABLE = "unpassable"
    """A question that must be answered has no answer to choose (R13)."""
    UNFINISHED = "unfinished"
    """All was answered and the session could not be finished (R13)."""


@dataclass(frozen=True, slots=True)
class Move:
    """One answer given to a question, for the first time or anew."""

    item: str
    answer: Answer


@dataclass(frozen=True, slots=True)
class Expected:
    """What a plan expects at one point, as it writes it."""

    verb: Verb
    what: str = ""
    """An id or a range; nothing for the end."""


END = Expected(Verb.END)


def left(least: int, most: int | None) -> Expected:
    """That so many questions are left."""
    return Expected(Verb.LEFT, f"{max(0, least)}..{'' if most is None else max(0, most)}")


@dataclass(frozen=True, slots=True)
class Violation:
    """A walk at whose end something did not hold."""

    broken: Broken
    moves: tuple[Move, ...]
    item: str = ""
    """The question that it is about."""
    detail: str = ""
    """For a crash: the kind of error."""
    before: Expected | None = None
    """What held just before the last move."""
    expected: Expected = END
    """What should have held after it and did not."""
