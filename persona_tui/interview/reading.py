"""What people typed and chose, read into values; and values as their widgets show them again (R14)."""

from __future__ import annotations

from persona_tui.banks.answer_types import (
    Consent,
    Duration,
    Grid,
    Number,
    OneChoice,
    OneOf,
    Ranking,
    SeveralChoices,
    SeveralOf,
)
from persona_tui.banks.model import Question
from persona_tui.interview.amounts import duration_text, number_of, number_text
from persona_tui.interview.answer import Answer, GridRow, Selected, Value, selected
from persona_tui.interview.misfit import Misfit, NotFittingError
from persona_tui.interview.session import Json
from persona_tui.interview.values.entries import text_of
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.grids import grid_of, row_json
from persona_tui.interview.values.items import Items
from persona_tui.interview.values.json_form import entries_json, value_from_json


def read_typed(question: Question, raw: Json, items: Items = None) -> Value | Misfit | None:
    """Read what a widget holds.

    Args:
        question: the question it stands for.
        raw: by type, text as typed for texts, numbers, durations and dates; a list of texts for a list;
            ``{"choice", "text"}`` for one choice, an item or a consent, a list of those for several and
            rankings; true or false; a step; objects for quotes, observations, actions, groups and the rows
            of a grid, whose cells are text as typed. Nothing, or an empty text or list, is no answer.
        items: the items of earlier answers that may be chosen or grouped; `None` where what is held was
            chosen among them, and is taken as it stands (R11).

    Returns:
        The value, cleaned; `None` for no answer; a :class:`Misfit` for what stays a draft (R14).
    """
    try:
        value = _value(question, raw, items)
        return None if value is None else fitting(question, value)
    except NotFittingError as problem:
        return problem.misfit


def raw_of(question: Question, answer: Answer, decimal_mark: str = ",") -> Json:
    """What the question's widget shows for an answer, such that reading it gives the value again.

    Args:
        question: the question.
        answer: its answer; a special or nothing gives an empty widget.
        decimal_mark: what stands before the decimals of a number.
    """
    value = answer.value
    if value is None:
        return None
    match question.answer:
        case OneChoice() | OneOf() | Consent() if isinstance(value, Selected):
            return choice_raw(value)
        case Number() if isinstance(value, int | float):
            return number_text(value, decimal_mark)
        case Duration() if isinstance(value, int):
            return duration_text(value)
        case SeveralChoices() | Ranking() | SeveralOf() if isinstance(value, tuple):
            return [choice_raw(one) for one in value if isinstance(one, Selected)]
        case Grid() if isinstance(value, tuple):
            return [_row_raw(one, decimal_mark) for one in value if isinstance(one, GridRow)]
        case _:
            return entries_json(value)


def choice_raw(chosen: Selected) -> Json:
    """A chosen choice as widgets hold it."""
    return {"choice": chosen.choice, "text": chosen.text}


def choices_in(question: Question, raw: Json) -> tuple[Selected, ...]:
    """The choices that a widget shows as ticked, in its order; those that the question lacks left aside."""
    shown = raw if isinstance(raw, list) else []
    return tuple(chosen for one in shown for chosen in _choice(question, one))


def _row_raw(row: GridRow, decimal_mark: str) -> Json:
    """A row of a grid as its widget holds it: numbers as one would type them."""
    numbers = {
        column: number_text(cell, decimal_mark) for column, cell in row.cells if isinstance(cell, int | float)
    }
    return row_json(row) | numbers


def _value(question: Question, raw: Json, items: Items) -> Value | None:
    if isinstance(question.answer, Number) and raw is not None and raw != []:
        return _typed_number(raw, question.answer.unit)
    if isinstance(question.answer, Grid) and raw:
        return grid_of(question.answer, raw, _typed_number)
    return value_from_json(question, raw, items)


def _typed_number(raw: Json, unit: str = "") -> int | float | None:
    text = text_of(raw, "number").strip()
    return number_of(text, unit) if text else None


def _choice(question: Question, raw: Json) -> tuple[Selected, ...]:
    try:
        value = value_from_json(question, [raw])
    except NotFittingError:
        return ()
    return selected(value)
