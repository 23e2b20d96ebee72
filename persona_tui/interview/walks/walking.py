"""One random walk, on to the end: in order, adverse, or free (engine, R7, R21, R24, R29)."""

from __future__ import annotations

from persona_tui.banks.answer_types import Consent, Purpose
from persona_tui.banks.model import Question, Required
from persona_tui.interview.answer import Answer, Special, Value
from persona_tui.interview.walks.adversary import MOST as MOST_ADVERSE
from persona_tui.interview.walks.adversary import Adversary
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.manner import Manner
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
_LOOKS = 3
"""Of how many questions that wait one is answered, elsewhere."""
_REASON = "faute de temps"


class Walk:
    """Walks one trail to its end.

    Attributes:
        trail: the trail walked.
        blocked: the questions that came and that no value fits.
        given_up: whether it stopped at a question that must be answered and rejects whatever was drawn.
    """

    def __init__(self, trail: Trail, chance: Chance, manner: Manner = Manner.IN_ORDER) -> None:
        self.trail = trail
        self.blocked: list[str] = []
        self.given_up = False
        self._chance = chance
        self._manner = manner
        self._adversary = Adversary(trail, chance, self._drawn)
        self._repeats = _MOST_REPEATS
        wanders = manner is Manner.IN_ORDER and chance.dice.happens(_WANDERS)
        self._changes = _MOST_CHANGES if wanders else 0

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
        return (len(self.trail.path.items) + _FURTHEST_BACK) * (_MOST_CHANGES + MOST_ADVERSE + 2)

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
        found: Violation | None = None
        if self._is_adverse():
            found = self._adversary.before(came)
        if found is None:
            waiting = self.trail.waiting() if self._manner is Manner.FREE else []
            found = self._answer_one_of(waiting) if waiting else self._answer_what_came(came)
        if found is None and self._is_adverse():
            found = self._adversary.after()
        return found

    def _is_adverse(self) -> bool:
        return self._manner is not Manner.IN_ORDER and self._chance.dice.happens(self._manner.adversity)

    def _answer_one_of(self, waiting: list[Question]) -> Violation | None:
        """Answer any of some questions; the first of them where some have nothing to answer with yet."""
        for _ in range(_LOOKS):
            question = self._chance.dice.one_of(waiting)
            value = self._accepted(question)
            answer = None if value is None else self._with(question, value)
            if answer is not None:
                return self.trail.give(question.id, answer)
        return self._answer_what_came(waiting[0])

    def _answer_what_came(self, came: Question) -> Violation | None:
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
        """As :meth:`_drawn`, for a question that came: noted where no value fits."""
        value = self._accepted(question)
        if value is None:
            self.blocked.append(question.id)
        return self._with(question, value)

    def _drawn(self, question: Question) -> Answer | None:
        """A value, or now and then a special; `None` for a question that must be answered and can't be."""
        return self._with(question, self._accepted(question))

    def _with(self, question: Question, value: Value | None) -> Answer | None:
        moves = self.trail.interview.course.moves(question.id)
        specials = self._manner.specials if moves else _SPECIALS
        if value is None:
            if _is_participation(question):
                return Answer(special=Special.DECLINED)
            if question.required is Required.STRICT:
                return None
        elif needs_value(question) or not self._chance.dice.happens(specials):
            return Answer(value=value)
        special = self._chance.dice.one_of(tuple(Special))
        return Answer(special=special, reason=_REASON if special is Special.SKIPPED else "")

    def _accepted(self, question: Question) -> Value | None:
        """A value that the question does not reject (R14)."""
        for _ in range(_DRAWS if question.rejections else 1):
            value = self._chance.value(question, self.trail.path)
            if value is None or not question.rejections or not self.trail.rejects(question.id, value):
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
