"""What is said of one item (R28)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One simple condition, or one other rule, as it stands."""

    text: str
    """A clause: « la réponse à « Combien? » est 120, donc au moins 50 »."""
    truth: bool | None
    """Whether it lets the item be asked; `None` while it is not settled, and when it will never be known."""
    item: str = ""
    """The id of the section or question that it is about, in its repetition; empty where it is about none."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why an item is asked, or not, or not settled yet."""

    sentence: str
    """One or two whole sentences, to be read aloud."""
    terms: tuple[Term, ...] = ()
    """All that was weighed; what decides first."""
    deciders: tuple[str, ...] = ()
    """The ids of the questions to jump to, the most deciding first.

    For an item that is not asked, those whose answer can bring it back: where one other answer to one
    question does, it is among them. None where no answer can: length, mode, a repetition taken away.
    """
