"""R20, R21: what is derived counts for certain only once its own place is settled; the bounds rest on it."""

from __future__ import annotations

from persona_tui.banks.answer_types import Bounds, Computed
from persona_tui.banks.conditions.tree import Compare, Comparison, RepetitionsOf
from persona_tui.banks.model import Bank
from persona_tui.banks.reckoning import Case, Repetition
from persona_tui.interview.course import Course
from persona_tui.interview.reasons import Cause, Reason
from tests.interview.building import (
    HERE,
    SEVERAL,
    TEXT,
    YES_NO,
    answers,
    bank,
    choice,
    equal,
    given,
    path,
    question,
    sauf_si,
    section,
    si,
)


def how_many(repeated: str, least: int) -> Compare:
    return Compare(RepetitionsOf(repeated, HERE), Comparison.AT_LEAST, least)


def bounds(of: Bank, **values: object) -> tuple[int, int | None]:
    found = path(of, answers(**values))
    return found.least, found.most


RESULT = bank(
    question("first", YES_NO),
    question("gate", YES_NO),
    question(
        "profile",
        Computed(),
        choice("a"),
        choice("b"),
        gate=sauf_si(given("gate")),
        cases=(Case(given("first"), "a"), Case(None, "b")),
    ),
    question("after", TEXT, gate=sauf_si(equal("profile", "a"))),
)


def test_r20_a_result_is_open_to_conditions_while_the_question_s_own_place_is() -> None:
    assert bounds(RESULT, first=True) == (1, 2), (
        "the gate may still take the profile away, and « after » back"
    )
    assert bounds(RESULT, first=True, gate=True) == (1, 1)
    assert bounds(RESULT, first=True, gate=False) == (0, 0)


def test_r20_the_result_that_there_is_now_is_told_all_the_same() -> None:
    assert path(RESULT, answers(first=True)).results == {"profile": "a"}
    assert path(RESULT, answers(first=True, gate=True)).results == {"profile": None}


CHOSEN = bank(
    question("which", SEVERAL, choice("a"), choice("b")),
    question("gate", YES_NO),
    section("each", repetition=Repetition(over="which"), gate=sauf_si(given("gate"))),
    question("told", TEXT),
    section("end"),
    question("after", TEXT, gate=si(how_many("each", 1))),
)


def test_r18_repetitions_are_counted_once_their_own_place_is_settled() -> None:
    assert bounds(CHOSEN, which=["a"]) == (1, 3), "the gate may still take the repetition away, and « after »"
    assert bounds(CHOSEN, which=["a"], gate=True) == (0, 0)
    assert bounds(CHOSEN, which=["a"], gate=False) == (2, 2)


DEMANDED = bank(
    question("gate", YES_NO),
    section("roles", repetition=Repetition(times=Bounds(0, 3)), gate=si(given("gate"))),
    question("role", TEXT),
    section("end"),
    question("none", TEXT, gate=si(Compare(RepetitionsOf("roles", HERE), Comparison.EQUAL, 0))),
)


def test_r18_none_yet_on_demand_is_zero_once_they_could_be_asked_for() -> None:
    assert bounds(DEMANDED) == (1, None), "off the path, how many there are is never known"
    assert bounds(DEMANDED, gate=True) == (1, None)
    assert bounds(DEMANDED, gate=False) == (0, 0)


def test_r28_what_may_be_asked_for_on_demand_says_so_and_else_what_keeps_it_off() -> None:
    def reason(**values: object) -> Reason | None:
        return path(DEMANDED, answers(**values)).by_id["roles"].reason

    assert reason(gate=True) == Reason(Cause.ON_DEMAND)
    off = reason(gate=False)
    assert off is not None
    assert (off.cause, off.decider) == (Cause.ONLY_IF, "gate")


def test_r16_an_end_in_what_may_be_asked_for_on_demand_ends_nothing_before_it_is() -> None:
    of = bank(
        section("roles", repetition=Repetition(times=Bounds(0, 3))),
        question("role", TEXT, ends=True),
        section("end"),
        question("after", TEXT),
    )
    assert bounds(of) == (1, None)


def test_r30_whether_they_could_be_asked_for_is_seen_after_a_change_too() -> None:
    course = Course(DEMANDED)
    held = answers(gate=True)
    assert course.path_after(course.path({}), held, "gate").on("none")
    assert course.path(held).on("none")
