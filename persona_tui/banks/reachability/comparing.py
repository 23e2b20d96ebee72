"""The conditions on one answer as atoms, by answer type (bank format §6)."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from persona_tui.banks.answer_types import (
    Consent,
    Date,
    Duration,
    Groups,
    ItemList,
    Number,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    YesNo,
)
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Comparison,
    Constant,
    Contains,
    CountOf,
    Given,
    Is,
    Only,
)
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.reachability.atoms import (
    Atom,
    Counted,
    Holding,
    HoldingOnly,
    InState,
    Measured,
    Picked,
)
from persona_tui.banks.reachability.cells import Element
from persona_tui.banks.reachability.intervals import Spans, equal_to, fitting
from persona_tui.banks.reachability.naming import element, giving, named_by, source_of, text_element

Leaf = Compare | Among | Contains | Only | Is | Given


class Told(NamedTuple):
    """What a condition tells of one answer."""

    atom: Atom
    denied: bool = False
    """Whether the condition says the contrary."""


def told(condition: Leaf, question: Question, bank: Bank) -> Told | None:
    """The atom of a condition about one question.

    Args:
        condition: its operand is :class:`Of` or :class:`CountOf`; of :class:`Contains`, perhaps ``Within``.
        question: the question named.
        bank: holds what ``un de`` and ``plusieurs de`` choose from.

    Returns:
        `None` for a value of another type than the question's, which no bank without errors has.
    """
    match condition:
        case Is(state=state):
            return Told(InState(state))
        case Given():
            return Told(Picked(giving(question)))
        case Contains(value=value):
            return _within(question, value, bank)
        case Only(value=value):
            return Told(HoldingOnly(_element(question, value, bank)))
        case Compare(operand=CountOf(), sign=sign, value=value):
            number = amount(value)
            return None if number is None else Told(Counted(fitting(sign, number)))
        case Among(operand=CountOf(), values=values):
            return Told(Counted(equal_to(_numbers(values))))
        case Compare(sign=sign, value=value):
            return _compared(question, sign, value, bank)
        case Among(values=values):
            return _among(question, values, bank)


def chosen(question: Question, choice: str) -> Atom:
    """That a choice is chosen: what an arrow needs (R16)."""
    if isinstance(question.answer, YesNo | Consent) or not _several(question):
        return Picked(frozenset({element(question, choice)}))
    return Holding(choice)


def measures(question: Question) -> bool:
    """Whether its answers are compared as numbers."""
    return isinstance(question.answer, Number | Duration | Scale | Date)


def amount(value: Constant) -> float | None:
    """A value as a number: a day is its ordinal; `None` for what is no number."""
    if isinstance(value, date):
        return value.toordinal()
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def spans_of(condition: Compare | Among) -> Spans:
    """The numbers for which a comparison of a score, mean or count holds."""
    if isinstance(condition, Among):
        return equal_to(_numbers(condition.values))
    value = amount(condition.value)
    return () if value is None else fitting(condition.sign, value)


def _several(question: Question) -> bool:
    return isinstance(question.answer, SeveralChoices | Ranking)


def _compared(question: Question, sign: Comparison, value: Constant, bank: Bank) -> Told | None:
    if measures(question):
        number = amount(value)
        return None if number is None else Told(Measured(fitting(sign, number)))
    wanted = _elements(question, value, bank)
    if wanted is None or sign not in (Comparison.EQUAL, Comparison.DIFFERENT):
        return None
    return Told(Picked(wanted), denied=sign is Comparison.DIFFERENT)


def _among(question: Question, values: tuple[Constant, ...], bank: Bank) -> Told | None:
    if measures(question):
        return Told(Measured(equal_to(_numbers(values))))
    wanted: frozenset[Element] = frozenset()
    for value in values:
        wanted |= _elements(question, value, bank) or frozenset()
    return Told(Picked(wanted))


def _within(question: Question, value: Constant, bank: Bank) -> Told | None:
    """``contient``; of a repeated question of another type, that its answer is that value."""
    if _holds_several(question) and isinstance(value, str):
        return Told(Holding(_element(question, value, bank)))
    return _compared(question, Comparison.EQUAL, value, bank)


def _holds_several(question: Question) -> bool:
    return _several(question) or isinstance(question.answer, ItemList | SeveralOf | Groups)


def _elements(question: Question, value: Constant, bank: Bank) -> frozenset[Element] | None:
    if isinstance(question.answer, YesNo | Consent):
        if isinstance(value, bool):
            return named_by(question, "oui" if value else "non")
        return named_by(question, value) if isinstance(value, str) else None
    return frozenset({_element(question, value, bank)}) if isinstance(value, str) else None


def _element(question: Question, value: str, bank: Bank) -> Element:
    """A choice by its id; a text as it is compared."""
    return value if source_of(bank, question).choices or question.choices else text_element(value)


def _numbers(values: tuple[Constant, ...]) -> frozenset[float]:
    return frozenset(number for value in values if (number := amount(value)) is not None)
