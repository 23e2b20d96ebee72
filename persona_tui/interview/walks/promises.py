"""What must hold at each step of a walk, in whatever manner it goes (R7, R21, R24, R29)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from persona_tui.banks.model import Bank, Question
from persona_tui.banks.plans.expectations import Verb
from persona_tui.interview.answer import Answer, Value
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path, Place
from persona_tui.interview.plans.running import rehearsal
from persona_tui.interview.progress import share
from persona_tui.interview.walks.violation import END, Broken, Expected, Move, Violation, left
from persona_tui.interview.walks.witness import Witness, told

_ROUNDING = 1e-9


class Promises:
    """A walk so far, and what is promised of it.

    Attributes:
        interview: the interview, held by nobody.
        moves: what was answered, in order.
        seen: the questions and statements that came.
        given: the answer last given to each question.
        results: what the computed questions came to at the end.
    """

    def __init__(self, bank: Bank, course: Course) -> None:
        self.interview: Interview = rehearsal(bank, course)
        self.moves: list[Move] = []
        self.seen: list[str] = []
        self.given: dict[str, Answer] = {}
        self.results: Mapping[str, str | None] = {}
        self._straight = True
        """Whether what is left must go down with each answer so far (R21)."""
        self._witness = Witness()
        self._states: list[tuple[dict[str, Answer], Path]] = []

    @property
    def path(self) -> Path:
        """Where every item stands."""
        return self.interview.path

    @property
    def current(self) -> Question | None:
        """The question or statement that came; none at the finish."""
        return self.path.question(self.interview.current)

    def certain(self, item: str) -> bool:
        """Whether a question is asked, whatever else is answered."""
        return self.path.on(item) and self.path.by_id[item].certain

    def rejects(self, item: str, value: Value) -> bool:
        """Whether a value of an asked question would be rejected (R14)."""
        interview = self.interview
        with_it = {**interview.session.answers, item: Answer(value=value)}
        return interview.course.path_after(self.path, with_it, item).rejects(item)

    def waiting(self) -> list[Question]:
        """The questions that are asked and wait for an answer."""
        return list(self.path.unanswered)

    def is_open(self, item: str) -> bool:
        """Whether a question may still get an answer that counts."""
        return self.path.place(item) is not Place.OFF_PATH and item not in self.given

    def _is_in_turn(self, item: str) -> bool:
        """Whether a question is answered in order, or in an order that comes to the same.

        That is one that is asked for certain, whose answer no later one can reject or make vanish.
        """
        if item == self.path.next:
            return True
        question = self.path.question(item)
        free = question is not None and not question.rejections and question not in self.path.choosing
        return free and self.certain(item)

    def _lost(self) -> Violation | None:
        held = self.interview.session.answers
        for item, answer in self.given.items():
            kept = held.get(item)
            if kept is None or (kept.value, kept.special) != (answer.value, answer.special):
                path = self.path
                fewer = left(0, None if path.most is None else path.most - 1)
                expected = fewer if path.on(item) else Expected(Verb.ARCHIVES, item)
                return self._violation(Broken.LOST, item, expected)
        if not self._witness.agrees(self.interview.session):
            return self._violation(Broken.REPLAYED)
        return None

    def _in_order(self, item: str, before: Path) -> Violation | None:
        """One question fewer is left, at the least and at the most; the bar moves on (R21)."""
        path = self.path
        less = path.least < before.least - 1
        more = before.most is not None and (path.most is None or path.most > before.most - 1)
        if less or more or (path.most is not None and path.least > path.most):
            most = None if before.most is None else before.most - 1
            found = self._violation(Broken.COUNTS, expected=left(before.least - 1, most))
            return replace(found, before=left(before.least, before.most))
        if share(path) < share(before) - _ROUNDING:
            gone = next((one for one in self.given if before.on(one) and not path.on(one)), item)
            return self._violation(Broken.BAR, gone, Expected(Verb.ASKS, gone))
        return None

    def _as_it_was(self) -> Violation | None:
        """After a change and its inverse, everything is as it was (R29)."""
        if len(self._states) < 3:
            return None
        (earlier, was), _, (answers, path) = self._states
        if earlier != answers or told(was) == told(path):
            return None
        item = next((item.id for item in was.items if was.on(item.id) and not path.on(item.id)), "")
        expected = Expected(Verb.ASKS, item) if item else left(was.least, was.most)
        return self._violation(Broken.CHANGED_BACK, item, expected)

    def _violation(self, broken: Broken, item: str = "", expected: Expected = END) -> Violation:
        return Violation(broken, tuple(self.moves), item, expected=expected)
