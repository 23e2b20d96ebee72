"""An answer in words, a line or several, as the review page says it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeGuard, assert_never

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
from persona_tui.banks.facing import Facing, worded
from persona_tui.banks.model import Question
from persona_tui.banks.prose import Fill
from persona_tui.interview.amounts import number_text
from persona_tui.interview.answer import (
    Action,
    Answer,
    GridRow,
    Group,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Special,
    Value,
)
from persona_tui.interview.grid_words import whole_row_text
from persona_tui.interview.offered import labels
from persona_tui.interview.path import Path
from persona_tui.interview.saying import Called, action_text, group_text, item_text
from persona_tui.text.language import N_, Translator
from persona_tui.tui.amounts import day, duration

_SPECIALS = {
    Special.UNKNOWN: N_("Does not know"),
    Special.DECLINED: N_("Declined to answer"),
    Special.NOT_APPLICABLE: N_("Does not apply"),
    Special.SKIPPED: N_("Skipped"),
}
_NATURES = {Nature.HEARD: N_("heard"), Nature.SEEN: N_("seen"), Nature.ASSUMED: N_("assumed")}
_PERMISSIONS = {
    Permission.VERBATIM: N_("may be quoted as it is"),
    Permission.REWORDED: N_("may be quoted reworded"),
    Permission.AFTER_REREADING: N_("may be quoted after re-reading"),
    Permission.NONE: N_("not to be quoted"),
}


class Telling:
    """Tells the answers of one interview."""

    def __init__(self, path: Path, facing: Facing, fill: Fill, tr: Translator) -> None:
        self._path = path
        self._facing = facing
        self._fill = fill
        self.tr = tr

    def told(self, question: Question, answer: Answer) -> Iterator[str]:
        """The lines of an answer: its special with the reason, or its value.

        Args:
            question: the question that it answers.
            answer: one that holds something.
        """
        if answer.special is not None:
            reason = f"\u00a0: {answer.reason}" if answer.reason else ""
            yield self.tr(_SPECIALS[answer.special]) + reason
        elif answer.value is not None:
            yield from self._value(question, answer.value)

    def _value(self, question: Question, value: Value) -> Iterator[str]:
        kind = question.answer
        called = labels(question, self._path, self._facing)
        match kind:
            case ShortText() | LongText():
                yield from str(value).split("\n")
            case ItemList() | Quotes() | Observations() | Actions() | Grid():
                yield from (f"• {self._one(question, one, called)}" for one in _several(value))
            case SeveralChoices() | SeveralOf() | Groups():
                yield from (f"• {self._one(question, one, called)}" for one in _several(value))
            case Ranking():
                ranked = enumerate(_several(value), 1)
                yield from (f"{place}. {self._one(question, one, called)}" for place, one in ranked)
            case OneChoice() | OneOf() | Consent() | Computed():
                yield self._one(question, value, called)
            case YesNo():
                yield self.tr("Yes") if value else self.tr("No")
            case Number():
                number = (
                    number_text(value, "," if self.tr.language == "fr" else ".") if _is_number(value) else ""
                )
                yield f"{number}\u00a0{kind.unit}".rstrip("\u00a0")
            case Duration():
                yield duration(value) if isinstance(value, int) else ""
            case Date():
                yield day(value, self.tr) if isinstance(value, date) else ""
            case Scale():
                yield _step(kind, value)
            case Statement():
                return
            case _:
                assert_never(kind)

    def _one(self, question: Question, one: object, called: Called) -> str:
        match one:
            case Selected(choice=choice_id, text=text):
                choice = question.choice(choice_id)
                if choice is None:
                    return item_text(choice_id, self._fill, called)
                label = worded(choice, self._facing).plain(self._fill)
                return f"{label}\u00a0: {text}" if text else label
            case Quote(text=text, permission=permission):
                return f"«\u00a0{text}\u00a0» ({self.tr(_PERMISSIONS[permission])})"
            case Observation(text=text, nature=nature, tags=tags):
                return f"{text} ({', '.join((self.tr(_NATURES[nature]), *tags))})"
            case GridRow():
                return whole_row_text(question, one, self.tr, self._fill)
            case Action():
                return action_text(one)
            case Group():
                return group_text(one, self.tr, self._fill, called)
            case _:
                return str(one)


def _several(value: Value) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else (value,)


def _is_number(value: Value) -> TypeGuard[int | float]:
    return isinstance(value, int | float)


def _step(scale: Scale, value: Value) -> str:
    step = value if isinstance(value, int) else scale.lowest
    if scale.labels:
        return f"{step} {scale.labels[step - scale.lowest]}"
    ends = f" ({scale.ends[0]} {'↔' if scale.bipolar else '→'} {scale.ends[1]})" if scale.ends else ""
    return f"{step} / {scale.highest}{ends}"
