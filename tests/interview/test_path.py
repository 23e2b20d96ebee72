"""The places of items: R1 to R8, R21 and R31 on small banks."""

from __future__ import annotations

from persona_tui.banks.conditions.tree import State
from persona_tui.interview.answer import Special
from persona_tui.interview.path import Cause, Length, Mode
from tests.interview.building import (
    NUMBER,
    ONE,
    STATEMENT,
    YES_NO,
    answers,
    asked,
    at_least,
    bank,
    both,
    choice,
    contains,
    different,
    either,
    equal,
    given,
    is_,
    no,
    order,
    path,
    question,
    said,
    sauf_si,
    section,
    si,
    states,
)

GATE = bank(
    question("gate", YES_NO),
    question("child", gate=si(given("gate"))),
    question("unless", gate=sauf_si(given("gate"))),
)


def test_r2_si_asks_only_when_sure() -> None:
    assert states(GATE)["child"] == "unsettled"
    assert states(GATE, gate=True)["child"] == "asked"
    assert states(GATE, gate=False)["child"] == "off-path"
    assert states(GATE, gate=Special.DECLINED)["child"] == "off-path"


def test_r2_every_si_must_hold() -> None:
    of = bank(question("a", YES_NO), question("b", YES_NO), question("c", gate=si(given("a"), given("b"))))
    assert states(of, a=True)["c"] == "unsettled"
    assert states(of, a=False)["c"] == "off-path"
    assert states(of, a=True, b=True)["c"] == "asked"


def test_r3_sauf_si_asks_unless_sure() -> None:
    assert states(GATE)["unless"] == "asked"
    assert states(GATE, gate=False)["unless"] == "asked"
    assert states(GATE, gate=True)["unless"] == "off-path"


def test_r3_sauf_si_on_a_refusal_is_asked_and_si_different_is_not() -> None:
    of = bank(
        question("hours", NUMBER),
        question("unless", gate=sauf_si(equal("hours", 0))),
        question("only", gate=si(different("hours", 0))),
    )
    seen = states(of, hours=Special.DECLINED)
    assert (seen["unless"], seen["only"]) == ("asked", "off-path")


def test_r3_any_sauf_si_skips() -> None:
    of = bank(
        question("a", YES_NO), question("b", YES_NO), question("c", gate=sauf_si(given("a"), given("b")))
    )
    assert states(of, b=True)["c"] == "off-path"
    assert states(of, a=False)["c"] == "asked"


def test_r3_sauf_si_is_certain_only_when_it_cannot_come_true() -> None:
    assert not path(GATE).by_id["unless"].certain
    assert path(GATE, answers(gate=False)).by_id["unless"].certain
    assert path(GATE, answers(gate=Special.UNKNOWN)).by_id["unless"].certain


def test_r5_a_follow_up_needs_its_parent_and_a_question_its_section() -> None:
    of = bank(
        question("gate", YES_NO),
        section("s", gate=si(given("gate"))),
        question("q"),
        question("f", under="q"),
        question("g", under="q", gate=sauf_si(is_("gate", State.DECLINED))),
    )
    assert states(of)["g"] == "unsettled"
    assert states(of, gate=False) == {
        "gate": "asked",
        "s": "off-path",
        "q": "off-path",
        "f": "off-path",
        "g": "off-path",
    }
    assert set(states(of, gate=True).values()) == {"asked"}
    assert path(of, answers(gate=False)).by_id["f"].reason.cause is Cause.PARENT  # type: ignore[union-attr]


def test_r6_an_answer_off_the_path_is_invisible_to_what_follows() -> None:
    of = bank(
        question("a", YES_NO),
        question("b", YES_NO, gate=si(given("a"))),
        question("c", NUMBER, gate=si(given("b"))),
        question("d", gate=si(at_least("c", 1))),
    )
    held = answers(a=True, b=True, c=5, d="salut")
    assert asked(path(of, held)) == ["a", "b", "c", "d"]
    cascade = path(of, held | answers(a=False))
    assert asked(cascade) == ["a"]
    assert (cascade.done, cascade.least, cascade.most) == (1, 0, 0)
    assert cascade.answer("d").value is None


def test_r7_r8_answers_stay_off_the_path_and_count_again_when_it_comes_back() -> None:
    held = answers(gate=True, child="gardé")
    away = path(GATE, held | answers(gate=False))
    assert away.by_id["child"].answered
    assert not away.by_id["child"].on_path
    back = path(GATE, held)
    assert back.answer("child").value == "gardé"
    assert back.done == 2


def test_r6_refusing_the_gate_takes_its_branch_off() -> None:
    of = bank(
        question("gate", ONE, choice("oui"), choice("non")), question("child", gate=si(equal("gate", "oui")))
    )
    assert states(of, gate=Special.DECLINED)["child"] == "off-path"
    assert path(of, answers(gate=Special.DECLINED)).next is None


def test_r6_a_condition_on_a_hidden_number_neither_asks_nor_skips() -> None:
    of = bank(
        question("gate", YES_NO),
        question("hours", NUMBER, gate=si(given("gate"))),
        question("many", gate=si(at_least("hours", 10))),
        question("few", gate=sauf_si(at_least("hours", 10))),
    )
    seen = states(of, gate=False, hours=12)
    assert (seen["many"], seen["few"]) == ("off-path", "asked")


def test_r21_sections_and_statements_count_in_nothing() -> None:
    of = bank(section("s"), question("hello", STATEMENT), question("a"), question("bye", STATEMENT))
    start = path(of)
    assert (start.done, start.least, start.most, start.next) == (0, 1, 1, "a")
    end = path(of, answers(a="salut"))
    assert (end.done, end.least, end.most, end.next) == (1, 0, 0, None)


def test_r21_min_is_what_is_certain_and_max_what_is_possible() -> None:
    start = path(GATE)
    assert (start.done, start.least, start.most) == (0, 1, 3)
    assert start.next == "gate"


def test_r21_a_special_is_done_and_an_answer_off_the_path_counts_nowhere() -> None:
    of = bank(question("a"), question("gate", YES_NO), question("b", gate=si(given("gate"))))
    counted = path(of, answers(a=Special.SKIPPED, gate=False, b="gardé"))
    assert (counted.done, counted.least, counted.most) == (2, 0, 0)


def test_r21_an_unsettled_item_that_holds_an_answer_is_in_neither_min_nor_max() -> None:
    counted = path(GATE, answers(child="déjà dit"))
    assert (counted.done, counted.least, counted.most) == (0, 1, 2)


def test_r31_self_assessment_leaves_out_what_is_for_whoever_leads() -> None:
    of = bank(question("a", YES_NO, facilitator=True), question("b", gate=si(given("a"))), question("c"))
    found = path(of, answers(a=True), mode=Mode.SELF_ASSESSMENT)
    assert order(asked(found)) == "c"
    assert found.by_id["a"].reason.cause is Cause.SELF_ASSESSMENT  # type: ignore[union-attr]


def test_r31_the_short_version_keeps_what_the_bank_format_says() -> None:
    of = bank(
        section("s"),
        question("star", ONE, choice("a", "opens opened"), choice("b"), essential=True),
        question("plain"),
        question("opened"),
        question("said", STATEMENT),
        section("left-out"),
        question("other"),
        question("told", STATEMENT),
    )
    found = path(of, answers(star="=a"), length=Length.SHORT)
    assert order(asked(found)) == "star opened said"
    assert found.by_id["plain"].reason.cause is Cause.SHORT_VERSION  # type: ignore[union-attr]
    assert path(of, answers(star="=b"), length=Length.SHORT).place("opened").value == "off-path"


def test_r1_steps_come_in_document_order_and_are_found_by_id() -> None:
    found = path(GATE, answers(gate=True))
    assert [step.id for step in found.steps] == ["gate", "child", "unless"]
    assert list(found.by_id) == ["gate", "child", "unless"]
    assert found.by_id["child"] == found.steps[1]
    assert not found.on("nowhere")


def test_reason_names_the_rule_and_the_question_that_decides() -> None:
    of = bank(
        question("a", YES_NO),
        question("b", YES_NO),
        question("c", gate=si(given("a"), given("b"))),
        question("d", gate=sauf_si(given("b"))),
    )
    found = path(of, answers(a=True, b=False)).by_id["c"].reason
    assert found is not None
    assert (found.cause, found.decider, found.condition) == (Cause.ONLY_IF, "b", given("b"))
    hidden = path(of, answers(b=True)).by_id["d"].reason
    assert hidden is not None
    assert (hidden.cause, hidden.decider) == (Cause.UNLESS, "b")
    assert path(of, answers(a=True)).by_id["a"].reason is None


def test_reason_of_an_undecided_item_is_what_it_waits_for() -> None:
    of = bank(
        question("a", YES_NO), question("list"), question("c", gate=si(given("a"), contains("list", "x")))
    )
    found = path(of).by_id["c"].reason
    assert found is not None
    assert (found.cause, found.decider) == (Cause.ONLY_IF, "a")
    assert path(of, {"a": said(True)}).by_id["c"].reason.decider == "list"  # type: ignore[union-attr]


def test_reason_of_a_joint_condition_is_the_part_that_decides() -> None:
    of = bank(
        question("a", YES_NO),
        question("b", YES_NO),
        question("c", gate=si(both(given("a"), given("b")))),
        question("d", gate=sauf_si(either(given("a"), no(given("b"))))),
    )
    found = path(of, answers(a=True, b=False)).by_id["c"].reason
    assert found is not None
    assert found.decider == "b"
    unless = path(of, answers(a=False, b=False)).by_id["d"].reason
    assert unless is not None
    assert unless.decider == "b"
