"""A value in a plan's words, by the type of its question (bank format §5, §9)."""

from __future__ import annotations

import re
from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    Computed,
    Consent,
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    Observations,
    OneChoice,
    OneOf,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import Question
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.amounts import number_of
from persona_tui.interview.answer import Value
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.plans import entries
from persona_tui.interview.plans.choosing import NO, YES, item_in, items_in, one_choice, several_choices
from persona_tui.interview.plans.parts import parts_of
from persona_tui.interview.values.choosing import in_bank_order
from persona_tui.interview.values.items import Items, in_offered_order
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.nearest import folded

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")


def value_of(  # noqa: C901 - one row a type
    question: Question, written: Passage, items: Items
) -> Value | None:
    """Read a value, whatever its bounds.

    Args:
        question: the question that it answers.
        written: the line.
        items: the items of earlier answers that may be named; `None` where they are not known.

    Returns:
        The value, cleaned; `None` for one that says nothing.

    Raises:
        NotFittingError: the whole line is no value of the question's type.
        UnreadableError: a part of it is none.
    """
    text, answer = written.text, question.answer
    match answer:
        case ShortText() | LongText() | Duration() | Date():
            return value_from_json(question, text)
        case Number(unit=unit):
            return number_of(text, unit)
        case Scale():
            return value_from_json(question, int(text) if _WHOLE.fullmatch(text) else text)
        case YesNo():
            return _yes_no(text)
        case OneChoice() | Consent():
            return one_choice(question, written)
        case SeveralChoices():
            return in_bank_order(question, several_choices(question, written))
        case Ranking():
            return several_choices(question, written)
        case OneOf():
            return item_in(written, items)
        case SeveralOf():
            return in_offered_order(items_in(written, items), items)
        case ItemList():
            return value_from_json(question, [part.text for part in parts_of(written).each()])
        case Quotes():
            return value_from_json(question, entries.quotes(written))
        case Observations():
            return value_from_json(question, entries.observations(written))
        case Actions():
            return value_from_json(question, entries.actions(written))
        case Groups():
            return value_from_json(question, entries.groups(written, items), items)
        case Grid():
            return entries.rows(answer, written)
        case Statement() | Computed():
            raise NotFittingError(Unfit.NO_ANSWER_TAKEN)
        case _:
            assert_never(answer)


def _yes_no(text: str) -> bool:
    word = folded(text)
    if word not in YES | NO:
        raise NotFittingError(Unfit.SHAPE, expected="yes-no")
    return word in YES
