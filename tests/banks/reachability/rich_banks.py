"""Small random banks with answers of many types, scores, dimensions, computed questions and repetitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

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
from persona_tui.banks.conditions.tree import (
    Among,
    Compare,
    Comparison,
    Condition,
    Contains,
    CountOf,
    CountWithin,
    Extreme,
    Given,
    Is,
    MeanOf,
    Of,
    Only,
    RepetitionsOf,
    ScoreOf,
    State,
    UnknownsOf,
    Within,
)
from persona_tui.banks.model import NO_GATE, Bank, Choice, Gate, Item, Question
from persona_tui.banks.reckoning import Case, Check, Dimension, Points, Repetition
from tests.interview.building import HERE, STATEMENT, bank, both, choice, either, no, question, section, words

DAYS = tuple(date(2020, 1, day) for day in (2, 3))
TEXTS = ("a", "b")
IDS = ("a", "b", "c")
SCORE, DIMENSIONS = "s", ("d", "e")
KINDS: tuple[AnswerType, ...] = (
    *(OneChoice(), OneChoice(), SeveralChoices(), SeveralChoices(Bounds(1, 2)), Ranking(2)),
    *(YesNo(), Number(Bounds(0, 3)), Number(), Number(Bounds(0, 2), decimal=True), Scale(1, 3), Scale(1, 3)),
    *(Duration(), Date(), ShortText(), ItemList(Bounds(1, 2)), Consent(Purpose.NOTES), Computed(), STATEMENT),
)
CHOOSING = OneChoice | SeveralChoices | Ranking
LISTING = SeveralChoices | ItemList | SeveralOf


@st.composite
def rich_banks(draw: st.DrawFn, most: int = 6, repeated: bool = False) -> Bank:
    """A bank of up to `most` questions, perhaps with a section that is repeated for an earlier answer."""
    items: list[Item] = []
    repeating = ""
    for place in range(draw(st.integers(2, most))):
        seen = _seen(items, repeating)
        if repeated and not repeating and (over := [one for one in seen if isinstance(one.answer, LISTING)]):
            repeating = f"r{place}"
            how = Repetition(over=draw(st.sampled_from(over)).id)
            items.append(section(repeating, repetition=how, gate=draw(_gates(_conditions(seen, items)))))
            continue
        if repeating and draw(st.integers(0, 2)) == 0 and not any(one.id == "after" for one in items):
            items.append(section("after"))
            continue
        inside = repeating if not any(one.id == "after" for one in items) else ""
        seen = _seen(items, repeating, inside=bool(inside))
        items.append(draw(_questions(f"q{place}", seen, items, inside)))
    return replace(bank(*items), scores=(SCORE,), dimensions=tuple(Dimension(one, one) for one in DIMENSIONS))


def _seen(items: list[Item], repeating: str, *, inside: bool = False) -> list[Question]:
    """The earlier questions that a plain name may mean: those of a repetition only inside it."""
    within: set[str] = set()
    current = ""
    for item in items:
        if not isinstance(item, Question):
            current = item.id
        elif current and current == repeating and not inside:
            within.add(item.id)
    return [
        item
        for item in items
        if isinstance(item, Question) and not item.is_statement and item.id not in within
    ]


@st.composite
def _questions(draw: st.DrawFn, name: str, seen: list[Question], items: list[Item], inside: str) -> Question:
    sources = [one for one in seen if isinstance(one.answer, LISTING)]
    kinds = [*KINDS, *(kind(one.id) for one in sources for kind in (OneOf, SeveralOf))]
    answer = draw(st.sampled_from(kinds))
    conditions = _conditions(seen, items)
    options: tuple[Choice, ...] = ()
    if isinstance(answer, CHOOSING):
        options = tuple(draw(_choices(one, conditions)) for one in IDS)
        if isinstance(answer, SeveralChoices) and draw(st.booleans()):
            options = (*options[:-1], replace(options[-1], exclusive=True))
    elif isinstance(answer, Consent):
        options = (choice("oui"), choice("non"))
    elif isinstance(answer, Computed):
        options = tuple(choice(one) for one in IDS[:2])
    made = question(name, answer, *options, gate=draw(_gates(conditions)))
    if isinstance(answer, Computed):
        first = draw(conditions) if conditions is not None else None
        cases = (Case(first, "a"), Case(None, "b")) if first else (Case(None, "a"),)
        return replace(made, cases=cases)
    if isinstance(answer, Number | Scale) and not inside and _bounded(answer):
        made = replace(
            made,
            scores=draw(st.sampled_from(((), (), (Points(SCORE, 1.0),), (Points(SCORE, -1.0),)))),
            dimension=draw(st.sampled_from((None, *DIMENSIONS))),
        )
    if not isinstance(answer, OneOf | SeveralOf) and not made.is_statement and draw(st.integers(0, 5)) == 0:
        rejection = draw(st.one_of(list(_atoms(made))))
        made = replace(made, rejections=(Check(rejection, words("Non.")),))
    return made


def _bounded(answer: Number | Scale) -> bool:
    return isinstance(answer, Scale) or answer.bounds.most is not None


@st.composite
def _choices(draw: st.DrawFn, name: str, conditions: st.SearchStrategy[Condition] | None) -> Choice:
    points = draw(st.sampled_from((0, 0, 1, 2, -1)))
    gate = draw(_gates(conditions)) if draw(st.integers(0, 5)) == 0 else NO_GATE
    return choice(name, points=(Points(SCORE, points),) if points else (), gate=gate)


@st.composite
def _gates(draw: st.DrawFn, conditions: st.SearchStrategy[Condition] | None) -> Gate:
    """No gate, or one or two conditions."""
    if conditions is None or draw(st.integers(0, 2)) == 0:
        return NO_GATE
    only = draw(st.lists(conditions, max_size=2))
    unless = draw(st.lists(conditions, max_size=1))
    return Gate(tuple(only), tuple(unless))


def _conditions(seen: list[Question], items: list[Item]) -> st.SearchStrategy[Condition] | None:
    """Conditions on what stands before."""
    found: list[st.SearchStrategy[Condition]] = [atom for one in seen for atom in _atoms(one)]
    found += list(_drawn(items))
    if not found:
        return None
    return st.recursive(
        st.one_of(found),
        lambda inner: st.one_of(
            inner.map(no),
            st.lists(inner, min_size=2, max_size=2).map(lambda parts: both(*parts)),
            st.lists(inner, min_size=2, max_size=2).map(lambda parts: either(*parts)),
        ),
        max_leaves=3,
    )


SIGNS = st.sampled_from(Comparison)


def _atoms(asked: Question) -> Iterator[st.SearchStrategy[Condition]]:
    """What may be said of one answer."""
    about = Of(asked.id, HERE)
    yield st.sampled_from(State).map(lambda state: Is(about, state))
    match asked.answer:
        case OneChoice() | OneOf() | Computed():
            ids = st.sampled_from([one.id for one in asked.choices] or TEXTS)
            yield st.tuples(st.sampled_from((Comparison.EQUAL, Comparison.DIFFERENT)), ids).map(
                lambda pair: Compare(about, *pair)
            )
            yield st.lists(ids, min_size=1, max_size=2).map(lambda some: Among(about, tuple(some)))
        case SeveralChoices() | Ranking() | SeveralOf() | ItemList():
            ids = st.sampled_from([one.id for one in asked.choices] or TEXTS)
            yield ids.map(lambda one: Contains(about, one))
            yield ids.map(lambda one: Only(about, one))
            yield st.tuples(SIGNS, st.integers(0, 3)).map(
                lambda pair: Compare(CountOf(asked.id, HERE), *pair)
            )
        case YesNo():
            yield st.just(Given(about))
            yield st.booleans().map(lambda value: Compare(about, Comparison.EQUAL, value))
        case Consent():
            yield st.just(Given(about))
            yield st.sampled_from(("oui", "non")).map(lambda one: Compare(about, Comparison.EQUAL, one))
        case Number() | Scale() | Duration():
            numbers = st.integers(0, 3)
            yield st.tuples(SIGNS, numbers).map(lambda pair: Compare(about, *pair))
            yield st.lists(numbers, min_size=1, max_size=2).map(lambda some: Among(about, tuple(some)))
        case Date():
            yield st.tuples(SIGNS, st.sampled_from(DAYS)).map(lambda pair: Compare(about, *pair))
        case ShortText():
            yield st.sampled_from(TEXTS).map(lambda text: Compare(about, Comparison.EQUAL, text.upper()))
        case _:
            pass


def _drawn(items: list[Item]) -> Iterator[st.SearchStrategy[Condition]]:
    """What may be said of scores, dimensions and repetitions."""
    questions = [item for item in items if isinstance(item, Question)]
    if any(one.scores or any(option.points for option in one.choices) for one in questions):
        yield _compared(ScoreOf(SCORE, HERE), st.integers(-1, 5))
    for name in DIMENSIONS:
        if any(one.dimension == name for one in questions):
            yield _compared(MeanOf(name, HERE), st.sampled_from((0, 1, 1.5, 2, 3)))
            yield _compared(UnknownsOf(name, HERE), st.integers(0, 2))
    if any(one.dimension for one in questions):
        yield _compared(MeanOf(Extreme.LOWEST, HERE), st.sampled_from((1, 1.5, 2)))
        yield _compared(UnknownsOf(Extreme.LEAST_KNOWN, HERE), st.integers(0, 2))
    if any(item.id == "after" for item in items):
        yield from _within(items)


def _within(items: list[Item]) -> Iterator[st.SearchStrategy[Condition]]:
    """What may be said, from outside, of what was repeated."""
    repeated = next((item.id for item in items if item.repetition), "")
    yield _compared(RepetitionsOf(repeated, HERE), st.integers(0, 3))
    for item in items[[one.id for one in items].index(repeated) + 1 :]:
        if item.id == "after":
            return
        assert isinstance(item, Question)
        if item.is_statement or item.is_computed:
            continue
        yield _compared(CountWithin(repeated, item.id, HERE), st.integers(0, 3))
        if isinstance(item.answer, OneChoice | SeveralChoices):
            yield st.sampled_from(IDS).map(partial(Contains, Within(repeated, item.id, HERE)))


def _compared(
    operand: ScoreOf | MeanOf | UnknownsOf | RepetitionsOf | CountWithin, numbers: st.SearchStrategy[float]
) -> st.SearchStrategy[Condition]:
    return st.tuples(SIGNS, numbers).map(lambda pair: Compare(operand, *pair))
