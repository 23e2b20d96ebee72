"""Values in the one JSON form that answers files and sessions share (docs/guide.md)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar, assert_never

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
from persona_tui.interview.amounts import (
    LONGEST_NUMBER,
    MOST_DECIMALS,
    day_of,
    minutes_of,
    number_text,
    whole_if_whole,
)
from persona_tui.interview.answer import Action, GridRow, Group, Observation, Quote, Selected, Value
from persona_tui.interview.misfit import NotFittingError, Unfit
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import choice_named, consented, in_bank_order, picked
from persona_tui.interview.values.entries import (
    fields,
    line_of,
    observation_json,
    observation_of,
    quote_json,
    quote_of,
    text_of,
)
from persona_tui.interview.values.gathered import action_json, action_of, group_json, group_of
from persona_tui.interview.values.grids import grid_of, row_json
from persona_tui.interview.values.items import Items, item_of, items_of
from persona_tui.text.clean import clean
from persona_tui.text.nearest import folded

Entry = TypeVar("Entry")


def value_json(question: Question, value: Value) -> Json:
    """A value as an answers file holds it: ids, ``"90 min"``, ISO days, numbers and texts as they are."""
    if isinstance(question.answer, Duration) and isinstance(value, int):
        return f"{value} min"
    return entries_json(value)


def entries_json(value: Value) -> Json:
    """A value of any type but a duration, as JSON."""
    if isinstance(value, tuple):
        return [_entry_json(one) for one in value]
    return _entry_json(value)


def _entry_json(
    value: str | bool | float | date | Selected | Quote | Observation | GridRow | Action | Group,
) -> Json:
    match value:
        case Selected():
            return selected_json(value)
        case Quote():
            return quote_json(value)
        case Observation():
            return observation_json(value)
        case GridRow():
            return row_json(value)
        case Action():
            return action_json(value)
        case Group():
            return group_json(value)
        case date():
            return value.isoformat()
        case _:
            return value


def selected_json(chosen: Selected) -> Json:
    """A chosen choice: its id, or an object with what was specified."""
    return {"choice": chosen.choice, "text": chosen.text} if chosen.text else chosen.choice


def value_from_json(  # noqa: C901 - one row a type
    question: Question, raw: Json, items: Items = None
) -> Value | None:
    """Read a value, whatever its bounds.

    Args:
        question: the question that it answers.
        raw: as :func:`value_json` gives it; a choice, an item and a row of the bank by its exact label, and a
            step by its label, will do too.
        items: the items of earlier answers that it may choose among or group; `None` where they are not
            known, and every one is taken as it stands.

    Returns:
        The value, cleaned; `None` for one that says nothing.

    Raises:
        NotFittingError: the value is of another type, or names a choice that the question lacks.
    """
    if raw is None or raw == "" or raw == []:
        return None
    answer = question.answer
    match answer:
        case ShortText():
            return line_of(raw, "text")
        case LongText():
            text = clean(text_of(raw, "text"))
            return text if text.strip() else None
        case Number():
            return _number(raw, "number")
        case Scale(labels=labels, lowest=lowest):
            return _step(raw, labels, lowest)
        case Duration():
            written = line_of(raw, "duration")
            return None if written is None else minutes_of(written)
        case Date():
            written = line_of(raw, "date")
            return None if written is None else day_of(written)
        case YesNo():
            if not isinstance(raw, bool):
                raise NotFittingError(Unfit.SHAPE, expected="yes-no")
            return raw
        case Consent():
            return consented(question, raw) if isinstance(raw, bool) else _choice(question, raw)
        case OneChoice():
            return _choice(question, raw)
        case SeveralChoices():
            return in_bank_order(question, _choices(question, raw))
        case Ranking():
            return _choices(question, raw)
        case ItemList():
            return _entries(raw, "list", lambda one: line_of(one, "list"))
        case Quotes():
            return _entries(raw, "quotes", quote_of)
        case Observations():
            return _entries(raw, "observations", observation_of)
        case Grid():
            return grid_of(answer, raw, number_cell)
        case Actions():
            return _entries(raw, "actions", action_of)
        case Groups():
            return _entries(raw, "groups", lambda one: group_of(one, items))
        case OneOf():
            return item_of(raw, items, "item")
        case SeveralOf():
            return items_of(raw, items)
        case Statement() | Computed():
            raise NotFittingError(Unfit.NO_ANSWER_TAKEN)
        case _:
            assert_never(answer)


def number_cell(raw: Json) -> int | float:
    """A number of a grid as a file of answers holds it."""
    return _number(raw, "number")


def _number(raw: Json, expected: str) -> int | float:
    if not isinstance(raw, int | float) or isinstance(raw, bool):
        raise NotFittingError(Unfit.SHAPE, expected=expected)
    if raw != raw or abs(raw) >= 10**LONGEST_NUMBER:
        raise NotFittingError(Unfit.TOO_PRECISE)
    number = whole_if_whole(round(raw, MOST_DECIMALS))
    if len(number_text(number)) > LONGEST_NUMBER:
        raise NotFittingError(Unfit.TOO_PRECISE)
    return number


def _step(raw: Json, labels: tuple[str, ...], lowest: int) -> int:
    if isinstance(raw, str):
        for place, label in enumerate(labels):
            if folded(label) == folded(raw):
                return lowest + place
        raise NotFittingError(Unfit.SHAPE, expected="step")
    number = _number(raw, "step")
    if not isinstance(number, int):
        raise NotFittingError(Unfit.SHAPE, expected="step")
    return number


def _choice(question: Question, raw: Json) -> Selected:
    if isinstance(raw, str):
        return picked(choice_named(question, raw, by_label=True))
    given = fields(raw, ("choice", "text"), "choice")
    choice = choice_named(question, text_of(given.get("choice"), "choice"), by_label=True)
    return picked(choice, text_of(given.get("text") or "", "choice"))


def _choices(question: Question, raw: Json) -> tuple[Selected, ...]:
    if not isinstance(raw, list):
        raise NotFittingError(Unfit.SHAPE, expected="choices")
    return tuple(_choice(question, one) for one in raw)


def _entries(raw: Json, expected: str, read: Callable[[Json], Entry | None]) -> tuple[Entry, ...] | None:
    if not isinstance(raw, list):
        raise NotFittingError(Unfit.SHAPE, expected=expected)
    return tuple(entry for entry in map(read, raw) if entry is not None) or None
