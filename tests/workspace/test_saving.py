from __future__ import annotations

import threading
from pathlib import Path

import pytest

from persona_tui.interview.session import Change
from persona_tui.store.errors import NotSaved, Obstacle
from persona_tui.workspace.saving import RETRY_AFTER, SAVED, SAVING, SaveKind, Saver, SaveState

PATH = Path("session.json")
FULL = NotSaved(PATH, Obstacle.FULL)


class Desk:
    """A place to save to that can be slow or refuse, and remembers what reached it."""

    def __init__(self) -> None:
        self.saved: list[str] = []
        self.changes: list[Change] = []
        self.refusal: Exception | None = None
        self.entered = threading.Event()
        self.gate = threading.Event()
        self.gate.set()
        self.states: list[SaveState] = []
        self.waits: list[float] = []
        self.waiting = threading.Event()

    def save(self, change: Change) -> None:
        self.entered.set()
        assert self.gate.wait(30)
        if self.refusal is not None:
            raise self.refusal
        self.changes.append(change)
        if change.cursor is not None:
            self.saved.append(change.cursor)

    def wait(self, news: threading.Condition, seconds: float) -> None:
        self.waits.append(seconds)
        self.waiting.set()
        news.wait(30)

    def saver(self) -> Saver:
        return Saver(self.save, PATH, self.states.append, self.wait)


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_is_kept_is_saved_and_said(desk: Desk) -> None:
    saver = desk.saver()
    assert saver.state == SAVED
    saver.keep(Change(cursor="a"))
    assert saver.flush(30)
    assert desk.saved == ["a"]
    assert saver.close()
    assert desk.states == [SAVING, SAVED]


def test_keeping_never_waits_and_what_comes_meanwhile_is_one_change_in_order(desk: Desk) -> None:
    desk.gate.clear()
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert desk.entered.wait(30)
    for place in ("b", "c", "d"):
        saver.keep(Change(cursor=place))
    assert saver.state == SAVING
    desk.gate.set()
    assert saver.flush(30)
    saver.close()
    assert desk.saved == ["a", "d"]


def test_a_refusal_is_said_with_its_reason_and_nothing_is_dropped(desk: Desk) -> None:
    desk.refusal = FULL
    saver = desk.saver()
    saver.keep(Change(drafts={"q1": None}))
    assert not saver.flush(30)
    assert saver.state == SaveState(SaveKind.NOT_SAVED, FULL)
    saver.keep(Change(drafts={"q2": None}, cursor="q2"))
    assert not saver.flush(30)
    desk.refusal = None
    assert saver.flush(30)
    assert saver.state == SAVED
    saver.close()
    assert [set(change.drafts) for change in desk.changes] == [{"q1", "q2"}]


def test_a_refused_change_goes_before_what_came_meanwhile(desk: Desk) -> None:
    desk.gate.clear()
    desk.refusal = FULL
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert desk.entered.wait(30)
    saver.keep(Change(cursor="b"))
    desk.gate.set()
    assert not saver.flush(30)
    desk.refusal = None
    assert saver.close()
    assert desk.saved == ["b"]


def test_it_tries_again_every_five_seconds_by_itself(desk: Desk) -> None:
    desk.refusal = FULL
    tried = threading.Semaphore(0)
    gave_up_waiting = 0

    def wait(news: threading.Condition, seconds: float) -> None:
        nonlocal gave_up_waiting
        desk.waits.append(seconds)
        gave_up_waiting += 1
        if gave_up_waiting == 3:
            desk.refusal = None

    saver = Saver(desk.save, PATH, lambda state: tried.release(), wait)
    saver.keep(Change(cursor="a"))
    for _ in range(5):  # saving, not saved three times, saved
        assert tried.acquire(timeout=30)
    assert saver.state == SAVED
    assert desk.waits == [RETRY_AFTER] * 3
    saver.close()


def test_the_state_does_not_flicker_while_it_tries_again(desk: Desk) -> None:
    desk.refusal = FULL
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    for _ in range(3):
        saver.flush(30)
    saver.close()
    assert desk.states[0] == SAVING
    assert {state.kind for state in desk.states[1:]} == {SaveKind.NOT_SAVED}


def test_a_failure_that_nobody_foresaw_is_said_and_tried_again(desk: Desk) -> None:
    desk.refusal = ZeroDivisionError("secret answer")
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert not saver.flush(30)
    assert saver.state.problem is not None
    assert saver.state.problem.obstacle is Obstacle.FAILED
    assert "secret" not in str(saver.state.problem)
    desk.refusal = None
    assert saver.flush(30)
    saver.close()
    assert desk.saved == ["a"]


def test_flushing_during_a_save_counts_only_a_try_that_held_everything(desk: Desk) -> None:
    desk.gate.clear()
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert desk.entered.wait(30)
    saver.keep(Change(cursor="b"))
    flushed: list[bool] = []
    asking = threading.Thread(target=lambda: flushed.append(saver.flush(30)))
    asking.start()
    desk.gate.set()
    asking.join(30)
    assert flushed == [True]
    assert desk.saved == ["a", "b"]
    saver.close()


def test_flushing_gives_up_after_its_time(desk: Desk) -> None:
    desk.gate.clear()
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert not saver.flush(0.0)
    desk.gate.set()
    assert saver.close()


def test_closing_tries_once_more_and_says_whether_all_is_saved(desk: Desk) -> None:
    desk.refusal = FULL
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert desk.waiting.wait(30)
    desk.refusal = None
    assert saver.close()
    assert desk.saved == ["a"]
    assert saver.close()


def test_closing_on_a_disk_that_still_refuses_ends_and_says_so(desk: Desk) -> None:
    desk.refusal = FULL
    saver = desk.saver()
    saver.keep(Change(cursor="a"))
    assert not saver.close()
    assert desk.saved == []


def test_a_listener_that_fails_does_not_stop_the_saving(desk: Desk) -> None:
    def gone(state: SaveState) -> None:
        raise RuntimeError("the screen is gone")

    saver = Saver(desk.save, PATH, gone, desk.wait)
    saver.keep(Change(cursor="a"))
    assert saver.flush(30)
    assert saver.close()
    assert desk.saved == ["a"]
