"""What the walks through a bank met: how often each question came and each choice was chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from persona_tui.banks.model import Choice, Question
from persona_tui.banks.short_version import kept
from persona_tui.interview.answer import Value, selected
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.repetitions.identity import parted
from persona_tui.interview.walks.walking import Walk


@dataclass(frozen=True, slots=True)
class Tally:
    """One question or statement, and in how many walks it came; of a computed one, had a result."""

    question: Question
    asked: int
    chosen: tuple[tuple[Choice, int], ...]
    """Its choices or results, and in how many walks each was chosen or come to."""
    blocked: int
    """In how many walks it came while no value fitted."""


def _chosen(value: Value | None) -> Iterator[str]:
    """The ids of the choices that a value holds, as they are compared: a yes is one too."""
    if isinstance(value, bool):
        yield from ("oui", "yes") if value else ("non", "no")
    for one in selected(value):
        yield one.choice


class Coverage:
    """Counts walks through one bank, for one length and mode."""

    def __init__(self, course: Course) -> None:
        self._asked: Counter[str] = Counter()
        self._chosen: Counter[tuple[str, str]] = Counter()
        self._blocked: Counter[str] = Counter()
        keeps = kept(course.bank) if course.length is Length.SHORT else None
        self._questions = [
            question
            for question in course.bank.questions
            if not (question.facilitator and course.mode is Mode.SELF_ASSESSMENT)
            and (keeps is None or question.id in keeps)
        ]

    def count(self, walk: Walk) -> None:
        """Count one more walk."""
        self._asked.update({parted(item)[0] for item in walk.trail.seen})
        self._blocked.update({parted(item)[0] for item in walk.blocked})
        self._chosen.update(
            {
                (parted(move.item)[0], choice)
                for move in walk.trail.moves
                for choice in _chosen(move.answer.value)
            }
        )
        came_to = {(parted(item)[0], result) for item, result in walk.trail.results.items() if result}
        self._chosen.update(came_to)
        self._asked.update({item for item, _ in came_to})

    def tallies(self) -> tuple[Tally, ...]:
        """Every question that the length and the mode keep, in document order; computed ones aside."""
        return tuple(tally for tally in self._all() if not tally.question.is_computed)

    def results(self) -> tuple[Tally, ...]:
        """Every computed question, and in how many walks it came to each of its results."""
        return tuple(tally for tally in self._all() if tally.question.is_computed)

    def _all(self) -> Iterator[Tally]:
        return (
            Tally(
                question,
                self._asked[question.id],
                tuple((choice, self._chosen[question.id, choice.id]) for choice in question.choices),
                self._blocked[question.id],
            )
            for question in self._questions
        )
