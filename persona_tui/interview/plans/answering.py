"""An answer as a plan writes it: a special, a value in plain words, or JSON (bank format §9)."""

from __future__ import annotations

import json

from persona_tui.banks.answer_types import Grid, LongText, Scale, ShortText
from persona_tui.banks.model import Question
from persona_tui.banks.source.passage import Passage
from persona_tui.interview import answers_file
from persona_tui.interview.answer import Answer, Value
from persona_tui.interview.json_object import NotAnObjectError, entries_of
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.plans.choosing import names_choice, names_item
from persona_tui.interview.plans.specials import special_of
from persona_tui.interview.plans.unreadable import UnreadableError
from persona_tui.interview.plans.values import value_of
from persona_tui.interview.session import Json
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.items import Items
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.nearest import folded


def answer_of(question: Question, paragraphs: tuple[Passage, ...], items: Items = None) -> Answer:
    """Read an answer.

    Args:
        question: the question that is answered.
        paragraphs: what follows the colon; further paragraphs are of a text only.
        items: the items of earlier answers that may be chosen or grouped; `None` where they are not known.

    Returns:
        The value, which keeps to its question's bounds, or the special.

    Raises:
        UnreadableError: it is no answer to the question.
    """
    written = paragraphs[0]
    try:
        if isinstance(question.answer, ShortText | LongText):
            special = special_of(written.text) if len(paragraphs) == 1 else None
            return special or _valued(question, value_from_json(question, _text(paragraphs)))
        if len(paragraphs) > 1:
            raise UnreadableError(paragraphs[1], Misfit(Unfit.SHAPE))
        if written.text[:1] in ("{", "[") and (raw := _json(question, written)) is not None:
            return _said(answers_file.answer_of(question, raw, items))
        if not _says_value(question, written, items) and (special := special_of(written.text)):
            return special
        return _valued(question, value_of(question, written, items))
    except NotFittingError as problem:
        raise UnreadableError(written, problem.misfit) from None


def _valued(question: Question, value: Value | None) -> Answer:
    if value is None:
        raise NotFittingError(Unfit.SHAPE)
    return Answer(value=fitting(question, value))


def _said(answer: Answer) -> Answer:
    if not answer.answered:
        raise NotFittingError(Unfit.SHAPE)
    return answer


def _says_value(question: Question, written: Passage, items: Items) -> bool:
    """Whether the words of a special are those of a choice, a step or an item, which then count."""
    labels = question.answer.labels if isinstance(question.answer, Scale) else ()
    return (
        names_choice(question, written.text)
        or folded(written.text) in map(folded, labels)
        or (items is not None and names_item(written.text, items))
    )


def _text(paragraphs: tuple[Passage, ...]) -> str:
    """A text is as it is; wholly between double quotes, it is read as JSON, line breaks and all."""
    text = "\n\n".join(paragraph.text for paragraph in paragraphs)
    if len(text) > 1 and text[0] == text[-1] == '"':
        try:
            return str(json.loads(text))
        except ValueError:
            return text
    return text


def _json(question: Question, written: Passage) -> Json | None:
    """The value in the form of an answers file; `None` for a text that only begins like one."""
    try:
        (entry,) = entries_of(f'{{"answer": {written.text}\n}}')
    except (NotAnObjectError, ValueError):
        if written.text.startswith('{"') or isinstance(question.answer, Grid):
            raise UnreadableError(written) from None
        return None
    return entry.value
