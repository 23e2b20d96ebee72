"""One random walk: on to the end, now and then back to change what was said."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.banks.model import Question, Required
from persona_tui.interview.answer import Answer, Special, Value
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.violation import Violation

_SPECIALS = 0.12
"""How often an answer is a special."""
_WANDERS = 1 / 3
"""How many walks change what was said."""
_TURNS_BACK = 0.25
"""How often such a walk turns back after an answer."""
_MOST_CHANGES = 6
_FURTHEST_BACK = 5
_REPEATS = 0.6
"""How often a section that can be repeated on demand is."""
_MOST_REPEATS = 4
_DRAWS = 40
"""How many values are drawn for a question that may reject them."""
_REASON = "faute de temps"


class Walk:
    """Walks one trail to its end.

    Attributes:
        trail: the trail walked.
        blocked: the questions that came and that no value fits.
        given_up: whether it stopped at a question that must be answered and rejects whatever was drawn.
    """

    def __init__(self, trail: Trail, chance: Chance) -> None:
        self.trail = trail
        self.blocked: list[str] = []
        self.given_up = False
        self._chance = chance
        self._repeats = _MOST_REPEATS
        self._changes = _MOST_CHANGES if chance.dice.happens(_WANDERS) else 0

    def to_the_end(self) -> Violation | None:
        """Walk on until nothing comes any more, and finish.

        Returns:
            The first thing that does not hold, if any.
        """
        found = self.trail.begin()
        steps = 0
        while found is None and not self.given_up:
            came, steps = self.trail.current, steps + 1
            if steps > self._most_steps:
                return self.trail.endless()
            if came is not None:
                found = self._pass(came)
            elif (section := self._to_repeat()) is not None:
                found = self.trail.repeat(section)
            else:
                return self.trail.finish()
        return found

    @property
    def _most_steps(self) -> int:
        """No walk has reason to take more: every item once, and once more after each turn back."""
        return (len(self.trail.path.items) + _FURTHEST_BACK) * (_MOST_CHANGES + 2)

    def _to_repeat(self) -> str | None:
        """Now and then, a section to ask for once more before the end (R18)."""
        interview = self.trail.interview
        possible = [section.id for section in interview.bank.sections if interview.can_repeat(section.id)]
        if not possible or self._repeats == 0 or not self._chance.dice.happens(_REPEATS):
            return None
        self._repeats -= 1
        return self._chance.dice.one_of(possible)

    def _pass(self, came: Question) -> Violation | None:
        if not came.takes_answer:
            return self.trail.read_on()
        answer = self._answer(came)
        if answer is None and self._chance.value(came, self.trail.path) is None:
            return self.trail.unpassable(came.id)
        if answer is None:  # every value drawn was rejected; others may not be
            self.given_up = True
            return None
        found = self.trail.give(came.id, answer)
        if found is None and self._changes and self._chance.dice.happens(_TURNS_BACK):
            self._changes -= 1
            found = self._turn_back()
        return found

    def _answer(self, question: Question) -> Answer | None:
        """A value, or now and then a special; `None` for a question that must be answered and can't be."""
        value = self._accepted(question)
        if value is None:
            self.blocked.append(question.id)
            if _is_participation(question):
                return Answer(special=Special.DECLINED)
            if question.required is Required.STRICT:
                return None
        elif needs_value(question) or not self._chance.dice.happens(_SPECIALS):
            return Answer(value=value)
        special = self._chance.dice.one_of(tuple(Special))
        return Answer(special=special, reason=_REASON if special is Special.SKIPPED else "")

    def _accepted(self, question: Question) -> Value | None:
        """A value that the question does not reject (R14)."""
        trail = self.trail
        for _ in range(_DRAWS if question.rejections else 1):
            value = self._chance.value(question, trail.path)
            if value is None or not question.rejections:
                return value
            with_it = {**trail.interview.session.answers, question.id: Answer(value=value)}
            if not trail.interview.course.path_after(trail.path, with_it, question.id).rejects(question.id):
                return value
        return None

    def _turn_back(self) -> Violation | None:
        """Go back some items, and answer otherwise; half of the time, change it back again."""
        trail = self.trail
        found = trail.go_back(self._chance.dice.between(1, _FURTHEST_BACK))
        came = trail.current
        before = trail.given.get(came.id) if came else None
        if found is not None or came is None or before is None:
            return found
        after = self._answer(came)
        found = trail.give(came.id, after) if after else None
        if found is None and after and self._chance.dice.happens(0.5):
            found = trail.give(came.id, before)
        return found


def needs_value(question: Question) -> bool:
    """Whether no special will do at Finish (R13, R17)."""
    return question.required is Required.STRICT or _is_participation(question)


def _is_participation(question: Question) -> bool:
    return isinstance(question.answer, Consent) and question.answer.purpose is Purpose.PARTICIPATION
