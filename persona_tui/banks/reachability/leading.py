"""Where arrows and ends lead: what they skip, what they end, which repetitions they break off (R16)."""

from __future__ import annotations

from collections.abc import Iterator

from persona_tui.banks.model import Bank, Direction, Question
from persona_tui.banks.reachability.formula import Fixed, Formula, not_true
from persona_tui.banks.reachability.nesting import Nesting
from persona_tui.banks.reachability.places import Slot, Slots
from persona_tui.banks.reachability.program import Bar
from persona_tui.banks.reachability.truth import FALSE, TRUE
from persona_tui.banks.reachability.verdicts import Obstacle
from persona_tui.banks.reachability.wiring import Wiring

MOST_JUMPS = 200
"""Arrows to so many places at once are no longer followed: what lies under them is not decided."""


class Leading:
    """The arrows and ends met so far, going through a bank.

    Those of a repetition are, for what stands outside, those of any of its repetitions: only where all are
    supposed to be answered alike are they what one of them says.
    """

    def __init__(self, bank: Bank, nesting: Nesting, wiring: Wiring, slots: Slots) -> None:
        self._bank = bank
        self._nesting = nesting
        self._wiring = wiring
        self._slots = slots
        self._ended: Formula = Fixed(FALSE)
        self._ended_by = ""
        self._outside: tuple[int, Formula, str] | None = None
        """While in a repetition: which, and what had ended the interview before it."""
        self._perhaps_ended = False
        """Whether some repetition may have ended it, which only a strict search tells."""
        self._jumps: dict[tuple[int, int | None], tuple[Formula, str]] = {}
        """By target, and by what the arrow is repeated with: whether it was taken, and whose it is."""
        self.early: list[Slot] = []
        """The ways in which something is left out at the end."""
        self.broken_off: dict[int, Slot] = {}
        """By the place of what is repeated, whether the other repetitions are left out."""

    def bars(self, at: int) -> Iterator[Bar]:
        """What may skip an item: the arrows that go over it and all below it, and the ends before it."""
        for jump in [jump for jump in self._jumps if jump[0] <= at]:
            del self._jumps[jump]
        yield from self._jumped(at)
        self._come_to(at)
        if not isinstance(self._ended, Fixed):
            yield Bar(Obstacle.ENDED, not_true(self._ended), by=self._ended_by)
        if self._perhaps_ended:
            yield Bar(Obstacle.ENDED, Fixed(TRUE | FALSE))

    def _come_to(self, at: int) -> None:
        """Go in or out of a repetition."""
        whole = self._nesting.repeated[at]
        if self._outside is not None and self._outside[0] != whole:
            before = self._outside[1:]
            if not self._wiring.strict and before[0] is not self._ended:
                self._ended, self._ended_by = before
                self._perhaps_ended = True
            self._outside = None
        if whole is not None and self._outside is None:
            self._outside = whole, self._ended, self._ended_by

    def _jumped(self, at: int) -> Iterator[Bar]:
        if len(self._jumps) > MOST_JUMPS:
            yield Bar(Obstacle.JUMPED, Fixed(TRUE | FALSE))
            return
        last, whole = self._nesting.last, self._nesting.repeated[at]
        for (target, within), (formula, source) in self._jumps.items():
            if target <= last[at]:
                continue
            leads_in = whole is not None and whole != within and target <= last[whole]
            leads_out = within is not None and whole != within and not self._wiring.strict
            if leads_in or leads_out:
                # What it skips in the first repetition, it does not skip in the others; and any may lead out.
                yield Bar(Obstacle.JUMPED, Fixed(TRUE | FALSE), by=source)
            else:
                yield Bar(Obstacle.JUMPED, not_true(formula), by=source)

    def lead(self, at: int, question: Question) -> None:
        """Follow the arrows of a question's choices, `ouvre` aside."""
        for choice in question.choices:
            arrow = choice.arrow
            if arrow is None or arrow.direction is Direction.OPENS:
                continue
            formula = self._wiring.chosen(question, choice.id)
            if self._nesting.leaves(arrow, at):
                self.break_off(at, formula)
            if arrow.direction is Direction.END:
                taken = self._slots.place(Fixed(TRUE), (formula,))
                self.end(taken, at, early=at + 1 < len(self._bank.items))
            elif (target := self._nesting.at.get(arrow.target, 0)) > at:
                self._jump(target, at, formula)

    def end(self, slot: Slot, source: int, *, early: bool = True) -> None:
        """Note one more way in which the interview may have ended.

        Args:
            slot: whether it has.
            source: the place of what ends it.
            early: whether anything stands behind.
        """
        by = self._bank.items[source].id
        self._ended_by = by if isinstance(self._ended, Fixed) or by == self._ended_by else ""
        self._ended = self._slots.either_way(self._ended, slot)
        if early:
            self.early.append(slot)

    def break_off(self, at: int, formula: Formula) -> None:
        """Note one more way in which the repetition of an item leaves the others out."""
        whole = self._nesting.repeated[at]
        if whole is not None:
            before = self.broken_off.get(whole, Fixed(FALSE))
            self.broken_off[whole] = self._slots.either_way(before, formula)

    def _jump(self, target: int, at: int, formula: Formula) -> None:
        jump, by = (target, self._nesting.repeated[at]), self._bank.items[at].id
        before, source = self._jumps.get(jump, (Fixed(FALSE), by))
        self._jumps[jump] = self._slots.either_way(before, formula), by if source == by else ""
