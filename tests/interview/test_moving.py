"""Next, back and jumps (R15), and where a session is resumed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.interview.conductor import (
    FINISH,
    UnknownItemError,
)
from persona_tui.interview.journal import NO_CHANGE
from persona_tui.interview.session import EventKind
from tests.interview.building import (
    SMALL,
    STATEMENT,
    YES_NO,
    bank,
    given,
    interview,
    question,
    say,
    section,
    session,
    si,
)


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
