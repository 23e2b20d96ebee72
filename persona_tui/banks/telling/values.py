"""The values of conditions in words: labels for choices, units for numbers, days as people say them."""

from __future__ import annotations

from datetime import date
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
from persona_tui.banks.conditions.tree import Constant
from persona_tui.banks.model import Bank, Choice, Question
from persona_tui.banks.telling.wording import quoted, shown
from persona_tui.text.amounts import duration_text, number_text, with_unit
from persona_tui.text.days import day_text
from persona_tui.text.language import Translator

_SAME = {"oui": "yes", "yes": "oui", "non": "no", "no": "non"}


def value_text(question: Question | None, value: Constant, bank: Bank, tr: Translator) -> str:
    """What an answer is compared with, in words.

    Args:
        question: the question whose answer it is; `None` for a score, a mean or a count.
        value: the constant of the condition.
        bank: the bank, for the choices that come from an earlier answer.
        tr: the language of the words.

    Returns:
        A choice's label or a text in quotation marks; a step with its label; a number with its unit; a
        duration; a day.
    """
    if question is None:
        return _plain(value, tr)
    answer = question.answer
    match answer:
        case OneChoice() | SeveralChoices() | Ranking() | YesNo() | Consent() | Computed():
            return _label(question, value, tr)
        case OneOf(source=source) | SeveralOf(source=source):
            return _item_label(source, value, bank, tr)
        case Number(unit=unit):
            return with_unit(_plain(value, tr), unit)
        case Duration():
            minutes = _number(value)
            return _plain(value, tr) if minutes is None else duration_text(minutes)
        case Scale():
            return _step(answer, value, tr)
        case Date() | ShortText() | LongText() | ItemList() | Groups():
            return _plain(value, tr)
        case Grid() | Actions() | Quotes() | Observations() | Statement():
            return _plain(value, tr)
        case _:
            assert_never(answer)


def choice_named(question: Question, choice_id: str) -> Choice | None:
    """The choice of that id; ``oui`` and ``yes`` are one, ``non`` and ``no`` too (bank format §6)."""
    return question.choice(choice_id) or question.choice(_SAME.get(choice_id, ""))


def _label(question: Question, value: Constant, tr: Translator) -> str:
    if isinstance(value, bool):
        choice = choice_named(question, "oui" if value else "non")
        return quoted(shown(choice.wording) if choice else tr("yes") if value else tr("no"), tr)
    choice = choice_named(question, str(value))
    return quoted(shown(choice.wording), tr) if choice else _plain(value, tr)


def _item_label(source: str, value: Constant, bank: Bank, tr: Translator) -> str:
    """The item of an earlier answer: one of its choices by label, else the text that was typed."""
    question = bank.question(source)
    seen: set[str] = set()
    while question is not None and isinstance(question.answer, OneOf | SeveralOf) and source not in seen:
        seen.add(source)
        source = question.answer.source
        question = bank.question(source)
    return _label(question, value, tr) if question is not None else _plain(value, tr)


def _step(scale: Scale, value: Constant, tr: Translator) -> str:
    step, written = _number(value), _plain(value, tr)
    label = "" if step is None else step_label(scale, step)
    return tr("{step} ({label})").format(step=written, label=quoted(label, tr)) if label else written


def step_label(scale: Scale, step: float) -> str:
    """What a scale calls one of its steps; empty for a step that bears a number only."""
    if scale.labels:
        labels = dict(enumerate(scale.labels, scale.lowest))
    elif scale.ends is not None:
        labels = {scale.lowest: scale.ends[0], scale.highest: scale.ends[1]}
    else:
        labels = {}
    return labels.get(int(step), "") if float(step).is_integer() else ""


def _plain(value: Constant, tr: Translator) -> str:
    match value:
        case bool():
            return quoted(tr("yes") if value else tr("no"), tr)
        case int() | float():
            return number_text(value, tr)
        case date():
            return day_text(value, tr)
        case str():
            return quoted(value, tr)
        case _:
            assert_never(value)


def _number(value: Constant) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None
