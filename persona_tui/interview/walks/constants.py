"""What the conditions of a bank compare each answer with: the values around which its path turns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import assert_never

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Constant,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
    Operand,
    Within,
)
from persona_tui.banks.model import Bank, Gate, Item, Question


@dataclass(slots=True)
class Turns:
    """What one question is compared with, each once, in the order of the bank."""

    values: list[Constant] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    """What the number of its choices or items is compared with."""


def turns_of(bank: Bank) -> dict[str, Turns]:
    """What every condition of a bank compares answers with.

    Args:
        bank: the bank.

    Returns:
        By question, its turns; a question that nothing is compared with is left out.
    """
    found: defaultdict[str, Turns] = defaultdict(Turns)
    for item in bank.items:
        for condition in _conditions_on(item):
            for operand, constant in _compared(condition):
                _note(found, operand, constant)
    return dict(found)


def _note(found: defaultdict[str, Turns], operand: Operand | Within, constant: Constant) -> None:
    match operand:
        case Of(question=item) | Within(question=item):
            if constant not in found[item].values:
                found[item].values.append(constant)
        case CountOf(question=item) if isinstance(constant, int | float):
            if int(constant) not in found[item].counts:
                found[item].counts.append(int(constant))
        case _:
            pass  # scores, means and repetitions turn on many answers at once


def _conditions_on(item: Item) -> Iterator[Condition]:
    """Every condition that stands on an item, its choices, its probes, its checks and its cases."""
    yield from _of_gate(item.gate)
    if not isinstance(item, Question):
        return
    for gate in (*(choice.gate for choice in item.choices), *(probe.gate for probe in item.probes)):
        yield from _of_gate(gate)
    for check in (*item.checks, *item.rejections):
        yield check.condition
    for case in item.cases:
        if case.condition is not None:
            yield case.condition


def _of_gate(gate: Gate) -> tuple[Condition, ...]:
    return (*gate.only_if, *gate.unless)


def _compared(condition: Condition) -> Iterator[tuple[Operand | Within, Constant]]:
    """Each operand of a condition with each constant that it is compared with."""
    match condition:
        case Compare(operand=operand, value=value) | Contains(operand=operand, value=value):
            yield operand, value
        case Only(operand=operand, value=value):
            yield operand, value
        case Among(operand=operand, values=values):
            for value in values:
                yield operand, value
        case Not(condition=inner):
            yield from _compared(inner)
        case All(conditions=parts) | AnyOf(conditions=parts):
            for part in parts:
                yield from _compared(part)
        case Is() | Given():
            pass  # any answer, a special or a yes turns them
        case _:
            assert_never(condition)
