"""A bank laid out flat for one shape, in document order: what an evaluation walks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from persona_tui.banks.model import Item
from persona_tui.interview.evaluation.comparing import Test
from persona_tui.interview.evaluation.compiling import Compiler
from persona_tui.interview.evaluation.computing import Result
from persona_tui.interview.evaluation.holding import Comparable
from persona_tui.interview.evaluation.offering import Tests
from persona_tui.interview.evaluation.placing import Placed
from persona_tui.interview.evaluation.sighting import Sight
from persona_tui.interview.evaluation.tallying import Tallies
from persona_tui.interview.reasons import Cause

QUESTION, AWAITED, SECTION, STATEMENT, COMPUTED = range(5)
"""What a place is for; :data:`AWAITED` is a question of repetitions that may still come."""


@dataclass(frozen=True, slots=True)
class Special:
    """What few items have."""

    enders: tuple[int, ...] = ()
    """The places of the items with « Ensuite : fin » that end just before it."""
    arrows: tuple[tuple[Test, int], ...] = ()
    """Its choices' arrows, and how far each jumps."""
    sight: Sight | None = None
    """How conditions see its answer, where that takes more than its value."""
    result: Result | None = None
    """What a computed question comes to."""
    presence: int | None = None
    """The slot among the values that says where a repetition stands."""
    to_ask_for: bool = False
    """Whether it bears repetitions on demand, and there are none: possible at the most (R18)."""
    more: int | None = 0
    """How many repetitions may still come; `None`: there is no bound (R21)."""
    leaps: bool = False
    """Whether an arrow or an end may be taken here."""


Row = tuple[
    int,  # its place
    int,  # its parent's place
    int,  # the place of the last item below it, or its own
    int,  # what it is for
    str,  # its id
    Tests,  # its gate, its openers included
    Comparable | None,  # how conditions see its values; None when none reads them
    Special | None,
]


@dataclass(frozen=True)
class Layout:
    """What an evaluation walks, and what explaining it needs."""

    placed: tuple[Placed, ...]
    items: tuple[Item, ...]
    positions: Mapping[str, int]
    rows: tuple[Row, ...]
    width: int
    """How many values an evaluation holds: one an item, and the slots behind them."""
    left_out: Mapping[int, Cause]
    """The items that length or mode leave out (R31)."""
    openers: Mapping[int, tuple[int, ...]]
    """The places of the questions that open an item (R16)."""
    tallies: Tallies
    compiler: Compiler
    readers: tuple[tuple[int, ...], ...]
    """By place, the places further on that look at it."""
    leaping: tuple[int, ...]
    """The places where an arrow or an end is taken."""
    awaiting: Mapping[int, int | None]
    """The places that stand for repetitions still to come, with how many there may be."""
    extensible: tuple[int, ...]
    """The places after which more repetitions may be asked for."""
    statements: tuple[int, ...]
    choosing: tuple[int, ...]
    """The places of questions that offer what may vanish: gated choices, items of earlier answers (R11)."""
