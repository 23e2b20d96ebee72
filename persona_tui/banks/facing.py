"""To whom a wording is said: « tu » or « vous », led or alone (bank format §4)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Choice, Probe, Question
from persona_tui.banks.prose import Wording


@dataclass(frozen=True, slots=True)
class Facing:
    """To whom a wording is said."""

    familiar: bool = False
    """« tu » rather than « vous »."""
    alone: bool = False
    """In a self-assessment."""


def worded(thing: Question | Choice | Probe, facing: Facing) -> Wording:
    """The wording of a question, choice or probe for whom it is said to (``Auto-évaluation``, ``Tu``).

    In a self-assessment its own wording comes first: who answers alone is neither « tu » nor « vous ».
    """
    if facing.alone and not isinstance(thing, Probe) and thing.alone is not None:
        return thing.alone
    return thing.tu if facing.familiar and thing.tu is not None else thing.wording
