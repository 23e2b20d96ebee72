"""The throttle of drafts (R24), keys typed ahead, and the minutes spent."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from persona_tui.interview.session import Event, EventKind, Opening, PinnedBank, Session
from persona_tui.tui.interview.drafting import DELAY, Drafting
from persona_tui.tui.interview.grace import PERIOD, Grace
from persona_tui.tui.interview.pace import BREAK, minutes_spent
from tests.tui.interview.room import Later

START = datetime(2026, 11, 23, 14, tzinfo=UTC)


def test_r24_the_wait_starts_at_the_first_key_and_no_later_key_prolongs_it() -> None:
    later, kept = Later(), []
    drafting = Drafting(later, lambda: kept.append(1))
    for _ in range(50):
        drafting.touched()
    assert len(later.set) == 1
    assert later.set[0][0] == DELAY < 1
    later.fire()
    assert kept == [1]
    drafting.touched()
    assert len(later.set) == 1


def test_r24_what_is_kept_otherwise_is_not_kept_again() -> None:
    later, kept = Later(), []
    drafting = Drafting(later, lambda: kept.append(1))
    drafting.touched()
    drafting.stop()
    later.fire()
    assert kept == []


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_key_after_the_question_appeared_answers_at_once() -> None:
    clock = Clock()
    grace = Grace(clock)
    grace.turning()
    clock.now += 1
    grace.appeared()
    assert not grace.refuses(clock.now + 0.001)


def test_a_key_typed_ahead_does_not_answer_nor_do_those_right_behind_it() -> None:
    clock = Clock()
    grace = Grace(clock)
    grace.turning()
    assert grace.refuses(clock.now)
    clock.now += 1
    grace.appeared()
    assert grace.refuses(clock.now - 0.5)
    assert grace.refuses(clock.now + PERIOD - 0.01)
    assert not grace.refuses(clock.now + PERIOD)


@given(st.lists(st.floats(0, 10), max_size=20))
def test_no_key_is_refused_forever(times: list[float]) -> None:
    clock = Clock()
    grace = Grace(clock)
    grace.turning()
    clock.now += 1
    grace.appeared()
    for at in times:
        grace.refuses(95 + at)
    assert not grace.refuses(clock.now + PERIOD)


def session(*minutes: int) -> Session:
    opening = Opening("01J", "E03", PinnedBank("b", "0", "", ""), START, destroy_on=date(2027, 1, 1))
    events = tuple(Event(EventKind.READ, START + timedelta(minutes=one), item="q") for one in minutes)
    return Session(opening, events=events)


def test_the_minutes_of_a_new_interview_are_those_since_it_was_shown() -> None:
    assert minutes_spent(session(), START, START + timedelta(minutes=24, seconds=59)) == 24


def test_breaks_are_not_listening() -> None:
    before = session(5, 10, 10 + int(BREAK.total_seconds() // 60) + 1)
    sitting = START + timedelta(days=1)
    assert minutes_spent(before, sitting, sitting + timedelta(minutes=3)) == 13


def test_a_clock_set_back_gives_no_negative_time() -> None:
    assert minutes_spent(session(), START, START - timedelta(minutes=5)) == 0
