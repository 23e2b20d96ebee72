"""A plan written out: steps that read back as what they were (bank format §9)."""

from __future__ import annotations

import json
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
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.plans.expectations import EXPECT, Verb
from persona_tui.interview.amounts import duration_text, number_text
from persona_tui.interview.answer import Answer, Observation, Quote, Selected, Value, selected
from persona_tui.interview.plans.checking import Give, checked
from persona_tui.interview.plans.specials import special_words
from persona_tui.interview.session import Json
from persona_tui.interview.values.json_form import value_json


def answer_line(bank: Bank, item: str, answer: Answer) -> str:
    """``- id : answer``.

    Args:
        bank: the bank.
        item: the id of one of its questions.
        answer: a value or a special of it.

    Returns:
        The step in the plainest words that read back as the answer, else with the answer as JSON.
    """
    question = bank.by_id[item]
    if not isinstance(question, Question):
        raise TypeError(item)
    line = f"- {item} : {_plain(question, answer)}"
    return line if _read_back(bank, line) == answer else f"- {item} : {_as_json(question, answer)}"


def expectation_line(bank: Bank, verb: Verb, what: str = "") -> str:
    """``- attendu : pose id``, in the bank's language."""
    language = 0 if bank.language == "fr" else 1
    return f"- {EXPECT[language]} : {verb.value[language]} {what}".rstrip()


def _read_back(bank: Bank, line: str) -> Answer | None:
    """What the step says once it is read."""
    cases = checked(f"# -\n\n{line}\n".encode(), bank).cases
    steps = cases[0].steps if cases else ()
    return steps[0].answer if len(steps) == 1 and isinstance(steps[0], Give) else None


def _plain(question: Question, answer: Answer) -> str:
    if answer.special is not None or answer.value is None:
        return special_words(answer)
    return _words(question, answer.value)


def _words(question: Question, value: Value) -> str:
    answer = question.answer
    match answer:
        case ShortText() | LongText():
            return str(value)
        case Number():
            return number_text(value, ",") if isinstance(value, int | float) else ""
        case Duration():
            return duration_text(value) if isinstance(value, int) else ""
        case Date() | Scale():
            return str(value)
        case YesNo():
            return "oui" if value else "non"
        case OneChoice() | Consent() | SeveralChoices() | Ranking() | OneOf() | SeveralOf():
            return ", ".join(map(_choice, selected(value)))
        case ItemList() | Quotes() | Observations():
            return " · ".join(map(_entry, value)) if isinstance(value, tuple) else ""
        case Grid() | Actions() | Groups() | Statement() | Computed():
            return ""
        case _:
            assert_never(answer)


def _choice(chosen: Selected) -> str:
    return f"{chosen.choice} : {chosen.text}" if chosen.text else chosen.choice


def _entry(entry: object) -> str:
    match entry:
        case Quote(text=text, permission=permission):
            return f"{text} ({permission.value})"
        case Observation(text=text, nature=nature):
            return f"{text} ({nature.value})"
        case _:
            return str(entry)


def _as_json(question: Question, answer: Answer) -> str:
    written: Json
    if answer.special is not None:
        written = {"special": answer.special.value, "reason": answer.reason}
    elif answer.value is None:
        written = None
    else:
        written = value_json(question, answer.value)
    return json.dumps(written, ensure_ascii=False)
