"""Which repetitions there are for some answers: all that a layout depends on but the bank itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from persona_tui.banks.answer_types import ItemList, SeveralOf
from persona_tui.banks.model import Bank, Item, Question
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.answer import Answer
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.items import held_keys
from persona_tui.interview.repetitions.marker import is_taken_away
from persona_tui.interview.repetitions.unfolding import repeated_id


@dataclass(frozen=True, slots=True)
class Keys:
    """The repetitions of one section or question, in order."""

    there: tuple[str, ...] = ()
    """A choice's repetition is there whether it is chosen or not; an item's while the answer holds it."""
    archived: tuple[str, ...] = ()
    """Those of items that the answer holds no more, or that were taken away, where anything was said (R7)."""


Shape = tuple[Keys, ...]
"""The repetitions of each repeated section or question, in document order."""


@dataclass(frozen=True)
class Repeated:
    """A repeated section or question of a bank."""

    together: tuple[Item, ...]
    """What is repeated, the section or question that bears the repetition first."""
    how: Repetition
    source: Question | None
    """The question whose choices or items it is repeated for."""
    most: int | None
    """How many repetitions there can be; `None` when that has no bound (R21)."""

    @property
    def id(self) -> str:
        """The bank's id of the section or question."""
        return self.together[0].id

    @property
    def on_demand(self) -> bool:
        """Whether repetitions are asked for one by one."""
        return not self.how.over

    @cached_property
    def choices(self) -> tuple[str, ...]:
        """The choices that it is repeated for; none for a list, groups, or on demand."""
        return tuple(choice.id for choice in self.source.choices) if self.source else ()

    @property
    def least(self) -> int:
        """How many repetitions on demand are there from the start."""
        times = self.how.times
        return int(times.least) if times and times.least else 0


def repeated_in(bank: Bank) -> tuple[Repeated, ...]:
    """What a bank repeats, in document order."""
    found: list[Repeated] = []
    for item in bank.items:
        together, how = bank.repeated.get(item.id, ()), item.repetition
        if together and how and together[0].id == item.id:
            found.append(Repeated(together, how, bank.question(how.over), _most(bank, how)))
    return tuple(found)


def _most(bank: Bank, how: Repetition) -> int | None:
    if not how.over:
        return int(how.times.most) if how.times and how.times.most is not None else None
    source = bank.question(how.over)
    while source is not None and isinstance(source.answer, SeveralOf):
        source = bank.question(source.answer.source)
    if source is None:
        return 0
    if source.choices:
        return len(source.choices)
    count = source.answer.count if isinstance(source.answer, ItemList) else None
    return int(count.most) if count is not None and count.most is not None else None


class Shaping:
    """Tells the shape of a bank for any answers."""

    def __init__(self, bank: Bank) -> None:
        self.repeated = repeated_in(bank)
        self._of = {item.id: one.id for one in self.repeated for item in one.together}
        self._demanded = frozenset(one.id for one in self.repeated if one.on_demand)
        self._sources = frozenset(one.how.over for one in self.repeated)
        self._fixed = all(one.choices for one in self.repeated)
        self._by_choice = {one.id: Keys(one.choices) for one in self.repeated}

    def shaped_by(self, item: str) -> bool:
        """Whether the answer of an item may bring repetitions, by what it holds or by being said in one."""
        return not self._fixed and (item in self._sources or bool(parted(item)[1]))

    def shape(self, answers: Mapping[str, Answer]) -> Shape:
        """The shape of the bank.

        Args:
            answers: what is held by item, off the path too.
        """
        if self._fixed:
            return tuple(self._by_choice[one.id] for one in self.repeated)
        said = self._said_in(answers)
        return tuple(self._keys(one, answers, said[one.id]) for one in self.repeated)

    def _said_in(self, answers: Mapping[str, Answer]) -> dict[str, set[str]]:
        """The keys of the repetitions in which anything is held."""
        said: dict[str, set[str]] = defaultdict(set)
        for item, answer in answers.items():
            if item[-1:] == "]":
                template, key = parted(item)
                if template in self._of and not (template in self._demanded and is_taken_away(answer)):
                    said[self._of[template]].add(key)
        return said

    def _keys(self, one: Repeated, answers: Mapping[str, Answer], said: set[str]) -> Keys:
        if one.choices:
            return self._by_choice[one.id]
        if one.on_demand:
            return _demanded(one, answers, said)
        there = held_keys(answers.get(one.how.over))
        return Keys(there, tuple(sorted(said.difference(there))))


def _demanded(one: Repeated, answers: Mapping[str, Answer], said: set[str]) -> Keys:
    """The repetitions on demand: those that are there from the start, and those asked for since.

    When one of the first was taken away and too few are left, the next number stands in its place.
    """
    said = {key for key in said if key.isascii() and key.isdigit()}
    known = said | {str(number) for number in range(1, one.least + 1)}
    taken = {key for key in known if is_taken_away(answers.get(repeated_id(one.id, key)))}
    there = known - taken
    number = one.least
    while len(there) < one.least:
        number += 1
        if not is_taken_away(answers.get(repeated_id(one.id, str(number)))):
            there.add(str(number))
    return Keys(tuple(sorted(there, key=int)), tuple(sorted(taken & said, key=int)))
