"""Which choices and probes are offered by their own conditions, and which chosen ones no longer are (R11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from persona_tui.banks.answer_types import AnswerType, Consent, OneChoice, Ranking, SeveralChoices
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
from persona_tui.interview.path import Offer

Sight = Callable[[Answer, Standings, Values], tuple[int, object]]
"""How conditions see an answer that holds a value: its standing and its comparable value."""

Tests = tuple[tuple[Test, ...], tuple[Test, ...]]
"""A compiled gate: every first must hold, no second may."""


def compiled(gate: Gate, compiler: Compiler) -> Tests | None:
    """The tests of a gate; `None` for one that is always open."""
    if gate == NO_GATE:
        return None
    return (
        tuple(compiler.test(condition) for condition in gate.only_if),
        tuple(compiler.test(condition) for condition in gate.unless),
    )


def offered(tests: Tests | None, standings: Standings, values: Values) -> Offer:
    """Whether the thing behind a gate is offered."""
    if tests is None:
        return Offer(True, True)
    wanted = [test(standings, values) for test in tests[0]]
    unwanted = [test(standings, values) for test in tests[1]]
    blocked = any(truth == TRUE for truth in unwanted)
    return Offer(
        now=not blocked and all(truth == TRUE for truth in wanted),
        possible=not blocked and all(truth & TRUE for truth in wanted),
    )


def chooses(answer: AnswerType) -> bool:
    """Whether the answer type takes some of the question's choices."""
    return isinstance(answer, OneChoice | Consent | SeveralChoices | Ranking)


def sight_of(question: Question, compiler: Compiler) -> Sight:
    """How conditions see the answers of a question, vanished choices included (R11)."""
    see = comparable(question)
    if not chooses(question.answer):
        return _plain(see)
    gates = {choice.id: compiled(choice.gate, compiler) for choice in question.choices}
    if isinstance(question.answer, OneChoice | Consent):
        return _one(see, gates)
    return _several(see, gates)


def _plain(see: Comparable) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:  # noqa: ARG001
        value = None if answer.value is None else see(answer.value)
        return (GONE, None) if value is None else (VALUE, value)

    return sight


def _vanished(
    answer: Answer, gates: Mapping[str, Tests | None], standings: Standings, values: Values
) -> Mapping[str, Truth]:
    """The chosen choices that count no more, with what a comparison with each can still end with."""
    gone: dict[str, Truth] = {}
    for one in selected(answer.value):
        if one.choice not in gates:
            gone[one.choice] = NEVER
        elif (gate := gates[one.choice]) is not None and one.choice not in answer.confirmed:
            offer = offered(gate, standings, values)
            if not offer.now:
                gone[one.choice] = ANYTHING if offer.possible else NEVER
    return gone


def _one(see: Comparable, gates: Mapping[str, Tests | None]) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if value is None:
            return GONE, None
        for truth in _vanished(answer, gates, standings, values).values():
            return (DOUBTFUL if truth == ANYTHING else GONE), None
        return VALUE, value

    return sight


def _several(see: Comparable, gates: Mapping[str, Tests | None]) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if not isinstance(value, tuple):
            return GONE, None
        gone = _vanished(answer, gates, standings, values)
        return VALUE, Sifted(value, MappingProxyType(dict(gone))) if gone else value

    return sight
