"""Answers in words, in the bank's language: for piping, outlines and exports."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from persona_tui.banks.answer_types import Duration, Number, Scale
from persona_tui.banks.model import Choice, Facing, Question, worded
from persona_tui.banks.prose import Fill
from persona_tui.interview.amounts import duration_text, number_text
from persona_tui.interview.answer import Answer, Observation, Quote, Selected, Special, Value
from persona_tui.text.language import N_, Translator

SPECIALS = {
    Special.UNKNOWN: N_("does not know"),
    Special.DECLINED: N_("prefers not to answer"),
    Special.NOT_APPLICABLE: N_("not applicable"),
    Special.SKIPPED: N_("skipped"),
}
_NBSP = "\u00a0"
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def value_text(question: Question, value: Value, tr: Translator, fill: Fill, facing: Facing) -> str:
    """A value in words.

    Args:
        question: the question that it answers.
        value: the value.
        tr: the language of the words, the bank's own.
        fill: what stands in the pipes of choices' labels.
        facing: whether choices are worded in « tu ».

    Returns:
        Choices by label, several as « a, b et c », a specified « autre » by its text, steps by their label,
        numbers without their unit; plain text.
    """
    if isinstance(value, tuple):
        return listed([_one_text(question, one, tr, fill, facing) for one in value], tr)
    return _one_text(question, value, tr, fill, facing)


def _one_text(
    question: Question,
    value: str | bool | float | date | Selected | Quote | Observation,
    tr: Translator,
    fill: Fill,
    facing: Facing,
) -> str:
    match value:
        case Selected():
            return selected_text(question, value, fill, facing)
        case Quote(text=text) | Observation(text=text):
            return text
        case bool():
            return tr("yes") if value else tr("no")
        case int() | float():
            return _amount_text(question, value, tr)
        case date():
            return day_text(value, tr)
        case _:
            return value


def selected_text(question: Question, chosen: Selected, fill: Fill, facing: Facing) -> str:
    """A chosen choice: what was specified, else its label."""
    if chosen.text:
        return chosen.text
    choice = question.choice(chosen.choice)
    return chosen.choice if choice is None else choice_text(choice, fill, facing)


def say_answer(question: Question, answer: Answer, tr: Translator, fill: Fill, facing: Facing) -> str:
    """All that was answered to a question, an entry a line; empty when nothing was.

    Args:
        question: the question.
        answer: what is held for it.
        tr: the language of the words.
        fill: what stands in the pipes of choices' labels.
        facing: whether choices are worded in « tu ».
    """
    if answer.special is not None:
        said = tr(SPECIALS[answer.special])
        return tr("{special}: {reason}").format(special=said, reason=answer.reason) if answer.reason else said
    if answer.value is None:
        return ""
    entries = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    lines = (_one_text(question, entry, tr, fill, facing) for entry in entries)
    return with_unit(question, "\n".join(lines))


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


def day_text(day: date, tr: Translator) -> str:
    """A day in words: « 1er mars 2027 », “March 1, 2027”."""
    number = "1er" if tr.language == "fr" and day.day == 1 else str(day.day)
    return tr("{month} {day}, {year}").format(month=tr(_MONTHS[day.month - 1]), day=number, year=day.year)


def listed(words: Sequence[str], tr: Translator) -> str:
    """Words in a row: « a », « a et b », « a, b et c »."""
    if len(words) < 2:
        return "".join(words)
    return tr("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])
