"""Answers in words, in the bank's language: for piping, outlines and exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from persona_tui.banks.answer_types import Duration, Number, Scale
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Choice, Question
from persona_tui.banks.prose import Fill, Wording
from persona_tui.interview.amounts import duration_text, number_text
from persona_tui.interview.answer import (
    Action,
    Answer,
    GridRow,
    Group,
    Observation,
    Quote,
    Selected,
    Special,
    Value,
)
from persona_tui.interview.grid_words import row_text, whole_row_text
from persona_tui.text.days import day_text
from persona_tui.text.language import N_, Translator

SPECIALS = {
    Special.UNKNOWN: N_("does not know"),
    Special.DECLINED: N_("prefers not to answer"),
    Special.NOT_APPLICABLE: N_("not applicable"),
    Special.SKIPPED: N_("skipped"),
}
_NBSP = "\u00a0"

Called = Mapping[str, Wording]
"""What items of earlier answers are called, by key; one that is not there is called by its key."""
UNCALLED: Called = MappingProxyType({})


Entry = str | bool | float | date | Selected | Quote | Observation | GridRow | Action | Group
"""What a value is made of."""


def value_text(
    question: Question, value: Value, tr: Translator, fill: Fill, facing: Facing, called: Called = UNCALLED
) -> str:
    """A value in words.

    Args:
        question: the question that it answers.
        value: the value.
        tr: the language of the words, the bank's own.
        fill: what stands in the pipes of choices' labels.
        facing: whether choices are worded in « tu ».
        called: for items of earlier answers, see :func:`persona_tui.interview.offered.labels`.

    Returns:
        Choices by label, several as « a, b et c », a specified « autre » by its text, steps by their label,
        numbers without their unit, groups by name; the rows of a grid as « rangée : a, b; … », actions as
        « quoi (qui, quand); … »; plain text.
    """
    if not isinstance(value, tuple):
        return entry_text(question, value, tr, fill, facing, called)
    texts = [entry_text(question, one, tr, fill, facing, called) for one in value]
    many = any(isinstance(one, GridRow | Action) for one in value)
    return "; ".join(texts) if many else listed(texts, tr)


def entry_text(
    question: Question,
    value: Entry,
    tr: Translator,
    fill: Fill,
    facing: Facing,
    called: Called = UNCALLED,
) -> str:
    """One entry of a value in words, as :func:`value_text` says it."""
    match value:
        case Selected():
            return selected_text(question, value, fill, facing, called)
        case Quote(text=text) | Observation(text=text):
            return text
        case GridRow():
            return row_text(question, value, tr, fill)
        case Action():
            return action_text(value)
        case Group(name=name, items=items):
            return name or ", ".join(item_text(key, fill, called) for key in items)
        case bool():
            return tr("yes") if value else tr("no")
        case int() | float():
            return _amount_text(question, value, tr)
        case date():
            return day_text(value, tr)
        case _:
            return value


def selected_text(
    question: Question, chosen: Selected, fill: Fill, facing: Facing, called: Called = UNCALLED
) -> str:
    """A chosen choice or item: what was specified, else its label."""
    if chosen.text:
        return chosen.text
    choice = question.choice(chosen.choice)
    return item_text(chosen.choice, fill, called) if choice is None else choice_text(choice, fill, facing)


def item_text(key: str, fill: Fill, called: Called) -> str:
    """An item of an earlier answer: its label, else its key, which is its text."""
    wording = called.get(key)
    return key if wording is None else wording.plain(fill)


def action_text(action: Action) -> str:
    """« quoi (qui, quand) »."""
    around = ", ".join(filter(None, (action.who, action.when)))
    return f"{action.what} ({around})" if around else action.what


def say_answer(
    question: Question, answer: Answer, tr: Translator, fill: Fill, facing: Facing, called: Called = UNCALLED
) -> str:
    """All that was answered to a question, an entry a line; empty when nothing was.

    Args:
        question: the question.
        answer: what is held for it.
        tr: the language of the words.
        fill: what stands in the pipes of choices' labels.
        facing: whether choices are worded in « tu ».
        called: for items of earlier answers, see :func:`persona_tui.interview.offered.labels`.
    """
    if answer.special is not None:
        said = tr(SPECIALS[answer.special])
        return tr("{special}: {reason}").format(special=said, reason=answer.reason) if answer.reason else said
    if answer.value is None:
        return ""
    lines: list[str] = []
    for entry in answer.value if isinstance(answer.value, tuple) else (answer.value,):
        match entry:
            case GridRow():
                lines.append(whole_row_text(question, entry, tr, fill))
            case Group():
                lines.append(group_text(entry, tr, fill, called))
            case _:
                lines.append(entry_text(question, entry, tr, fill, facing, called))
    return with_unit(question, "\n".join(lines))


def group_text(group: Group, tr: Translator, fill: Fill, called: Called) -> str:
    """« groupe : a, b »; without a name, the items alone."""
    items = ", ".join(item_text(key, fill, called) for key in group.items)
    if not group.name or not items:
        return group.name or items
    return tr("{label}: {text}").format(label=group.name, text=items)


def choice_text(choice: Choice, fill: Fill, facing: Facing) -> str:
    """The label of a choice."""
    return worded(choice, facing).plain(fill)


def _amount_text(question: Question, value: float, tr: Translator) -> str:
    answer = question.answer
    if isinstance(answer, Duration):
        return duration_text(int(value)).replace(" ", _NBSP)
    if isinstance(answer, Scale) and answer.labels:
        step = int(value) - answer.lowest
        if 0 <= step < len(answer.labels):
            return answer.labels[step]
    return number_text(value, "," if tr.language == "fr" else ".")


def with_unit(question: Question, text: str) -> str:
    """A number's text with its unit behind."""
    unit = question.answer.unit if isinstance(question.answer, Number) else ""
    return f"{text}{_NBSP}{unit}" if unit else text


def listed(words: Sequence[str], tr: Translator) -> str:
    """Words in a row: « a », « a et b », « a, b et c »."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])
