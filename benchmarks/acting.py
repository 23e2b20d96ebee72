"""What a front end calls in an interview of 10,000 questions, against one whole evaluation of them (R30)."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import UTC, datetime

from benchmarks.evaluating import SIZE, all_answered, evaluating, large_bank
from benchmarks.ratio import Ratio, in_turn
from persona_tui.banks.model import Bank
from persona_tui.interview.asking import asking
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.impact import impact
from persona_tui.interview.outline import outline
from persona_tui.interview.progress import share
from persona_tui.interview.session import Event, EventKind, Opening, PinnedBank, Session

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
YARDSTICK = "one whole evaluation"


def _half_way(bank: Bank) -> Session:
    """A session with half of the questions answered, in order."""
    held = dict(list(all_answered(Course(bank)).items())[: SIZE // 2])
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text)
    events = (Event(EventKind.ANSWERED, NOON, item=item, after=answer) for item, answer in held.items())
    return Session(Opening("01", "E1", pinned, NOON), held, tuple(events))


def _timed(act: Callable[[], object]) -> Callable[[], float]:
    def timed() -> float:
        began = time.process_time()
        act()
        return time.process_time() - began

    return timed


def _acting(bank: Bank) -> Callable[[], object]:
    """One answer in the middle, with all that a front end asks for after it."""
    interview = Interview(_half_way(bank), bank, lambda: NOON)
    item, turn = f"q{SIZE // 4}", 0

    def act() -> object:
        nonlocal turn
        turn += 1
        before = interview.standing
        interview.commit(item, {"choice": "ab"[turn % 2], "text": ""})
        told = impact(before, interview.standing, item)
        interview.advance()
        shown = asking(interview, interview.current)
        interview.back()
        return told, shown, share(interview.path)

    return act


def measure_act() -> Ratio:
    """How many whole evaluations one answer costs: commit, impact, next, what it asks, back, progress."""
    bank = large_bank()
    return in_turn(
        "one answer among 10,000, with all that follows",
        _timed(_acting(bank)),
        YARDSTICK,
        evaluating(bank),
        aim=1,
        runs=31,
    )


def measure_outline() -> Ratio:
    """How many whole evaluations the outline and what is missing cost."""
    bank = large_bank()
    interview = Interview(_half_way(bank), bank, lambda: NOON)
    return in_turn(
        "the outline of 10,000",
        _timed(lambda: outline(interview)),
        YARDSTICK,
        evaluating(bank),
        aim=5,
        runs=15,
    )


def measure_resume() -> Ratio:
    """How many whole evaluations it costs to resume after 5,000 answers, marks and all."""
    bank = large_bank()
    session = _half_way(bank)
    return in_turn(
        "resuming after 5,000 answers",
        _timed(lambda: Interview(session, bank, lambda: NOON).standing),
        YARDSTICK,
        evaluating(bank),
        aim=100,
        runs=5,
    )
