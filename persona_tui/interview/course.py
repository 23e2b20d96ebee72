"""A bank made ready to be walked: compiled once per bank, length and mode, evaluated in one pass (R1)."""

from __future__ import annotations

from collections.abc import Mapping

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.evaluation.deciding import Decider
from persona_tui.interview.evaluation.holding import GONE, MUTE, OFF, OPEN, SPECIALS, VALUE
from persona_tui.interview.evaluation.layout import SECTION, STATEMENT, Layout, laid_out
from persona_tui.interview.evaluation.truth import TRUE
from persona_tui.interview.path import CERTAIN, ON, POSSIBLE, Length, Mode, Path


class Course:
    """The way through a bank for one length and mode.

    A pure function of the answers: :meth:`path` reads no clock, no chance, no file (R22).
    """

    def __init__(self, bank: Bank, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> None:
        self.bank = bank
        self.length = length
        self.mode = mode
        self._layout: Layout = laid_out(bank, length, mode)

    @property
    def movers(self) -> frozenset[str]:
        """The questions whose answer can move the path: those that a condition or an arrow reads."""
        return self._layout.movers

    def path(self, answers: Mapping[str, Answer]) -> Path:  # noqa: C901 - one loop, kept whole for speed
        """Where every item stands.

        Args:
            answers: what is held by item, off the path too; it must not change afterwards.

        Returns:
            The places, the next question and the progress (R2, R3, R5, R6, R16, R21, R31).
        """
        layout = self._layout
        size = len(layout.items)
        # Two places past the end stand above the items of the first level, and above those that length and
        # mode leave out.
        bits = bytearray(size + 2)
        bits[size] = ON | CERTAIN | POSSIBLE
        standings = bytearray(size)
        values: list[object] = [None] * size
        sure_to = maybe_to = -1  # the furthest place that an arrow jumps to, surely or perhaps (R16)
        done = least = most = 0
        next_item: str | None = None
        held_by = answers.get

        for at, parent, last, kind, key, gate, see, special in layout.rows:
            if special is not None:
                for ender in special.enders:
                    if bits[ender] & CERTAIN:
                        sure_to = size
                    elif bits[ender]:
                        maybe_to = size
            place = bits[parent]
            if place:
                if sure_to > last:
                    place = 0
                else:
                    if maybe_to > last:
                        place &= ON | POSSIBLE
                    for test, narrows in gate:
                        place &= narrows[test(standings, values)]
                        if not place:
                            break
                bits[at] = place

            if kind == SECTION:
                continue
            if not place:
                standings[at] = OFF
                continue
            if kind == STATEMENT:
                if place & ON:
                    standings[at] = MUTE
                continue
            held = held_by(key)
            if held is None or (held.value is None and held.special is None):
                most += 1
                if place & CERTAIN:
                    least += 1
                if next_item is None and place & ON:
                    next_item = key
            elif place & ON:
                done += 1
                if held.value is None:
                    standings[at] = SPECIALS[held.special] if held.special else OPEN
                elif special is not None and special.sight is not None:
                    standings[at], values[at] = special.sight(held, standings, values)
                elif see is not None:
                    seen = values[at] = see(held.value)
                    standings[at] = GONE if seen is None else VALUE

            if special is not None:
                for test, target in special.arrows:
                    truth = test(standings, values)
                    if truth == TRUE:
                        sure_to = max(sure_to, target)
                    elif truth & TRUE:
                        maybe_to = max(maybe_to, target)

        return Path(
            items=layout.items,
            positions=layout.positions,
            bits=bytes(bits[:size]),
            answers=answers,
            decider=Decider(layout, bits, standings, values),
            counts=(done, least, most),
            next_item=next_item,
        )
