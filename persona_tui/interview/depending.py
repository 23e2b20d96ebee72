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
from persona_tui.interview.answer import NOTHING, Answer, selected
from persona_tui.interview.offered import sources_of
from persona_tui.interview.path import Path
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.repetitions.unfolding import ITS_ITEM, ITS_NAME

_EXTREMES = frozenset(extreme.value for extreme in Extreme)


@dataclass(frozen=True, slots=True)
class Dependencies:
    """What a question depends on."""

    answers: frozenset[str] = frozenset()
    """The ids of questions, its own left out."""
    inside: frozenset[str] = frozenset()
    """The bank's ids of questions in repetitions, all of which count."""
    counted: frozenset[str] = frozenset()
    """The bank's ids of what is repeated, and counted."""
    scores: frozenset[str] = frozenset()
    """Scores and dimensions by name."""
    extremes: bool = False
    """Whether on the lowest or the least known dimension, and so on all of them."""
    bearing: str = ""
    """The id of the repetition whose name it says."""

    def __bool__(self) -> bool:
        return self != _NONE


_NONE = Dependencies()


def dependencies_of(question: Question) -> Dependencies:
    """What the wording, help, choices, probes and checks of a question depend on; not its own condition.

    Args:
        question: the question, of one repetition or not.
    """
    answers, inside, counted, scores = set(sources_of(question.answer)), set[str](), set[str](), set[str]()
    extremes, bearing = False, ""
    for wording in _wordings(question):
        for pipe in wording.pipes():
            if pipe.name in _EXTREMES:
                extremes = True
            elif pipe.name.endswith((ITS_NAME, ITS_ITEM)):
                bearing = pipe.name.rpartition("@")[0]
            else:
                answers.add(pipe.name)
    for operand in _operands(question):
        match operand:
            case Of(question=item) | CountOf(question=item):
                answers.add(item)
            case Within(question=item) | CountWithin(question=item):
                inside.add(item)
            case RepetitionsOf(repeated=item):
                counted.add(item)
            case ScoreOf(score=name):
                scores.add(name)
            case MeanOf(dimension=name) | UnknownsOf(dimension=name):
                extremes = extremes or isinstance(name, Extreme)
                scores |= set() if isinstance(name, Extreme) else {name}
            case _:
                assert_never(operand)
    return Dependencies(
        frozenset(answers - {question.id}),
        frozenset(inside),
        frozenset(counted),
        frozenset(scores),
        extremes,
        bearing,
    )


def seen_values(on: Dependencies, path: Path, answers: Mapping[str, Answer]) -> Mapping[str, object]:
    """What everything that a question depends on comes to.

    Args:
        on: its dependencies.
        path: where items stand.
        answers: what is held, as it is now.

    Returns:
        By the id of what decides, what logic sees of it: nothing off the path (R6).
    """
    found: dict[str, object] = {item: _answer(item, path, answers) for item in sorted(on.answers)}
    for item in path.items if on.inside or on.counted else ():
        template = parted(item.id)[0]
        if template in on.inside:
            found[item.id] = _answer(item.id, path, answers)
        elif template in on.counted:
            found[item.id] = path.on(item.id)
    for name, scored in path.scores.items() if on.scores or on.extremes else ():
        if on.extremes or name in on.scores:
            found[name] = scored.value, scored.unknown
    if on.bearing:
        found[on.bearing] = _named(on.bearing, path, answers)
    return found


def _answer(item: str, path: Path, answers: Mapping[str, Answer]) -> object:
    question = path.question(item)
    if question is None or not path.on(item) or path.rejects(item):
        return None
    answer = path.answer(item) if question.is_computed else answers.get(item, NOTHING)
    return answer.value, answer.special


def _named(bearing: str, path: Path, answers: Mapping[str, Answer]) -> object:
    """What is specified for the choice of a repetition: all of its name that can change (R19)."""
    item = path.item(bearing)
    how = item.repetition if item is not None else None
    held = answers.get(how.over, NOTHING) if how is not None else NOTHING
    key = parted(bearing)[1]
    return tuple(one for one in selected(held.value) if one.choice == key)


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
