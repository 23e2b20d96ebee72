"""How long questions take, by an estimate that the author's own `Minutes` replace (I501).

Seconds for asking, thinking, answering and noting, after the usual advice for guides: half a minute for a
closed question, about three for a story, more for what is gathered together. A section's `Minutes` are shared
among its questions: they are its time on the longest path, and in proportion on any other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
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
from persona_tui.banks.model import Bank, Question, Section

Walk = Mapping[int, int]
"""The questions of a path, by place, and how many times each is asked."""


def seconds(answer: AnswerType) -> int:
    """The estimate for one question of an answer type."""
    match answer:
        case Computed():
            return 0
        case Statement():
            return 20
        case YesNo() | Number() | Duration() | Date() | Scale():
            return 30
        case OneChoice() | OneOf() | Consent():
            return 45
        case ShortText() | SeveralChoices() | SeveralOf():
            return 60
        case Ranking() | ItemList() | Quotes():
            return 120
        case LongText() | Actions():
            return 180
        case Grid() | Observations() | Groups():
            return 300
        case _:
            assert_never(answer)


def seconds_of(question: Question) -> int:
    """The author's own minutes, else the estimate."""
    return seconds(question.answer) if question.minutes is None else question.minutes * 60


def minutes(bank: Bank, walk: Walk, longest: Walk) -> int:
    """How long a path takes, in whole minutes.

    Args:
        bank: the bank.
        walk: the path.
        longest: the longest path: what shares of a section's minutes are taken of.
    """
    alone, shared = _by_section(bank, walk)
    _, whole = _by_section(bank, longest)
    total = float(alone)
    for section, spent in shared.items():
        budget = _budget(bank, section) * 60
        total += budget * min(1.0, spent / whole[section]) if whole.get(section) else budget
    return max(1, round(total / 60)) if walk else 0


def _by_section(bank: Bank, walk: Walk) -> tuple[int, dict[str, int]]:
    """The seconds outside every budget, and those inside one, by its section."""
    alone = 0
    shared: dict[str, int] = {}
    for at, times in walk.items():
        item = bank.items[at]
        assert isinstance(item, Question)
        spent = seconds_of(item) * times
        if item.section is not None and _budget(bank, item.section):
            shared[item.section] = shared.get(item.section, 0) + spent
        else:
            alone += spent
    return alone, shared


def _budget(bank: Bank, section: str) -> int:
    found = bank.by_id.get(section)
    return (found.minutes or 0) if isinstance(found, Section) else 0
