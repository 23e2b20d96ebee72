"""A word for each answer type, for diagnostics to name it."""

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
from persona_tui.text.language import N_


def kind(answer: AnswerType) -> str:  # noqa: C901 - one line a type, and the checker counts them
    """The name of an answer type: an English message, to be translated where it is shown."""
    match answer:
        case ShortText():
            return N_("short text")
        case LongText():
            return N_("text")
        case ItemList():
            return N_("list")
        case OneChoice():
            return N_("one choice")
        case SeveralChoices():
            return N_("several choices")
        case Ranking():
            return N_("ranking")
        case YesNo():
            return N_("yes/no")
        case Number():
            return N_("number")
        case Duration():
            return N_("duration")
        case Date():
            return N_("date")
        case Scale():
            return N_("scale")
        case Consent():
            return N_("consent")
        case Quotes():
            return N_("quote")
        case Observations():
            return N_("observations")
        case Grid():
            return N_("table")
        case Actions():
            return N_("actions")
        case Groups():
            return N_("groups")
        case OneOf():
            return N_("one of an earlier answer")
        case SeveralOf():
            return N_("several of an earlier answer")
        case Computed():
            return N_("computed")
        case Statement():
            return N_("statement")
        case _:
            assert_never(answer)
