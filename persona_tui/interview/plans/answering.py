"""An answer as a plan writes it, read by the type of its question (bank format §5, §9)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
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
from persona_tui.banks.source.passage import Passage
from persona_tui.interview import answers_file
from persona_tui.interview.amounts import number_of
from persona_tui.interview.answer import Answer, Nature, Permission, Value
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.plans.choosing import NO, YES, names_choice, one_choice, several_choices
from persona_tui.interview.plans.parts import parts_of
from persona_tui.interview.plans.specials import special_of
from persona_tui.interview.plans.unreadable import UnreadableError
from persona_tui.interview.session import Json
from persona_tui.interview.values.choosing import in_bank_order
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.nearest import folded, nearest

_WHOLE = re.compile(r"[+-]?[0-9]{1,9}")
_ENTRY = re.compile(r"(?P<text>.*\S)\s*\((?P<kind>[^()]+)\)$", re.DOTALL)
_PERMISSIONS = {permission.value: permission.value for permission in Permission} | {
    "reworded": Permission.REWORDED.value,
    "after rereading": Permission.AFTER_REREADING.value,
    "none": Permission.NONE.value,
}
_NATURES = {nature.value: nature.value for nature in Nature} | {
    "heard": Nature.HEARD.value,
    "seen": Nature.SEEN.value,
    "assumed": Nature.ASSUMED.value,
}
_SENTENCES = ("·", ";")
"""What separates quotes and observations, whose sentences hold commas."""


def answer_of(bank: Bank, question: Question, paragraphs: tuple[Passage, ...]) -> Answer:
    """Read an answer.

    Args:
        bank: the bank.
        question: the question that is answered.
        paragraphs: what follows the colon; further paragraphs are of a text only.

    Returns:
        The value, which keeps to its question's bounds, or the special.

    Raises:
        UnreadableError: it is no answer to the question.
    """
    written = paragraphs[0]
    if isinstance(question.answer, ShortText | LongText):
        text = _unquoted("\n\n".join(paragraph.text for paragraph in paragraphs))
        special = special_of(written.text) if len(paragraphs) == 1 else None
        return special or _fitting(question, lambda: value_from_json(question, text), written)
    if len(paragraphs) > 1:
        raise UnreadableError(paragraphs[1], Misfit(Unfit.SHAPE))
    if written.text[:1] in ("{", "[") and (answer := _json(bank, question, written)):
        return answer
    if not _says_value(question, written) and (special := special_of(written.text)):
        _refuse_none(question, written)
        return special
    return _fitting(question, lambda: _value(question, written), written)


def _says_value(question: Question, written: Passage) -> bool:
    """Whether the words of a special are those of a choice or a step, which then count."""
    labels = question.answer.labels if isinstance(question.answer, Scale) else ()
    return names_choice(question, written.text) or folded(written.text) in map(folded, labels)


def _refuse_none(question: Question, written: Passage) -> None:
    if isinstance(question.answer, Statement | Computed):
        raise UnreadableError(written, Misfit(Unfit.NO_ANSWER_TAKEN))


def _fitting(question: Question, read: Callable[[], Value | None], written: Passage) -> Answer:
    try:
        value = read()
        if value is None:
            raise NotFittingError(Unfit.SHAPE)
        return Answer(value=fitting(question, value))
    except NotFittingError as problem:
        raise UnreadableError(written, problem.misfit) from None


def _unquoted(text: str) -> str:
    """A text is as it is; wholly between double quotes, it is read as JSON, line breaks and all."""
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text


def _json(bank: Bank, question: Question, written: Passage) -> Answer | None:
    """An answer in the form of an answers file; `None` for a text that only begins like one."""
    read = answers_file.read(bank, f"{{{json.dumps(question.id)}: {written.text}\n}}")
    if not read.problems:
        return _given(read.answers.get(question.id), written)
    problem = read.problems[0]
    if problem.misfit is not None:
        raise UnreadableError(written, problem.misfit)
    if written.text.startswith('{"') or isinstance(question.answer, Grid):
        raise UnreadableError(written)
    return None


def _given(answer: Answer | None, written: Passage) -> Answer:
    if answer is None or not answer.answered:
        raise UnreadableError(written, Misfit(Unfit.SHAPE))
    return answer


def _value(question: Question, written: Passage) -> Value | None:  # noqa: C901 - one row a type
    """The value that a line stands for, whatever its bounds."""
    text, answer = written.text, question.answer
    match answer:
        case Number(unit=unit):
            return number_of(text, unit)
        case Duration() | Date():
            return value_from_json(question, text)
        case Scale():
            return value_from_json(question, int(text) if _WHOLE.fullmatch(text) else text)
        case YesNo():
            return value_from_json(question, _yes_no(text))
        case OneChoice() | Consent():
            return one_choice(question, written)
        case SeveralChoices():
            return in_bank_order(question, several_choices(question, written))
        case Ranking():
            return several_choices(question, written)
        case ItemList():
            return value_from_json(question, [part.text for part in parts_of(written).each()])
        case Quotes():
            return value_from_json(question, _entries(written, "permission", _PERMISSIONS))
        case Observations():
            return value_from_json(question, _entries(written, "nature", _NATURES))
        case ShortText() | LongText():
            return value_from_json(question, text)
        case Grid() | Actions() | Groups() | OneOf() | SeveralOf():
            raise NotFittingError(Unfit.SHAPE)
        case Statement() | Computed():
            raise NotFittingError(Unfit.NO_ANSWER_TAKEN)
        case _:
            assert_never(answer)


def _yes_no(text: str) -> bool:
    word = folded(text)
    if word not in YES | NO:
        raise NotFittingError(Unfit.SHAPE, expected="yes-no")
    return word in YES


def _entries(written: Passage, key: str, kinds: Mapping[str, str]) -> Json:
    """Texts, each with what it is between parentheses at its end: ``text (verbatim)``, ``text (vu)``."""
    entries: list[Json] = []
    for part in parts_of(written, _SENTENCES).each():
        match = _ENTRY.fullmatch(part.text)
        kind = folded(match["kind"]) if match else ""
        if match and (kind in kinds or nearest(kind, kinds)):
            entries.append({"text": match["text"], key: kinds.get(kind, kind)})
        else:
            entries.append({"text": part.text})
    return entries
