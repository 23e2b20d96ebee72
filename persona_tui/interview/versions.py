"""Several things said in one place by people who did not know of each other: all kept, one to be chosen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from persona_tui.banks.answer_types import (
    Actions,
    Grid,
    ItemList,
    LongText,
    Observations,
    Quotes,
    SeveralChoices,
    SeveralOf,
    ShortText,
)
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Value, selected
from persona_tui.interview.misfit import Misfit
from persona_tui.interview.path import Path
from persona_tui.interview.reading import raw_of, read_typed


def versions_of(answer: Answer) -> tuple[Answer, ...]:
    """What was said, in the order in which it is shown: what stands first, and what is kept beside it.

    Args:
        answer: what is held for a question.

    Returns:
        At least two, each without note and marks, which are everyone's; none when there is nothing to choose.
    """
    if not answer.rivals:
        return ()
    return (answer.alone, *answer.rivals)


def to_choose(path: Path) -> tuple[str, ...]:
    """The ids of the questions that have several versions, in document order, off the path too."""
    return tuple(question.id for question in path.questions if path.held(question.id).rivals)


def joined_version(question: Question, answer: Answer) -> Answer | None:
    """All versions in one: texts one under the other, lists and choices together.

    Args:
        question: what they answer.
        answer: what is held for it.

    Returns:
        The version that holds them all; `None` where there is no such thing, as for a date, or where it would
        not fit the question.
    """
    values = [one.value for one in versions_of(answer) if one.value is not None]
    if len(values) < 1 + len(answer.rivals):
        return None
    value = _joined(question, values)
    if value is None or isinstance(read_typed(question, raw_of(question, Answer(value), ".")), Misfit):
        return None
    return replace(answer.alone, value=value)


def _joined(question: Question, values: list[Value]) -> Value | None:
    match question.answer:
        case LongText():
            return "\n\n".join(map(str, values))
        case ShortText():
            return " / ".join(map(str, values))
        case ItemList() | Quotes() | Observations() | Actions() | Grid() | SeveralOf():
            return _all_of(values)
        case SeveralChoices():
            chosen = {one.choice: one for value in reversed(values) for one in selected(value)}
            known = tuple(chosen[choice.id] for choice in question.choices if choice.id in chosen)
            exclusive = any(choice.exclusive for choice in question.choices if choice.id in chosen)
            return None if exclusive or len(known) < len(chosen) else known
        case _:
            return None


def _all_of(values: Iterable[Value]) -> Value:
    """Every entry once, in the order in which they come."""
    entries = (entry for value in values if isinstance(value, tuple) for entry in value)
    return tuple(dict.fromkeys(entries))  # type: ignore[return-value]
