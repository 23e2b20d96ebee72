"""Choices that a person had chosen and that are no longer offered (R11)."""

from __future__ import annotations

from persona_tui.banks.model import Choice, Question
from persona_tui.interview.answer import Answer, selected
from persona_tui.interview.offered import gone_items
from persona_tui.interview.path import Path


def offered_choices(question: Question, path: Path) -> tuple[Choice, ...]:
    """The choices that the question offers on this path, in the bank's order."""
    return tuple(choice for choice in question.choices if path.offers(choice.gate, question.id))


def vanished_choices(question: Question, answer: Answer, path: Path) -> tuple[Choice, ...]:
    """The chosen choices that are no longer offered: they stay, struck through (R11)."""
    chosen = {one.choice for one in selected(answer.value)}
    if not chosen:
        return ()
    return tuple(
        choice
        for choice in question.choices
        if choice.id in chosen and not path.offers(choice.gate, question.id)
    )


def to_confirm(question: Question, answer: Answer, path: Path) -> tuple[str, ...]:
    """What vanished and was not confirmed: for logic it is never known (R11).

    Returns:
        The ids of choices no longer offered, and the keys of items no longer in the earlier answer.
    """
    gone = (choice.id for choice in vanished_choices(question, answer, path))
    items = gone_items(question, answer, path)
    return tuple(key for key in (*gone, *items) if key not in answer.confirmed)
