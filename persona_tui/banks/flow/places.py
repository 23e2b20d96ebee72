"""What stands above, below and beside an item of a bank."""

from __future__ import annotations

from collections import defaultdict

from persona_tui.banks.model import Bank, Item, Question


class Places:
    """The tree that a bank's sections, questions and follow-ups make."""

    def __init__(self, bank: Bank) -> None:
        self._bank = bank
        self._below: dict[str, list[Item]] = defaultdict(list)
        self._beside: dict[str, Item] = {}
        for item in bank.items:
            above = self.above(item)
            row = self._below["" if above is None else above.id]
            if row:
                self._beside[row[-1].id] = item
            row.append(item)

    def above(self, item: Item) -> Item | None:
        """The question or section that an item stands under."""
        if not isinstance(item, Question):
            return None
        above = item.parent or item.section
        return None if above is None else self._bank.by_id[above]

    def all_above(self, item: Item) -> tuple[Item, ...]:
        """All that an item stands under, the nearest first."""
        found: list[Item] = []
        above = self.above(item)
        while above is not None:
            found.append(above)
            above = self.above(above)
        return tuple(found)

    def below(self, item: Item) -> tuple[Item, ...]:
        """What stands straight under an item, in order."""
        return tuple(self._below.get(item.id, ()))

    def first_below(self, item: Item) -> Item | None:
        """The first of what stands straight under an item."""
        return next(iter(self._below.get(item.id, ())), None)

    def next_beside(self, item: Item) -> Item | None:
        """What stands next under the same question or section."""
        return self._beside.get(item.id)
