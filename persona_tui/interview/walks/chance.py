"""Answers by chance: fitting their question, likely to turn the path; the chance is handed in (R22)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor
from random import Random
from typing import TypeVar, assert_never

from persona_tui.banks.answer_types import (
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
from persona_tui.banks.model import Bank, Choice, Direction, Question
from persona_tui.interview.amounts import whole_if_whole
from persona_tui.interview.answer import (
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Value,
)
from persona_tui.interview.path import Path
from persona_tui.interview.reviewing import offered_choices
from persona_tui.interview.values.choosing import in_bank_order
from persona_tui.interview.walks.constants import Turns, turns_of

Kind = TypeVar("Kind")

_TURNS = 0.6
"""How often a value is one that a condition compares with, or one beside it."""
_ENDINGS = 0.15
"""How often a choice that ends the interview is chosen, where others do not."""
_WORDS = ("abeille", "bruine", "cédrat", "d'ici", "érable", "fougère", "gîte", "houle")
_FIRST_DAY = date(2020, 1, 1)
_WIDEST = 100
"""How far an open number goes beyond its lower bound."""
_LARGEST = 10**14
"""Beyond, a number has more digits than an answer may have."""
_MOST_ENTRIES = 3
"""More entries of an open list say nothing more."""


class Chance:
    """Draws answers for one walk.

    Args:
        bank: the bank.
        random: the only source of chance.
        turns: what the bank's conditions compare with, where it is known already.
    """

    def __init__(self, bank: Bank, random: Random, turns: dict[str, Turns] | None = None) -> None:
        self._bank = bank
        self._random = random
        self._turns = turns_of(bank) if turns is None else turns

    def happens(self, share: float) -> bool:
        """Whether something happens that happens that often."""
        return self._random.random() < share

    def one_of(self, things: Sequence[Kind]) -> Kind:
        """One of some things, each as likely."""
        return things[self._random.randrange(len(things))]

    def up_to(self, most: int) -> int:
        """A number from 1 to `most`."""
        return self._random.randint(1, most)

    def value(self, question: Question, path: Path) -> Value | None:  # noqa: C901 - one row a type
        """A value for a question on the path.

        Args:
            question: the question.
            path: where its items stand, for the choices it offers.

        Returns:
            A value that keeps to the question's bounds; `None` where none does.
        """
        answer, turns = question.answer, self._turns.get(question.id, Turns())
        match answer:
            case OneChoice() | Consent():
                offered = offered_choices(question, path)
                return self._picked(self._going_on(offered)) if offered else None
            case SeveralChoices(count=count):
                chosen = self._several(offered_choices(question, path), count, turns)
                return in_bank_order(question, chosen) if chosen else None
            case Ranking(keep=keep):
                return self._several(offered_choices(question, path), Bounds(None, keep), turns)
            case YesNo():
                return self.happens(0.5)
            case Number(bounds=bounds, decimal=decimal):
                return self._number(bounds, turns, decimal)
            case Scale(lowest=lowest, highest=highest):
                return int(self._number(Bounds(lowest, highest), turns))
            case Duration():
                return int(self._number(Bounds(0, None), turns))
            case Date():
                return self._day(turns)
            case ShortText() | LongText():
                return self._text(turns)
            case ItemList(count=count):
                size = self._size(count, turns, None)
                return tuple(self._text(turns, place) for place in range(size))
            case Quotes(count=count):
                size = self._size(count, turns, None)
                return tuple(Quote(self._text(turns), self.one_of(tuple(Permission))) for _ in range(size))
            case Observations(count=count):
                size = self._size(count, turns, None)
                return tuple(Observation(self._text(turns), self.one_of(tuple(Nature))) for _ in range(size))
            case Grid() | Actions() | Groups() | OneOf() | SeveralOf():
                return None
            case Statement() | Computed():
                return None
            case _:
                assert_never(answer)

    def _going_on(self, offered: Sequence[Choice]) -> Choice:
        """One of the choices, seldom one that ends the interview: what comes later would hardly be met."""
        ending = [choice for choice in offered if self._ends(choice)]
        others = [choice for choice in offered if choice not in ending]
        if ending and (not others or self.happens(_ENDINGS)):
            return self.one_of(ending)
        return self.one_of(others)

    def _ends(self, choice: Choice) -> bool:
        if choice.arrow is None:
            return False
        target = self._bank.by_id.get(choice.arrow.target)
        return choice.arrow.direction is Direction.END or (target is not None and target.ends)

    def _picked(self, choice: Choice) -> Selected:
        return Selected(choice.id, self.one_of(_WORDS) if choice.other and self.happens(0.5) else "")

    def _several(self, offered: Sequence[Choice], count: Bounds, turns: Turns) -> tuple[Selected, ...] | None:
        """Some of the choices offered, or an exclusive one alone; `None` where the bounds allow neither."""
        alone = [choice for choice in offered if choice.exclusive]
        others = [choice for choice in offered if not choice.exclusive]
        one_will_do = (count.least or 0) <= 1
        enough = len(others) >= max(1, int(count.least or 0))
        if alone and one_will_do and (not enough or self.happens(0.2)):
            return (self._picked(self.one_of(alone)),)
        if not enough:
            return None
        size = self._size(count, turns, len(others))
        return tuple(map(self._picked, self._random.sample(others, size)))

    def _size(self, count: Bounds, turns: Turns, most: int | None) -> int:
        """How many entries: within the bounds, as a condition counts them or by chance."""
        least = max(1, int(count.least or 1))
        highest = int(count.most) if count.most is not None else most or least + _MOST_ENTRIES
        highest = min(highest, most) if most is not None else highest
        near = (one + step for one in turns.counts for step in (-1, 0, 1))
        turning = [one for one in near if least <= one <= highest]
        if turning and self.happens(_TURNS):
            return self.one_of(turning)
        return self._random.randint(least, max(least, highest))

    def _number(self, bounds: Bounds, turns: Turns, decimal: bool = False) -> int | float:
        """A number within the bounds: at their ends, where a condition turns, beside it, or anywhere."""
        ends = [end for end in (bounds.least, bounds.most) if end is not None]
        wanted = [one for one in turns.values if isinstance(one, int | float) and not isinstance(one, bool)]
        least = ceil(bounds.least if bounds.least is not None else min(0, bounds.most or 0))
        most = floor(bounds.most) if bounds.most is not None else max(least, 0) + _WIDEST
        if least > most:
            return whole_if_whole(self.one_of(ends))
        if (wanted or ends) and self.happens(_TURNS):
            step = self.one_of((-1, 0, 0, 1)) * (0.1 if decimal else 1)
            one = round(self.one_of([*wanted, *ends]) + step, 6)
            if bounds.hold(one) and (decimal or float(one).is_integer()) and abs(one) < _LARGEST:
                return whole_if_whole(one)
        return self._random.randint(least, most)

    def _day(self, turns: Turns) -> date:
        days = [one for one in turns.values if isinstance(one, date)]
        if days and self.happens(_TURNS):
            day = self.one_of(days).toordinal() + self._random.randint(-1, 1)
            return date.fromordinal(min(max(day, 1), date.max.toordinal()))
        return _FIRST_DAY + timedelta(days=self._random.randrange(3650))

    def _text(self, turns: Turns, place: int | None = None) -> str:
        """A text that a condition names, or a word; entries of a list differ by their place."""
        named = [one for one in turns.values if isinstance(one, str)]
        if named and self.happens(_TURNS):
            return self.one_of(named) if place is None else named[place % len(named)]
        word = self.one_of(_WORDS)
        return word if place is None else f"{word} {place + 1}"
