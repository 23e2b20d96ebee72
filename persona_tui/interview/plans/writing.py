"""A plan written out: steps that read back as what they were (bank format §9)."""

from __future__ import annotations

import json
from collections.abc import Iterator
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
from persona_tui.banks.plans.plan import Said
from persona_tui.banks.plans.reading import read_plan
from persona_tui.interview.amounts import duration_text, number_text
from persona_tui.interview.answer import (
    Action,
    Answer,
    CellValue,
    GridRow,
    Group,
    Observation,
    Quote,
    Selected,
    Value,
    selected,
)
from persona_tui.interview.plans.answering import answer_of
from persona_tui.interview.plans.specials import special_words
from persona_tui.interview.plans.unreadable import UnreadableError
from persona_tui.interview.repetitions.identity import question_of
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

    Raises:
        KeyError: the bank has no such question.
    """
    question = question_of(bank, item)
    if question is None:
        raise KeyError(item)
    line = f"- {item} : {_plain(question, answer)}"
    return line if _read_back(question, line) == answer else f"- {item} : {_as_json(question, answer)}"


def expectation_line(bank: Bank, verb: Verb, what: str = "") -> str:
    """``- attendu : pose id``, in the bank's language."""
    language = 0 if bank.language == "fr" else 1
    return f"- {EXPECT[language]} : {verb.value[language]} {what}".rstrip()


def _read_back(question: Question, line: str) -> Answer | None:
    """What the step says once it is read, wherever its items come from."""
    cases = read_plan(f"# -\n\n{line}\n".encode()).cases
    steps = cases[0].steps if cases else ()
    if len(steps) != 1 or not isinstance(steps[0], Said):
        return None
    try:
        return answer_of(question, steps[0].paragraphs)
    except UnreadableError:
        return None


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
        case ItemList() | Quotes() | Observations() | Actions():
            return " · ".join(map(_entry, value)) if isinstance(value, tuple) else ""
        case Groups():
            return " · ".join(map(_group, value)) if isinstance(value, tuple) else ""
        case Grid():
            return " · ".join(_rows(answer, value)) if isinstance(value, tuple) else ""
        case Statement() | Computed():
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
        case Action(what=what, who=who, when=when):
            return f"{what} | {who} | {when}".rstrip(" |")
        case _:
            return str(entry)


def _group(group: object) -> str:
    if not isinstance(group, Group):
        return ""
    items = ", ".join(group.items)
    return f"{group.name} : {items}" if group.name else items


def _rows(grid: Grid, value: tuple[object, ...]) -> Iterator[str]:
    """Each row's cells in the order of the columns, those of the bank included."""
    given = {row.id: row for row in grid.rows}
    for row in value:
        if isinstance(row, GridRow):
            filled, fixed = dict(row.cells), given[row.row].cells if row.row in given else ()
            cells = (
                str(fixed[place]) if place < len(fixed) and fixed[place] else _cell(filled.get(column.id))
                for place, column in enumerate(grid.columns)
            )
            yield " | ".join(cells).rstrip(" |")


def _cell(cell: CellValue | None) -> str:
    if isinstance(cell, int | float):
        return number_text(cell, ",")
    return "" if cell is None else str(cell)


def _as_json(question: Question, answer: Answer) -> str:
    written: Json
    if answer.special is not None:
        written = {"special": answer.special.value, "reason": answer.reason}
    elif isinstance(answer.value, Selected):
        written = {"choice": answer.value.choice, "text": answer.value.text}
    else:
        written = None if answer.value is None else value_json(question, answer.value)
    return json.dumps(written, ensure_ascii=False)
