"""Conditions turned into functions, once per bank, so that an evaluation is one pass of cheap calls (R1)."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from datetime import date
from typing import assert_never

from persona_tui.banks.answer_types import Consent, Date, Duration, Number, Scale, YesNo
from persona_tui.banks.conditions.tree import (
    All,
    Among,
    AnyOf,
    Compare,
    Comparison,
    Condition,
    Constant,
    Contains,
    CountOf,
    Given,
    Is,
    Not,
    Of,
    Only,
    Operand,
)
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.holding import (
    COMPARED,
    REFUSALS,
    STATES,
    VALUE,
    Sifted,
    Standings,
    Values,
    consent_id,
    folded_text,
)
from persona_tui.interview.evaluation.truth import AND, FALSE, NEVER, NOT, OR, TRUE, Truth

Test = Callable[[Standings, Values], Truth]
"""A compiled condition: from the standings and values of earlier items to what it can still end with."""

_SIGNS: Mapping[Comparison, Callable[[object, object], bool]] = {
    Comparison.EQUAL: operator.eq,
    Comparison.DIFFERENT: operator.ne,
    Comparison.LESS: operator.lt,  # type: ignore[dict-item]
    Comparison.AT_MOST: operator.le,  # type: ignore[dict-item]
    Comparison.MORE: operator.gt,  # type: ignore[dict-item]
    Comparison.AT_LEAST: operator.ge,  # type: ignore[dict-item]
}
_YES = frozenset({"oui", "yes"})


def _never(standings: Standings, values: Values) -> Truth:  # noqa: ARG001 - every test takes both
    return NEVER


class Compiler:
    """Compiles conditions against the questions of one bank.

    A reference that does not resolve, or a constant of another type than its question, is never known (R23);
    a bank that reads without errors holds neither.
    """

    def __init__(self, positions: Mapping[str, int], questions: Mapping[str, Question]) -> None:
        self._positions = positions
        self._questions = questions

    def test(self, condition: Condition) -> Test:
        """The function of a condition."""
        match condition:
            case Compare(operand=operand, sign=sign, value=value):
                return self._compare(operand, sign, value)
            case Among(operand=operand, values=constants):
                return self._among(operand, constants)
            case Contains(operand=operand, value=item):
                return self._holding(operand, item, _contains)
            case Only(operand=operand, value=item):
                return self._holding(operand, item, _only)
            case Is(operand=operand, state=state):
                at = self._positions.get(operand.question)
                return _never if at is None else _looked_up(at, STATES[state])
            case Given(operand=operand):
                return self._given(operand)
            case Not(condition=inner):
                return _negated(self.test(inner))
            case All(conditions=parts):
                return every([self.test(part) for part in parts])
            case AnyOf(conditions=parts):
                return some([self.test(part) for part in parts])
            case _:
                assert_never(condition)

    def chosen(self, question: Question, choice: str) -> Test:
        """The condition of an arrow: that choice of the question is chosen (R16)."""
        at = self._positions[question.id]
        answer = question.answer
        if isinstance(answer, YesNo):
            return _compared(at, operator.eq, choice in _YES)
        if isinstance(answer, Consent):
            return _compared(at, operator.eq, consent_id(choice))
        if question.choices and not _single(question):
            return _contains(at, choice)
        return _compared(at, operator.eq, choice)

    def _compare(self, operand: Operand, sign: Comparison, value: Constant) -> Test:
        at, question = self._place(operand)
        if at is None or question is None:
            return _never
        wanted = _constant(operand, question, value)
        if wanted is None:
            return _never
        if isinstance(operand, CountOf):
            return _counted(at, lambda n: _SIGNS[sign](n, wanted))
        return _compared(at, _SIGNS[sign], wanted)

    def _among(self, operand: Operand, constants: tuple[Constant, ...]) -> Test:
        at, question = self._place(operand)
        if at is None or question is None:
            return _never
        wanted = frozenset(_constant(operand, question, value) for value in constants) - {None}
        if isinstance(operand, CountOf):
            return _counted(at, wanted.__contains__)
        return _compared(at, lambda value, among: value in among, wanted)  # type: ignore[operator]

    def _holding(self, operand: Of, item: str, of: Callable[[int, str], Test]) -> Test:
        at, question = self._place(operand)
        if at is None or question is None:
            return _never
        return of(at, item if question.choices else folded_text(item))

    def _given(self, operand: Of) -> Test:
        at, question = self._place(operand)
        if at is None or question is None:
            return _never
        if isinstance(question.answer, YesNo):
            return _compared(at, operator.eq, True)
        return _compared(at, lambda value, refusals: value not in refusals, REFUSALS)  # type: ignore[operator]

    def _place(self, operand: Operand) -> tuple[int | None, Question | None]:
        return self._positions.get(operand.question), self._questions.get(operand.question)


def _single(question: Question) -> bool:
    from persona_tui.banks.answer_types import OneChoice

    return isinstance(question.answer, OneChoice)


def _constant(operand: Operand, question: Question, value: Constant) -> object:
    """The constant as the question's values are compared, or `None` when its type is another."""
    answer = question.answer
    numeric = isinstance(value, int | float) and not isinstance(value, bool)
    if isinstance(operand, CountOf) or isinstance(answer, Number | Duration | Scale):
        return value if numeric else None
    if isinstance(answer, Date):
        return value if isinstance(value, date) else None
    if isinstance(answer, YesNo):
        return value if isinstance(value, bool) else value in _YES if isinstance(value, str) else None
    if isinstance(answer, Consent):
        if isinstance(value, bool):
            return "oui" if value else "non"
        return consent_id(value) if isinstance(value, str) else None
    if not isinstance(value, str):
        return None
    return value if question.choices else folded_text(value)


def _looked_up(at: int, table: tuple[Truth, ...]) -> Test:
    def test(standings: Standings, values: Values) -> Truth:  # noqa: ARG001 - every test takes both
        return table[standings[at]]

    return test


def _equals(at: int, wanted: object, same: Truth = TRUE, other: Truth = FALSE) -> Test:
    """The commonest comparison, with no call inside."""

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing == VALUE:
            return same if values[at] == wanted else other
        return COMPARED[standing]

    return test


def _compared(at: int, holds: Callable[[object, object], bool], wanted: object) -> Test:
    if holds is operator.eq:
        return _equals(at, wanted)
    if holds is operator.ne:
        return _equals(at, wanted, same=FALSE, other=TRUE)

    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing == VALUE:
            return TRUE if holds(values[at], wanted) else FALSE
        return COMPARED[standing]

    return test


def _counted(at: int, holds: Callable[[object], bool]) -> Test:
    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            return _union(value.gone)
        return TRUE if isinstance(value, tuple) and holds(len(value)) else FALSE

    return test


def _contains(at: int, wanted: str) -> Test:
    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            return value.gone.get(wanted) or (TRUE if wanted in value.chosen else FALSE)
        return TRUE if isinstance(value, tuple) and wanted in value else FALSE

    return test


def _only(at: int, wanted: str) -> Test:
    def test(standings: Standings, values: Values) -> Truth:
        standing = standings[at]
        if standing != VALUE:
            return COMPARED[standing]
        value = values[at]
        if isinstance(value, Sifted):
            others = [choice for choice in value.chosen if choice != wanted]
            if wanted not in value.chosen or any(choice not in value.gone for choice in others):
                return FALSE
            return _union(value.gone)
        return TRUE if isinstance(value, tuple) and set(value) == {wanted} else FALSE

    return test


def _union(gone: Mapping[str, Truth]) -> Truth:
    """What is known of a whole answer some of whose choices are no longer offered."""
    result = 0
    for truth in gone.values():
        result |= truth
    return result


def _negated(inner: Test) -> Test:
    def test(standings: Standings, values: Values) -> Truth:
        return NOT[inner(standings, values)]

    return test


def every(tests: list[Test]) -> Test:
    """« et »: the conjunction of tests."""

    def test(standings: Standings, values: Values) -> Truth:
        truth = TRUE
        for part in tests:
            truth = AND[truth][part(standings, values)]
            if truth == FALSE:
                return FALSE
        return truth

    return tests[0] if len(tests) == 1 else test


def some(tests: list[Test]) -> Test:
    """« ou »: the disjunction of tests."""

    def test(standings: Standings, values: Values) -> Truth:
        truth = FALSE
        for part in tests:
            truth = OR[truth][part(standings, values)]
            if truth == TRUE:
                return TRUE
        return truth

    return tests[0] if len(tests) == 1 else test
