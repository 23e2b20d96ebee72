"""What an adverse walk does between two answers: whatever may move the path, or lose something."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, Selected, Value
from persona_tui.interview.reviewing import offered_choices
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.shrinking import fits
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.violation import Violation

MOST = 8
"""So often in one walk; more would make it no likelier to find something."""
_MOVING = 0.6
"""How often what is changed moves the path."""
_DEEPEST = 3
"""How many commits are undone at once, at the most."""
_DRAWS = 4
"""How many values are drawn to find another one."""


class Adversary:
    """Does something adverse on one trail.

    Args:
        trail: the trail walked.
        chance: what it draws from.
        answer: gives a fitting answer to a question, if there is one.
    """

    def __init__(self, trail: Trail, chance: Chance, answer: Callable[[Question], Answer | None]) -> None:
        self._trail = trail
        self._chance = chance
        self._answer = answer
        self._left = MOST

    def before(self, came: Question) -> Violation | None:
        """Before answering: type what the question rejects, if anything is (R14)."""
        if not came.rejections or came.id in self._trail.given:
            return None
        for _ in range(_DRAWS):
            value = self._chance.value(came, self._trail.path)
            if value is not None and self._trail.rejects(came.id, value):
                return self._trail.type(came.id, value)
        return None

    def after(self) -> Violation | None:
        """After answering."""
        if not self._left:
            return None
        self._left -= 1
        dice = self._chance.dice
        ways = [self._change, self._change, self._change, self._undo, self._resume, self._take_away]
        return dice.one_of(ways)()

    def _undo(self) -> Violation | None:
        return self._trail.undo_and_redo(self._chance.dice.between(1, _DEEPEST))

    def _resume(self) -> Violation | None:
        return self._trail.resume()

    def _take_away(self) -> Violation | None:
        """Take a repetition on demand away; half of the time, nothing comes of it."""
        interview = self._trail.interview
        there = [
            bearing
            for section in interview.bank.sections
            if section.repetition is not None and not section.repetition.over
            for bearing in interview.repetitions(section.id)
        ]
        return self._trail.take_away(self._chance.dice.one_of(there)) if there else None

    def _change(self) -> Violation | None:
        """Say otherwise, early or late, most often what moves the path; half of the time, change it back."""
        trail, dice = self._trail, self._chance.dice
        given = [item for item in trail.given if trail.path.question(item) and not trail.path.rejects(item)]
        moving = [item for item in given if trail.interview.course.moves(item)]
        if not given:
            return None
        item = dice.one_of(moving if moving and dice.happens(_MOVING) else given)
        question, before = trail.path.question(item), trail.given[item]
        assert question is not None
        after = self._otherwise(question, before)
        if after is None:
            return None
        found = trail.give(item, after)
        if found is None and dice.happens(0.5):
            found = trail.give(item, before)
        return found

    def _otherwise(self, question: Question, before: Answer) -> Answer | None:
        """Another answer: a choice less, an exclusive one, the other of two, or any."""
        value = self._unticked(question, before.value)
        if value is not None and not (question.rejections and self._trail.rejects(question.id, value)):
            return Answer(value=value)
        for _ in range(_DRAWS):
            drawn = self._answer(question)
            if drawn is not None and (drawn.value, drawn.special) != (before.value, before.special):
                return drawn
        return None

    def _unticked(self, question: Question, value: Value | None) -> Value | None:
        """Some choices less, or an exclusive one alone; `None` for other answers, and now and then."""
        if not isinstance(value, tuple) or not all(isinstance(one, Selected) for one in value):
            return None
        dice = self._chance.dice
        alone = [choice for choice in offered_choices(question, self._trail.path) if choice.exclusive]
        if alone and dice.happens(0.5):
            return (Selected(dice.one_of(alone).id),)
        if len(value) < 2 or not dice.happens(0.7):
            return None
        gone = dice.between(0, len(value) - 1)
        fewer = (*value[:gone], *value[gone + 1 :])
        return fewer if fits(question, fewer) else None
