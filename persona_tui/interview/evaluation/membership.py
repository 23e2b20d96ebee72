"""Whether a repetition is asked: while its choice is chosen, or its item is in the answer (R18)."""

from __future__ import annotations

from persona_tui.interview.evaluation.comparing import Test, never
from persona_tui.interview.evaluation.compiling import Compiler
from persona_tui.interview.evaluation.holding import COMPARED, VALUE, Sifted, Standings, Values, folded_text
from persona_tui.interview.evaluation.placing import Placed, Stand
from persona_tui.interview.evaluation.truth import NEVER, TRUE, Truth


def membership(one: Placed, compiler: Compiler) -> Test | None:
    """The condition of what bears a repetition; `None` for any other item, and for one that was asked for."""
    if not one.first or one.repeated is None:
        return None
    if one.stand is Stand.ARCHIVED:
        return never
    if one.repeated.on_demand:
        return None  # someone asked for it, or may
    source = one.repeated.source
    at = None if source is None else compiler.place(source.id)
    if source is None or at is None:
        return never
    if one.stand is Stand.AWAITED:
        return _awaited(at)
    if one.repeated.choices:
        return compiler.chosen(source, one.key)
    return _held(at, one.key if compiler.by_choice(source) else folded_text(one.key))


def _awaited(at: int) -> Test:
    """Repetitions may come while their answer may."""

    def test(standings: Standings, values: Values) -> Truth:  # noqa: ARG001 - every test takes both
        standing = standings[at]
        return NEVER if standing == VALUE else COMPARED[standing]

    return test


def _held(at: int, key: str) -> Test:
    """The answer that gave the repetition counts, and so does its item."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        return value.gone.get(key, TRUE) if isinstance(value, Sifted) else TRUE

    return test
