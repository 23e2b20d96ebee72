"""What a question asks for, in words: « une seule réponse », « nombre de 0 à 160, en heures »."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from persona_tui.banks.answer_types import (
    Actions,
    AnswerType,
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
    Purpose,
    Quotes,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    Statement,
    YesNo,
)
from persona_tui.banks.model import Bank
from persona_tui.banks.telling.bounds import bounds_text
from persona_tui.banks.telling.naming import Naming, named
from persona_tui.banks.telling.values import step_label
from persona_tui.banks.telling.wording import every, quoted
from persona_tui.text.amounts import number_text
from persona_tui.text.language import N_, Translator

PURPOSES: Mapping[Purpose, str] = {
    Purpose.PARTICIPATION: N_("consent to take part"),
    Purpose.NOTES: N_("consent to written notes"),
    Purpose.AUDIO: N_("consent to an audio recording"),
    Purpose.QUOTES: N_("consent to being quoted"),
    Purpose.RECONTACT: N_("consent to be contacted again"),
}
"""What each consent is for, as messages."""


def answer_text(answer: AnswerType, bank: Bank, tr: Translator, naming: Naming) -> str:  # noqa: C901 - one line a type, and the checker counts them
    """What a type of answer is, with its bounds.

    Args:
        answer: the type.
        bank: the bank, for the questions that it draws on.
        tr: the language of the words.
        naming: how those questions are named.
    """
    match answer:
        case ShortText():
            return tr("short text")
        case LongText():
            return tr("text")
        case ItemList(count=count):
            return _counted(tr("list"), count, tr)
        case OneChoice():
            return tr("one answer only")
        case SeveralChoices(count=count):
            return _counted(tr("several answers"), count, tr)
        case Ranking(keep=keep):
            return tr("ranking: all of them, in order") if keep is None else _kept(keep, tr)
        case YesNo():
            return tr("yes or no")
        case Number():
            return _number(answer, tr)
        case Duration():
            return tr("duration")
        case Date():
            return tr("date")
        case Scale(lowest=lowest, highest=highest):
            low, high = (_end(answer, step, tr) for step in (lowest, highest))
            return tr("scale from {lowest} to {highest}").format(lowest=low, highest=high)
        case Consent(purpose=purpose):
            return tr(PURPOSES[purpose])
        case Quotes(count=count):
            return _counted(tr("quotes"), count, tr)
        case Observations(count=count):
            return _counted(tr("observations"), count, tr)
        case Grid(count=count):
            return tr("table to fill in") if count is None else _counted(tr("rows to fill in"), count, tr)
        case Actions(count=count):
            return _counted(tr("actions"), count, tr)
        case Groups(sources=sources):
            places = [tr("at {question}").format(question=named(one, bank, naming, tr)) for one in sources]
            return tr("items given {places}, put into groups").format(places=every(places, tr))
        case OneOf(source=source):
            said = tr("one answer only, among those given at {question}")
            return said.format(question=named(source, bank, naming, tr))
        case SeveralOf(source=source):
            said = tr("several answers, among those given at {question}")
            return said.format(question=named(source, bank, naming, tr))
        case Computed():
            return tr("computed from other answers")
        case Statement():
            return tr("to be read aloud")
        case _:
            assert_never(answer)


def _kept(keep: int, tr: Translator) -> str:
    return tr.plural("ranking: keep {n}", "ranking: keep {n}, in order", keep).format(n=keep)


def _end(scale: Scale, step: int, tr: Translator) -> str:
    written, label = number_text(step, tr), step_label(scale, step)
    return tr("{step} ({label})").format(step=written, label=quoted(label, tr)) if label else written


def _counted(kind: str, bounds: Bounds, tr: Translator) -> str:
    said = bounds_text(bounds, tr)
    return tr("{kind}: {bounds}").format(kind=kind, bounds=said) if said else kind


def _number(answer: Number, tr: Translator) -> str:
    said = _counted(tr("number"), answer.bounds, tr)
    return tr("{number}, in {unit}").format(number=said, unit=answer.unit) if answer.unit else said
