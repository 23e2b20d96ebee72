"""The values written in conditions, as answers are compared with them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from persona_tui.banks.answer_types import (
    Consent,
    Date,
    Duration,
    Number,
    OneOf,
    Scale,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.conditions.tree import Constant
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.holding import consent_id, folded_text

YES = frozenset({"oui", "yes"})
"""The choice ids that mean yes."""


def is_number(value: Constant) -> bool:
    """Whether a constant is a number, yes and no aside."""
    return isinstance(value, int | float) and not isinstance(value, bool)


def constant(question: Question, value: Constant, of_choices: bool) -> object:
    """The constant as the question's values are compared, or `None` when its type is another (R23).

    Args:
        question: the question whose answer is compared.
        value: the constant, as the reader of banks typed it.
        of_choices: whether the values are ids of choices rather than text.
    """
    match question.answer:
        case Number() | Duration() | Scale():
            return value if is_number(value) else None
        case Date():
            return value if isinstance(value, date) else None
        case YesNo():
            return value if isinstance(value, bool) else value in YES if isinstance(value, str) else None
        case Consent():
            if isinstance(value, bool):
                return "oui" if value else "non"
            return consent_id(value) if isinstance(value, str) else None
        case _:
            return item(value, of_choices)


def item(value: Constant, of_choices: bool) -> str | None:
    """The constant as an item of several: a choice's id, or text with case and outer spaces aside."""
    if not isinstance(value, str):
        return None
    return value if of_choices else folded_text(value)


def known_by_choice(question: Question, questions: Mapping[str, Question]) -> bool:
    """Whether the answers of a question are ids of choices: its own, or those of the answer it takes from."""
    seen: set[str] = set()
    found: Question | None = question
    while found is not None and isinstance(found.answer, OneOf | SeveralOf) and found.id not in seen:
        seen.add(found.id)
        found = questions.get(found.answer.source)
    return found is not None and bool(found.choices)
