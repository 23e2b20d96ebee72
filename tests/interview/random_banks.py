"""Small random banks and answers, for properties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from persona_tui.banks.answer_types import AnswerType, Bounds, Computed, ItemList
from persona_tui.banks.model import NO_GATE, Bank, Choice, Item, Question, Section
from persona_tui.banks.reckoning import Case, Check, Dimension, Points, Repetition
from persona_tui.interview.answer import Answer, Selected, Special, Value
from tests.interview.building import (
    NUMBER,
    ONE,
    SCALE,
    SEVERAL,
    STATEMENT,
    TEXT,
    YES_NO,
    bank,
    choice,
    question,
    section,
    words,
)
from tests.interview.random_conditions import (
    CHOICES,
    DIMENSIONS,
    ITEMS,
    SCORE,
    Conditions,
    Known,
)

BOUNDED, UNBOUNDED = ItemList(Bounds(1, 3)), ItemList()
KINDS: tuple[AnswerType, ...] = (TEXT, YES_NO, NUMBER, ONE, SEVERAL, STATEMENT)
BOUNDED_KINDS: tuple[AnswerType, ...] = (*KINDS, SCALE, SCALE, SEVERAL, BOUNDED, Computed())
WHOLE_KINDS: tuple[AnswerType, ...] = (*BOUNDED_KINDS, UNBOUNDED)


SEEDS = st.integers(0, 2**32)


def banks(arrows: bool = True, choice_gates: bool = True, most: int = 12) -> st.SearchStrategy[Bank]:
    """Banks of up to `most` items: sections, follow-ups, gates, arrows, ends, gated choices.

    Drawn from a seed, for hypothesis takes long over so many draws; a failure shrinks to fewer items.
    """

    def of(size: int, seed: int) -> Bank:
        return _Drawing(Random(seed), KINDS, arrows, choice_gates).bank(size)

    return st.builds(of, st.integers(1, most), SEEDS)


def whole_banks(endless: bool = True, demanded: bool = False, most: int = 12) -> st.SearchStrategy[Bank]:
    """The same with scores, dimensions, computed questions, rejections and repetitions.

    Args:
        endless: whether lists may have no bound.
        demanded: whether sections may be repeated on demand.
        most: how many items at the most.
    """
    kinds = WHOLE_KINDS if endless else BOUNDED_KINDS

    def of(size: int, seed: int) -> Bank:
        return _Drawing(Random(seed), kinds, whole=True, demanded=demanded).bank(size)

    return st.builds(of, st.integers(1, most), SEEDS)


def repeated_banks(most: int) -> st.SearchStrategy[Bank]:
    """Banks of up to `most` items, their lists bounded, in which something is repeated."""

    def of(size: int, seed: int) -> Bank:
        while True:
            drawn = _Drawing(Random(seed), BOUNDED_KINDS, whole=True).bank(size)
            if any(item.repetition for item in drawn.items):
                return drawn
            seed += 1

    return st.builds(of, st.integers(3, most), SEEDS)


class _Drawing(Conditions):
    """Draws one bank."""

    def __init__(
        self,
        chance: Random,
        kinds: Sequence[AnswerType],
        arrows: bool = True,
        choice_gates: bool = True,
        whole: bool = False,
        demanded: bool = False,
    ) -> None:
        super().__init__(chance)
        self._whole = whole
        self._demanded = demanded
        self._arrows = arrows
        self._choice_gates = choice_gates
        self._kinds = kinds
        self._items: list[Item] = []
        self._known = Known(scores=whole and self.once_in(2))
        self._skeleton: list[str] = []
        self._inside: Item | None = None

    def bank(self, size: int) -> Bank:
        self._skeleton = [self.pick("qqqqsf") for _ in range(size)]
        for place, kind in enumerate(self._skeleton):
            self._leave(kind)
            item = self._section(place) if kind == "s" else self._question(place, kind)
            self._items.append(item)
            if isinstance(item, Question) and not item.is_statement:
                self._known.questions.append(item)
            if item.repetition is not None:
                self._inside = item
        dimensions = tuple(Dimension(one, one) for one in DIMENSIONS)
        return bank(*self._items, scores=(SCORE,), dimensions=dimensions)

    def _leave(self, kind: str) -> None:
        """Outside a repetition, what stands in it is named through it only."""
        bears = self._inside
        if bears is None or kind == "f" or (kind == "q" and isinstance(bears, Section)):
            return
        since = self._items[self._items.index(bears) :]
        inside = [one for one in self._known.questions if one in since]
        self._known.questions = [one for one in self._known.questions if one not in since]
        self._known.repeated += [(bears.id, one) for one in inside]
        self._inside = None

    def _section(self, place: int) -> Section:
        how = self._repetition()
        if self._demanded and how is None and self._inside is None and self.once_in(3):
            how = Repetition(times=Bounds(self.upto(2), self.pick([None, 3])))
        return section(f"s{place}", gate=self.gate(self._known), ends=self._ends(), repetition=how)

    def _question(self, place: int, kind: str) -> Question:
        above = self._items[-1] if self._items else None
        under = (above.parent or above.id) if kind == "f" and isinstance(above, Question) else ""
        answer = self.pick(self._kinds)
        if isinstance(answer, Computed) and not self._known:
            answer = TEXT
        gate = self.gate(self._known)
        made = question(f"q{place}", answer, under=under, gate=gate, ends=self._ends())
        if answer in (ONE, SEVERAL):
            made = replace(made, choices=tuple(self._choice(one, place) for one in CHOICES))
        if isinstance(answer, Computed):
            cases = [Case(self.condition(self._known), one) for one in CHOICES[: self.upto(2, 1)]]
            results = tuple(choice(one) for one in CHOICES)
            made = replace(made, choices=results, cases=(*cases, Case(None, "c")))
        if self._whole and answer in (NUMBER, SCALE):
            scores = (Points(SCORE, 2),) if self.once_in(2) else ()
            made = replace(made, dimension=self.pick([None, *DIMENSIONS]), scores=scores)
        if self._whole and made.takes_answer and self.once_in(6):
            known = replace(self._known, questions=[*self._known.questions, made])
            made = replace(made, rejections=(Check(self.condition(known), words("Non.")),))
        return made if under else replace(made, repetition=self._repetition())

    def _repetition(self) -> Repetition | None:
        """Now and then, for each choice or item of an earlier question that is not repeated itself."""
        sources = [
            one for one in self._known.questions if one.answer == SEVERAL or isinstance(one.answer, ItemList)
        ]
        if not self._whole or self._inside is not None or not sources or not self.once_in(3):
            return None
        return Repetition(over=self.pick(sources).id)

    def _ends(self) -> bool:
        return self._arrows and self.once_in(12)

    def _choice(self, name: str, place: int) -> Choice:
        """A choice, sometimes with an arrow to something later, a condition, points."""
        later = [
            f"{'s' if kind == 's' else 'q'}{at}"
            for at, kind in enumerate(self._skeleton)
            if at > place and kind != "f"
        ]
        follow_ups = [f"q{at}" for at, kind in enumerate(self._skeleton) if at > place and kind == "f"]
        arrow = ""
        if self._arrows and self.once_in(4):
            possible = ["end", *(f"to {at}" for at in later), *(f"opens {at}" for at in later + follow_ups)]
            arrow = self.pick(possible)
        gate = self.gate(self._known) if self._choice_gates and self.once_in(5) else NO_GATE
        points = (Points(SCORE, self.upto(2, -1)),) if self._whole and self.once_in(3) else ()
        return choice(name, arrow, gate=gate, points=points)


def answer_to(asked: Question, offered: tuple[str, ...] = CHOICES) -> st.SearchStrategy[Answer]:
    """A value or a special for a question, among the choices offered."""
    specials = st.sampled_from(Special).map(lambda special: Answer(special=special))
    values: st.SearchStrategy[object]
    if asked.answer == YES_NO:
        values = st.booleans()
    elif asked.answer in (NUMBER, SCALE):
        values = st.integers(0, 3)
    elif asked.answer == ONE and offered:
        values = st.sampled_from(offered).map(Selected)
    elif asked.answer == SEVERAL and offered:
        values = st.sets(st.sampled_from(offered), min_size=1).map(
            lambda some: tuple(Selected(one) for one in sorted(some))
        )
    elif isinstance(asked.answer, ItemList):
        values = st.lists(st.sampled_from(ITEMS), min_size=1, max_size=3).map(tuple)
    elif asked.answer == TEXT:
        values = st.sampled_from(["oui", "[sic]", "é « à » |"])
    else:
        return specials
    return st.one_of(values.map(lambda value: Answer(value=value)), specials)  # type: ignore[arg-type]


def banks_with_answers(
    of_banks: st.SearchStrategy[Bank] | None = None,
) -> st.SearchStrategy[tuple[Bank, dict[str, Answer]]]:
    """A bank, plain or of those given, with answers to some of its questions, off the path too."""

    def answered(of: Bank, seed: int) -> tuple[Bank, dict[str, Answer]]:
        chance = Random(seed)
        items = [(item, asked) for asked in of.questions if asked.takes_answer for item in ids_of(of, asked)]
        return of, {item: any_answer(chance, asked) for item, asked in items if chance.randrange(3)}

    return st.builds(answered, banks() if of_banks is None else of_banks, SEEDS)


def any_answer(chance: Random, asked: Question) -> Answer:
    """A value or, now and then, a special for a question."""
    if not chance.randrange(4):
        return Answer(special=chance.choice(list(Special)))
    value: Value | None = None
    if asked.answer == YES_NO:
        value = bool(chance.randrange(2))
    elif asked.answer in (NUMBER, SCALE):
        value = chance.randint(0, 3)
    elif asked.answer == ONE:
        value = Selected(chance.choice(CHOICES))
    elif asked.answer == SEVERAL:
        value = tuple(Selected(one) for one in CHOICES if chance.randrange(2)) or (Selected("b"),)
    elif isinstance(asked.answer, ItemList):
        value = tuple(chance.choices(ITEMS, k=chance.randint(1, 3)))
    else:
        value = "[sic]"
    return Answer(value=value)


def ids_of(of: Bank, asked: Question) -> tuple[str, ...]:
    """The ids under which a question may be answered."""
    together = of.repeated.get(asked.id)
    if together is None:
        return (asked.id,)
    how = together[0].repetition
    source = of.question(how.over) if how else None
    keys = CHOICES if source and source.choices else ITEMS
    return tuple(f"{asked.id}[{key}]" for key in keys)
