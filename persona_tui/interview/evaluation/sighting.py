"""How conditions see an answer that holds a value: vanished choices (R11) and rejected values (R14) aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from persona_tui.banks.answer_types import Consent, OneChoice, OneOf, SeveralOf
from persona_tui.banks.model import NO_GATE, Question
from persona_tui.interview.answer import Answer, selected
from persona_tui.interview.evaluation.comparing import Test
from persona_tui.interview.evaluation.compiling import Compiler
from persona_tui.interview.evaluation.holding import (
    DOUBTFUL,
    GONE,
    OPEN,
    REJECTED,
    VALUE,
    Comparable,
    Sifted,
    Standings,
    Values,
    comparable,
    folded_text,
)
from persona_tui.interview.evaluation.offering import compiled, offered
from persona_tui.interview.evaluation.truth import ANYTHING, NEVER, TRUE, Truth

Sight = Callable[[Answer, Standings, Values], tuple[int, object]]
"""How conditions see an answer that holds a value: its standing and its comparable value."""
Vanished = Callable[[Answer, Standings, Values], Mapping[str, Truth]]
"""The chosen choices that count no more, with what a comparison with each can still end with."""


def sight_of(question: Question, compiler: Compiler, at: int) -> Sight | None:
    """How conditions see the answers of a question.

    Args:
        question: the question.
        compiler: for the conditions of its choices and rejections.
        at: its place.

    Returns:
        `None` when none of its choices may vanish and nothing is rejected: a value made comparable is then
        all there is to see.
    """
    see = comparable(question, compiler.by_choice(question))
    vanished = _by_source(question, compiler) or _by_gates(question, compiler, at)
    single = isinstance(question.answer, OneChoice | Consent | OneOf)
    sight: Sight | None = None
    if vanished is not None:
        sight = (_one if single else _several)(see, vanished)
    rejections = [compiler.test(check.condition, at + 1) for check in question.rejections]
    if not rejections:
        return sight
    return Rejecting(at, sight or _plain(see), rejections, compiler.tally_slots(at))


def _by_gates(question: Question, compiler: Compiler, at: int) -> Vanished | None:
    """Choices vanish by their own conditions."""
    if all(choice.gate == NO_GATE for choice in question.choices):
        return None
    gates = {choice.id: compiled(choice.gate, compiler, at) for choice in question.choices}

    def vanished(answer: Answer, standings: Standings, values: Values) -> Mapping[str, Truth]:
        gone: dict[str, Truth] = {}
        for one in selected(answer.value):
            if (gate := gates.get(one.choice)) and one.choice not in answer.confirmed:
                offer = offered(gate, standings, values)
                if not offer.now:
                    gone[one.choice] = ANYTHING if offer.possible else NEVER
        return gone

    return vanished


def _by_source(question: Question, compiler: Compiler) -> Vanished | None:
    """Items taken from an earlier answer vanish when that answer holds them no more."""
    if not isinstance(question.answer, OneOf | SeveralOf):
        return None
    source, by_choice = compiler.place(question.answer.source), compiler.by_choice(question)

    def vanished(answer: Answer, standings: Standings, values: Values) -> Mapping[str, Truth]:
        standing = GONE if source is None else standings[source]
        offers = values[source] if source is not None and standing == VALUE else ()
        otherwise = ANYTHING if standing in (OPEN, DOUBTFUL) else NEVER
        gone: dict[str, Truth] = {}
        for one in selected(answer.value):
            key = one.choice if by_choice else folded_text(one.choice)
            truth = _offered_by(offers, key)
            if truth != TRUE and one.choice not in answer.confirmed:
                gone[key] = truth or otherwise
        return gone

    return vanished


def _offered_by(offers: object, key: str) -> Truth:
    """Whether an answer holds an item; 0 when it does not."""
    if isinstance(offers, Sifted):
        return offers.gone.get(key, TRUE if key in offers.chosen else 0)
    return TRUE if isinstance(offers, tuple) and key in offers else 0


def _plain(see: Comparable) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:  # noqa: ARG001
        value = None if answer.value is None else see(answer.value)
        return (GONE, None) if value is None else (VALUE, value)

    return sight


def _one(see: Comparable, vanished: Vanished) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if value is None:
            return GONE, None
        for truth in vanished(answer, standings, values).values():
            return (DOUBTFUL if truth == ANYTHING else GONE), None
        return VALUE, value

    return sight


def _several(see: Comparable, vanished: Vanished) -> Sight:
    def sight(answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        value = None if answer.value is None else see(answer.value)
        if not isinstance(value, tuple):
            return GONE, None
        gone = vanished(answer, standings, values)
        return VALUE, Sifted(value, MappingProxyType(dict(gone))) if gone else value

    return sight


class Rejecting:
    """The sight of a question with ``Refuser si``: a rejected value is a draft, logic sees no answer (R14).

    While its rejections are looked at the value counts, in the tallies too.
    """

    def __init__(self, at: int, inner: Sight, rejections: Sequence[Test], slots: Sequence[int]) -> None:
        self._at = at
        self._inner = inner
        self._rejections = rejections
        self._slots = slots

    def __call__(self, answer: Answer, standings: Standings, values: Values) -> tuple[int, object]:
        """The answer as conditions see it; :data:`REJECTED` when its value is."""
        seen = self._inner(answer, standings, values)
        return (REJECTED, None) if any(self._tried(seen, standings, values)) else seen

    def met_by(self, answer: Answer, standings: Standings, values: Values) -> tuple[int, ...]:
        """The ranks of the rejections that a value meets."""
        seen = self._inner(answer, standings, values)
        return tuple(rank for rank, met in enumerate(self._tried(seen, standings, values)) if met)

    def _tried(self, seen: tuple[int, object], standings: Standings, values: Values) -> list[bool]:
        """Which rejections are met, with everything left as it was."""
        at, slots = self._at, self._slots
        before = standings[at], values[at], [values[slot] for slot in slots]
        standings[at], values[at] = seen
        for slot in slots:
            values[slot] = None
        met = [test(standings, values) == TRUE for test in self._rejections]
        standings[at], values[at], tallies = before
        for slot, tally in zip(slots, tallies, strict=True):
            values[slot] = tally
        return met
