"""Choices that vanish, and exclusive ones (R11)."""

from __future__ import annotations

from persona_tui.banks.conditions.tree import Of, Only, State
from persona_tui.interview.answer import Selected
from persona_tui.interview.journal import NO_CHANGE
from tests.interview.building import (
    HERE,
    ONE,
    SEVERAL,
    YES_NO,
    asked,
    bank,
    choice,
    contains,
    equal,
    given,
    interview,
    is_,
    no,
    question,
    resumed,
    sauf_si,
    say,
    si,
    states,
)

CLOTHES = bank(
    question("cold", YES_NO),
    question(
        "wear", SEVERAL, choice("coat", gate=si(given("cold"))), choice("hat"), choice("none", exclusive=True)
    ),
    question("coat-colour", gate=si(contains("wear", "coat"))),
    question("no-coat", gate=sauf_si(contains("wear", "coat"))),
    question("hat-colour", gate=si(contains("wear", "hat"))),
)


def test_r11_a_vanished_choice_stays_and_is_never_known_until_confirmed() -> None:
    conducted = interview(CLOTHES)
    say(conducted, "cold", True)
    say(conducted, "wear", ["coat", "hat"])
    assert asked(conducted.path) == ["cold", "wear", "coat-colour", "hat-colour"]
    say(conducted, "cold", False)
    assert asked(conducted.path) == ["cold", "wear", "no-coat", "hat-colour"]
    assert conducted.session.answers["wear"].value == (Selected("coat"), Selected("hat"))
    conducted.confirm("wear")
    assert asked(conducted.path) == ["cold", "wear", "coat-colour", "hat-colour"]
    conducted.undo()
    assert asked(conducted.path) == ["cold", "wear", "no-coat", "hat-colour"]


def test_r11_a_removed_single_choice_makes_the_whole_answer_never_known() -> None:
    of = bank(
        question("cold", YES_NO),
        question("wear", ONE, choice("coat", gate=sauf_si(equal("cold", False))), choice("hat")),
        question("hat-size", gate=sauf_si(equal("wear", "hat"))),
        question("colour", gate=si(equal("wear", "coat"))),
    )
    conducted = interview(of)
    say(conducted, "wear", "=coat")
    assert asked(conducted.path) == ["cold", "wear", "hat-size", "colour"]
    say(conducted, "cold", False)
    assert asked(resumed(conducted).path) == ["cold", "wear", "hat-size"], "and after resuming"


def test_r11_an_exclusive_choice_remembers_the_others() -> None:
    conducted = interview(CLOTHES)
    conducted.commit("wear", [{"choice": "hat", "text": ""}])
    conducted.commit("wear", [{"choice": "hat", "text": ""}, {"choice": "none", "text": ""}])
    held = conducted.session.answers["wear"]
    assert (held.value, held.remembered) == ((Selected("none"),), (Selected("hat"),))
    back = resumed(conducted)
    back.commit("wear", [{"choice": "hat", "text": ""}])
    held = back.session.answers["wear"]
    assert (held.value, held.remembered) == ((Selected("hat"),), ())


def test_r11_what_was_remembered_outlives_a_second_look() -> None:
    conducted = interview(CLOTHES)
    conducted.commit("wear", [{"choice": "hat", "text": ""}, {"choice": "none", "text": ""}])
    assert conducted.commit("wear", [{"choice": "none", "text": ""}]).change == NO_CHANGE
    assert conducted.session.answers["wear"].remembered == (Selected("hat"),)


def test_r11_a_vanished_choice_is_still_an_answer() -> None:
    of = bank(
        question("cold", YES_NO),
        question("wear", ONE, choice("coat", gate=si(given("cold"))), choice("hat")),
        question("told", gate=si(is_("wear", State.ANSWERED))),
        question("colour", gate=si(equal("wear", "coat"))),
    )
    assert states(of, wear="=coat") == {
        "cold": "asked",
        "wear": "asked",
        "told": "asked",
        "colour": "unsettled",
    }, "the choice may be offered again"
    assert states(of, cold=False, wear="=coat")["told"] == "asked"
    assert states(of, cold=False, wear="=coat")["colour"] == "off-path"


def test_r11_a_vanished_choice_is_not_the_only_one_that_another_asks_for() -> None:
    of = bank(
        question("cold", YES_NO),
        question("wear", SEVERAL, choice("coat", gate=si(given("cold"))), choice("hat")),
        question("more", gate=si(no(Only(Of("wear", HERE), "hat")))),
        question("bare", gate=si(no(Only(Of("wear", HERE), "coat")))),
    )
    assert states(of, cold=False, wear=["coat"])["more"] == "asked", "whatever the coat counts, it is no hat"
    assert states(of, cold=False, wear=["coat"])["bare"] == "off-path"
    assert states(of, cold=False, wear=["coat", "hat"])["bare"] == "asked", "the hat is there for sure"
    assert states(of, cold=False, wear=["coat", "hat"])["more"] == "off-path"
