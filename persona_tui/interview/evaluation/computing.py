"""What a computed question comes to: the first case that is true (R20)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.compiling import Compiler
from persona_tui.interview.evaluation.holding import MUTE, OPEN, VALUE, Standings, Values
from persona_tui.interview.evaluation.truth import FALSE, NEVER, TRUE

Result = Callable[[Standings, Values], tuple[int, object]]
"""How conditions see a computed question: its standing, and the id of its result."""


def result_of(question: Question, compiler: Compiler, at: int) -> Result:
    """How a computed question is worked out.

    Args:
        question: a computed question.
        compiler: for the conditions of its cases.
        at: its place.

    Returns:
        A function that stops, undetermined, at the first condition that is neither {T} nor {F}: open while
        that may still change, else without a result for good.
    """
    cases = [
        (None if case.condition is None else compiler.test(case.condition, at), case.result)
        for case in question.cases
    ]

    def result(standings: Standings, values: Values) -> tuple[int, object]:
        for test, choice in cases:
            truth = TRUE if test is None else test(standings, values)
            if truth == TRUE:
                return VALUE, choice
            if truth != FALSE:
                return MUTE if truth == NEVER else OPEN, None
        return MUTE, None

    return result
