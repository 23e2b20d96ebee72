"""A walk as a case to paste into a test plan (bank format §9)."""

from __future__ import annotations

from persona_tui.interview.course import Course
from persona_tui.interview.path import Length
from persona_tui.interview.plans.checking import checked
from persona_tui.interview.plans.running import PlanRunner
from persona_tui.interview.plans.writing import answer_line, expectation_line
from persona_tui.interview.walks.violation import Violation


def plan_of(course: Course, violation: Violation, title: str) -> str:
    """The walk as a case of a test plan, which fails as long as the walk does.

    Args:
        course: the bank, the length and the mode that were walked.
        violation: the walk.
        title: what the case is called.
    """
    bank = course.bank
    lines = [answer_line(bank, move.item, move.answer) for move in violation.moves]
    if violation.before is not None:
        lines.insert(-1, expectation_line(bank, violation.before.verb, violation.before.what))
    lines.append(expectation_line(bank, violation.expected.verb, violation.expected.what))
    heading = f"# {title} ★" if course.length is Length.SHORT else f"# {title}"
    return "\n".join([heading, "", *lines])


def shows_as_a_plan(course: Course, violation: Violation) -> bool:
    """Whether the case fails when it is run: a plan has no words for a bar, or for what Finish refuses."""
    plan = checked(plan_of(course, violation, "-").encode(), course.bank)
    return not PlanRunner(course.bank, course.mode).run(plan.cases[0]).passed
