"""Going through a typed condition: the questions it names, and its shape."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
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


def operands(condition: Condition) -> Iterator[Operand | Within]:
    """What a condition asks about, in the order of its text."""
    match condition:
        case Compare() | Among() | Contains() | Only() | Is() | Given():
            yield condition.operand
        case Not():
            yield from operands(condition.condition)
        case All() | AnyOf():
            for part in condition.conditions:
                yield from operands(part)
        case _:
            assert_never(condition)


def shape(condition: Condition) -> Hashable:
    """A condition without its places: equal for two that say the same in the same order."""
    match condition:
        case Compare(operand, sign, value):
            return "compare", _shape_of(operand), sign, value
        case Among(operand, values):
            return "among", _shape_of(operand), values
        case Contains(operand, value) | Only(operand, value):
            return type(condition), _shape_of(operand), value
        case Is(operand, state):
            return "is", _shape_of(operand), state
        case Given(operand):
            return "given", _shape_of(operand)
        case Not(inner):
            return "not", shape(inner)
        case All(parts) | AnyOf(parts):
            return type(condition), tuple(shape(part) for part in parts)
        case _:
            assert_never(condition)


def _shape_of(operand: Operand | Within) -> Hashable:
    match operand:
        case Of(question) | CountOf(question):
            return type(operand), question
        case Within(repeated, question) | CountWithin(repeated, question):
            return type(operand), repeated, question
        case RepetitionsOf(repeated):
            return "repetitions", repeated
        case ScoreOf(score):
            return "score", score
        case MeanOf(dimension) | UnknownsOf(dimension):
            return type(operand), dimension
        case _:
            assert_never(operand)


def questions_of(operand: Operand | Within) -> tuple[str, ...]:
    """The ids of the questions and repeated items that an operand names; none for scores and dimensions."""
    match operand:
        case Of(question) | CountOf(question):
            return (question,)
        case Within(repeated, question) | CountWithin(repeated, question):
            return (repeated, question) if repeated != question else (question,)
        case RepetitionsOf(repeated):
            return (repeated,)
        case ScoreOf() | MeanOf() | UnknownsOf():
            return ()
        case _:
            assert_never(operand)
