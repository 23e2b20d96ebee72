"""What holds of every path: agreement with the naive evaluator, and the promises of R21."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.conditions.tree import MeanOf, ScoreOf, UnknownsOf
from persona_tui.banks.conditions.walking import operands
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.course import Course
from persona_tui.interview.path import Place
from persona_tui.interview.progress import share
from persona_tui.interview.reviewing import offered_choices
from tests.counts import examples
from tests.interview.naive import Naive
from tests.interview.random_banks import answer_to, banks_with_answers, whole_banks


@settings(max_examples=examples(5000))
@given(banks_with_answers(whole_banks()))
def test_the_engine_agrees_with_the_naive_evaluator(drawn: tuple[Bank, dict[str, Answer]]) -> None:
    of, held = drawn
    found, naive = Course(of).path(held), Naive(of, held)
    assert {step.id: step.on_path for step in found.steps} == naive.on
    assert {step.id: step.certain for step in found.steps} == naive.certain
    assert {step.id: step.possible for step in found.steps} == naive.possible
    assert (found.done, found.least, found.most) == naive.counts()
    assert {name: (one.value, one.answered, one.of) for name, one in found.scores.items()} == naive.scored()
    assert found.results == {
        name: result if isinstance(result, str) else None for name, result in naive.results.items()
    }


@settings(max_examples=examples(3000))
@given(banks_with_answers(whole_banks()))
def test_every_item_that_is_not_asked_has_a_reason_with_a_decider(
    drawn: tuple[Bank, dict[str, Answer]],
) -> None:
    of, held = drawn
    path = Course(of).path(held)
    for step in path.steps:
        assert (step.reason is None) == (step.place is Place.ASKED)
        if step.reason is not None:
            decider = path.position(step.reason.decider)
            if decider is None:
                assert step.reason.condition is not None
                asked_of = {type(one) for one in operands(step.reason.condition)}
                assert asked_of & {ScoreOf, MeanOf, UnknownsOf}, "a score that nothing adds to has no decider"
                continue
            assert decider < path.items.index(step.item), "what decides stands before"


@settings(max_examples=examples(3000))
@given(whole_banks(endless=False), st.data())
def test_r21_answering_in_order_the_bar_never_recedes_and_the_bounds_hold(
    of: Bank, data: st.DataObject
) -> None:
    course = Course(of)
    held: dict[str, Answer] = {}
    path = course.path(held)
    seen = [(path.done, path.least, path.most, share(path))]
    while path.next is not None:
        asked = path.question(path.next)
        assert asked is not None
        offered = tuple(choice.id for choice in offered_choices(asked, path))
        held = {**held, asked.id: data.draw(answer_to(asked, offered))}
        path = course.path(held)
        if path.rejects(asked.id):
            held = {**held, asked.id: Answer(special=Special.SKIPPED)}
            path = course.path(held)
        seen.append((path.done, path.least, path.most, share(path)))
    assert path.most == 0
    truth = path.done
    for done, least, most, _ in seen:
        assert least <= truth - done <= (most or 0)
    assert [full for *_, full in seen] == sorted(full for *_, full in seen)


@settings(max_examples=examples(1000))
@given(banks_with_answers(whole_banks()), st.data())
def test_r29_a_change_and_its_inverse_leave_the_path_as_it_was(
    drawn: tuple[Bank, dict[str, Answer]], data: st.DataObject
) -> None:
    of, held = drawn
    course = Course(of)
    before = course.path(held)
    asked = [one for one in before.questions if one.takes_answer]
    if not asked:
        return
    one = data.draw(st.sampled_from(asked))
    course.path({**held, one.id: data.draw(answer_to(one))})
    again = course.path(dict(held))
    assert again.steps == before.steps
    assert again.next == before.next
