"""Which types of answer hold everything that another one held (R26)."""

from __future__ import annotations

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
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.constants import YES
from persona_tui.text.nearest import folded

NO = frozenset({"non", "no"})

_TEXTS = (ShortText, LongText)
_ENTRIES = (LongText, ItemList)


def widens(old: Question, new: Question) -> bool:
    """Whether any answer of one question can be one of another, and still say all that it said.

    The same type does, unless it means something else now: a number of another unit, a scale of other steps,
    a consent to another use. Quotes, observations, tables, actions and groups become nothing else: their
    permissions, natures and places would be lost.

    Args:
        old: the question as it was.
        new: as it is.
    """
    answer = new.answer
    if type(old.answer) is type(answer):
        return means_the_same(old.answer, answer)
    match old.answer:
        case ShortText():
            return isinstance(answer, LongText | ItemList)
        case ItemList() | SeveralChoices() | Ranking() | SeveralOf():
            return isinstance(answer, _ENTRIES)
        case OneChoice():
            return isinstance(answer, (SeveralChoices, *_TEXTS, ItemList))
        case OneOf():
            return isinstance(answer, (SeveralOf, *_TEXTS, ItemList))
        case YesNo():
            return isinstance(answer, _TEXTS) or (isinstance(answer, OneChoice) and _says_yes_and_no(new))
        case Number() | Duration() | Date() | Scale():
            return isinstance(answer, _TEXTS)
        case LongText() | Consent() | Quotes() | Observations() | Grid() | Actions() | Groups():
            return False
        case Statement() | Computed():
            return False
        case _:
            assert_never(old.answer)


def means_the_same(old: AnswerType, new: AnswerType) -> bool:
    """Whether a value of one type means the same in another one of its kind; where items come from aside."""
    match old, new:
        case Number(unit=one), Number(unit=other):
            return folded(one).rstrip("s") == folded(other).rstrip("s")
        case Scale(lowest=low, highest=high), Scale(lowest=lowest, highest=highest):
            return (low, high) == (lowest, highest)
        case Consent(purpose=one), Consent(purpose=other):
            return one is other
        case _:
            return type(old) is type(new)


def _says_yes_and_no(question: Question) -> bool:
    ids = {choice.id.casefold() for choice in question.choices}
    return bool(ids & YES) and bool(ids & NO)
