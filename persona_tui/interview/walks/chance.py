"""Answers by chance: fitting their question, likely to turn the path."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

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
from persona_tui.banks.facing import Facing
from persona_tui.banks.model import Bank, Choice, Direction, Question
from persona_tui.interview.answer import Nature, Observation, Permission, Quote, Selected, Value
from persona_tui.interview.offered import offered_items
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.reviewing import offered_choices
from persona_tui.interview.values.choosing import in_bank_order
from persona_tui.interview.walks import gathering
from persona_tui.interview.walks.constants import Turns, turns_of
from persona_tui.interview.walks.dice import TURNS, WORDS, Dice, Source

_ENDINGS = 0.15
"""How often a choice that ends the interview is chosen, where others do not."""
_EXCLUSIVE = 0.2
"""How often an exclusive choice is."""


class Chance:
    """Draws answers for one walk.

    Args:
        bank: the bank.
        source: the only source of chance.
        turns: what the bank's conditions compare with, where it is known already.

    Attributes:
        dice: what it throws.
    """

    def __init__(self, bank: Bank, source: Source, turns: dict[str, Turns] | None = None) -> None:
        self.dice = Dice(source)
        self._bank = bank
        self._turns = turns_of(bank) if turns is None else turns

    def value(self, question: Question, path: Path) -> Value | None:  # noqa: C901 - one row a type
        """A value for a question on the path.

        Args:
            question: the question.
            path: where its items stand, for the choices and items it offers.

        Returns:
            A value that keeps to the question's bounds; `None` where none does.
        """
        dice, answer, turns = self.dice, question.answer, self._turns.get(parted(question.id)[0], Turns())
        match answer:
            case OneChoice() | Consent():
                offered = offered_choices(question, path)
                return self._picked(self._going_on(offered)) if offered else None
            case SeveralChoices(count=count):
                chosen = self._several(offered_choices(question, path), count, turns)
                return in_bank_order(question, chosen) if chosen else None
            case Ranking(keep=keep):
                return self._several(offered_choices(question, path), Bounds(None, keep), turns)
            case OneOf():
                items = _items(question, path)
                return Selected(self._item(items, turns)) if items else None
            case SeveralOf():
                items = _items(question, path)
                chosen_items = self._some_items(items, turns)
                return tuple(Selected(item) for item in items if item in chosen_items) or None
            case YesNo():
                return dice.happens(0.5)
            case Number(bounds=bounds, decimal=decimal):
                return dice.number(bounds, turns, decimal)
            case Scale(lowest=lowest, highest=highest):
                return int(dice.number(Bounds(lowest, highest), turns))
            case Duration():
                return int(dice.number(Bounds(0, None), turns))
            case Date():
                return dice.day(turns)
            case ShortText() | LongText():
                return dice.text(turns)
            case ItemList(count=count):
                return dice.texts(turns, dice.size(count, turns))
            case Quotes(count=count):
                permissions = tuple(Permission)
                texts = dice.texts(turns, dice.size(count, turns))
                return tuple(Quote(text, dice.one_of(permissions)) for text in texts)
            case Observations(count=count):
                natures = tuple(Nature)
                texts = dice.texts(turns, dice.size(count, turns))
                return tuple(Observation(text, dice.one_of(natures)) for text in texts)
            case Actions(count=count):
                return tuple(gathering.action(dice, turns) for _ in range(dice.size(count, turns)))
            case Groups():
                return gathering.groups(dice, _items(question, path), turns)
            case Grid():
                return gathering.rows(dice, answer)
            case Statement() | Computed():
                return None
            case _:
                assert_never(answer)

    def _going_on(self, offered: Sequence[Choice]) -> Choice:
        """One of the choices, seldom one that ends the interview: what comes later would hardly be met."""
        ending = [choice for choice in offered if self._ends(choice)]
        others = [choice for choice in offered if choice not in ending]
        if ending and (not others or self.dice.happens(_ENDINGS)):
            return self.dice.one_of(ending)
        return self.dice.one_of(others)

    def _ends(self, choice: Choice) -> bool:
        if choice.arrow is None:
            return False
        target = self._bank.by_id.get(choice.arrow.target)
        return choice.arrow.direction is Direction.END or (target is not None and target.ends)

    def _picked(self, choice: Choice) -> Selected:
        specified = choice.other and self.dice.happens(0.5)
        return Selected(choice.id, self.dice.one_of(WORDS) if specified else "")

    def _several(self, offered: Sequence[Choice], count: Bounds, turns: Turns) -> tuple[Selected, ...] | None:
        """Some of the choices offered, or an exclusive one alone; `None` where the bounds allow neither."""
        alone = [choice for choice in offered if choice.exclusive]
        others = [choice for choice in offered if not choice.exclusive]
        one_will_do = (count.least or 0) <= 1
        enough = len(others) >= max(1, int(count.least or 0))
        if alone and one_will_do and (not enough or self.dice.happens(_EXCLUSIVE)):
            return (self._picked(self.dice.one_of(alone)),)
        if not enough:
            return None
        size = self.dice.size(count, turns, len(others))
        return tuple(map(self._picked, self.dice.some_of(others, size)))

    def _item(self, items: Sequence[str], turns: Turns) -> str:
        """An item, likely one that a condition names."""
        named = [item for item in items if item in turns.values]
        return self.dice.one_of(named if named and self.dice.happens(TURNS) else items)

    def _some_items(self, items: Sequence[str], turns: Turns) -> frozenset[str]:
        if not items:
            return frozenset()
        return frozenset(self.dice.some_of(items, self.dice.size(Bounds(), turns, len(items))))


def _items(question: Question, path: Path) -> tuple[str, ...]:
    """The items that a question offers, by what an answer keeps of them."""
    return tuple(item.key for item in offered_items(question, path, Facing()))
