"""Which questions the conditions and arrows of a bank read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from persona_tui.banks.answer_types import OneOf, SeveralOf
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    Operand,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import Bank, Gate, Item, Question
from persona_tui.interview.evaluation.tallying import contributes


def questions_of(condition: Condition) -> Iterator[str]:
    """The ids of the questions, and of what is repeated, that a condition names, in its order."""
    match condition:
        case Compare() | Among() | Contains() | Only() | Is() | Given():
            yield from _named(condition.operand)
        case Not(condition=inner):
            yield from questions_of(inner)
        case All(conditions=parts) | AnyOf(conditions=parts):
            for part in parts:
                yield from questions_of(part)
        case _:
            assert_never(condition)


def _named(operand: Operand | Within) -> Iterator[str]:
    match operand:
        case Of() | CountOf() | Within() | CountWithin():
            yield operand.question
        case RepetitionsOf(repeated=repeated):
            yield repeated
        case ScoreOf() | MeanOf() | UnknownsOf():
            return
        case _:
            assert_never(operand)


def conditions_of(item: Item) -> Iterator[Condition]:
    """Every condition that stands on an item, its choices, probes, cases and checks."""
    yield from _of_gate(item.gate)
    if not isinstance(item, Question):
        return
    gates = [choice.gate for choice in item.choices] + [probe.gate for probe in item.probes]
    for gate in gates:
        yield from _of_gate(gate)
    yield from (case.condition for case in item.cases if case.condition is not None)
    yield from (check.condition for check in (*item.checks, *item.rejections))


def _of_gate(gate: Gate) -> Iterator[Condition]:
    yield from gate.only_if
    yield from gate.unless


def read_by(bank: Bank) -> frozenset[str]:
    """The ids, as the bank gives them, of what anything in the bank depends on.

    Those are the questions that conditions name, that arrows leave, that repetitions and offered items are
    taken from, and that count for a score or a dimension,
    and those whose values may be rejected.
    """
    found: set[str] = set()
    for item in bank.items:
        for condition in conditions_of(item):
            found.update(questions_of(condition))
        if item.repetition is not None:
            found.add(item.repetition.over or item.id)
        if isinstance(item, Question):
            arrows = any(choice.arrow for choice in item.choices)
            if arrows or item.rejections or contributes(item):
                found.add(item.id)
            if isinstance(item.answer, OneOf | SeveralOf):
                found.add(item.answer.source)
    return frozenset(found)
