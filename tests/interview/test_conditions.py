"""« Truth » of engine.md: what each condition comes to, seen through a question that asks for it."""

from __future__ import annotations

from datetime import date

import pytest

from persona_tui.banks.answer_types import Consent, Date, Duration, ItemList, Purpose, Scale, ShortText
from persona_tui.banks.conditions.tree import Among, Compare, Comparison, Condition, CountOf, Of, Only, State
from persona_tui.interview.answer import Answer, Selected, Special
from tests.interview.building import (
    HERE,
    NUMBER,
    ONE,
    SEVERAL,
    YES_NO,
    answers,
    at_least,
    bank,
    choice,
    contains,
    different,
    either,
    equal,
    given,
    is_,
    no,
    path,
    question,
    sauf_si,
    si,
    states,
)

T, F, N = "T", "F", "N"


def outcome(condition: Condition, asked: object, held: Answer | None) -> str:
    """The truth of a condition on question `q`, told by two questions that it gates."""
    of = bank(asked, question("only", gate=si(condition)), question("unless", gate=sauf_si(condition)))  # type: ignore[arg-type]
    found = path(of, {} if held is None else {"q": held})
    only, unless = found.by_id["only"], found.by_id["unless"]
    if only.on_path:
        return T
    if not unless.on_path:
        return "?"
    if only.possible:
        return "open"
    return "F or N" if unless.certain else "?"


def value(value: object) -> Answer:
    return Answer(value=value)  # type: ignore[arg-type]


HOURS = question("q", NUMBER)
LINK = question("q", ONE, choice("nouveau"), choice("actif"))
TOOLS = question("q", SEVERAL, choice("a"), choice("b"), choice("c"))
DAY = question("q", Date())
SPENT = question("q", Duration())
STEP = question("q", Scale(1, 5))
TOWN = question("q", ShortText())
ITEMS = question("q", ItemList())
AGREED = question("q", Consent(Purpose.NOTES), choice("oui"), choice("non"))
QUOTED = question("q", Consent(Purpose.QUOTES), choice("verbatim"), choice("aucun"))
YES = question("q", YES_NO)


def compare(sign: Comparison, constant: object) -> Compare:
    return Compare(Of("q", HERE), sign, constant)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("condition", "asked", "held"),
    [
        (equal("q", "nouveau"), LINK, value(Selected("nouveau"))),
        (different("q", "nouveau"), LINK, value(Selected("actif"))),
        (Among(Of("q", HERE), ("actif", "noyau")), LINK, value(Selected("actif"))),
        (at_least("q", 3), HOURS, value(3)),
        (compare(Comparison.LESS, 3.5), HOURS, value(3)),
        (compare(Comparison.MORE, 90), SPENT, value(120)),
        (compare(Comparison.AT_MOST, 2), STEP, value(2)),
        (compare(Comparison.LESS, date(2027, 1, 1)), DAY, value(date(2026, 12, 31))),
        (contains("q", "b"), TOOLS, value((Selected("a"), Selected("b")))),
        (Only(Of("q", HERE), "b"), TOOLS, value((Selected("b"),))),
        (Compare(CountOf("q", HERE), Comparison.AT_LEAST, 2), TOOLS, value((Selected("a"), Selected("b")))),
        (Compare(CountOf("q", HERE), Comparison.EQUAL, 3), ITEMS, value(("x", "y", "x"))),
        (Among(CountOf("q", HERE), (1, 2)), ITEMS, value(("x",))),
        (contains("q", "Le réseau"), ITEMS, value((" le RÉSEAU ", "autre"))),
        (equal("q", " Montréal"), TOWN, value("montréal ")),
        (given("q"), YES, value(True)),
        (equal("q", False), YES, value(False)),
        (given("q"), AGREED, value(Selected("oui"))),
        (equal("q", "yes"), AGREED, value(Selected("oui"))),
        (given("q"), QUOTED, value(Selected("verbatim"))),
        (is_("q", State.ANSWERED), HOURS, value(0)),
        (is_("q", State.DECLINED), HOURS, Answer(special=Special.DECLINED)),
        (is_("q", State.SKIPPED), HOURS, Answer(special=Special.SKIPPED)),
        (is_("q", State.UNKNOWN), HOURS, Answer(special=Special.UNKNOWN)),
        (is_("q", State.NOT_APPLICABLE), HOURS, Answer(special=Special.NOT_APPLICABLE)),
        (no(is_("q", State.ANSWERED)), HOURS, Answer(special=Special.UNKNOWN)),
    ],
)
def test_truth_a_comparison_that_holds(condition: Condition, asked: object, held: Answer) -> None:
    assert outcome(condition, asked, held) == T
    assert outcome(no(condition), asked, held) == "F or N"


@pytest.mark.parametrize(
    ("condition", "asked", "held"),
    [
        (equal("q", "nouveau"), LINK, value(Selected("actif"))),
        (different("q", "actif"), LINK, value(Selected("actif"))),
        (at_least("q", 3), HOURS, value(2.99)),
        (contains("q", "c"), TOOLS, value((Selected("a"), Selected("b")))),
        (Only(Of("q", HERE), "b"), TOOLS, value((Selected("a"), Selected("b")))),
        (Only(Of("q", HERE), "a"), TOOLS, value((Selected("b"),))),
        (equal("q", "Québec"), TOWN, value("Montréal")),
        (given("q"), YES, value(False)),
        (given("q"), AGREED, value(Selected("non"))),
        (given("q"), QUOTED, value(Selected("aucun"))),
        (is_("q", State.DECLINED), HOURS, value(1)),
        (is_("q", State.ANSWERED), HOURS, Answer(special=Special.UNKNOWN)),
        (is_("q", State.DECLINED), HOURS, Answer(special=Special.UNKNOWN)),
    ],
)
def test_truth_a_comparison_that_does_not_hold(condition: Condition, asked: object, held: Answer) -> None:
    assert outcome(condition, asked, held) == "F or N"
    assert outcome(no(condition), asked, held) == T


@pytest.mark.parametrize("special", Special)
@pytest.mark.parametrize("condition", [at_least("q", 3), different("q", 3), no(equal("q", 3))])
def test_truth_a_comparison_with_a_special_is_never_known(condition: Condition, special: Special) -> None:
    held = Answer(special=special)
    assert outcome(condition, HOURS, held) == "F or N"
    assert outcome(no(condition), HOURS, held) == "F or N", "neither it nor its negation is ever true"


def test_truth_different_on_an_unanswered_question_is_open_and_on_a_refusal_never_true() -> None:
    of = bank(question("q", NUMBER), question("only", gate=si(different("q", 3))))
    assert states(of)["only"] == "unsettled"
    assert states(of, q=Special.DECLINED)["only"] == "off-path"


def test_truth_a_comparison_with_a_question_off_the_path_for_good_is_never_known() -> None:
    of = bank(
        question("gate", YES_NO),
        question("hours", NUMBER, gate=si(given("gate"))),
        question("only", gate=si(at_least("hours", 3))),
        question("unless", gate=sauf_si(at_least("hours", 3))),
    )
    seen = states(of, gate=False, hours=40)
    assert (seen["hours"], seen["only"], seen["unless"]) == ("off-path", "off-path", "asked")


def test_truth_a_comparison_with_an_unsettled_question_is_open_though_it_holds_an_answer() -> None:
    of = bank(
        question("gate", YES_NO),
        question("hours", NUMBER, gate=si(given("gate"))),
        question("only", gate=si(at_least("hours", 3))),
    )
    assert states(of, hours=40)["only"] == "unsettled"


def test_truth_an_answered_question_on_the_path_counts_though_its_place_is_not_certain() -> None:
    of = bank(
        question("gate", YES_NO),
        question("hours", NUMBER, gate=sauf_si(given("gate"))),
        question("only", gate=si(at_least("hours", 3))),
    )
    assert states(of, hours=40)["only"] == "asked"


@pytest.mark.parametrize("state", State)
def test_truth_off_the_path_every_state_is_false_and_its_negation_true(state: State) -> None:
    of = bank(
        question("gate", YES_NO),
        question("hours", NUMBER, gate=si(given("gate"))),
        question("is", gate=si(is_("hours", state))),
        question("is-not", gate=si(no(is_("hours", state)))),
    )
    seen = states(of, gate=False, hours=Special.DECLINED)
    assert (seen["is"], seen["is-not"]) == ("off-path", "asked")


@pytest.mark.parametrize("state", State)
def test_truth_a_state_is_true_or_false_and_never_never_known(state: State) -> None:
    of = bank(
        question("hours", NUMBER),
        question("sure", gate=si(either(is_("hours", state), no(is_("hours", state))))),
    )
    assert states(of)["sure"] == "unsettled"
    assert states(of, hours=Special.SKIPPED)["sure"] == "asked"


def test_r23_a_value_that_does_not_fit_its_question_is_never_known() -> None:
    assert outcome(at_least("q", 3), HOURS, value("trois")) == "F or N"
    assert outcome(equal("q", "nouveau"), LINK, value(Selected("disparu"))) == "F or N"
    assert outcome(equal("q", "trois"), HOURS, value(3)) == "F or N", "a constant of another type"
    assert outcome(equal("nowhere", 3), HOURS, value(3)) == "F or N"


def test_conditions_of_a_statement_never_hold_back_the_end() -> None:
    from tests.interview.building import STATEMENT

    of = bank(question("q", STATEMENT), question("after", gate=si(is_("q", State.ANSWERED))))
    assert path(of, answers()).most == 0
