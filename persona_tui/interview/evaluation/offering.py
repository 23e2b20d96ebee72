"""Which choices and probes are offered by their own conditions, and which chosen ones no longer are (R11)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from persona_tui.banks.answer_types import Consent, OneChoice
from persona_tui.banks.conditions.tree import All, AnyOf, Condition
from persona_tui.banks.model import NO_GATE, Gate, Question
from persona_tui.interview.answer import Answer, selected
from persona_tui.interview.evaluation.compiling import Compiler, Test
from persona_tui.interview.evaluation.holding import (
    DOUBTFUL,
    GONE,
    VALUE,
    Comparable,
    Sifted,
    Standings,
    Values,
    comparable,
)
from persona_tui.interview.evaluation.truth import ANYTHING, NEVER, TRUE, Truth
from persona_tui.interview.path import ON, POSSIBLE, Offer

Sight = Callable[[Answer, Standings, Values], tuple[int, object]]
"""How conditions see an answer that holds a value: its standing and its comparable value."""

ONLY_IF = tuple(7 if truth == TRUE else POSSIBLE if truth & TRUE else 0 for truth in range(8))
"""What is left of a place by the truth of a `Si`: all of it, only that it is possible, nothing (R2)."""
UNLESS = tuple(0 if truth == TRUE else ON | POSSIBLE if truth & TRUE else 7 for truth in range(8))
"""The same for a `Sauf si`: nothing, all but that it is certain, all of it (R3)."""

Tests = tuple[tuple[Test, tuple[int, ...]], ...]
"""A compiled gate: each condition, and what it leaves of the place."""


def compiled(gate: Gate, compiler: Compiler) -> Tests:
    """The tests of a gate; none for one that is always open.

    `Si : a et b` is as good as two `Si`, and `Sauf si : a ou b` as two `Sauf si`; apart they cost less.
    """
    only_if = (part for condition in gate.only_if for part in _parts(condition, All))
    unless = (part for condition in gate.unless for part in _parts(condition, AnyOf))
    return (
        *((compiler.test(condition), ONLY_IF) for condition in only_if),
        *((compiler.test(condition), UNLESS) for condition in unless),
    )


def _parts(condition: Condition, joint: type[All] | type[AnyOf]) -> Iterator[Condition]:
    """The conditions that a joint one is made of, all the way down."""
    if isinstance(condition, joint):
        for part in condition.conditions:
            yield from _parts(part, joint)
    else:
        yield condition


def offered(tests: Tests, standings: Standings, values: Values) -> Offer:
    """Whether the thing behind a gate is offered."""
    place = 7
    for test, narrows in tests:
        place &= narrows[test(standings, values)]
    return Offer(now=bool(place & ON), possible=bool(place & POSSIBLE))


def sight_of(question: Question, compiler: Compiler) -> Sight | None:
    """How conditions see the answers of a question some of whose choices may vanish (R11).

    Returns:
        `None` when none may, and a value made comparable is all there is to see.
    """
    if all(choice.gate == NO_GATE for choice in question.choices):
        return None
    gates = {choice.id: compiled(choice.gate, compiler) for choice in question.choices}
    single = isinstance(question.answer, OneChoice | Consent)
    return (_one if single else _several)(comparable(question), gates)


def _vanished(
    answer: Answer, gates: Mapping[str, Tests], standings: Standings, values: Values
) -> Mapping[str, Truth]:
    """The chosen choices that count no more, with what a comparison with each can still end with."""
    gone: dict[str, Truth] = {}
    for one in selected(answer.value):
        if (gate := gates[one.choice]) and one.choice not in answer.confirmed:
            offer = offered(gate, standings, values)
            if not offer.now:
                gone[one.choice] = ANYTHING if offer.possible else NEVER
    return gone


def _one(see: Comparable, gates: Mapping[str, Tests]) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if value is None:
            return GONE, None
        for truth in _vanished(answer, gates, standings, values).values():
            return (DOUBTFUL if truth == ANYTHING else GONE), None
        return VALUE, value

    return sight


def _several(see: Comparable, gates: Mapping[str, Tests]) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if not isinstance(value, tuple):
            return GONE, None
        gone = _vanished(answer, gates, standings, values)
        return VALUE, Sifted(value, MappingProxyType(dict(gone))) if gone else value

    return sight
