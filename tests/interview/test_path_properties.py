"""What holds of every path: agreement with the naive evaluator, and the promises of R21."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.conditions.tree import MeanOf, ScoreOf, UnknownsOf
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer
from persona_tui.interview.course import Course
from persona_tui.interview.path import Cause, Length, Mode, Place
from persona_tui.interview.progress import share
from tests.counts import examples
from tests.interview.naive import Naive
from tests.interview.random_answers import answered_banks, in_order, some_answer
from tests.interview.random_banks import SEEDS
from tests.interview.random_format import format_banks


def agree(of: Bank, held: Mapping[str, Answer], length: Length, mode: Mode) -> None:
    """The engine and the naive evaluator say the same."""
    found, naive = Course(of, length, mode).path(held), Naive(of, held, length, mode)
    assert {step.id: step.on_path for step in found.steps} == naive.on
    assert {step.id: step.certain for step in found.steps} == naive.certain
    assert {step.id: step.possible for step in found.steps} == naive.possible
    assert (found.done, found.least, found.most) == naive.counts()
    assert {name: (one.value, one.answered, one.of) for name, one in found.scores.items()} == naive.scored()
    assert found.results == {
        name: result if isinstance(result, str) else None for name, result in naive.results.items()
    }


@settings(max_examples=examples(5000))
@given(answered_banks(format_banks()), st.sampled_from(Length), st.sampled_from(Mode))
def test_the_engine_agrees_with_the_naive_evaluator(
    drawn: tuple[Bank, dict[str, Answer]], length: Length, mode: Mode
) -> None:
    agree(*drawn, length, mode)


@settings(max_examples=examples(3000))
@given(answered_banks(format_banks()))
def test_every_item_that_is_not_asked_has_a_reason_with_a_decider(
    drawn: tuple[Bank, dict[str, Answer]],
) -> None:
    of, held = drawn
    path = Course(of).path(held)
    for step in path.steps:
        assert (step.reason is None) == (step.place is Place.ASKED)
        if step.reason is not None and step.reason.cause is not Cause.ON_DEMAND:
            decider = path.position(step.reason.decider)
            if decider is None:
                assert step.reason.condition is not None
                asked_of = {type(one) for one in operands(step.reason.condition)}
                assert asked_of & {ScoreOf, MeanOf, UnknownsOf}, "a score that nothing adds to has no decider"
                continue
            assert decider < path.items.index(step.item), "what decides stands before"


@settings(max_examples=examples(5000))
@given(format_banks(), SEEDS, st.sampled_from(Length), st.sampled_from(Mode))
def test_r21_answering_in_order_the_bar_never_recedes_and_the_bounds_hold(
    of: Bank, seed: int, length: Length, mode: Mode
) -> None:
    paths = list(in_order(Course(of, length, mode), Random(seed)))
    truth = paths[-1].done
    for path in paths:
        assert path.least <= truth - path.done
        assert path.most is None or truth - path.done <= path.most
    bars = [share(path) for path in paths]
    assert bars == sorted(bars)
    last = paths[-1]
    assert last.least == 0
    assert last.most == (None if last.counts.on_demand else 0), "on demand, more may be asked for"


@settings(max_examples=examples(3000))
@given(answered_banks(format_banks()), SEEDS)
def test_r29_a_change_and_its_inverse_leave_the_path_as_it_was(
    drawn: tuple[Bank, dict[str, Answer]], seed: int
) -> None:
    (of, held), chance = drawn, Random(seed)
    course = Course(of)
    before = course.path(held)
    asked = [one for one in before.questions if one.takes_answer]
    if not asked:
        return
    one = chance.choice(asked)
    course.path({**held, one.id: some_answer(chance, one)})
    again = course.path(dict(held))
    assert again.steps == before.steps
    assert again.next == before.next
