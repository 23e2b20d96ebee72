"""The items of a bank in document order, repetitions expanded in place (R18)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from persona_tui.banks.model import Bank, Item
from persona_tui.interview.repetitions.shape import Keys, Repeated, Shape
from persona_tui.interview.repetitions.unfolding import unfolded


class Stand(Enum):
    """How an item stands in a repetition."""

    ALONE = "alone"
    """In none."""
    THERE = "there"
    """In one that is there."""
    ARCHIVED = "archived"
    """In one that is no more."""
    AWAITED = "awaited"
    """In none yet: it stands, under the bank's own id, for all the repetitions that may still come."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An item at its place."""

    item: Item
    template: str
    """The bank's own id."""
    stand: Stand = Stand.ALONE
    repeated: Repeated | None = None
    key: str = ""
    first: bool = False
    """Whether it is what bears the repetition, and not something below it."""
    more: bool = False
    """Whether more repetitions may be asked for after it."""

    @property
    def only_on_demand(self) -> bool:
        """Whether it stands for repetitions that come only if someone asks for them."""
        return self.stand is Stand.AWAITED and self.repeated is not None and self.repeated.on_demand


class Placing:
    """Puts the items of one bank in their places, for any shape."""

    def __init__(self, bank: Bank, repeated: tuple[Repeated, ...]) -> None:
        self._bank = bank
        self._repeated = {one.id: (rank, one) for rank, one in enumerate(repeated)}
        self._unfolded: dict[tuple[str, str], tuple[Item, ...]] = {}

    def placed(self, shape: Shape) -> Iterator[Placed]:
        """Every item in document order.

        Args:
            shape: which repetitions there are. What has none that is there stands once, awaited.
        """
        for item in self._bank.items:
            together = self._bank.repeated.get(item.id)
            if together is None:
                yield Placed(item, item.id)
            elif together[0].id == item.id:
                rank, repeated = self._repeated[item.id]
                yield from self._repetitions(repeated, shape[rank])

    def _repetitions(self, repeated: Repeated, keys: Keys) -> Iterator[Placed]:
        more = repeated.on_demand and (repeated.most is None or len(keys.there) < repeated.most)
        for key in keys.there:
            yield from self._repetition(repeated, key, Stand.THERE, more=more and key == keys.there[-1])
        if not keys.there:
            for item in repeated.together:
                first = item.id == repeated.id
                yield Placed(item, item.id, Stand.AWAITED, repeated, first=first)
        for key in keys.archived:
            yield from self._repetition(repeated, key, Stand.ARCHIVED)

    def _repetition(
        self, repeated: Repeated, key: str, stand: Stand, *, more: bool = False
    ) -> Iterator[Placed]:
        known = (repeated.id, key)
        if known not in self._unfolded:
            self._unfolded[known] = unfolded(repeated.together, key)
        for item, template in zip(self._unfolded[known], repeated.together, strict=True):
            first = template.id == repeated.id
            yield Placed(item, template.id, stand, repeated, key, first, more and first)
