"""A bank with the chosen choices that its new version lacks: never offered, and known all the same (R11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from persona_tui.banks.conditions.tree import AnyOf
from persona_tui.banks.model import Bank, Choice, Gate, Question
from persona_tui.interview.session import KeptChoice

NEVER = Gate(only_if=(AnyOf(()),))
"""No condition at all holds: what stands behind is never offered."""


def with_kept(bank: Bank, kept: Iterable[KeptChoice], was: Bank) -> Bank:
    """A bank as a migrated session runs on it.

    Args:
        bank: the new version, as read.
        kept: the chosen choices that it lacks.
        was: the bank in force before, where they stand.

    Returns:
        The bank with each of them behind the other choices of its question. Such a choice leads nowhere and
        scores nothing; what chose it is to be reviewed, and to conditions never known until confirmed (R11).
        One that cannot be placed is left out.
    """
    added: dict[str, list[Choice]] = {}
    for one in kept:
        before, now = was.question(one.of), bank.question(one.question)
        choice = before.choice(one.choice) if before else None
        if choice is not None and now is not None and now.choice(choice.id) is None:
            added.setdefault(now.id, []).append(_never_offered(choice))
    if not added:
        return bank
    items = tuple(
        replace(item, choices=(*item.choices, *added[item.id]))
        if isinstance(item, Question) and item.id in added
        else item
        for item in bank.items
    )
    return replace(bank, items=items)


def is_kept(choice: Choice) -> bool:
    """Whether a choice is there only because an answer holds it."""
    return choice.gate == NEVER


def _never_offered(choice: Choice) -> Choice:
    return replace(choice, gate=NEVER, arrow=None, points=(), aliases=())
