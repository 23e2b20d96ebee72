"""Where a bank's logic leads: what opens an item, and all that must hold before it is asked (R16)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from persona_tui.banks.answer_types import Consent, OneChoice, OneOf, YesNo
from persona_tui.banks.conditions.tree import AnyOf, Compare, Comparison, Condition, Contains, Of
from persona_tui.banks.model import Bank, Choice, Direction, Gate, Item, Question

_YES = ("oui", "yes")


def chosen(question: Question, choice: Choice) -> Condition:
    """The condition that a choice is chosen."""
    operand = Of(question.id, choice.span)
    match question.answer:
        case YesNo():
            return Compare(operand, Comparison.EQUAL, choice.id in _YES)
        case OneChoice() | Consent() | OneOf():
            return Compare(operand, Comparison.EQUAL, choice.id)
        case _:
            return Contains(operand, choice.id)


def openers(bank: Bank) -> Mapping[str, Condition]:
    """For each item that arrows open, the condition that some choice that opens it is chosen (R16)."""
    found: dict[str, list[Condition]] = defaultdict(list)
    for question in bank.questions:
        for choice in question.choices:
            arrow = choice.arrow
            if arrow is not None and arrow.direction is Direction.OPENS:
                found[arrow.target].append(chosen(question, choice))
    return {
        target: conditions[0] if len(conditions) == 1 else AnyOf(tuple(conditions))
        for target, conditions in found.items()
    }


def whole_gate(item: Item, opening: Mapping[str, Condition]) -> Gate:
    """An item's gate with what opens it (R16: both must hold).

    Args:
        item: a section or question.
        opening: the bank's :func:`openers`.
    """
    condition = opening.get(item.id)
    return item.gate if condition is None else replace(item.gate, only_if=(condition, *item.gate.only_if))
