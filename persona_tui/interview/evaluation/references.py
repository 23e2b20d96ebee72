"""Which questions the conditions and arrows of a bank read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    Given,
    Is,
    Not,
    Only,
)
from persona_tui.banks.model import Gate, Item, Question


def questions_of(condition: Condition) -> Iterator[str]:
    """The ids that a condition names, in its order."""
    match condition:
        case Compare() | Among() | Contains() | Only() | Is() | Given():
            yield condition.operand.question
        case Not(condition=inner):
            yield from questions_of(inner)
        case All(conditions=parts) | AnyOf(conditions=parts):
            for part in parts:
                yield from questions_of(part)
        case _:
            assert_never(condition)


def gates_of(item: Item) -> Iterator[Gate]:
    """The gates that stand on an item and on its choices and probes."""
    yield item.gate
    if isinstance(item, Question):
        for choice in item.choices:
            yield choice.gate
        for probe in item.probes:
            yield probe.gate


def read_by(items: tuple[Item, ...]) -> frozenset[str]:
    """The questions whose answers anything in the bank depends on."""
    found: set[str] = set()
    for item in items:
        for gate in gates_of(item):
            for condition in (*gate.only_if, *gate.unless):
                found.update(questions_of(condition))
        if isinstance(item, Question) and any(choice.arrow for choice in item.choices):
            found.add(item.id)
    return frozenset(found)
