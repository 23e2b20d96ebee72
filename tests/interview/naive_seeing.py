"""What an answer is to conditions, the naive way: the words of bank format §6, type by type (R23)."""

from __future__ import annotations

from datetime import date

from persona_tui.banks.answer_types import (
    Consent,
    Date,
    Duration,
    Groups,
    ItemList,
    LongText,
    Number,
    OneChoice,
    OneOf,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    YesNo,
)
from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Group, Selected


def fits(asked: Question, value: object) -> bool:
    """Whether a value is of its question's type."""
    known = {choice.id for choice in asked.choices}
    match asked.answer:
        case ShortText() | LongText():
            return isinstance(value, str)
        case YesNo():
            return isinstance(value, bool)
        case Number() | Scale() | Duration():
            return isinstance(value, int | float) and not isinstance(value, bool)
        case Date():
            return isinstance(value, date)
        case OneChoice() | Consent():
            return isinstance(value, Selected) and value.choice in known
        case SeveralChoices() | Ranking():
            chosen = value if isinstance(value, tuple) else ("",)
            return all(isinstance(one, Selected) and one.choice in known for one in chosen)
        case OneOf():
            return isinstance(value, Selected)
        case _:
            return isinstance(value, tuple)


def offers_choices(of: Bank, asked: Question) -> bool:
    """Whether what an answer holds are ids of choices, and not people's words."""
    template = asked
    while isinstance(template.answer, OneOf | SeveralOf):
        earlier = of.question(template.answer.source.partition("[")[0])
        assert earlier is not None
        template = earlier
    return bool(template.choices)


def word(of: Bank, asked: Question, written: object) -> object:
    """A text, an id or an item as it is compared: people's words with case and outer spaces aside."""
    if not isinstance(written, str):
        return written
    if isinstance(asked.answer, Consent):
        return {"yes": "oui", "no": "non"}.get(written, written)
    if isinstance(asked.answer, ShortText | LongText | ItemList | Groups):
        return written.strip().casefold()
    if isinstance(asked.answer, OneOf | SeveralOf) and not offers_choices(of, asked):
        return written.strip().casefold()
    return written


def things(of: Bank, asked: Question, value: object) -> list[object]:
    """What an answer holds: choices, items, groups; one thing for a single answer."""
    found: list[object] = []
    for one in value if isinstance(value, tuple) else (value,):
        match one:
            case Selected(choice=choice):
                found.append(word(of, asked, choice))
            case Group(name=name, items=items):
                found.append(word(of, asked, name or ", ".join(items)))
            case _:
                found.append(word(of, asked, one))
    return found


def gives(value: object) -> bool:
    """A yes, or a consent choice that gives it."""
    return value is True or (isinstance(value, Selected) and value.choice not in {"non", "no", "aucun"})
