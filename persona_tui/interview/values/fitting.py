"""Whether a value keeps to its question's bounds; what does not stays a draft (R14)."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.answer_types import (
    OPEN,
    Actions,
    Bounds,
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
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import Group, Value, selected
from persona_tui.interview.evaluation.holding import folded_text
from persona_tui.interview.misfit import NotFittingError, Unfit


def fitting(question: Question, value: Value) -> Value:
    """The value, when it keeps to the bounds of its question.

    Args:
        question: the question it answers.
        value: a value of the question's type.

    Raises:
        NotFittingError: a number or a count out of bounds, a decimal where none is taken, the same choice
            twice, an exclusive choice with another, an item in two groups, or two groups of one name.
    """
    answer = question.answer
    match answer:
        case ItemList(count=count) | SeveralChoices(count=count) | Quotes(count=count):
            _counted(count, value)
        case Observations(count=count) | Actions(count=count):
            _counted(count, value)
        case Grid(count=rows):
            _counted(rows or OPEN, value)
        case Groups():
            _apart(value)
        case Ranking(keep=keep):
            _counted(Bounds(None, keep), value)
        case Number(bounds=bounds, decimal=decimal):
            if isinstance(value, float) and not value.is_integer() and not decimal:
                raise NotFittingError(Unfit.NOT_WHOLE)
            _bounded(bounds, value)
        case Scale(lowest=lowest, highest=highest):
            if not isinstance(value, int) or not lowest <= value <= highest:
                raise NotFittingError(Unfit.NOT_A_STEP, least=str(lowest), most=str(highest))
        case ShortText() | LongText() | OneChoice() | Consent() | YesNo() | Duration() | Date():
            pass
        case OneOf() | SeveralOf() | Statement() | Computed():
            pass
        case _:
            assert_never(answer)
    _once_each(question, value)
    return value


def _counted(count: Bounds, value: Value) -> None:
    held = len(value) if isinstance(value, tuple) else 0
    if count.least is not None and held < count.least:
        raise NotFittingError(Unfit.TOO_FEW, least=number_text(count.least), count=str(held))
    if count.most is not None and held > count.most:
        raise NotFittingError(Unfit.TOO_MANY, most=number_text(count.most), count=str(held))


def _apart(value: Value) -> None:
    """Each item in one group, and no two groups of one name: a name stands for its group elsewhere."""
    groups = [one for one in value if isinstance(one, Group)] if isinstance(value, tuple) else []
    grouped, named = set[str](), set[str]()
    for group in groups:
        for item in group.items:
            if item in grouped:
                raise NotFittingError(Unfit.IN_TWO_GROUPS, found=item)
            grouped.add(item)
        name = folded_text(group.name)
        if name in named:
            raise NotFittingError(Unfit.SAME_NAME, found=group.name)
        named |= {name} - {""}


def _bounded(bounds: Bounds, value: Value) -> None:
    if not isinstance(value, int | float):
        raise NotFittingError(Unfit.NOT_A_NUMBER)
    if bounds.least is not None and value < bounds.least:
        raise NotFittingError(Unfit.TOO_LOW, **_ends(bounds))
    if bounds.most is not None and value > bounds.most:
        raise NotFittingError(Unfit.TOO_HIGH, **_ends(bounds))


def _ends(bounds: Bounds) -> dict[str, str]:
    ends = {"least": bounds.least, "most": bounds.most}
    return {name: number_text(end) for name, end in ends.items() if end is not None}


def _once_each(question: Question, value: Value) -> None:
    chosen = [one.choice for one in selected(value)]
    exclusive = {choice.id for choice in question.choices if choice.exclusive}
    for place, choice in enumerate(chosen):
        if choice in chosen[:place]:
            raise NotFittingError(Unfit.TWICE, found=choice)
        if choice in exclusive and len(chosen) > 1:
            raise NotFittingError(Unfit.EXCLUSIVE, found=choice)
