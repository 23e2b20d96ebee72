"""A bank made ready to be walked: compiled once a shape, evaluated in one pass (R1)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from persona_tui.banks.model import Bank, Question
from persona_tui.banks.short_version import kept
from persona_tui.interview.answer import Answer
from persona_tui.interview.derived import Counts
from persona_tui.interview.evaluation.deciding import Decider
from persona_tui.interview.evaluation.holding import GONE, MUTE, OFF, OPEN, REJECTED, SPECIALS, VALUE
from persona_tui.interview.evaluation.layout import (
    AWAITED,
    COMPUTED,
    STATEMENT,
    Layout,
    laid_out,
)
from persona_tui.interview.evaluation.placing import Placing
from persona_tui.interview.evaluation.references import read_by
from persona_tui.interview.evaluation.truth import TRUE
from persona_tui.interview.path import CERTAIN, ON, POSSIBLE, Length, Mode, Path
from persona_tui.interview.reasons import Cause
from persona_tui.interview.repetitions.identity import parted, question_of
from persona_tui.interview.repetitions.shape import Shape, Shaping

_SHAPES_KEPT = 16
"""Layouts remembered: a person goes back and forth between few shapes of a bank."""


class Course:
    """The way through a bank for one length and mode.

    A pure function of the answers: :meth:`path` reads no clock, no chance, no file (R22). The bank is laid
    out anew only when answers bring other repetitions.
    """

    def __init__(self, bank: Bank, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> None:
        self.bank = bank
        self.length = length
        self.mode = mode
        self.movers: frozenset[str] = read_by(bank)
        """By the bank's ids, the items whose answer can move the path or what it derives."""
        self._shaping = Shaping(bank)
        self._placing = Placing(bank, self._shaping.repeated)
        self._left_out = _left_out(bank, length, mode)
        self._layout = lru_cache(_SHAPES_KEPT)(self._laid_out)

    def moves(self, item: str) -> bool:
        """Whether the answer of an item, of one repetition or not, can move the path.

        What brings another repetition does too, by being said in it.
        """
        template, key = parted(item)
        return template in self.movers or bool(key)

    def question(self, item: str) -> Question | None:
        """What an id holds an answer for, whatever the answers (:func:`question_of`)."""
        return question_of(self.bank, item)

    def path(self, answers: Mapping[str, Answer]) -> Path:  # noqa: C901 - one loop, kept whole for speed
        """Where every item stands.

        Args:
            answers: what is held by item, off the path too; it must not change afterwards.

        Returns:
            The places, the next question and the progress (R2, R3, R5, R6, R16, R18, R20, R21, R31).
        """
        layout = self._layout(self._shaping.shape(answers))
        size = len(layout.items)
        # Two places past the end stand above the items of the first level, and above those that length and
        # mode leave out.
        bits = bytearray(size + 2)
        bits[size] = ON | CERTAIN | POSSIBLE
        standings = bytearray(size)
        values: list[object] = [None] * layout.width
        sure_to = maybe_to = -1  # the furthest place that an arrow jumps to, surely or perhaps (R16)
        done = least = most = 0
        endless = on_demand = False
        next_item: str | None = None
        rejected: set[int] = set()
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
            if special is not None and special.presence is not None:
                values[special.presence] = place
                if special.to_ask_for:
                    place &= POSSIBLE
                    bits[at] = place

            if kind > AWAITED:
                if not place:
                    standings[at] = OFF
                elif kind == STATEMENT:
                    if place & ON:
                        standings[at] = MUTE
                elif kind == COMPUTED:
                    if place & ON and special is not None and special.result is not None:
                        standing, values[at] = special.result(standings, values)
                        standings[at] = standing if standing != VALUE or place & CERTAIN else OPEN
                elif special is not None and special.more is None:
                    on_demand = True
                continue
            if not place:
                standings[at] = OFF
                continue
            held = held_by(key)
            waiting = held is None or (held.value is None and held.special is None)
            if held is not None and not waiting and place & ON:
                if held.value is None:
                    standings[at] = SPECIALS[held.special] if held.special else OPEN
                elif special is not None and special.sight is not None:
                    standing, values[at] = special.sight(held, standings, values)
                    if standing == REJECTED:
                        rejected.add(at)
                        waiting = True
                    else:
                        standings[at] = standing
                elif see is not None:
                    seen = values[at] = see(held.value)
                    standings[at] = GONE if seen is None else VALUE
                done += not waiting
            if kind == AWAITED:
                more = 0 if special is None else special.more
                endless = endless or more is None
                most += more or 0
            elif waiting:
                most += 1
                if place & CERTAIN:
                    least += 1
                if next_item is None and place & ON:
                    next_item = key

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
            counts=Counts(done, least, most, endless, on_demand),
            next_item=next_item,
            rejected=frozenset(rejected),
        )

    def _laid_out(self, shape: Shape) -> Layout:
        return laid_out(self.bank, self._placing.placed(shape), self._left_out, self.movers)


def _left_out(bank: Bank, length: Length, mode: Mode) -> dict[str, Cause]:
    """What length and mode leave out (R31)."""
    left_out: dict[str, Cause] = {}
    if mode is Mode.SELF_ASSESSMENT:
        left_out = {item.id: Cause.SELF_ASSESSMENT for item in bank.items if item.facilitator}
    if length is Length.SHORT:
        keeps = kept(bank)
        left_out |= {item.id: Cause.SHORT_VERSION for item in bank.items if item.id not in keeps}
    return left_out
