"""What one evaluation comes to, place by place, and how far the interview is by it (R21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from persona_tui.interview.derived import Counts
from persona_tui.interview.evaluation.holding import Standings, Values
from persona_tui.interview.evaluation.layout import Layout

UNCOUNTED, DONE, SURE, NOW, MAYBE, MORE = range(6)
"""How a place counts: not at all; answered; to be asked for certain, as it stands now, perhaps; standing for
repetitions that may still come."""


@dataclass(slots=True)
class Evaluation:
    """One evaluation of a layout; it changes no more once it is made."""

    layout: Layout
    bits: bytearray
    """The place of each item; behind the last, what stands above all, and above what is left out."""
    standings: Standings
    values: Values
    waits: bytearray
    """How each place counts."""
    leaps: dict[int, tuple[int, int]] = field(default_factory=dict)
    """How far the arrows and ends at a place jump, surely and perhaps (R16)."""
    rejected: set[int] = field(default_factory=set)
    """The places whose values are rejected (R14)."""
    looked_at: Sequence[int] = ()
    """The places that were looked at again, where it goes on from another evaluation."""

    def copy(self) -> Evaluation:
        """Another one to go on from."""
        return Evaluation(
            self.layout,
            self.bits[:],
            self.standings[:],
            self.values[:],
            self.waits[:],
            self.leaps.copy(),
            self.rejected.copy(),
        )

    def counts(self) -> Counts:
        """How far the interview is (R21)."""
        count, least = self.waits.count, self.waits.count(SURE)
        awaited = [more for at, more in self.layout.awaiting.items() if self.waits[at] == MORE]
        return Counts(
            done=count(DONE),
            least=least,
            most=least + count(NOW) + count(MAYBE) + sum(more or 0 for more in awaited),
            endless=None in awaited,
            on_demand=any(self.bits[at] for at in self.layout.extensible),
        )

    def waiting(self) -> Iterator[int]:
        """The places of the questions that are asked and wait."""
        return (at for at, how in enumerate(self.waits) if how in (SURE, NOW))

    def next_at(self, start: int = 0, end: int | None = None) -> int | None:
        """The place of the first question that is asked and waits, between two places."""
        found = (self.waits.find(SURE, start, end), self.waits.find(NOW, start, end))
        return min((at for at in found if at >= 0), default=None)
