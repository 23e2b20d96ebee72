"""A simple condition as it stands, in a clause with the answer in it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from persona_tui.banks.answer_types import Number, YesNo
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Comparison,
    Constant,
    Contains,
    CountOf,
    Is,
    Of,
    Only,
    Operand,
)
from persona_tui.banks.telling.conditions import OPPOSITE, Clauses
from persona_tui.banks.telling.wording import either
from persona_tui.interview.evaluation.constants import is_number
from persona_tui.interview.evaluation.truth import NEVER, TRUE
from persona_tui.interview.path import Path
from persona_tui.interview.reasons import Seen
from persona_tui.interview.why.answers import Answers
from persona_tui.interview.why.decisive import Leaf
from persona_tui.interview.why.naming import Names
from persona_tui.interview.why.unknowns import Unknowns
from persona_tui.text.amounts import number_text
from persona_tui.text.language import N_, Translator

_DECIMALS = 2
_WANTED: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.EQUAL: "{value}",
        Comparison.DIFFERENT: N_("not {value}"),
        Comparison.LESS: N_("less than {value}"),
        Comparison.AT_MOST: N_("at most {value}"),
        Comparison.MORE: N_("more than {value}"),
        Comparison.AT_LEAST: N_("at least {value}"),
    }
)
_WANTED_DAY: Mapping[Comparison, str] = MappingProxyType(
    {
        Comparison.EQUAL: N_("on {value}"),
        Comparison.DIFFERENT: N_("not on {value}"),
        Comparison.LESS: N_("before {value}"),
        Comparison.AT_MOST: N_("on {value} at the latest"),
        Comparison.MORE: N_("after {value}"),
        Comparison.AT_LEAST: N_("on {value} at the earliest"),
    }
)


class Facts:
    """Says the simple conditions of one path."""

    def __init__(self, path: Path, names: Names, answers: Answers, tr: Translator) -> None:
        self._path = path
        self._names = names
        self._answers = answers
        self._tr = tr
        self._clauses = Clauses(names.bank, tr, names.item)
        self._unknowns = Unknowns(path, names, answers, tr)

    def clause(self, leaf: Leaf, item: str) -> str:
        """What is answered, and what the rule would need where that is not plain.

        Args:
            leaf: the condition, with what its rule needs it to be.
            item: the id of the item that it stands on.
        """
        condition, true = leaf.weighed.condition, leaf.weighed.truth == TRUE
        if leaf.holds is None:
            return self._unknowns.clause(condition, item, for_good=leaf.weighed.truth == NEVER)
        match condition:
            case Compare(operand=operand, sign=sign, value=value):
                return self._compared(operand, sign, (value,), leaf, item)
            case Among(operand=operand, values=values):
                return self._compared(operand, Comparison.EQUAL, values, leaf, item)
            case Contains(operand=Of() as asked, value=value) if true:
                return self._about(N_("{subject} includes {value}"), asked, value)
            case Contains(operand=Of() as asked, value=value):
                return self._about(N_("{subject} is {given}, without {value}"), asked, value)
            case Only(operand=asked, value=value) if true:
                return self._about(N_("{subject} is only {value}"), asked, value)
            case Only(operand=asked, value=value):
                return self._about(N_("{subject} is {given}, and not only {value}"), asked, value)
            case Is(operand=asked) if not true:
                return self._not_so(asked) or self._clauses.text(condition, holds=False)
            case _:
                return self._clauses.text(condition, holds=true)

    def subject(self, leaf: Leaf, item: str) -> str:
        """The id of what a condition is about: of several answers the first that is open, else the first."""
        read = self._path.reads(leaf.weighed.condition, item)
        asked = (one for one in read if self._path.on(one))
        return next((one for one in read if self.awaits(one)), None) or next(iter((*asked, *read)), "")

    def awaits(self, item: str) -> bool:
        """Whether a question on the path has no answer that counts yet."""
        question = self._path.question(item)
        asked = question is not None and question.takes_answer and self._path.on(item)
        return asked and not self._path.answer(item).answered

    def awaited(self, leaf: Leaf, item: str) -> tuple[str, ...]:
        """The ids of the questions that a condition waits for and that can be answered now."""
        read = self._path.reads(leaf.weighed.condition, item) if leaf.holds is None else ()
        return tuple(one for one in read if self.awaits(one))

    def _compared(
        self, operand: Operand, sign: Comparison, values: tuple[Constant, ...], leaf: Leaf, item: str
    ) -> str:
        """« la réponse à … est 12, et non au moins 50 »."""
        tr = self._tr
        needed = sign if leaf.wanted == TRUE else OPPOSITE[sign]
        plain = needed is (Comparison.EQUAL if leaf.holds else Comparison.DIFFERENT)
        asked = self._names.bank.question(operand.question) if isinstance(operand, Of) else None
        plain = plain or (asked is not None and isinstance(asked.answer, YesNo))
        wanted = "" if plain else self._wanted(operand, needed, values)
        if isinstance(operand, Of):
            given = "" if asked is None else self._answers.given(asked)
            said = self._said(values[0])
        else:
            given, said = self._number(operand, item), tr("{subject} comes to {given}")
        said = said.format(subject=self._unknowns.subject(operand), given=given, number=given)
        if not wanted:
            return said
        joined = tr("{fact}, so {wanted}") if leaf.holds else tr("{fact}, and not {wanted}")
        return joined.format(fact=said, wanted=wanted)

    def _said(self, value: Constant) -> str:
        """The verb that goes with a type of answer."""
        tr = self._tr
        if isinstance(value, date):
            return tr("{subject} falls on {given}")
        return tr("{subject} is {number}") if is_number(value) else tr("{subject} is {given}")

    def _wanted(self, operand: Operand, needed: Comparison, values: tuple[Constant, ...]) -> str:
        """What a comparison would need: « au moins 50 », « « a » ou « b » »."""
        asked = self._names.bank.question(operand.question) if isinstance(operand, Of) else None
        if asked is not None and isinstance(asked.answer, Number):
            asked = None  # the answer beside it says the unit
        words = either([self._answers.constant(asked, value) for value in values], self._tr)
        wanted = _WANTED_DAY if isinstance(values[0], date) else _WANTED
        return self._tr(wanted[needed]).format(value=words)

    def _number(self, operand: Operand, item: str) -> str:
        """A count, a score with its coverage."""
        if isinstance(operand, CountOf | Of):
            value = self._path.held(operand.question).value
            return str(len(value)) if isinstance(value, tuple) else "1"
        drawn = self._path.drawn(operand, item)
        number = number_text(round(drawn.value or 0, _DECIMALS), self._tr)
        coverage = self._unknowns.coverage(drawn)
        tr = self._tr
        said = tr("{value} ({coverage})")
        return said.format(value=number, coverage=coverage) if coverage else number

    def _about(self, said: str, operand: Of, value: Constant) -> str:
        asked = self._names.bank.question(operand.question)
        return self._tr(said).format(
            subject=self._unknowns.subject(operand),
            given="" if asked is None else self._answers.given(asked),
            value=self._answers.constant(asked, value),
        )

    def _not_so(self, asked: Of) -> str:
        """For `est …` that is false: what stands there instead, where that says more."""
        question = self._names.bank.question(asked.question)
        match self._path.seen(asked.question):
            case Seen.OFF:
                return self._unknowns.of(asked.question)
            case Seen.SPECIAL if question is not None:
                tr = self._tr
                said = tr("{subject} is {given}")
                return said.format(
                    subject=self._unknowns.subject(asked), given=self._answers.special(question)
                )
            case _:
                return ""
