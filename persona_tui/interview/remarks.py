"""What the bank says of an answer: a warning, or that it does not do (R14)."""

from __future__ import annotations

from dataclasses import dataclass

from persona_tui.banks.model import Question
from persona_tui.banks.prose import Wording
from persona_tui.interview.path import Path


@dataclass(frozen=True, slots=True)
class Remark:
    """One message of the bank about a value."""

    message: Wording
    rejects: bool
    """``Refuser si``: the value is a draft only. Else ``Vérifier``: it is kept, with this warning."""


def remarks_on(question: Question, path: Path) -> tuple[Remark, ...]:
    """What the bank says of the value that is held for a question.

    Args:
        question: the question.
        path: where items stand, with that value among the answers.

    Returns:
        The messages of what rejects it or, when nothing does, of the checks that are false; none for a
        special, for nothing, and off the path.
    """
    item = question.id
    if path.rejects(item):
        return tuple(Remark(check.message, rejects=True) for check in path.rejections(item))
    if path.answer(item).value is None:
        return ()
    failing = (check for check in question.checks if path.holds(check.condition, item) is False)
    return tuple(Remark(check.message, rejects=False) for check in failing)
