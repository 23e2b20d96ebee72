"""The manners in which interviews are walked through, and what each is after."""

from __future__ import annotations

from enum import Enum


class Manner(Enum):
    """How a walk goes; all of them end."""

    IN_ORDER = "in-order"
    """From question to question, now and then back to change what was said."""
    ADVERSE = "adverse"
    """After what moves the path: early answers are changed and changed back, gates get specials, choices are
    unticked, what is rejected is tried, repetitions are taken away, commits undone and redone, the interview
    left and resumed."""
    FREE = "free"
    """Anywhere on the path, in any order, with something adverse now and then."""

    @property
    def adversity(self) -> float:
        """How often something adverse comes after an answer."""
        return {Manner.IN_ORDER: 0.0, Manner.ADVERSE: 0.45, Manner.FREE: 0.15}[self]

    @property
    def specials(self) -> float:
        """How often an answer that moves the path is a special."""
        return 0.12 if self is Manner.IN_ORDER else 0.3


def manner_of(number: int) -> Manner:
    """The manner of a walk by its number: each in turn."""
    return tuple(Manner)[number % len(Manner)]
