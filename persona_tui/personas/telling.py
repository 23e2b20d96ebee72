"""An answer's value in words, entry by entry: what a document says of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
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
from persona_tui.interview.answer import (
    Action,
    GridRow,
    Group,
    Nature,
    Observation,
    Quote,
    Selected,
    Value,
)
from persona_tui.interview.grid_words import whole_row_text
from persona_tui.interview.offered import labels
from persona_tui.interview.record import Record
from persona_tui.interview.reviewing import to_confirm
from persona_tui.interview.saying import (
    action_text,
    choice_text,
    group_text,
    item_text,
    selected_text,
    value_text,
    with_unit,
)
from persona_tui.personas.scales import step_text
from persona_tui.personas.tables import Table, table_of
from persona_tui.text.language import N_, Translator, translator

T = TypeVar("T")


class Form(StrEnum):
    """How the entries of a value stand together."""

    TEXT = "text"
    """One entry, as long as it may be."""
    ITEMS = "items"
    RANKED = "ranked"
    SCALE = "scale"
    TABLE = "table"
    """One entry a row; the table says it better where there is room."""
    GROUPS = "groups"
    """One entry a group, with its items under it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was said; `nature` is an observation's own."""

    text: str
    nature: Nature | None = None
    tags: tuple[str, ...] = ()
    quote: Quote | None = None
    """The quote that it is, for its permission."""
    choice: str = ""
    """The choice that it is, or the item of an earlier answer."""
    name: str = ""
    """The name of the group that it is; empty until it has one."""
    items: tuple[str, ...] = ()
    """The items of the group that it is."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A value in words."""

    form: Form
    entries: tuple[Entry, ...]
    closed: bool = False
    """Says little without its question: a choice, a number, a day."""
    table: Table | None = None
    """For a grid: what was said, as a table."""


NATURES = {Nature.HEARD: N_("heard"), Nature.SEEN: N_("seen"), Nature.ASSUMED: N_("assumed")}
"""How an observation was made, in words."""


def tell(record: Record, question: Question, value: Value) -> Telling:  # noqa: C901 - one row a type
    """Put a value in words.

    Args:
        record: the session that holds it.
        question: the question that it answers.
        value: the value.

    Returns:
        Its entries, in the bank's language: texts as they were typed, choices by the label they had, a choice
        no longer offered said to be so (R11), scales as a bar that reads without colour, a computed result by
        its label.
    """
    tr = translator(record.bank.language)
    answer = question.answer
    match answer:
        case ShortText() | LongText():
            return Telling(Form.TEXT, (Entry(str(value)),))
        case ItemList():
            return Telling(Form.ITEMS, tuple(Entry(item) for item in _all(value, str)))
        case Quotes():
            return Telling(Form.ITEMS, tuple(Entry(one.text, quote=one) for one in _all(value, Quote)))
        case Observations():
            return Telling(
                Form.ITEMS,
                tuple(Entry(one.text, nature=one.nature, tags=one.tags) for one in _all(value, Observation)),
            )
        case Grid():
            rows = _all(value, GridRow)
            told = tuple(Entry(whole_row_text(question, row, tr, record.fill)) for row in rows)
            return Telling(Form.TABLE, told, table=table_of(answer, rows, tr, record.fill))
        case Actions():
            return Telling(Form.ITEMS, tuple(Entry(action_text(one)) for one in _all(value, Action)))
        case Groups():
            return Telling(Form.GROUPS, _groups(record, question, _all(value, Group), tr))
        case OneChoice() | OneOf() | Consent() | Computed():
            return Telling(Form.TEXT, _chosen(record, question, value, tr), closed=True)
        case SeveralChoices() | SeveralOf():
            return Telling(Form.ITEMS, _chosen(record, question, value, tr), closed=True)
        case Ranking():
            return Telling(Form.RANKED, _chosen(record, question, value, tr), closed=True)
        case YesNo():
            return Telling(Form.TEXT, (Entry(_yes_or_no(record, question, value, tr)),), closed=True)
        case Number() | Duration() | Date():
            text = with_unit(question, value_text(question, value, tr, record.fill, record.facing))
            return Telling(Form.TEXT, (Entry(text),), closed=True)
        case Scale():
            return Telling(Form.SCALE, (Entry(step_text(question, answer, _steps(value), tr)),), closed=True)
        case Statement():
            return Telling(Form.TEXT, ())
        case _:
            assert_never(answer)


def _chosen(record: Record, question: Question, value: Value, tr: Translator) -> tuple[Entry, ...]:
    selected = (value,) if isinstance(value, Selected) else _all(value, Selected)
    vanished = to_confirm(question, record.path.answer(question.id), record.path)
    called = labels(question, record.path, record.facing)
    entries = []
    for one in selected:
        text = selected_text(question, one, record.fill, record.facing, called)
        if one.choice in vanished:
            text = tr("{choice} (no longer offered, to review)").format(choice=text)
        entries.append(Entry(text, choice=one.choice))
    return tuple(entries)


def _groups(
    record: Record, question: Question, groups: tuple[Group, ...], tr: Translator
) -> tuple[Entry, ...]:
    called = labels(question, record.path, record.facing)
    return tuple(
        Entry(
            group_text(group, tr, record.fill, called),
            name=group.name,
            items=tuple(item_text(key, record.fill, called) for key in group.items),
        )
        for group in groups
    )


def _yes_or_no(record: Record, question: Question, value: Value, tr: Translator) -> str:
    """The label that the question offers, whichever language its ids are in."""
    ids = ("oui", "yes") if value else ("non", "no")
    for choice in question.choices:
        if choice.id in ids:
            return choice_text(choice, record.fill, record.facing)
    return value_text(question, value, tr, record.fill, record.facing)


def _steps(value: Value) -> tuple[int, ...]:
    return (int(value),) if isinstance(value, int | float) else ()


def _all(value: Value, kind: type[T]) -> tuple[T, ...]:
    return tuple(one for one in value if isinstance(one, kind)) if isinstance(value, tuple) else ()
