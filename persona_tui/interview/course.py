"""A bank made ready to be walked: compiled once a shape, evaluated in one pass (R1)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from persona_tui.banks.model import Bank, Question
from persona_tui.banks.short_version import kept
from persona_tui.interview.answer import Answer
from persona_tui.interview.depending import Dependencies, dependencies_of
from persona_tui.interview.evaluation.deciding import Decider
from persona_tui.interview.evaluation.evaluating import evaluated, reevaluated
from persona_tui.interview.evaluation.evaluation import Evaluation
from persona_tui.interview.evaluation.laying import laid_out
from persona_tui.interview.evaluation.layout import Layout
from persona_tui.interview.evaluation.placing import Placing
from persona_tui.interview.evaluation.references import read_by
from persona_tui.interview.path import Length, Mode, Path
from persona_tui.interview.reasons import Cause
from persona_tui.interview.repetitions.identity import parted, question_of
from persona_tui.interview.repetitions.shape import Shape, Shaping

_SHAPES_KEPT = 16
"""Layouts remembered: a person goes back and forth between few shapes of a bank."""


class Course:
    """The way through a bank for one length and mode.

    A pure function of the answers: :meth:`path` reads no clock, no chance, no file (R22). The bank is laid
    out anew only when answers bring other repetitions.
    """

    def __init__(self, bank: Bank, length: Length = Length.FULL, mode: Mode = Mode.INTERVIEW) -> None:
        self.bank = bank
        self.length = length
        self.mode = mode
        self.movers: frozenset[str] = read_by(bank)
        """By the bank's ids, the items whose answer can move the path or what it derives."""
        self._shaping = Shaping(bank)
        self._placing = Placing(bank, self._shaping.repeated)
        self._left_out = _left_out(bank, length, mode)
        self._dependencies: dict[str, Dependencies] = {}
        self._layout = lru_cache(_SHAPES_KEPT)(self._laid_out)

    def moves(self, item: str) -> bool:
        """Whether the answer of an item, of one repetition or not, can move the path.

        What brings another repetition does too, by being said in it.
        """
        template, key = parted(item)
        return template in self.movers or bool(key)

    def dependencies(self, question: Question, path: Path) -> Dependencies:
        """What the wording, choices and checks of a question depend on (R10); worked out once.

        Args:
            question: the question, of one repetition or not.
            path: one of this course, on which it stands.
        """
        known = self._dependencies.get(question.id)
        if known is None:
            known = self._dependencies[question.id] = dependencies_of(question, path)
        return known

    def question(self, item: str) -> Question | None:
        """What an id holds an answer for, whatever the answers (:func:`question_of`)."""
        return question_of(self.bank, item)

    def path(self, answers: Mapping[str, Answer]) -> Path:
        """Where every item stands.

        Args:
            answers: what is held by item, off the path too; it must not change afterwards.

        Returns:
            The places, the next question and the progress (R2, R3, R5, R6, R16, R18, R20, R21, R31).
        """
        return self._path(evaluated(self._layout(self._shaping.shape(answers)), answers), answers)

    def path_after(self, path: Path, answers: Mapping[str, Answer], *changed: str) -> Path:
        """The same as :meth:`path`, made from an earlier path: only what a change moves is looked at (R30).

        Args:
            path: a path of this course.
            answers: what is held now.
            changed: the items whose answers are not those of that path.
        """
        before = path.evaluation
        shaped = any(self._shaping.shaped_by(item) for item in changed)
        if shaped and self._layout(self._shaping.shape(answers)) is not before.layout:
            return self.path(answers)
        return self._path(reevaluated(before, answers, changed), answers)

    def _path(self, evaluation: Evaluation, answers: Mapping[str, Answer]) -> Path:
        layout = evaluation.layout
        next_at = evaluation.next_at()
        return Path(
            items=layout.items,
            positions=layout.positions,
            evaluation=evaluation,
            answers=answers,
            decider=Decider(layout, evaluation.bits, evaluation.standings, evaluation.values),
            counts=evaluation.counts(),
            next_item=None if next_at is None else layout.items[next_at].id,
        )

    def _laid_out(self, shape: Shape) -> Layout:
        return laid_out(self.bank, self._placing.placed(shape), self._left_out, self.movers)


def _left_out(bank: Bank, length: Length, mode: Mode) -> dict[str, Cause]:
    """What length and mode leave out (R31)."""
    left_out: dict[str, Cause] = {}
    if mode is Mode.SELF_ASSESSMENT:
        left_out = {item.id: Cause.SELF_ASSESSMENT for item in bank.items if item.facilitator}
    if length is Length.SHORT:
        keeps = kept(bank)
        left_out |= {item.id: Cause.SHORT_VERSION for item in bank.items if item.id not in keeps}
    return left_out
