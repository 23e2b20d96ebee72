"""What keeps an answer of a plan from being one, with its place, and the diagnostic of it."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.model import Question
from persona_tui.banks.report import Report
from persona_tui.banks.source.passage import Passage
from persona_tui.interview.misfit import Misfit, Unfit


class UnreadableError(Exception):
    """An answer that does not fit its question.

    Attributes:
        written: the wrong words.
        misfit: why they do not fit; `None` for JSON that cannot be read.
    """

    def __init__(self, written: Passage, misfit: Misfit | None = None) -> None:
        super().__init__(written.text)
        self.written = written
        self.misfit = misfit


def report_unreadable(question: Question, problem: UnreadableError, report: Report) -> None:
    """Say what is wrong with an answer: E105 for a choice that is none, E117 for any other value."""
    span, found = problem.written.span(), problem.written.text
    if problem.misfit is None:
        report.add("E117", span, "plan-json", found=found, item=question.id)
        return
    facts = problem.misfit.facts
    code, variant = _code(problem.misfit)
    told = {name: facts.get(name, "") for name in ("least", "most", "nearest", "known")}
    report.add(code, span, variant, found=found, item=question.id, key=facts.get("found", ""), **told)


def _code(misfit: Misfit) -> tuple[str, str]:
    """The code and variant; the type checker names a misfit that has none."""
    match misfit.code:
        case Unfit.NO_SUCH_CHOICE:
            return "E105", "plan-near" if misfit.facts.get("nearest") else "plan"
        case Unfit.NO_SUCH_ROW:
            return "E105", "plan-row"
        case Unfit.NO_SUCH_ITEM:
            return "E105", "plan-item"
        case Unfit.NO_ITEMS:
            return "E105", "plan-no-items"
        case (
            Unfit.SHAPE
            | Unfit.NOT_A_NUMBER
            | Unfit.NOT_WHOLE
            | Unfit.TOO_PRECISE
            | Unfit.TOO_LOW
            | Unfit.TOO_HIGH
            | Unfit.NOT_A_DURATION
            | Unfit.NOT_A_DATE
            | Unfit.NOT_A_STEP
            | Unfit.TWICE
            | Unfit.EXCLUSIVE
            | Unfit.NOTHING_TO_SPECIFY
            | Unfit.TOO_FEW
            | Unfit.TOO_MANY
            | Unfit.NO_SUCH_FIELD
            | Unfit.ROW_TWICE
            | Unfit.NO_ROW
            | Unfit.CELL_GIVEN
            | Unfit.WITHOUT_WHAT
            | Unfit.IN_TWO_GROUPS
            | Unfit.SAME_NAME
            | Unfit.NO_ANSWER_TAKEN
        ):
            return "E117", f"plan-{misfit.code.value}"
        case _:
            assert_never(misfit.code)
