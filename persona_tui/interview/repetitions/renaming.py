"""A condition with other names in it: how a reference inside a repetition means the same one (R18)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

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


def renamed_condition(condition: Condition, named: Callable[[str], str]) -> Condition:
    """The condition with each question that it names under another id.

    Args:
        condition: any condition.
        named: from an id to what stands in its place. What is said of all repetitions at once, scores and
            dimensions keep their names.
    """
    match condition:
        case Compare(operand=operand):
            return replace(condition, operand=_operand(operand, named))
        case Among(operand=operand):
            return replace(condition, operand=_operand(operand, named))
        case Contains(operand=asked):
            return condition if isinstance(asked, Within) else Contains(_of(asked, named), condition.value)
        case Only(operand=asked):
            return Only(_of(asked, named), condition.value)
        case Is(operand=asked):
            return Is(_of(asked, named), condition.state)
        case Given(operand=asked):
            return Given(_of(asked, named))
        case Not(condition=inner):
            return Not(renamed_condition(inner, named))
        case All(conditions=parts):
            return All(tuple(renamed_condition(part, named) for part in parts))
        case AnyOf(conditions=parts):
            return AnyOf(tuple(renamed_condition(part, named) for part in parts))
        case _:
            assert_never(condition)


def _of(asked: Of, named: Callable[[str], str]) -> Of:
    return Of(named(asked.question), asked.span)


def _operand(operand: Operand, named: Callable[[str], str]) -> Operand:
    match operand:
        case Of():
            return _of(operand, named)
        case CountOf(question=question):
            return CountOf(named(question), operand.span)
        case RepetitionsOf() | CountWithin() | ScoreOf() | MeanOf() | UnknownsOf():
            return operand
        case _:
            assert_never(operand)
