"""A condition in the syntax of the banks, as their specification writes it."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Condition,
    Contains,
    CountOf,
    Given,
    Is,
    MeanOf,
    Not,
    Of,
    Only,
    Operand,
    UnknownsOf,
    Within,
)


def _operand(of: Operand | Within) -> str:
    match of:
        case Of():
            return of.question
        case CountOf():
            return f"compte({of.question})"
        case MeanOf():
            return f"moyenne({of.dimension})"
        case UnknownsOf():
            return f"inconnus({of.dimension})"
        case _:
            raise AssertionError("the specification names nothing else")


def _value(constant: object) -> str:
    match constant:
        case bool():
            return "oui" if constant else "non"
        case float():
            return f"{constant:g}".replace(".", ",")
        case _:
            return str(constant)


def condition_text(condition: Condition) -> str:
    """The condition as the specification writes it."""
    match condition:
        case Compare():
            return f"{_operand(condition.operand)} {condition.sign} {_value(condition.value)}"
        case Among():
            return f"{_operand(condition.operand)} parmi ({', '.join(map(_value, condition.values))})"
        case Contains():
            return f"{_operand(condition.operand)} contient {condition.value}"
        case Only():
            return f"{_operand(condition.operand)} seulement {condition.value}"
        case Is():
            return f"{_operand(condition.operand)} est {condition.state}"
        case Given():
            return _operand(condition.operand)
        case Not():
            return f"non ({condition_text(condition.condition)})"
        case All():
            return " et ".join(map(condition_text, condition.conditions))
        case AnyOf():
            return " ou ".join(map(condition_text, condition.conditions))
        case _:
            assert_never(condition)
