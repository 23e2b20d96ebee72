"""The choices of a question as its widget shows them, the vanished ones included."""

from __future__ import annotations

from dataclasses import dataclass

from textual.content import Content

from persona_tui.interview.asking import Asking
from persona_tui.tui.display import wording


@dataclass(frozen=True, slots=True)
class Option:
    """One choice."""

    id: str
    label: Content
    other: bool = False
    exclusive: bool = False
    vanished: bool = False
    """No longer offered, and chosen before: it stays, struck through (R11)."""
    to_review: bool = False
    """Vanished, and not confirmed."""


def options_of(asking: Asking) -> tuple[Option, ...]:
    """The choices of a question in the bank's order, or the items of earlier answers that it offers.

    Args:
        asking: the question as asked: what is offered is decided there.
    """
    if asking.sources:
        return tuple(
            Option(
                id=item.key,
                label=wording(item.wording, asking.fill),
                vanished=item.vanished,
                to_review=item.vanished and item.key not in asking.answer.confirmed,
            )
            for item in asking.items
        )
    return tuple(
        Option(
            id=offered.choice.id,
            label=wording(offered.wording, asking.fill),
            other=offered.choice.other,
            exclusive=offered.choice.exclusive,
            vanished=offered.vanished,
            to_review=offered.vanished and offered.choice.id not in asking.answer.confirmed,
        )
        for offered in asking.choices
    )
