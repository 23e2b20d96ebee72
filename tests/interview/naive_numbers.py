"""Scores, means, don't-knows and repetitions, counted the naive way (R18, R20)."""

from __future__ import annotations

from collections.abc import Callable

from persona_tui.banks.answer_types import Number, Scale
from persona_tui.banks.conditions.tree import (
    CountWithin,
    Extreme,
    MeanOf,
    Operand,
    RepetitionsOf,
    ScoreOf,
    State,
    UnknownsOf,
)
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Special
from tests.interview.naive_expansion import Expanded
from tests.interview.naive_seeing import things, word
from tests.interview.naive_truth import OPEN, Conditions, F, N, T, Truths, any_of

Contributor = tuple[str, float]
"""`open`, `value`, `unknown`, `other` or `absent`, with what a value adds."""


class Numbers(Conditions):
    """What is drawn from several answers."""

    def number(self, operand: Operand, before: int) -> float | Truths:
        """A score, a mean or a count; without one, what any comparison with it comes to."""
        match operand:
            case ScoreOf(score=name):
                return self.drawn(
                    self.scoring(name, before), lambda values, _: sum(values) if values else None
                )
            case MeanOf(dimension=name) | UnknownsOf(dimension=name):
                dimension = self.dimension(name, before) if isinstance(name, Extreme) else name
                if isinstance(dimension, frozenset):
                    return dimension
                found = self.rating(dimension, before)
                return self.drawn(found, mean if isinstance(operand, MeanOf) else unknowns)
            case RepetitionsOf(repeated=name):
                bearing = [one for one in self.earlier(before) if one.template == name]
                if any(one.to_ask for one in bearing):
                    return self.none_yet(bearing[0])
                if any(self.possible[one.item.id] and not self.certain[one.item.id] for one in bearing):
                    return OPEN
                return sum(self.on[one.item.id] for one in bearing) or N
            case CountWithin(question=name):
                inside = [
                    one.item.id for one in self.earlier(before) if one.template == name and not one.to_ask
                ]
                states = [self.state(item, State.ANSWERED) for item in inside]
                return OPEN if any(len(state) > 1 for state in states) else states.count(T) or N
            case _:
                raise AssertionError(operand)

    def none_yet(self, bearing: Expanded) -> float | Truths:
        """How many there are of what is repeated on demand and has not been: none, where it could be."""
        askable = self.askable[bearing.item.id]
        return 0 if askable == T else N if askable == F else OPEN

    def earlier(self, before: int) -> list[Expanded]:
        return self.placed[:before]

    def some_repetition(self, template: str, wanted: object, before: int) -> Truths:
        found = [
            self.holding(one.item.id, wanted)
            for one in self.earlier(before)
            if one.template == template and self.possible[one.item.id] and not one.to_ask
        ]
        return any_of(found) if found else N

    def scoring(self, score: str, before: int) -> list[Contributor]:
        def worth(asked: Question, value: object) -> float:
            if asked.scores and isinstance(value, int | float):
                return sum(value * points.value for points in asked.scores if points.score == score)
            return sum(
                points.value
                for choice in asked.choices
                for points in choice.points
                if points.score == score
                and word(self.bank, asked, choice.id) in things(self.bank, asked, value)
            )

        return [
            self.contributor(one.item, worth)
            for one in self.earlier(before)
            if isinstance(one.item, Question)
            and not one.to_ask
            and score
            in {p.score for p in (*one.item.scores, *(p for c in one.item.choices for p in c.points))}
        ]

    def rating(self, dimension: str, before: int) -> list[Contributor]:
        return [
            self.contributor(one.item, lambda _, value: value)  # type: ignore[arg-type,return-value]
            for one in self.earlier(before)
            if isinstance(one.item, Question)
            and not one.to_ask
            and one.item.dimension == dimension
            and isinstance(one.item.answer, Number | Scale)
        ]

    def contributor(self, asked: Question, worth: Callable[[Question, object], float]) -> Contributor:
        if not self.possible[asked.id]:
            return "absent", 0
        if not self.on[asked.id] or not self.is_answered(asked.id):
            return "open", 0
        answer = self.answers[asked.id]
        if answer.special is not None:
            return "unknown" if answer.special is Special.UNKNOWN else "other", 0
        whole = self.seen(asked.id, lambda _: True)
        if whole == T:
            return "value", worth(asked, answer.value)
        return "open" if whole == OPEN else "other", 0

    @staticmethod
    def drawn(
        contributors: list[Contributor], of: Callable[[list[float], list[str]], float | None]
    ) -> float | Truths:
        kinds = [kind for kind, _ in contributors if kind != "absent"]
        if "open" in kinds:
            return OPEN
        number = of([value for kind, value in contributors if kind == "value"], kinds)
        return N if number is None else number

    def dimension(self, which: Extreme, before: int) -> str | Truths:
        rated = {one.id: self.rating(one.id, before) for one in self.bank.dimensions}
        if any(kind == "open" for found in rated.values() for kind, _ in found):
            return OPEN
        of = mean if which is Extreme.LOWEST else unknowns
        numbers = {name: self.drawn(found, of) for name, found in rated.items()}
        known = {name: number for name, number in numbers.items() if isinstance(number, int | float)}
        if which is Extreme.LEAST_KNOWN:
            known = {name: -number for name, number in known.items() if number}
        return min(known, key=lambda name: known[name]) if known else N

    def scored(self) -> dict[str, tuple[float | None, int, int]]:
        """What a trace says of scores and dimensions."""
        found: dict[str, tuple[float | None, int, int]] = {}
        for name in self.bank.scores:
            of = self.scoring(name, len(self.items))
            values = [value for kind, value in of if kind == "value"]
            found[name] = (sum(values) if values else None, len(values), self.coverage(name, score=True))
        for dimension in self.bank.dimensions:
            of = self.rating(dimension.id, len(self.items))
            values = [value for kind, value in of if kind == "value"]
            asked = self.coverage(dimension.id, score=False)
            value = mean(values, [""] * asked)
            found[dimension.id] = (value, len(values), asked)
        return found

    def coverage(self, name: str, *, score: bool) -> int:
        """How many of the questions that count are on the path."""
        count = 0
        for asked in self.questions:
            points = (*asked.scores, *(one for choice in asked.choices for one in choice.points))
            rated = asked.dimension == name and isinstance(asked.answer, Number | Scale)
            counts = name in {one.score for one in points} if score else rated
            count += counts and self.on[asked.id]
        return count


def mean(values: list[float], kinds: list[str]) -> float | None:
    """At least two answers, and three quarters of the questions on the path."""
    return sum(values) / len(values) if len(values) >= 2 and len(values) >= 0.75 * len(kinds) else None


def unknowns(values: list[float], kinds: list[str]) -> float | None:
    return kinds.count("unknown") if values or "unknown" in kinds else None
