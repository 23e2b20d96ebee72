"""What conditions see of each item during one evaluation: a standing, and a value made comparable.

The standing is an index into :data:`COMPARED` and :data:`STATES`, so that a condition costs one look-up when
its question has no value to compare.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
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
from persona_tui.banks.conditions.tree import State
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Selected, Special, Value
from persona_tui.interview.evaluation.truth import ANYTHING, FALSE, NEVER, TRUE, TRUE_OR_FALSE, Truth
from persona_tui.interview.repetitions.items import key_of

OPEN = 0
"""Not answered yet, or its place is not settled."""
VALUE = 1
"""On the path with a value that can be compared."""
SPECIALS = MappingProxyType(
    {Special.UNKNOWN: 2, Special.DECLINED: 3, Special.NOT_APPLICABLE: 4, Special.SKIPPED: 5}
)
OFF = 6
"""Off the path for good."""
GONE = 7
"""Its choice is no longer offered (R11), or its value does not fit its type (R23)."""
DOUBTFUL = 8
"""Its choice is not offered now, and may be again."""
MUTE = 9
"""A statement, or a computed question without a result: nothing will ever be said."""
REJECTED = 10
"""What an answer that is rejected is seen as; it then stands as :data:`OPEN` (R14)."""

COMPARED: tuple[Truth, ...] = (ANYTHING, 0, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, ANYTHING, NEVER)
"""A comparison's truth by standing; :data:`VALUE` is for the comparison itself to say."""

_STATE_STANDING = {
    State.ANSWERED: (VALUE, GONE, DOUBTFUL),
    State.UNKNOWN: (SPECIALS[Special.UNKNOWN],),
    State.DECLINED: (SPECIALS[Special.DECLINED],),
    State.NOT_APPLICABLE: (SPECIALS[Special.NOT_APPLICABLE],),
    State.SKIPPED: (SPECIALS[Special.SKIPPED],),
}
STATES: Mapping[State, tuple[Truth, ...]] = MappingProxyType(
    {
        state: tuple(
            TRUE_OR_FALSE if standing == OPEN else TRUE if standing in true else FALSE
            for standing in range(10)
        )
        for state, true in _STATE_STANDING.items()
    }
)
"""``est STATE`` by standing: open until settled and answered, false off the path."""

Standings = bytearray
Values = list[object]


@dataclass(frozen=True, slots=True)
class Sifted:
    """The choices of an answer, some of them no longer offered and not confirmed (R11)."""

    chosen: tuple[str, ...]
    gone: Mapping[str, Truth]
    """Those no longer offered, with what a comparison with each can still end with."""

    @property
    def whole(self) -> Truth:
        """What a comparison with the answer as a whole can still end with."""
        result = 0
        for truth in self.gone.values():
            result |= truth
        return result


Comparable = Callable[[Value], object]
"""Makes a value comparable; `None` when it does not fit the question's type (R23)."""

_SAME = MappingProxyType({"yes": "oui", "no": "non"})
REFUSALS = frozenset({"non", "aucun"})
"""The consent choices that do not give it (bank format §6), ``no`` read as ``non``."""


def consent_id(choice: str) -> str:
    """A consent's choice id with ``yes`` and ``no`` read as ``oui`` and ``non`` (one value each)."""
    folded = choice.casefold()
    return _SAME.get(folded, folded) if folded in _SAME or folded in {"oui", "non", "aucun"} else choice


def folded_text(text: str) -> str:
    """Text as conditions compare it: case and outer spaces aside."""
    return text.strip().casefold()


def _text(value: Value) -> object:
    return folded_text(value) if isinstance(value, str) else None


def _choice(known: frozenset[str]) -> Comparable:
    return lambda value: value.choice if isinstance(value, Selected) and value.choice in known else None


def _consent(known: frozenset[str]) -> Comparable:
    def seen(value: Value) -> object:
        return consent_id(value.choice) if isinstance(value, Selected) and value.choice in known else None

    return seen


def _choices(known: frozenset[str]) -> Comparable:
    def seen(value: Value) -> object:
        if not isinstance(value, tuple):
            return None
        chosen = tuple(one.choice for one in value if isinstance(one, Selected))
        return chosen if len(chosen) == len(value) and known.issuperset(chosen) else None

    return seen


def _keys(value: Value) -> object:
    return tuple(key_of(one) for one in value) if isinstance(value, tuple) else None


def _folded_keys(value: Value) -> object:
    return tuple(folded_text(key_of(one)) for one in value) if isinstance(value, tuple) else None


def _one_key(value: Value) -> object:
    return value.choice if isinstance(value, Selected) else None


def _one_folded_key(value: Value) -> object:
    return folded_text(value.choice) if isinstance(value, Selected) else None


def _texts(value: Value) -> object:
    if not isinstance(value, tuple):
        return None
    return tuple(folded_text(one) if isinstance(one, str) else one for one in value)


def _entries(value: Value) -> object:
    return value if isinstance(value, tuple) else None


def _yes_no(value: Value) -> object:
    return value if isinstance(value, bool) else None


def _number(value: Value) -> object:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _day(value: Value) -> object:
    return value if isinstance(value, date) else None


def comparable(question: Question, of_choices: bool = False) -> Comparable:  # noqa: C901 - one row a type
    """How conditions see the values of a question.

    Args:
        question: the question.
        of_choices: for one of and several of, whether the items are choices, known by their ids.

    Returns:
        A function that gives, by type: a choice id, a tuple of ids or of folded items, folded text, a number,
        a day, a yes or no.
    """
    answer = question.answer
    known = frozenset(choice.id for choice in question.choices)
    match answer:
        case ShortText() | LongText():
            return _text
        case OneChoice():
            return _choice(known)
        case Consent():
            return _consent(known)
        case SeveralChoices() | Ranking():
            return _choices(known)
        case ItemList():
            return _texts
        case Groups():
            return _folded_keys
        case OneOf():
            return _one_key if of_choices else _one_folded_key
        case SeveralOf():
            return _keys if of_choices else _folded_keys
        case Quotes() | Observations() | Grid() | Actions():
            return _entries
        case YesNo():
            return _yes_no
        case Number() | Duration() | Scale():
            return _number
        case Date():
            return _day
        case Statement() | Computed():
            return lambda _: None
        case _:
            assert_never(answer)
