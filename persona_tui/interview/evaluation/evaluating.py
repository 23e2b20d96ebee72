"""The one pass through a layout (R1), whole or only where a change can reach (R30)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush

from persona_tui.interview.answer import Answer
from persona_tui.interview.evaluation.evaluation import DONE, MAYBE, MORE, NOW, SURE, UNCOUNTED, Evaluation
from persona_tui.interview.evaluation.holding import GONE, MUTE, OFF, OPEN, REJECTED, SPECIALS, VALUE
from persona_tui.interview.evaluation.layout import AWAITED, COMPUTED, STATEMENT, Layout, Row
from persona_tui.interview.evaluation.truth import TRUE
from persona_tui.interview.steps import CERTAIN, ON, POSSIBLE

_WAITING = bytes(
    SURE if bits & CERTAIN else NOW if bits & ON else MAYBE if bits & POSSIBLE else UNCOUNTED
    for bits in range(8)
)
_NARROW = 8
"""What a change reaches is looked at place by place up to one place in so many; the rest then in one go."""


def evaluated(layout: Layout, answers: Mapping[str, Answer]) -> Evaluation:
    """Evaluate a whole layout.

    Args:
        layout: the bank, laid out.
        answers: what is held by item.
    """
    size = len(layout.items)
    found = Evaluation(layout, bytearray(size + 2), bytearray(size), [None] * layout.width, bytearray(size))
    # Two places past the end stand above the items of the first level, and above those that length and mode
    # leave out.
    found.bits[size] = ON | CERTAIN | POSSIBLE
    _pass(found, layout.rows, answers)
    return found


def reevaluated(before: Evaluation, answers: Mapping[str, Answer], changed: Iterable[str]) -> Evaluation:
    """Evaluate again what a change can reach: the places that look at one that is another now.

    Args:
        before: an evaluation of the same layout.
        answers: what is held now.
        changed: the items whose answers are not those of that evaluation.

    Returns:
        The same as evaluating all of it.
    """
    found, layout = before.copy(), before.layout
    rows, readers, size = layout.rows, layout.readers, len(layout.rows)
    reached = [at for at in map(layout.positions.get, changed) if at is not None]
    heapify(reached)
    leaping = iter((*layout.leaping, size))
    leap_at = next(leaping)
    sure_to = maybe_to = last = -1
    left = size // _NARROW + _NARROW
    looked_at: list[int] = []
    while reached:
        at = heappop(reached)
        if at == last:
            continue
        last, left = at, left - 1
        while leap_at < at:
            sure_to, maybe_to = max(sure_to, found.leaps[leap_at][0]), max(maybe_to, found.leaps[leap_at][1])
            leap_at = next(leaping)
        if left < len(reached):
            _forget(found, at, size)
            _pass(found, rows[at:], answers, sure_to, maybe_to)
            found.looked_at = (*looked_at, *range(at, size))
            return found
        _forget(found, at, at + 1)
        _pass(found, (rows[at],), answers, sure_to, maybe_to)
        looked_at.append(at)
        if _is_other(before, found, at):
            layout.tallies.forget(at, found.values)
            for reader in readers[at]:
                heappush(reached, reader)
        if at in found.leaps and before.leaps[at] != found.leaps[at]:
            furthest = min(size, max(*before.leaps[at], *found.leaps[at]))
            reached = [*range(at + 1, furthest), *(one for one in reached if one >= furthest)]
            heapify(reached)
    found.looked_at = looked_at
    return found


def _forget(found: Evaluation, start: int, end: int) -> None:
    """Make some places as they were before any evaluation."""
    count = end - start
    found.bits[start:end] = found.standings[start:end] = found.waits[start:end] = bytes(count)
    found.values[start:end] = [None] * count
    if count == 1:
        found.rejected.discard(start)
        return
    found.rejected = {at for at in found.rejected if at < start}
    tallies = found.layout.tallies
    found.values[tallies.first : tallies.end] = [None] * (tallies.end - tallies.first)


def _is_other(before: Evaluation, found: Evaluation, at: int) -> bool:
    """Whether anything that other places look at is another."""
    return (
        before.bits[at] != found.bits[at]
        or before.standings[at] != found.standings[at]
        or before.values[at] != found.values[at]
        or _presence(before, at) != _presence(found, at)
    )


def _presence(of: Evaluation, at: int) -> object:
    special = of.layout.rows[at][-1]
    return None if special is None or special.presence is None else of.values[special.presence]


def _pass(  # noqa: C901 - one loop, kept whole for speed
    found: Evaluation,
    rows: Sequence[Row],
    answers: Mapping[str, Answer],
    sure_to: int = -1,
    maybe_to: int = -1,
) -> None:
    """Evaluate some rows, in document order.

    Args:
        found: gets what they come to; whatever stands before them is there already, and they are empty.
        rows: without gaps.
        answers: what is held by item.
        sure_to: the furthest place that an arrow before them jumps to, surely (R16).
        maybe_to: the same, perhaps.
    """
    bits, standings, values, waits = found.bits, found.standings, found.values, found.waits
    size, held_by = len(found.layout.items), answers.get

    for at, parent, last, kind, key, gate, see, special in rows:
        if special is not None and special.leaps:
            leap = leap_maybe = -1
            for ender in special.enders:
                if bits[ender] & CERTAIN:
                    leap = sure_to = size
                elif bits[ender]:
                    leap_maybe = maybe_to = size
            found.leaps[at] = leap, leap_maybe
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
            elif kind == COMPUTED and place & ON and special is not None and special.result is not None:
                standing, values[at] = special.result(standings, values)
                standings[at] = standing if standing != VALUE or place & CERTAIN else OPEN
            continue
        if not place:
            standings[at] = OFF
            continue
        held = held_by(key)
        if held is None or (held.value is None and held.special is None):
            waits[at] = _WAITING[place] if kind != AWAITED else MORE
        elif place & ON:
            waits[at] = DONE
            if held.value is None:
                standings[at] = SPECIALS[held.special] if held.special else OPEN
            elif special is not None and special.sight is not None:
                standing, values[at] = special.sight(held, standings, values)
                if standing == REJECTED:
                    found.rejected.add(at)
                    waits[at] = _WAITING[place]
                else:
                    standings[at] = standing
            elif see is not None:
                seen = values[at] = see(held.value)
                standings[at] = GONE if seen is None else VALUE

        if special is not None and special.arrows:
            leap, leap_maybe = found.leaps[at]
            for test, target in special.arrows:
                truth = test(standings, values)
                if truth == TRUE:
                    leap = max(leap, target)
                elif truth & TRUE:
                    leap_maybe = max(leap_maybe, target)
            found.leaps[at] = leap, leap_maybe
            sure_to, maybe_to = max(sure_to, leap), max(maybe_to, leap_maybe)
