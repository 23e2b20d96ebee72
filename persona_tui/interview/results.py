"""What an interview comes to so far: scores, dimensions, computed questions, and what each lacks (R20)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.banks.conditions.tree import (
    Condition,
    Extreme,
    MeanOf,
    Operand,
    ScoreOf,
    UnknownsOf,
    Within,
)
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Question
from persona_tui.interview.evaluation.references import questions_of
from persona_tui.interview.evaluation.tallying import is_rated
from persona_tui.interview.path import Path, Scored
from persona_tui.interview.repetitions.identity import parted


@dataclass(frozen=True, slots=True)
class ScoreResult:
    """A score or a dimension."""

    name: str
    scored: Scored
    is_mean: bool
    """A dimension's mean; else a sum."""
    lacking: tuple[str, ...]
    """The questions on the path that count for it and hold nothing yet."""


@dataclass(frozen=True, slots=True)
class ComputedResult:
    """A computed question on the path."""

    item: str
    result: str | None
    """The id of its result; `None` while it is undetermined."""
    lacking: tuple[str, ...]
    """The questions on the path that could still determine it."""


@dataclass(frozen=True, slots=True)
class Results:
    """All of them, in the order of the bank."""

    scores: tuple[ScoreResult, ...]
    computed: tuple[ComputedResult, ...]

    def __bool__(self) -> bool:
        return bool(self.scores or self.computed)


def results_on(path: Path, dimensions: frozenset[str]) -> Results:
    """What everything derived comes to on a path.

    Args:
        path: where items stand.
        dimensions: the names that are dimensions; the others are scores.
    """
    counting = _Counting(path)
    scores = tuple(
        ScoreResult(name, scored, name in dimensions, tuple(counting.lacking(name)))
        for name, scored in path.scores.items()
    )
    return Results(scores, tuple(_computed(path, counting)))


class _Counting:
    """Which questions on the path count for what."""

    def __init__(self, path: Path) -> None:
        self._waiting: dict[str, list[str]] = {}
        for question in path.asked:
            if question.takes_answer and not path.answer(question.id).answered:
                for name in _counts_for(question):
                    self._waiting.setdefault(name, []).append(question.id)

    def lacking(self, name: str | Extreme) -> list[str]:
        """Those that hold nothing yet; of an extreme, of every dimension."""
        if isinstance(name, Extreme):
            return [item for waiting in self._waiting.values() for item in waiting]
        return self._waiting.get(name, [])


def _counts_for(question: Question) -> set[str]:
    names = {points.score for points in question.scores}
    names |= {points.score for choice in question.choices for points in choice.points}
    return names | ({question.dimension} if question.dimension and is_rated(question) else set())


def _computed(path: Path, counting: _Counting) -> Iterator[ComputedResult]:
    for question in path.asked:
        if question.is_computed:
            result = path.results[question.id]
            lacking = () if result is not None else tuple(_undecided(question, path, counting))
            yield ComputedResult(question.id, result, lacking)


def _undecided(question: Question, path: Path, counting: _Counting) -> list[str]:
    """What waits among all that the first case neither true nor false depends on, in document order."""
    for case in question.cases:
        if case.condition is not None and path.holds(case.condition, question.id) is None:
            waiting = {item for item in _named(case.condition, path) if _waits(item, path)}
            for operand in operands(case.condition):
                if (name := _tally(operand)) is not None:
                    waiting.update(counting.lacking(name))
            return sorted(waiting, key=lambda item: path.position(item) or 0)
    return []


def _named(condition: Condition, path: Path) -> Iterator[str]:
    """The questions that a condition names; of what is repeated, those of every repetition."""
    for name in questions_of(condition):
        if path.item(name) is not None:
            yield name
        else:
            yield from (one.id for one in path.asked if parted(one.id)[0] == name)


def _waits(item: str, path: Path) -> bool:
    question = path.question(item)
    return question is not None and question.takes_answer and path.on(item) and not path.answer(item).answered


def _tally(operand: Operand | Within) -> str | Extreme | None:
    match operand:
        case ScoreOf(score=name):
            return name
        case MeanOf(dimension=dimension) | UnknownsOf(dimension=dimension):
            return dimension
        case _:
            return None
