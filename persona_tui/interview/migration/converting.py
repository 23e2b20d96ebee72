"""A value of one question as a value of another, where it still says all that it said (R26)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from persona_tui.banks.answer_types import (
    Date,
    Duration,
    Grid,
    Groups,
    ItemList,
    LongText,
    Number,
    OneChoice,
    OneOf,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    YesNo,
)
from persona_tui.banks.model import Question
from persona_tui.interview.amounts import day_of, minutes_of, number_of
from persona_tui.interview.answer import Group, Selected, Value, selected
from persona_tui.interview.evaluation.constants import YES
from persona_tui.interview.migration.grids import grid_carried
from persona_tui.interview.migration.widening import NO
from persona_tui.interview.misfit import NotFittingError

_CHOSEN = OneChoice | SeveralChoices
_TEXT = ShortText | LongText


@dataclass(frozen=True, slots=True)
class Terms:
    """What the parts of a value are called on either side."""

    choices: Mapping[str, str]
    """By the id of a choice before, its id now; one that is not there has none."""
    key: Callable[[str], str] | None
    """The key of an earlier answer's item now; `None` when the items come from elsewhere now."""
    label: Callable[[Question, Selected], str]
    """What a chosen choice or item is called, what was specified with it."""
    said: Callable[[Question, Value], str]
    """A whole value in words."""


def converted(old: Question, new: Question, value: Value, terms: Terms) -> Value | None:
    """A value as another question takes it.

    Args:
        old: the question that it answers.
        new: the one that it is to answer.
        value: a value of the first one's type.
        terms: what its parts are called.

    Returns:
        The value; `None` where it cannot be one, or would say less.
    """
    match old.answer, new.answer:
        case (OneChoice(), OneChoice()) | (OneOf(), OneOf()):
            return _only(_picked(old, value, terms))
        case Grid(), Grid():
            return grid_carried(old.answer, new.answer, value)
        case Groups(), Groups():
            return _regrouped(value, terms)
        case (SeveralChoices() | SeveralOf(), OneChoice() | OneOf()):
            return _only(_picked(old, value, terms)) if _alike(old, new) else None
        case (OneChoice() | OneOf(), SeveralChoices() | SeveralOf()):
            return _picked(old, value, terms) if _alike(old, new) else None
        case YesNo(), OneChoice():
            return _yes_no_choice(new, value)
        case OneChoice(), YesNo():
            return _as_yes_no(value)
        case before, ShortText() if not isinstance(before, _TEXT):
            return _line(_said(old, value, terms))
        case before, LongText() if not isinstance(before, _TEXT):
            return _said(old, value, terms)
        case before, ItemList() if not isinstance(before, ItemList):
            return _listed(old, value, terms)
        case _:
            return _same_or_read(old, new, value, terms)


def _same_or_read(old: Question, new: Question, value: Value, terms: Terms) -> Value | None:
    """A value of the same type, or text that reads as one of another."""
    if type(old.answer) is type(new.answer):
        chosen = selected(value)
        return (
            _picked(old, value, terms)
            if isinstance(value, tuple) and chosen
            else _same(old, new, value, terms)
        )
    match old.answer, new.answer:
        case ShortText() | LongText(), LongText():
            return value
        case ShortText() | LongText(), ShortText():
            return _line(value if isinstance(value, str) else None)
        case ShortText() | LongText(), Number() | Duration() | Date() if isinstance(value, str):
            return _read(new, value)
        case Scale(), Number():
            return value
        case Number(), Scale():
            return _step(new, value)
        case _:
            return None


def _same(old: Question, new: Question, value: Value, terms: Terms) -> Value | None:
    if isinstance(value, Selected):
        return _only(_picked(old, value, terms))
    return _step(new, value) if isinstance(new.answer, Scale) else value


def _step(new: Question, value: Value) -> int | None:
    """A number that is a step of a scale."""
    scale = new.answer
    if not isinstance(scale, Scale) or isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if scale.lowest <= value <= scale.highest else None


def _alike(old: Question, new: Question) -> bool:
    """Whether both choose among their own choices, or both among the items of an earlier answer."""
    return isinstance(old.answer, _CHOSEN) == isinstance(new.answer, _CHOSEN)


def _picked(old: Question, value: Value, terms: Terms) -> tuple[Selected, ...] | None:
    """The chosen choices or items under their ids of now, each once; `None` if one has none."""
    of_items = isinstance(old.answer, OneOf | SeveralOf)
    found: list[Selected] = []
    for one in selected(value):
        if of_items:
            now = one.choice if terms.key is None else terms.key(one.choice)
        elif one.choice in terms.choices:
            now = terms.choices[one.choice]
        else:
            return None
        same = next((at for at, other in enumerate(found) if other.choice == now), None)
        if same is None:
            found.append(replace(one, choice=now))
        elif one.text and found[same].text and one.text != found[same].text:
            return None
        elif one.text:
            found[same] = replace(one, choice=now)
    return tuple(found)


def _only(chosen: tuple[Selected, ...] | None) -> Selected | None:
    return chosen[0] if chosen is not None and len(chosen) == 1 else None


def _regrouped(value: Value, terms: Terms) -> Value | None:
    groups = [one for one in value if isinstance(one, Group)] if isinstance(value, tuple) else []
    if terms.key is None:
        return tuple(groups)
    keys = terms.key
    return tuple(replace(one, items=tuple(map(keys, one.items))) for one in groups)


def _yes_no_choice(new: Question, value: Value) -> Selected | None:
    meant = YES if value is True else NO
    return next((Selected(one.id) for one in new.choices if one.id.casefold() in meant), None)


def _as_yes_no(value: Value) -> bool | None:
    if not isinstance(value, Selected) or value.text:
        return None
    chosen = value.choice.casefold()
    return True if chosen in YES else False if chosen in NO else None


def _said(old: Question, value: Value, terms: Terms) -> str | None:
    """A value in words, an entry a line, when words hold all of it."""
    if isinstance(value, tuple):
        entries = _listed(old, value, terms)
        return None if entries is None else "\n".join(map(str, entries))
    if isinstance(value, Selected):
        return terms.label(old, value)
    return terms.said(old, value)


def _line(text: str | None) -> str | None:
    """Text that is one line."""
    return text if text is not None and "\n" not in text else None


def _listed(old: Question, value: Value, terms: Terms) -> tuple[str, ...] | None:
    """Choices, items and lines as a list."""
    if isinstance(value, str):
        return (value,) if "\n" not in value else None
    if isinstance(value, Selected):
        return (terms.label(old, value),)
    if not isinstance(value, tuple):
        return None
    entries = [
        terms.label(old, one) if isinstance(one, Selected) else one
        for one in value
        if isinstance(one, Selected | str)
    ]
    whole = len(entries) == len(value) and not any("\n" in one for one in entries)
    return tuple(entries) if whole else None


def _read(new: Question, text: str) -> Value | None:
    """Text as a number, a duration or a day."""
    try:
        match new.answer:
            case Number(unit=unit):
                return number_of(text, unit)
            case Duration():
                return minutes_of(text)
            case _:
                return day_of(text)
    except NotFittingError:
        return None
