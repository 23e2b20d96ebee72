"""The acts of an interview: R7, R8, R11, R13, R14, R15, R17, R24, R25."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks.answer_types import Bounds, Consent, ItemList, Number, Purpose
from persona_tui.banks.model import Bank, Required
from persona_tui.interview.answer import NOTHING, Selected, Special
from persona_tui.interview.conductor import (
    FINISH,
    NOTE,
    Interview,
    UnfinishedError,
    UnknownItemError,
    WrongBankError,
)
from persona_tui.interview.finishing import Lack, Missing, given_on, refused_on
from persona_tui.interview.journal import NO_CHANGE, folded
from persona_tui.interview.misfit import Unfit
from persona_tui.interview.session import EventKind, Status
from tests.interview.building import (
    NUMBER,
    ONE,
    SEVERAL,
    START,
    STATEMENT,
    TEXT,
    YES_NO,
    asked,
    bank,
    choice,
    contains,
    equal,
    given,
    interview,
    question,
    said,
    sauf_si,
    say,
    section,
    session,
    si,
    words,
)

SMALL = bank(
    question("hello", STATEMENT),
    question("gate", YES_NO),
    question("child", gate=si(given("gate"))),
    question("hours", Number(Bounds(0, 160), "heures")),
    question("bye", STATEMENT),
)


def status(conducted: Interview) -> Status:
    return conducted.session.status


def resumed(conducted: Interview) -> Interview:
    return interview(conducted.bank, conducted.session)


# R15


def test_r15_next_goes_through_what_waits_and_stops_once_at_each_unread_statement() -> None:
    conducted = interview(SMALL)
    visited = [conducted.begin().cursor]
    say(conducted, "gate", True)
    visited += [conducted.advance().cursor for _ in range(5)]
    assert visited == ["hello", "child", "hours", "bye", "child", "hours"], "unanswered ones wait in a ring"


def test_r15_next_after_everything_is_the_finish() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    for item, value in (("gate", False), ("hours", 3)):
        say(conducted, item, value)
    assert conducted.advance().cursor == "bye"
    assert conducted.advance().cursor == FINISH
    assert conducted.advance() == NO_CHANGE


def test_r15_reading_a_statement_is_an_event_and_not_an_answer() -> None:
    conducted = interview(SMALL)
    change = conducted.begin()
    assert [(event.kind, event.item) for event in change.events] == [(EventKind.READ, "hello")]
    assert conducted.session.answers == {}
    conducted.advance()
    assert conducted.back().events == (), "read once is read"


def test_r15_back_follows_the_order_visited_and_leaves_out_what_left_the_path() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    conducted.jump("hours")
    conducted.jump("gate")
    say(conducted, "gate", True)
    conducted.jump("child")
    conducted.jump("gate")
    say(conducted, "gate", False)
    assert conducted.back().cursor == "hours", "child was visited last but is off the path"
    assert conducted.back().cursor == "hello"
    assert conducted.back() == NO_CHANGE, "at the very first item it stays"


def test_r15_back_without_a_history_goes_in_document_order() -> None:
    conducted = interview(SMALL, replace(session(SMALL), cursor="bye"))
    assert conducted.back().cursor == "hours"
    assert conducted.back().cursor == "gate"


def test_r15_back_from_the_finish_and_from_an_invalid_field() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    conducted.jump("hours")
    misfit = conducted.commit("hours", "500").misfit
    assert misfit is not None
    assert conducted.back().cursor == "hello"
    conducted.jump(FINISH)
    assert conducted.back().cursor == "hello"


def test_r15_jump_reaches_what_is_off_the_path_and_a_sections_first_asked_item() -> None:
    of = bank(section("s"), question("a", gate=si(given("z"))), question("b"), section("t"), question("c"))
    conducted = interview(of)
    assert conducted.jump("a").cursor == "a"
    assert conducted.jump("s").cursor == "b"
    assert conducted.jump("t").cursor == "c"
    with pytest.raises(UnknownItemError):
        conducted.jump("nowhere")


def test_r15_a_statement_off_the_path_is_not_read_by_looking_at_it() -> None:
    of = bank(question("gate", YES_NO), question("told", STATEMENT, gate=si(given("gate"))))
    conducted = interview(of)
    conducted.begin()
    assert conducted.jump("told").events == ()
    conducted.jump("gate")
    say(conducted, "gate", True)
    assert conducted.advance().cursor == "told"


# R7, R8


def test_r7_answer_a_child_change_the_gate_change_back() -> None:
    conducted = interview(SMALL)
    say(conducted, "gate", True)
    conducted.commit("child", "gardé [sic]")
    conducted.note("child", "une note")
    say(conducted, "gate", False)
    assert not conducted.path.on("child")
    assert conducted.session.answers["child"].value == "gardé [sic]"
    assert conducted.session.answers["child"].note == "une note"
    assert conducted.restored == frozenset()
    say(conducted, "gate", True)
    assert conducted.path.answer("child").value == "gardé [sic]"
    assert conducted.restored == {"child"}, "R8: restored until it is touched or confirmed"


def test_r8_the_restored_badge_survives_resuming_and_goes_by_confirming_or_answering() -> None:
    def away_and_back() -> Interview:
        conducted = interview(SMALL)
        say(conducted, "gate", True)
        conducted.commit("child", "gardé")
        say(conducted, "gate", False)
        say(conducted, "gate", True)
        return resumed(conducted)

    confirmed = away_and_back()
    assert confirmed.restored == {"child"}
    confirmed.confirm("child")
    assert confirmed.restored == frozenset()
    assert resumed(confirmed).restored == frozenset()
    answered = away_and_back()
    answered.commit("child", "autre chose")
    assert answered.restored == frozenset()


def test_r7_only_an_explicit_act_deletes() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    conducted.commit("hours", "")
    assert conducted.session.answers.get("hours", NOTHING) == NOTHING, "emptying the field is explicit"
    conducted.give_special("hours", Special.UNKNOWN)
    conducted.commit("hours", "")
    assert conducted.session.answers["hours"].special is Special.UNKNOWN, "leaving an empty field is not"
    conducted.note("hours", "à vérifier")
    conducted.clear("hours")
    assert conducted.session.answers["hours"] == replace(NOTHING, note="à vérifier")


# R11

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


# R12, R13

REQUIRED = bank(
    question("gate", YES_NO),
    question("need", required=Required.YES, gate=si(given("gate"))),
    question("must", required=Required.STRICT),
)


def test_r13_finish_lists_what_is_missing_and_navigation_never_does() -> None:
    conducted = interview(REQUIRED)
    conducted.begin()
    conducted.advance()
    say(conducted, "gate", True)
    assert conducted.missing() == (Missing("need", Lack.ANSWER), Missing("must", Lack.VALUE))
    with pytest.raises(UnfinishedError) as raised:
        conducted.finish()
    assert raised.value.missing == conducted.missing()


def test_r13_a_skip_needs_its_reason_and_strict_a_value() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", True)
    conducted.give_special("need", Special.SKIPPED)
    conducted.give_special("must", Special.DECLINED)
    assert conducted.missing() == (Missing("need", Lack.REASON), Missing("must", Lack.VALUE))
    conducted.give_special("need", Special.SKIPPED, "pas le temps")
    assert conducted.missing() == (Missing("must", Lack.VALUE),)


def test_r12_what_is_off_the_path_is_not_required() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", False)
    assert conducted.missing() == (Missing("must", Lack.VALUE),)


def test_r13_finishing_anyway_is_incomplete_and_does_not_do_for_strict() -> None:
    conducted = interview(REQUIRED)
    say(conducted, "gate", True)
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)
    conducted.commit("must", "voilà")
    conducted.finish(anyway=True)
    assert conducted.session.status is Status.INCOMPLETE
    assert conducted.current == FINISH


def test_r13_a_value_out_of_bounds_does_not_satisfy() -> None:
    of = bank(question("list", ItemList(Bounds(2, 3)), required=Required.YES))
    conducted = interview(of)
    committed = conducted.commit("list", ["un seul"])
    assert committed.misfit is not None
    assert committed.misfit.code is Unfit.TOO_FEW
    assert conducted.missing() == (Missing("list", Lack.ANSWER),)


def test_finishing_and_changing_afterwards_reopens() -> None:
    conducted = interview(SMALL)
    conducted.finish()
    assert status(conducted) is Status.FINISHED
    change = conducted.commit("hours", "3").change
    assert [event.kind for event in change.events] == [EventKind.REOPENED, EventKind.ANSWERED]
    assert status(conducted) is Status.OPEN
    conducted.finish()
    assert conducted.reopen().events[0].kind is EventKind.REOPENED
    assert conducted.reopen() == NO_CHANGE


# R14


def test_r14_invalid_input_is_kept_as_a_draft_and_logic_sees_nothing() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    committed = conducted.commit("hours", " 500 heures")
    assert committed.misfit is not None
    assert committed.misfit.code is Unfit.TOO_HIGH
    assert conducted.session.drafts["hours"].raw == " 500 heures"
    assert conducted.path.answer("hours").value is None
    conducted.commit("hours", "50")
    assert "hours" not in conducted.session.drafts
    assert conducted.path.answer("hours").value == 50


def test_r14_undoing_the_loss_of_a_value_brings_it_back() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    conducted.commit("hours", "douze")
    conducted.undo()
    assert conducted.path.answer("hours").value == 12
    assert "hours" not in conducted.session.drafts


# R17

AGREEMENT = bank(
    question("agree", Consent(Purpose.PARTICIPATION), choice("oui"), choice("non", "opens thanks")),
    question("notes", Consent(Purpose.NOTES), choice("oui"), choice("non"), gate=si(given("agree"))),
    question("thanks", STATEMENT, ends=True),
    question("story", required=Required.STRICT),
)


def consent(conducted: Interview, item: str, chosen: str) -> None:
    conducted.commit(item, {"choice": chosen, "text": ""})


def test_r17_a_consent_keeps_its_wording_and_its_time() -> None:
    of = bank(
        question("agree", Consent(Purpose.NOTES), choice("oui"), wording=words("D'accord, ", pipe="code"))
    )
    conducted = interview(of)
    consent(conducted, "agree", "oui")
    held = conducted.session.answers["agree"]
    assert held.wording == "D'accord, E01"
    assert held.at is not None
    assert held.at > START
    conducted.note("agree", "dit oui tout de suite")
    assert conducted.session.answers["agree"].at == held.at, "a note does not change when it was given"
    consent(conducted, "agree", "oui")
    assert conducted.session.answers["agree"].at == held.at


def test_r17_participation_counts_as_strict_at_finish() -> None:
    conducted = interview(AGREEMENT)
    say(conducted, "story", "voilà")
    assert conducted.missing() == (Missing("agree", Lack.CONSENT),)
    conducted.give_special("agree", Special.UNKNOWN)
    with pytest.raises(UnfinishedError):
        conducted.finish(anyway=True)


@pytest.mark.parametrize("how", ["choice", "declined"])
def test_r17_refusing_to_take_part_keeps_only_the_consent_record(how: str) -> None:
    conducted = interview(AGREEMENT)
    consent(conducted, "agree", "oui")
    consent(conducted, "notes", "oui")
    conducted.commit("story", "un secret")
    conducted.note("agree", "Marie a hésité")
    conducted.draft("story", "un secret plus long")
    conducted.give_special("notes", Special.SKIPPED, "une raison secrète")
    if how == "choice":
        consent(conducted, "agree", "non")
    else:
        conducted.give_special("agree", Special.DECLINED)
    assert conducted.missing() == ()
    change = conducted.finish()
    assert conducted.session.status is Status.REFUSED
    assert change.erase_all_but == frozenset({"agree"})
    assert list(conducted.session.answers) == ["agree"]
    assert conducted.session.answers["agree"].wording == "Question agree?"
    assert conducted.session.drafts == {}
    assert not any(word in repr(conducted.session) for word in ("secret", "Marie"))
    assert folded(conducted.session.events).answers == conducted.session.answers


def test_r17_refusing_the_notes_keeps_only_the_consent_record() -> None:
    conducted = interview(AGREEMENT)
    consent(conducted, "agree", "oui")
    conducted.commit("story", "un secret")
    consent(conducted, "notes", "non")
    conducted.finish()
    assert conducted.session.status is Status.REFUSED
    assert set(conducted.session.answers) == {"agree", "notes"}


def test_r17_notes_off_the_path_refuse_nothing() -> None:
    of = bank(
        question("gate", YES_NO),
        question("notes", Consent(Purpose.NOTES), choice("oui"), choice("non"), gate=si(given("gate"))),
    )
    conducted = interview(of)
    say(conducted, "gate", True)
    consent(conducted, "notes", "non")
    assert refused_on(conducted.path) == {Purpose.NOTES}
    say(conducted, "gate", False)
    assert refused_on(conducted.path) == frozenset()
    conducted.finish()
    assert conducted.session.status is Status.FINISHED


def test_r17_given_needs_a_choice_that_gives_it() -> None:
    conducted = interview(AGREEMENT)
    assert given_on(conducted.path) == frozenset()
    consent(conducted, "agree", "oui")
    conducted.give_special("notes", Special.UNKNOWN)
    assert given_on(conducted.path) == {Purpose.PARTICIPATION}
    assert refused_on(conducted.path) == frozenset()


# R22, R24, R25


def test_r24_a_draft_is_resumed_at_the_same_item() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    conducted.advance()
    say(conducted, "gate", True)
    conducted.advance()
    conducted.draft("child", "au milieu d'une phr")
    again = resumed(conducted)
    assert again.current == "child"
    assert again.begin() == NO_CHANGE
    assert again.session.drafts["child"].raw == "au milieu d'une phr"
    assert not again.path.answer("child").answered, "a draft is no answer"


def test_r24_a_draft_that_equals_the_answer_is_none() -> None:
    conducted = interview(SMALL)
    assert conducted.draft("hours", "") == NO_CHANGE
    conducted.commit("hours", "12")
    assert conducted.draft("hours", "12") == NO_CHANGE
    assert conducted.draft("hours", "123").drafts["hours"] is not None
    assert conducted.draft("hours", "123") == NO_CHANGE
    assert conducted.draft("hours", "12").drafts == {"hours": None}


def test_r24_the_draft_of_a_note_is_kept_beside() -> None:
    conducted = interview(SMALL)
    conducted.draft_note("hours", "dit en souri")
    assert conducted.session.drafts["hours" + NOTE].raw == "dit en souri"
    conducted.note("hours", "dit en souriant")
    assert conducted.session.drafts == {}
    assert conducted.session.answers["hours"].note == "dit en souriant"


def test_r24_undo_and_redo_are_events_and_go_to_their_item() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    conducted.commit("hours", "13")
    conducted.jump("gate")
    change = conducted.undo()
    assert change is not None
    assert change.events[-1].kind is EventKind.UNDONE
    assert conducted.current == "hours"
    assert conducted.path.answer("hours").value == 12
    conducted.undo()
    assert (conducted.undo(), conducted.can_undo) == (None, False)
    conducted.redo()
    conducted.redo()
    assert conducted.path.answer("hours").value == 13
    assert conducted.redo() is None
    assert [event.kind for event in conducted.session.events] == [
        EventKind.ANSWERED,
        EventKind.ANSWERED,
        EventKind.UNDONE,
        EventKind.UNDONE,
        EventKind.REDONE,
        EventKind.REDONE,
    ]


def test_r24_undo_goes_on_after_resuming_and_a_new_answer_ends_redo() -> None:
    conducted = interview(SMALL)
    conducted.commit("hours", "12")
    conducted.commit("hours", "13")
    conducted.undo()
    again = resumed(conducted)
    assert (again.can_undo, again.can_redo) == (True, True)
    again.commit("hours", "14")
    assert not again.can_redo
    again.undo()
    assert again.path.answer("hours").value == 12


def test_r24_a_special_over_typed_text_leaves_the_text_to_undo() -> None:
    conducted = interview(SMALL)
    say(conducted, "gate", True)
    conducted.draft("child", "à moitié dit")
    conducted.give_special("child", Special.SKIPPED, "interrompu")
    assert conducted.session.answers["child"].special is Special.SKIPPED
    assert conducted.session.answers["child"].value is None
    conducted.undo()
    assert conducted.session.answers["child"].value == "à moitié dit"


def test_r24_each_event_says_when_who_what() -> None:
    conducted = interview(SMALL)
    event = conducted.commit("hours", "12").change.events[0]
    assert (event.who, event.item, event.before, event.after) == ("Ève", "hours", NOTHING, said(12))
    assert event.at > START


def test_r24_the_order_visited_is_restored_from_the_events() -> None:
    conducted = interview(SMALL)
    conducted.begin()
    conducted.jump("hours")
    conducted.commit("hours", "3")
    conducted.jump("gate")
    conducted.commit("gate", True)
    conducted.jump("child")
    again = resumed(conducted)
    assert again.back().cursor == "gate"
    assert again.back().cursor == "hours"
    assert again.back().cursor == "hello"


def test_r25_a_session_runs_on_its_pinned_bank_and_on_no_other() -> None:
    with pytest.raises(WrongBankError):
        interview(replace(SMALL, text="# Autre"), session(SMALL))


def test_an_unknown_cursor_starts_before_the_first_item() -> None:
    conducted = interview(SMALL, replace(session(SMALL), cursor="disparu"))
    assert conducted.begin().cursor == "hello"


def test_acts_on_what_takes_no_answer_change_nothing() -> None:
    conducted = interview(SMALL)
    assert conducted.commit("hello", "bonjour").change == NO_CHANGE
    assert conducted.give_special("hello", Special.SKIPPED) == NO_CHANGE
    assert conducted.note("hello", "note") == NO_CHANGE
    assert conducted.use_probe("gate", 3, True) == NO_CHANGE
    assert conducted.confirm("gate") == NO_CHANGE
    with pytest.raises(UnknownItemError):
        conducted.commit("nowhere", "x")


@pytest.mark.parametrize("text", ["[sic] [/] « é » | <script>", "deux\nlignes", "NB\u00a0SP"])
def test_ordinary_answers_are_kept_as_typed(text: str) -> None:
    of: Bank = bank(question("a", TEXT))
    conducted = interview(of)
    conducted.commit("a", text)
    assert conducted.session.answers["a"].value == text


def test_what_could_drive_a_terminal_is_cleaned_at_the_entrance() -> None:
    conducted = interview(bank(question("a", TEXT), question("n", NUMBER)))
    conducted.commit("a", "a\x1b[31mb\u202e")
    conducted.note("a", "\x07note")
    conducted.draft("n", "1\x1b2")
    assert conducted.session.answers["a"].value == "a[31mb"
    assert conducted.session.answers["a"].note == "note"
    assert conducted.session.drafts["n"].raw == "12"
