"""R28 on random banks: every item is explained, and what is named as deciding really decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hypothesis import given, settings

from persona_tui.banks.answer_types import ItemList
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.prose import Pipe
from persona_tui.interview import why
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path, Place
from persona_tui.text.language import translator
from tests.counts import examples
from tests.interview.building import NUMBER, ONE, SCALE, SEVERAL, YES_NO, said
from tests.interview.random_banks import banks_with_answers, whole_banks
from tests.interview.random_conditions import CHOICES, ITEMS

TRANSLATORS = translator("fr"), translator("en")


def fill(pipe: Pipe) -> str:
    return pipe.fallback or "…"


def others(asked: Question) -> Iterator[Answer]:
    """A few other answers to a question, its specials and none at all."""
    yield Answer()
    yield Answer(special=Special.DECLINED)
    yield Answer(special=Special.UNKNOWN)
    yield Answer(special=Special.SKIPPED)
    if asked.answer == YES_NO:
        yield from (said(True), said(False))
    elif asked.answer in (NUMBER, SCALE):
        yield from (said(number) for number in range(4))
    elif asked.answer == ONE:
        yield from (Answer(value=Selected(one)) for one in CHOICES)
    elif asked.answer == SEVERAL:
        for bits in range(1, 2 ** len(CHOICES)):
            yield said([one for at, one in enumerate(CHOICES) if bits >> at & 1])
    elif isinstance(asked.answer, ItemList):
        yield from (said(items) for items in (ITEMS[:1], ITEMS[1:], ITEMS))
    else:
        yield said("[sic]")


def flips(path: Path, held: Mapping[str, Answer]) -> Iterator[tuple[str, dict[str, Answer]]]:
    """Every single other answer, with the answers as they then are."""
    for asked in path.questions:
        if asked.takes_answer:
            for answer in others(asked):
                yield asked.id, {**held, asked.id: answer}


@settings(max_examples=examples(3000))
@given(banks_with_answers(whole_banks(demanded=True)))
def test_r28_every_item_is_explained_in_both_languages(drawn: tuple[Bank, dict[str, Answer]]) -> None:
    of, held = drawn
    path = Course(of).path(held)
    for step in path.steps:
        for tr in TRANSLATORS:
            found = why.explained(path, of, step.id, fill, tr)
            assert found.sentence.endswith("."), found
            assert "{" not in found.sentence
            assert "  " not in found.sentence
            at = path.items.index(step.item)
            for term in found.terms:
                assert term.text, found
                assert not term.item or path.items.index(path.by_id[term.item].item) < at
            for decider in found.deciders:
                assert path.position(decider) is not None
                assert path.items.index(path.by_id[decider].item) < at, "what decides stands before"
            if step.place is Place.OFF_PATH:
                assert all(path.on(decider) for decider in found.deciders)
                assert not found.terms or found.terms[0].truth is not True
            if step.place is Place.ASKED:
                assert not found.terms or found.terms[0].truth is not False


@settings(max_examples=examples(3000))
@given(banks_with_answers(whole_banks(most=8)))
def test_r28_where_one_other_answer_brings_an_item_back_its_question_is_among_the_deciders(
    drawn: tuple[Bank, dict[str, Answer]],
) -> None:
    of, held = drawn
    course = Course(of)
    path = course.path(held)
    away = {step.id: path.levers(step.id) for step in path.steps if not step.on_path}
    for changed, answers in flips(path, held):
        then = course.path(answers)
        for item, levers in away.items():
            assert changed in levers or not then.on(item), (changed, answers[changed], item, levers)
