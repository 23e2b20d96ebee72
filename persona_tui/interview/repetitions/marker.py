"""A repetition on demand is there because someone asked for it: that is held as an answer of its own."""

from __future__ import annotations

from persona_tui.banks.answer_types import YesNo
from persona_tui.banks.model import Question, Section
from persona_tui.interview.answer import Answer

THERE = Answer(value=True)
"""The repetition was asked for."""
TAKEN_AWAY = Answer(value=False)
"""It was taken away; what was said in it is kept off the path (R7)."""


def is_taken_away(answer: Answer | None) -> bool:
    """Whether the answer of a repetition on demand says that it was taken away."""
    return answer is not None and answer.value is False


def marker_of(section: Section) -> Question | None:
    """The question whether a repetition on demand is there; `None` for any other section.

    It is never asked: it gives the answer of a repetition the form that answers are stored in.
    """
    how = section.repetition
    if how is None or how.over:
        return None
    return Question(section.id, section.title, YesNo(), section.span, level=3, section=None, parent=None)
