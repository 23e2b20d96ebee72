"""Small random banks and answers, for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from persona_tui.banks.answer_types import AnswerType
from persona_tui.banks.conditions.tree import Among, Compare, Comparison, Condition, CountOf, Of, Only, State
from persona_tui.banks.model import NO_GATE, Bank, Choice, Gate, Item, Question
from persona_tui.interview.answer import Answer, Selected, Special
from tests.interview.building import (
    HERE,
    NUMBER,
    ONE,
    SEVERAL,
    STATEMENT,
    TEXT,
    YES_NO,
    bank,
    both,
    choice,
    contains,
    either,
    equal,
    given,
    is_,
    no,
    question,
    section,
)

KINDS: tuple[AnswerType, ...] = (TEXT, YES_NO, NUMBER, ONE, SEVERAL, STATEMENT)
CHOICES = ("a", "b", "c")


@st.composite
def banks(draw: st.DrawFn, arrows: bool = True, choice_gates: bool = True, most: int = 12) -> Bank:
    """A bank of up to `most` items: sections, follow-ups, gates, arrows, ends, gated choices."""
    size = draw(st.integers(1, most))
    skeleton = [draw(st.sampled_from("qqqqsf")) for _ in range(size)]
    items: list[Item] = []
    for place, kind in enumerate(skeleton):
        earlier = [item for item in items if isinstance(item, Question) and not item.is_statement]
        gate = draw(gates(earlier))
        ends = arrows and draw(st.integers(0, 11)) == 0
        if kind == "s":
            items.append(section(f"s{place}", gate=gate, ends=ends))
            continue
        above = items[-1] if items else None
        under = ""
        if kind == "f" and isinstance(above, Question):
            under = above.parent or above.id
        answer = draw(st.sampled_from(KINDS))
        options = (
            tuple(draw(choices(one, place, skeleton, earlier, arrows, choice_gates)) for one in CHOICES)
            if answer in (ONE, SEVERAL)
            else ()
        )
        items.append(question(f"q{place}", answer, *options, under=under, gate=gate, ends=ends))
    return bank(*items)


@st.composite
def choices(
    draw: st.DrawFn,
    name: str,
    place: int,
    skeleton: list[str],
    earlier: list[Question],
    arrows: bool,
    gated: bool,
) -> Choice:
    """A choice, sometimes with an arrow to something later, sometimes with a condition."""
    later = [
        f"{'s' if kind == 's' else 'q'}{at}" for at, kind in enumerate(skeleton) if at > place and kind != "f"
    ]
    follow_ups = [f"q{at}" for at, kind in enumerate(skeleton) if at > place and kind == "f"]
    arrow = ""
    if arrows and draw(st.integers(0, 3)) == 0:
        possible = ["end", *(f"to {at}" for at in later), *(f"opens {at}" for at in later + follow_ups)]
        arrow = draw(st.sampled_from(possible))
    gate = draw(gates(earlier)) if gated and draw(st.integers(0, 4)) == 0 else NO_GATE
    return choice(name, arrow, gate=gate)


@st.composite
def gates(draw: st.DrawFn, earlier: list[Question]) -> Gate:
    """No gate, or one or two conditions on earlier questions."""
    if not earlier or draw(st.booleans()):
        return NO_GATE
    only = draw(st.lists(conditions(earlier), max_size=2))
    unless = draw(st.lists(conditions(earlier), max_size=1 if only else 2))
    return Gate(tuple(only), tuple(unless))


def conditions(earlier: list[Question]) -> st.SearchStrategy[Condition]:
    """A condition on earlier questions, typed as a reader types it."""
    return st.recursive(
        st.sampled_from(earlier).flatmap(atoms),
        lambda inner: st.one_of(
            inner.map(no),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: both(*parts)),
            st.lists(inner, min_size=2, max_size=3).map(lambda parts: either(*parts)),
        ),
        max_leaves=4,
    )


def atoms(asked: Question) -> st.SearchStrategy[Condition]:
    """A comparison or a state of one question."""
    about = Of(asked.id, HERE)
    states: st.SearchStrategy[Condition] = st.sampled_from(State).map(lambda state: is_(asked.id, state))
    signs = st.sampled_from(Comparison)
    if asked.answer == YES_NO:
        return st.one_of(states, st.just(given(asked.id)), st.booleans().map(lambda b: equal(asked.id, b)))
    if asked.answer == NUMBER:
        numbers = st.integers(0, 3)
        return st.one_of(
            states,
            st.tuples(signs, numbers).map(lambda pair: Compare(about, *pair)),
            st.lists(numbers, min_size=1, max_size=2).map(lambda some: Among(about, tuple(some))),
        )
    ids = st.sampled_from(CHOICES)
    if asked.answer == ONE:
        return st.one_of(
            states,
            ids.map(lambda one: equal(asked.id, one)),
            ids.map(lambda one: Compare(about, Comparison.DIFFERENT, one)),
            st.lists(ids, min_size=1, max_size=2).map(lambda some: Among(about, tuple(some))),
        )
    if asked.answer == SEVERAL:
        return st.one_of(
            states,
            ids.map(lambda one: contains(asked.id, one)),
            ids.map(lambda one: Only(about, one)),
            st.tuples(signs, st.integers(0, 3)).map(lambda pair: Compare(CountOf(asked.id, HERE), *pair)),
        )
    return states


def answer_to(asked: Question, offered: tuple[str, ...] = CHOICES) -> st.SearchStrategy[Answer]:
    """A value or a special for a question, among the choices offered."""
    specials = st.sampled_from(Special).map(lambda special: Answer(special=special))
    values: st.SearchStrategy[object]
    if asked.answer == YES_NO:
        values = st.booleans()
    elif asked.answer == NUMBER:
        values = st.integers(0, 3)
    elif asked.answer == ONE and offered:
        values = st.sampled_from(offered).map(Selected)
    elif asked.answer == SEVERAL and offered:
        values = st.sets(st.sampled_from(offered), min_size=1).map(
            lambda some: tuple(Selected(one) for one in sorted(some))
        )
    elif asked.answer == TEXT:
        values = st.sampled_from(["oui", "[sic]", "é « à » |"])
    else:
        return specials
    return st.one_of(values.map(lambda value: Answer(value=value)), specials)  # type: ignore[arg-type]


@st.composite
def banks_with_answers(draw: st.DrawFn) -> tuple[Bank, dict[str, Answer]]:
    """A bank with answers to some of its questions, off the path too."""
    of = draw(banks())
    held: dict[str, Answer] = {}
    for asked in of.questions:
        if not asked.is_statement and draw(st.integers(0, 2)):
            held[asked.id] = draw(answer_to(asked))
    return of, held
