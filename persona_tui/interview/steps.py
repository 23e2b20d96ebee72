"""Where one item stands: what a trace says of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from persona_tui.banks.model import Item
from persona_tui.interview.reasons import Reason


class Place(StrEnum):
    """What a trace says of an item."""

    ASKED = "asked"
    OFF_PATH = "off-path"
    UNSETTLED = "unsettled"


@dataclass(frozen=True, slots=True)
class Step:
    """One item of the bank and where it stands."""

    item: Item
    place: Place
    certain: bool
    possible: bool
    answered: bool
    """A value or special is held, off the path too."""
    reason: Reason | None = None
    """Set unless asked."""

    @property
    def id(self) -> str:
        """The item's id."""
        return self.item.id

    @property
    def on_path(self) -> bool:
        """Whether it is asked."""
        return self.place is Place.ASKED


#: The bits of a place: is it asked, is it so for certain, is it still possible (R2, R3).
ON, CERTAIN, POSSIBLE = 1, 2, 4

#: The place of each combination of those bits.
PLACES = tuple(
    Place.ASKED if bits & ON else Place.UNSETTLED if bits & POSSIBLE else Place.OFF_PATH for bits in range(8)
)


class StepsById(Mapping[str, Step]):
    """Steps by id, each made when first asked for."""

    def __init__(self, positions: Mapping[str, int], step: Callable[[int], Step]) -> None:
        self._positions = positions
        self._step = step

    def __getitem__(self, item: str) -> Step:
        return self._step(self._positions[item])

    def __iter__(self) -> Iterator[str]:
        return iter(self._positions)

    def __len__(self) -> int:
        return len(self._positions)
