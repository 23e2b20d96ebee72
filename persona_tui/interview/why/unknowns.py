"""Conditions that are neither true nor false: what is missing, or why it will never be known."""

from __future__ import annotations

from typing import assert_never

from persona_tui.banks.conditions.tree import (
    Condition,
    CountOf,
    CountWithin,
    DrawnOperand,
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
from persona_tui.banks.telling.subjects import answer_to, subject
from persona_tui.interview.path import Path
from persona_tui.interview.reasons import Drawn, Seen
from persona_tui.interview.why.answers import Answers
from persona_tui.interview.why.naming import Names
from persona_tui.text.language import Translator


class Unknowns:
    """Says what the conditions of one path do not know."""

    def __init__(self, path: Path, names: Names, answers: Answers, tr: Translator) -> None:
        self._path = path
        self._names = names
        self._answers = answers
        self._tr = tr

    def clause(self, condition: Condition, item: str, *, for_good: bool) -> str:
        """Why a simple condition is not known, or not yet.

        Args:
            condition: one that is neither true nor false.
            item: the id of the item that it stands on.
            for_good: whether it will never be known.
        """
        operand = next(operands(condition))
        match operand:
            case Of(question=asked) | CountOf(question=asked):
                return self.of(asked)
            case Within():
                return self._within(operand, for_good=for_good)
            case RepetitionsOf() | CountWithin() | ScoreOf() | MeanOf() | UnknownsOf():
                return self._drawn(operand, item, for_good=for_good)
            case _:
                assert_never(operand)

    def of(self, item: str) -> str:
        """How a question stands that has no value to compare."""
        tr, name = self._tr, self._names.id(item)
        question = self._names.bank.question(item)
        if question is None:
            return self._off(name)
        match self._path.seen(item):
            case Seen.OPEN:
                return self._open(question, name)
            case Seen.SPECIAL:
                said = tr("the answer to {question} is unknown ({special})")
                return said.format(question=name, special=self._answers.special(question))
            case Seen.OFF:
                return self._off(name)
            case Seen.GONE:
                said = tr("the answer to {question} is {given}, which is no longer offered")
                return said.format(question=name, given=self._answers.given(question))
            case Seen.DOUBTFUL:
                said = tr("the answer to {question} is {given}, which is not offered for now")
                return said.format(question=name, given=self._answers.given(question))
            case Seen.VALUE:
                said = tr("the answer to {question} is {given}, not all of which is still offered")
                return said.format(question=name, given=self._answers.given(question))
            case Seen.MUTE:
                return tr("the result of {question} is undetermined").format(question=name)
            case never:
                assert_never(never)

    def coverage(self, drawn: Drawn) -> str:
        """« 3 sur 4 », behind the name of the dimension where an extreme means one; empty for counts."""
        if drawn.of is None:
            return ""
        tr = self._tr
        said = tr("{answered} of {of}").format(answered=drawn.answered, of=drawn.of)
        titles = {one.id: one.title for one in self._names.bank.dimensions}
        return ", ".join(filter(None, (titles.get(drawn.dimension or "", ""), said)))

    def _off(self, name: str) -> str:
        tr = self._tr
        return tr("{question} is not asked").format(question=name)

    def _open(self, question: Question, name: str) -> str:
        tr = self._tr
        if self._path.rejects(question.id):
            return tr("the answer to {question} is not accepted as it stands").format(question=name)
        if question.is_computed:
            return tr("the result of {question} is not settled yet").format(question=name)
        if self._path.on(question.id):
            return tr("the answer to {question} is still missing").format(question=name)
        return tr("{question} is not settled yet").format(question=name)

    def _within(self, within: Within, *, for_good: bool) -> str:
        tr = self._tr
        section = self._names.id(within.repeated)
        if for_good:
            return tr("no repetition of {item} tells").format(item=section)
        asked = answer_to(within.question, self._names.bank, tr, self._names.item)
        return tr("{answer} is still missing in some repetition of {item}").format(answer=asked, item=section)

    def _drawn(self, operand: DrawnOperand, item: str, *, for_good: bool) -> str:
        tr = self._tr
        about = self.subject(operand)
        coverage = self.coverage(self._path.drawn(operand, item))
        said = tr("{subject} is undetermined") if for_good else tr("{subject} is not settled yet")
        said = said.format(subject=about)
        return tr("{text} ({coverage})").format(text=said, coverage=coverage) if coverage else said

    def subject(self, operand: Operand) -> str:
        """What a comparison is about."""
        return subject(operand, self._names.bank, self._tr, self._names.item)
