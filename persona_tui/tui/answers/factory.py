"""Which widget asks for which type of answer: the one table of this room."""

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
from persona_tui.tui.answers.actions import ActionsAnswer
from persona_tui.tui.answers.base import AnswerWidget
from persona_tui.tui.answers.computed import ComputedAnswer
from persona_tui.tui.answers.consent import ConsentAnswer
from persona_tui.tui.answers.date import DateAnswer
from persona_tui.tui.answers.duration import DurationAnswer
from persona_tui.tui.answers.grid.answer import GridAnswer
from persona_tui.tui.answers.groups.answer import GroupsAnswer
from persona_tui.tui.answers.item_list import ItemListAnswer
from persona_tui.tui.answers.long_text import LongTextAnswer
from persona_tui.tui.answers.number import NumberAnswer
from persona_tui.tui.answers.observations import ObservationsAnswer
from persona_tui.tui.answers.of_items import OneOfAnswer, SeveralOfAnswer
from persona_tui.tui.answers.one_choice import OneChoiceAnswer
from persona_tui.tui.answers.quotes import QuotesAnswer
from persona_tui.tui.answers.ranking import RankingAnswer
from persona_tui.tui.answers.scale import ScaleAnswer
from persona_tui.tui.answers.several import SeveralAnswer
from persona_tui.tui.answers.short_text import ShortTextAnswer
from persona_tui.tui.answers.statement import StatementAnswer
from persona_tui.tui.answers.yes_no import YesNoAnswer


def widget_class(answer: AnswerType) -> type[AnswerWidget]:  # noqa: C901 - one line for each type
    """The widget that asks for a type of answer; one instance serves every question of the type."""
    match answer:
        case ShortText():
            return ShortTextAnswer
        case LongText():
            return LongTextAnswer
        case ItemList():
            return ItemListAnswer
        case OneChoice():
            return OneChoiceAnswer
        case SeveralChoices():
            return SeveralAnswer
        case Ranking():
            return RankingAnswer
        case YesNo():
            return YesNoAnswer
        case Number():
            return NumberAnswer
        case Duration():
            return DurationAnswer
        case Date():
            return DateAnswer
        case Scale():
            return ScaleAnswer
        case Consent():
            return ConsentAnswer
        case Quotes():
            return QuotesAnswer
        case Observations():
            return ObservationsAnswer
        case Grid():
            return GridAnswer
        case Actions():
            return ActionsAnswer
        case Groups():
            return GroupsAnswer
        case OneOf():
            return OneOfAnswer
        case SeveralOf():
            return SeveralOfAnswer
        case Computed():
            return ComputedAnswer
        case Statement():
            return StatementAnswer
        case _:
            assert_never(answer)
