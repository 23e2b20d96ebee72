"""What a question's wording, choices and checks depend on, and what that comes to (R10)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import assert_never

from persona_tui.banks.conditions.tree import (
    CountOf,
    CountWithin,
    Extreme,
    MeanOf,
    Of,
    Operand,
    RepetitionsOf,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Question
from persona_tui.banks.prose import Wording, wordings
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.answer import selected
from persona_tui.interview.offered import sources_of
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import ITS_ITEM, ITS_NAME

_EXTREMES = {extreme.value: extreme for extreme in Extreme}
SCORES = "@scores"
"""Stands for every score and dimension among what is depended on; no bank's id can be it."""


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What a question depends on."""

    answers: frozenset[str] = frozenset()
    """The ids of questions, its own left out."""
    inside: frozenset[str] = frozenset()
    """The bank's ids of questions in repetitions, all of which count."""
    counted: frozenset[str] = frozenset()
    """The bank's ids of what is repeated, and counted."""
    totals: frozenset[str | Extreme] = frozenset()
    """The scores and dimensions of which the sum or mean is asked."""
    unknowns: frozenset[str | Extreme] = frozenset()
    """The dimensions of which the don't-knows are."""
    extremes: frozenset[Extreme] = frozenset()
    """The extremes that it names."""
    bearing: str = ""
    """The id of the repetition whose item it names."""

    def __bool__(self) -> bool:
        return self != _NONE

    def names(self, path: Path) -> frozenset[str]:
        """The ids of what it depends on, :data:`SCORES` for scores and dimensions."""
        how = _how(path, self.bearing)
        source = {how.over or parted(self.bearing)[0]} if how is not None else set()
        scores = {SCORES} if self.totals or self.unknowns or self.extremes else set()
        return self.answers | self.inside | self.counted | source | scores


_NONE = Dependencies()


def dependencies_of(question: Question, path: Path) -> Dependencies:
    """What the wording, help, choices, probes and checks of a question depend on; not its own condition.

    Args:
        question: the question, of one repetition or not.
        path: for the names of repetitions.
    """
    pipes = _Pipes(path)
    for wording in _wordings(question):
        pipes.read(wording)
    answers, inside, counted = {*pipes.answers, *sources_of(question.answer)}, set[str](), set[str]()
    totals, unknowns = set[str | Extreme](), set[str | Extreme]()
    for operand in _operands(question):
        match operand:
            case Of(question=item) | CountOf(question=item):
                answers.add(item)
            case Within(question=item) | CountWithin(question=item):
                inside.add(item)
            case RepetitionsOf(repeated=item):
                counted.add(item)
            case ScoreOf(score=score):
                totals.add(score)
            case MeanOf(dimension=dimension):
                totals.add(dimension)
            case UnknownsOf(dimension=dimension):
                unknowns.add(dimension)
            case _:
                assert_never(operand)
    return Dependencies(
        frozenset(answers - {question.id}),
        frozenset(inside),
        frozenset(counted),
        frozenset(totals),
        frozenset(unknowns),
        frozenset(pipes.extremes),
        pipes.bearing,
    )


class _Pipes:
    """What wordings insert."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.answers: set[str] = set()
        self.extremes: set[Extreme] = set()
        self.bearing = ""

    def read(self, wording: Wording) -> None:
        for pipe in wording.pipes():
            bearing, _, _ = pipe.name.rpartition("@")
            how = _how(self._path, bearing)
            if pipe.name in _EXTREMES:
                self.extremes.add(_EXTREMES[pipe.name])
            elif pipe.name.endswith(ITS_NAME) and how is not None and how.name is not None:
                self.read(how.name)
            elif pipe.name.endswith((ITS_NAME, ITS_ITEM)):
                self.bearing = bearing
            else:
                self.answers.add(pipe.name)


def seen_values(on: Dependencies, path: Path) -> Mapping[str, object]:
    """What everything that a question depends on comes to.

    Args:
        on: its dependencies.
        path: where items stand.

    Returns:
        By the id of what decides, what counts of it: nothing off the path, or when it is rejected (R6, R14).
    """
    found: dict[str, object] = {item: _answer(item, path) for item in sorted(on.answers)}
    for item in path.items if on.inside or on.counted else ():
        template = parted(item.id)[0]
        if template in on.inside:
            found[item.id] = _answer(item.id, path)
        elif template in on.counted:
            found[item.id] = path.on(item.id) or None
    for name in sorted(on.totals | on.unknowns | on.extremes):
        dimension = path.extreme(name) if isinstance(name, Extreme) else name
        scored = path.scores.get(dimension or "")
        found[str(name)] = (
            dimension if name in on.extremes else None,
            scored.value if scored and name in on.totals else None,
            scored.unknown if scored and name in on.unknowns else None,
        )
    if on.bearing:
        found[on.bearing] = _item_named(on.bearing, path)
    return found


def _answer(item: str, path: Path) -> object:
    answer = path.answer(item)
    return (answer.value, answer.special) if answer.answered else None


def _item_named(bearing: str, path: Path) -> object:
    """All that can change of what names a repetition: the text specified for its choice, its rank (R19)."""
    how, (template, key) = _how(path, bearing), parted(bearing)
    if how is not None and not how.over:
        return [item.id for item in path.items if parted(item.id)[0] == template].index(bearing)
    value = None if how is None else path.held(how.over).value
    return tuple(one for one in selected(value) if one.choice == key)


def _how(path: Path, bearing: str) -> Repetition | None:
    item = path.item(bearing)
    return None if item is None else item.repetition


def _wordings(question: Question) -> Iterator[Wording]:
    worded = [(question.wording, question.tu, question.alone)]
    worded += [(choice.wording, choice.tu, choice.alone) for choice in question.choices]
    worded += [(probe.wording, probe.tu, None) for probe in question.probes]
    yield from (wording for wordings_ in worded for wording in wordings_ if wording is not None)
    yield from wordings(question.help)
    yield from (check.message for check in (*question.checks, *question.rejections))


def _operands(question: Question) -> Iterator[Operand | Within]:
    for choice in question.choices:
        for condition in (*choice.gate.only_if, *choice.gate.unless):
            yield from operands(condition)
    for check in (*question.checks, *question.rejections):
        yield from operands(check.condition)
