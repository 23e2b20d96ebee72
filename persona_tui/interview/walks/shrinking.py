"""From a walk that fails to the shortest one that still does: answers left out, then made smaller."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import Selected, Value
from persona_tui.interview.course import Course
from persona_tui.interview.misfit import NotFittingError
from persona_tui.interview.offered import gone_items, sources_of
from persona_tui.interview.repetitions.identity import parted, question_of
from persona_tui.interview.repetitions.marker import THERE
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.dice import Source
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.violation import Broken, Move, Violation

_MOST_WORK = 20_000_000
"""Items looked at while walking again: some thousand tries for a usual bank, a few for a huge one."""

_AT_THE_END = frozenset({Broken.LEFT_OVER, Broken.UNFINISHED, Broken.ENDLESS})


class Shrinker:
    """Leaves out of a failing walk whatever it fails without.

    Only what any interview could do is tried: each question is asked when it is answered for the first time.
    What is promised of answers in order only, the trail asks of no others.
    """

    def __init__(self, bank: Bank, course: Course, source: Source) -> None:
        self._bank = bank
        self._course = course
        self._chance = Chance(bank, source)
        self._work = _MOST_WORK

    def shortest(self, found: Violation) -> Violation:
        """The shortest walk that fails in the same way; the same one where nothing can be left out."""
        size = max(1, len(found.moves) // 2)
        while True:
            shorter = self._first_failing(found, _without(found.moves, size))
            if shorter is not None:
                found = shorter
                size = min(size, max(1, len(found.moves) // 2))
            elif size > 1:
                size //= 2
            elif (smaller := self._first_failing(found, self._smaller(found.moves))) is not None:
                found = smaller
            else:
                return self._first_failing(found, self._in_order(found.moves)) or found

    def _first_failing(self, found: Violation, tries: Iterator[list[Move]]) -> Violation | None:
        for moves in tries:
            if self._work <= 0:
                return None
            self._work -= (len(moves) + 1) * len(self._bank.items)
            again = self.replay(moves, found)
            if again is not None and again.broken is found.broken:
                return again
        return None

    def replay(self, moves: Sequence[Move], found: Violation) -> Violation | None:
        """Walk some moves again.

        Args:
            moves: the moves.
            found: what is looked for.

        Returns:
            What does not hold after them; `None` where all does, or where the moves are no walk.
        """
        trail = Trail(self._bank, self._course)
        broken = trail.begin()
        for move in moves:
            if broken is not None:
                return broken
            if not self._can_be_given(move, trail):
                return None
            broken = trail.take(move)
        if broken is not None:
            return broken
        if found.broken is Broken.UNPASSABLE and trail.path.on(found.item):
            return trail.unpassable(found.item) if self._blocked(found.item, trail) else None
        if found.broken in _AT_THE_END and trail.current is None:
            return trail.finish()
        if found.broken is Broken.RESUMED:
            return trail.resume()
        return trail.undo_and_redo(len(moves)) if found.broken is Broken.UNDONE else None

    def _in_order(self, moves: tuple[Move, ...]) -> Iterator[list[Move]]:
        """The moves in document order, where each is made once and they are not in that order."""
        places = {item.id: place for place, item in enumerate(self._bank.items)}
        ordered = sorted(moves, key=lambda move: places[parted(move.item)[0]])
        if ordered != list(moves) and len({move.item for move in moves}) == len(moves):
            yield ordered

    def _can_be_given(self, move: Move, trail: Trail) -> bool:
        """Whether the question is asked, and the items that it names are there."""
        section = parted(move.item)[0]
        if self._bank.section(section) is not None:
            there = move.item in trail.interview.repetitions(section)
            return trail.interview.can_repeat(section) if move.answer == THERE else there
        question = trail.path.question(move.item)
        if question is None or not (move.item in trail.given or trail.path.on(move.item)):
            return False
        return not gone_items(question, move.answer, trail.path)

    def _blocked(self, item: str, trail: Trail) -> bool:
        """Whether a question has no answer to choose, whatever is answered to those still open."""
        question = trail.path.question(item)
        if question is None:
            return False
        if any(trail.path.may_offer(choice.gate, item) for choice in question.choices):
            return False
        if any(trail.is_open(source) for source in sources_of(question.answer)):
            return False
        return self._chance.value(question, trail.path) is None

    def _smaller(self, moves: tuple[Move, ...]) -> Iterator[list[Move]]:
        """The moves with one answer made smaller: an entry less, or nothing specified."""
        for place, move in enumerate(moves):
            question = question_of(self._bank, move.item)
            for value in _less(move.answer.value):
                if question is not None and fits(question, value):
                    smaller = replace(move, answer=replace(move.answer, value=value))
                    yield [*moves[:place], smaller, *moves[place + 1 :]]


def _without(moves: tuple[Move, ...], size: int) -> Iterator[list[Move]]:
    """The moves without each stretch of a size, the last one first."""
    for end in range(len(moves), 0, -size):
        start = max(0, end - size)
        yield [*moves[:start], *moves[end:]]


def _less(value: Value | None) -> Iterator[Value]:
    """Values that say less."""
    if isinstance(value, Selected) and value.text:
        yield Selected(value.choice)
    if isinstance(value, tuple):
        for place in range(len(value)):
            yield (*value[:place], *value[place + 1 :])


def fits(question: Question, value: Value) -> bool:
    """Whether a value keeps to its question's bounds."""
    try:
        fitting(question, value)
    except NotFittingError:
        return False
    return value != ()
