"""Drafts, invalid input, undo and resuming (R14, R22, R24, R25)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.interview.answer import NOTHING, Special
from persona_tui.interview.conductor import (
    NOTE,
    WrongBankError,
)
from persona_tui.interview.journal import NO_CHANGE
from persona_tui.interview.misfit import Unfit
from persona_tui.interview.session import EventKind
from tests.interview.building import (
    SMALL,
    START,
    interview,
    resumed,
    said,
    say,
    session,
)


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
