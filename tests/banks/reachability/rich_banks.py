"""Small random banks with answers of every type that conditions look into, drawn from a seed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

from hypothesis import strategies as st

from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    Computed,
    Consent,
    Date,
    Duration,
    ItemList,
    Number,
    OneChoice,
    OneOf,
    Purpose,
    Ranking,
    Scale,
    SeveralChoices,
    SeveralOf,
    ShortText,
    YesNo,
)
from persona_tui.banks.conditions.tree import Comparison, Condition, Contains, CountOf, Given, Of, Only, State
from persona_tui.banks.model import NO_GATE, Bank, Choice, Question
from persona_tui.banks.reckoning import Case, Check, Dimension, Points
from tests.interview.building import HERE, STATEMENT, bank, choice, equal, is_, question, words
from tests.interview.random_banks import SEEDS
from tests.interview.random_conditions import CHOICES, DIMENSIONS, ITEMS, SCORE, Conditions, Known

DAYS = (date(2020, 1, 2), date(2020, 1, 3))
KINDS: tuple[AnswerType, ...] = (
    *(OneChoice(), SeveralChoices(), SeveralChoices(Bounds(1, 2)), Ranking(2), Consent(Purpose.NOTES)),
    *(YesNo(), Number(Bounds(0, 3)), Number(), Number(Bounds(0, 2), decimal=True), Scale(1, 3)),
    *(Duration(), Date(), ShortText(), ItemList(Bounds(1, 2)), Computed(), STATEMENT),
)
CHOOSING = OneChoice | SeveralChoices | Ranking
LISTING = SeveralChoices | ItemList | SeveralOf
HOLDING = SeveralChoices | Ranking | SeveralOf | ItemList


def rich_banks(most: int = 6) -> st.SearchStrategy[Bank]:
    """Banks of two to `most` questions, without arrows and repetitions."""

    def of(size: int, seed: int) -> Bank:
        return _Drawing(Random(seed)).bank(size)

    return st.builds(of, st.integers(2, most), SEEDS)


class _Drawing(Conditions):
    """Draws one bank."""

    def bank(self, size: int) -> Bank:
        known, items = Known(scores=self.once_in(2)), list[Question]()
        for place in range(size):
            made = self._question(f"q{place}", known)
            items.append(made)
            if not made.is_statement:
                known.questions.append(made)
        dimensions = tuple(Dimension(one, one) for one in DIMENSIONS)
        return bank(*items, scores=(SCORE,), dimensions=dimensions)

    def _question(self, name: str, known: Known) -> Question:
        answer = self._answer(known)
        made = question(name, answer, *self._choices(answer, known), gate=self.gate(known))
        if isinstance(answer, Computed):
            cases = (Case(self.condition(known), "a"),) if known else ()
            return replace(made, cases=(*cases, Case(None, "b")))
        if isinstance(answer, Scale) or (isinstance(answer, Number) and answer.bounds.most is not None):
            scores = (Points(SCORE, self.pick((1, -1))),) if self.once_in(2) else ()
            made = replace(made, scores=scores, dimension=self.pick((None, *DIMENSIONS)))
        if made.takes_answer and not isinstance(answer, OneOf | SeveralOf) and self.once_in(6):
            rejected = self.condition(replace(known, questions=[*known.questions, made]))
            made = replace(made, rejections=(Check(rejected, words("Non.")),))
        return made

    def _answer(self, known: Known) -> AnswerType:
        sources = [one.id for one in known.questions if isinstance(one.answer, LISTING)]
        if sources and self.once_in(4):
            source = self.pick(sources)
            return OneOf(source) if self.once_in(2) else SeveralOf(source)
        return self.pick(KINDS)

    def _choices(self, answer: AnswerType, known: Known) -> tuple[Choice, ...]:
        if isinstance(answer, Consent):
            return choice("oui"), choice("non")
        if isinstance(answer, Computed):
            return tuple(choice(one) for one in CHOICES[:2])
        if not isinstance(answer, CHOOSING):
            return ()
        alone = isinstance(answer, SeveralChoices) and self.once_in(2)
        return tuple(
            choice(
                one,
                points=(Points(SCORE, self.upto(2, -1)),) if self.once_in(3) else (),
                gate=self.gate(known) if self.once_in(5) else NO_GATE,
                exclusive=alone and one == CHOICES[-1],
            )
            for one in CHOICES
        )

    def _of_one(self, asked: Question) -> Condition:
        """A comparison or a state of one question, of any type."""
        if self.once_in(4):
            return is_(asked.id, self.pick(list(State)))
        about = Of(asked.id, HERE)
        match asked.answer:
            case OneChoice() | OneOf() | Computed():
                return equal(asked.id, self.pick(self._words(asked)))
            case SeveralChoices() | Ranking() | SeveralOf() | ItemList():
                word = self.pick(self._words(asked))
                if self.once_in(3):
                    return self._number(CountOf(asked.id, HERE), 3)
                return Contains(about, word) if self.once_in(2) else Only(about, word)
            case Number() | Scale() | Duration():
                return self._number(about, 3)
            case Date():
                return replace(equal(asked.id, self.pick(DAYS)), sign=self.pick(list(Comparison)))
            case ShortText():
                return equal(asked.id, self.pick(ITEMS[:2]).upper())
            case Consent():
                return Given(about) if self.once_in(2) else equal(asked.id, self.pick(("oui", "non")))
            case YesNo():
                return Given(about) if self.once_in(2) else equal(asked.id, self.once_in(2))
            case _:
                return is_(asked.id, State.ANSWERED)

    def _words(self, asked: Question) -> tuple[str, ...]:
        """What an answer may hold: choices, or items of a list; what is picked from either, both."""
        if asked.choices:
            return tuple(one.id for one in asked.choices)
        return (CHOICES[1], ITEMS[0]) if isinstance(asked.answer, OneOf | SeveralOf) else ITEMS[:2]
