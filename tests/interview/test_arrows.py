"""R16: arrows are conditions."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.interview.answer import Special
from persona_tui.interview.path import Cause, Path
from tests.interview.building import (
    ONE,
    SEVERAL,
    STATEMENT,
    YES_NO,
    answers,
    asked,
    bank,
    choice,
    given,
    order,
    path,
    question,
    sauf_si,
    section,
    si,
    states,
)


def on(found: Path) -> str:
    return order(asked(found))


OPENING = bank(
    question("link", ONE, choice("new"), choice("former", "opens away"), choice("gone", "opens away")),
    question("tools", SEVERAL, choice("chat", "opens away"), choice("mail")),
    section("away"),
    question("why"),
    question("when", gate=sauf_si(given("nothing"))),
)


def test_r16_opens_needs_some_opener_chosen() -> None:
    assert states(OPENING)["why"] == "unsettled"
    assert states(OPENING, link="=new", tools=["mail"])["away"] == "off-path"
    assert states(OPENING, link="=former")["why"] == "asked", "one opener is enough"
    assert states(OPENING, link="=gone")["why"] == "asked"
    assert states(OPENING, link="=new", tools=["chat", "mail"])["why"] == "asked"


def test_r16_an_opener_that_is_refused_does_not_open() -> None:
    assert states(OPENING, link=Special.DECLINED, tools=Special.SKIPPED)["away"] == "off-path"
    assert states(OPENING, link=Special.DECLINED)["away"] == "unsettled"


def test_r16_opens_and_the_targets_own_si_must_both_hold() -> None:
    of = bank(
        question("member", YES_NO),
        question("link", ONE, choice("a", "opens more"), choice("b")),
        question("more", gate=si(given("member"))),
    )
    assert states(of, link="=a", member=False)["more"] == "off-path"
    assert states(of, link="=b", member=True)["more"] == "off-path"
    assert states(of, link="=a", member=True)["more"] == "asked"


JUMPING = bank(
    question("q", ONE, choice("near", "to c"), choice("far", "to e"), choice("stay")),
    question("q-more", under="q"),
    question("a"),
    section("s"),
    question("b"),
    question("c"),
    section("t"),
    question("d"),
    question("e"),
    question("f"),
)


def test_r16_goes_to_skips_strictly_between_but_not_what_holds_the_target() -> None:
    assert on(path(JUMPING, answers(q="=stay"))) == "q q-more a b c d e f"
    near = path(JUMPING, answers(q="=near"))
    assert on(near) == "q c d e f"
    assert near.on("s"), "the section that holds the target is not skipped"
    far = path(JUMPING, answers(q="=far"))
    assert on(far) == "q e f"
    assert not far.on("s"), "a section on the way is"
    assert far.on("t")


def test_r16_goes_to_a_section_asks_all_of_it() -> None:
    of = bank(
        question("q", ONE, choice("x", "to s"), choice("y")), question("a"), section("s"), question("b")
    )
    assert on(path(of, answers(q="=x"))) == "q b"


def test_r16_while_a_jump_is_open_what_it_skips_is_asked_but_not_certain() -> None:
    start = path(JUMPING)
    assert on(start) == "q q-more a b c d e f", "a jump skips only when sure"
    assert {step.id for step in start.steps if step.certain} == {"q", "e", "f", "t"}
    assert (start.least, start.most) == (3, 8)


def test_r16_overlapping_arrows_compose() -> None:
    of = bank(
        question("q", ONE, choice("x", "to c"), choice("y")),
        question("a", ONE, choice("x", "to d"), choice("y")),
        question("b", ONE, choice("x", "to d"), choice("y")),
        question("c"),
        question("d"),
    )
    assert on(path(of, answers(q="=x"))) == "q c d"
    assert on(path(of, answers(q="=y", a="=x"))) == "q a d"
    assert on(path(of, answers(q="=x", a="=x"))) == "q c d", "an arrow from a hidden question is not followed"
    assert on(path(of, answers(q="=y", a="=y", b="=x"))) == "q a b d"


def test_r16_a_shorter_jump_inside_a_longer_one_does_not_end_it() -> None:
    of = bank(
        question("long", ONE, choice("x", "to e"), choice("y")),
        question("short", SEVERAL, choice("x", "to d")),
        question("c"),
        question("d"),
        question("e"),
    )
    assert on(path(of, answers(long="=x", short=["x"]))) == "long e"
    assert on(path(of, answers(long="=y", short=["x"]))) == "long short d e"


def test_r16_of_two_jumps_taken_at_once_the_furthest_counts() -> None:
    of = bank(
        question("q", SEVERAL, choice("far", "to c"), choice("near", "to b")),
        question("a"),
        question("b"),
        question("c"),
    )
    assert on(path(of, answers(q=["far", "near"]))) == "q c"
    assert on(path(of, answers(q=["near"]))) == "q b c"
    assert [step.id for step in path(of).steps if step.certain] == ["q", "c"]


def test_r16_end_skips_all_after_its_own_follow_ups_included() -> None:
    of = bank(
        section("s"),
        question("q", ONE, choice("stop", "end"), choice("go")),
        question("more", under="q"),
        question("a"),
        section("t"),
        question("b"),
    )
    ended = path(of, answers(q="=stop"))
    assert on(ended) == "q"
    assert (ended.least, ended.most) == (0, 0)
    assert ended.by_id["more"].reason.cause is Cause.ENDED  # type: ignore[union-attr]
    assert ended.by_id["t"].reason.decider == "q"  # type: ignore[union-attr]
    assert on(path(of, answers(q="=go"))) == "q more a b"


def test_r16_then_end_skips_all_after_once_it_is_on_the_path() -> None:
    of = bank(
        question("agree", Consent(Purpose.PARTICIPATION), choice("oui"), choice("non", "opens thanks")),
        question("thanks", STATEMENT, ends=True),
        question("a"),
        question("b"),
    )
    assert on(path(of, answers(agree="=oui"))) == "agree a b"
    assert on(path(of, answers(agree="=non"))) == "agree thanks"
    start = path(of)
    assert on(start) == "agree a b"
    assert (start.least, start.most) == (1, 3), "what follows is possible, not certain"


def test_r16_declining_follows_no_arrow() -> None:
    of = bank(
        question("agree", Consent(Purpose.PARTICIPATION), choice("oui"), choice("non", "end")), question("a")
    )
    assert on(path(of, answers(agree=Special.DECLINED))) == "agree a"


def test_r16_a_section_that_ends_is_asked_whole_first() -> None:
    of = bank(
        question("q", ONE, choice("x", "opens bye"), choice("y")),
        section("bye", ends=True),
        question("last"),
        question("word", under="last"),
        section("rest"),
        question("a"),
    )
    assert on(path(of, answers(q="=x"))) == "q last word"
    assert on(path(of, answers(q="=y"))) == "q a"


def test_r16_an_end_inside_an_end_still_ends() -> None:
    of = bank(
        question("q", YES_NO, choice("oui", "end"), choice("non")),
        question("stop", STATEMENT, ends=True, gate=si(given("q"))),
        question("a"),
    )
    assert on(path(of, answers(q=True))) == "q"
    assert on(path(of, answers(q=False))) == "q a"


def test_r16_reason_of_a_jump_names_its_question() -> None:
    found = path(JUMPING, answers(q="=far")).by_id["b"].reason
    section_found = path(JUMPING, answers(q="=far")).by_id["s"].reason
    assert found is not None
    assert section_found is not None
    assert (section_found.cause, section_found.decider) == (Cause.JUMPED_OVER, "q")
    assert (found.cause, found.decider) == (Cause.PARENT, "s")
