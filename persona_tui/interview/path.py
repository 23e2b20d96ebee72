"""The path: what the engine derives from a bank and its answers, never stored as truth."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Protocol

from persona_tui.banks.conditions.tree import Condition
from persona_tui.banks.model import NO_GATE, Gate, Item, Question
from persona_tui.interview.answer import NOTHING, Answer


class Length(StrEnum):
    """Full, or the essential items only (R31)."""

    FULL = "full"
    SHORT = "short"


class Mode(StrEnum):
    """Led by someone, or answered alone (R31)."""

    INTERVIEW = "interview"
    SELF_ASSESSMENT = "self-assessment"


class Place(StrEnum):
    """What a trace says of an item."""

    ASKED = "asked"
    OFF_PATH = "off-path"
    UNSETTLED = "unsettled"


class Cause(StrEnum):
    """Why an item is not, or not yet, on the path (R28 says it in words)."""

    PARENT = "parent"
    ONLY_IF = "only-if"
    UNLESS = "unless"
    NOT_OPENED = "not-opened"
    JUMPED_OVER = "jumped-over"
    ENDED = "ended"
    SHORT_VERSION = "short-version"
    SELF_ASSESSMENT = "self-assessment"


@dataclass(frozen=True, slots=True)
class Reason:
    """The first rule that keeps an item off the path, with the item that decides it."""

    cause: Cause
    decider: str = ""
    """The id of the section or question whose answer or place decides; empty for length and mode."""
    condition: Condition | None = None
    """The bank's condition, where one decides."""


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

_PLACES = tuple(
    Place.ASKED if bits & ON else Place.UNSETTLED if bits & POSSIBLE else Place.OFF_PATH for bits in range(8)
)


class _StepsById(Mapping[str, Step]):
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


class Deciding(Protocol):
    """What an evaluation leaves behind: why an item is not asked, and what is offered."""

    def reason(self, at: int) -> Reason:
        """Why the item at a place is not asked."""

    def offer(self, gate: Gate) -> Offer:
        """Whether the choice or probe behind a gate is offered."""


@dataclass(frozen=True, slots=True)
class Offer:
    """Whether a choice or probe is offered now (R2, R3), and whether it still can be."""

    now: bool
    possible: bool


class Path:
    """Every item's place, and how far the interview is (R21).

    Made by :class:`persona_tui.interview.course.Course`. Places and counts are ready; steps and reasons are
    made when asked for, so that evaluating a large bank stays cheap.
    """

    def __init__(
        self,
        items: tuple[Item, ...],
        positions: Mapping[str, int],
        bits: bytes,
        answers: Mapping[str, Answer],
        decider: Deciding,
        counts: tuple[int, int, int],
        next_item: str | None,
    ) -> None:
        self._items = items
        self._positions = positions
        self._bits = bits
        self._answers = answers
        self._decider = decider
        self.done, self.least, most = counts
        """On the path with a value or special; how many questions are left at the least."""
        self.most: int | None = most
        """How many are left at the most; `None` when a repetition has no bound."""
        self.next = next_item
        """The first asked question, in document order, without a value or special."""

    def on(self, item: str) -> bool:
        """Whether an item is asked; an unknown id is not."""
        at = self._positions.get(item)
        return at is not None and bool(self._bits[at] & ON)

    def place(self, item: str) -> Place:
        """Where an item stands; raises `KeyError` for an id that the bank lacks."""
        return _PLACES[self._bits[self._positions[item]]]

    def answer(self, item: str) -> Answer:
        """What counts for an item: its answer when it is asked, nothing off the path (R6)."""
        return self._answers.get(item, NOTHING) if self.on(item) else NOTHING

    def offers(self, gate: Gate) -> bool:
        """Whether the choice or probe behind a gate is offered now (R2, R3)."""
        return gate == NO_GATE or self._decider.offer(gate).now

    def may_offer(self, gate: Gate) -> bool:
        """Whether the choice or probe behind a gate can still be offered, whatever else is answered."""
        return gate == NO_GATE or self._decider.offer(gate).possible

    @property
    def asked(self) -> Iterator[Question]:
        """The questions and statements on the path, in document order."""
        bits = self._bits
        return (item for at, item in enumerate(self._items) if bits[at] & ON and isinstance(item, Question))

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every item in document order, with its place and reason."""
        return tuple(self._step(at) for at in range(len(self._items)))

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """The step of each item by its id."""
        return _StepsById(self._positions, self._step)

    def _step(self, at: int) -> Step:
        item, bits = self._items[at], self._bits[at]
        return Step(
            item=item,
            place=_PLACES[bits],
            certain=bool(bits & CERTAIN),
            possible=bool(bits & POSSIBLE),
            answered=self._answers.get(item.id, NOTHING).answered,
            reason=None if bits & ON else self._decider.reason(at),
        )
