"""R29 whatever the bank: what is exported depends on what is held, and not on how it came to be."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings

from persona_tui.banks.model import Bank
from persona_tui.export import NothingToExportError, render
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.conductor import Interview
from persona_tui.interview.journal import folded
from persona_tui.interview.record import Record
from tests.counts import examples
from tests.export.documents import OF_AN_INTERVIEW
from tests.interview.building import START, interview
from tests.interview.random_acts import Acting
from tests.interview.random_answers import answered_banks, some_answer
from tests.interview.random_banks import SEEDS
from tests.interview.random_format import format_banks

FITTING = answered_banks(format_banks(most=8), misfits=False)


def exported(conducted: Interview) -> list[bytes | None]:
    """Every document, as bytes; nothing for what cannot be made."""
    record = Record(conducted.session, conducted.bank)
    pages: list[bytes | None] = []
    for document in OF_AN_INTERVIEW:
        try:
            pages.append(render(document, [record]).text.encode())
        except NothingToExportError:
            pages.append(None)
    return pages


def worded_now(conducted: Interview) -> Interview:
    """The interview as if consents were asked now: the wording that each was asked with is its own (R17)."""
    answers = {item: replace(held, wording="") for item, held in conducted.session.answers.items()}
    return interview(conducted.bank, replace(conducted.session, answers=answers))


def undoable(conducted: Interview) -> int:
    """How many commits can be walked back."""
    return len(folded(conducted.session.events).undoable)


def answered(of: Bank, held: dict[str, Answer], items: list[str]) -> Interview:
    """An interview in which some items are answered, in that order."""
    conducted = interview(of, clock=lambda: START)
    for item in items:
        conducted.record(item, held[item])
    return conducted


@settings(max_examples=examples(3000))
@given(FITTING, SEEDS)
def test_r29_change_and_change_back_leaves_the_same_export(
    drawn: tuple[Bank, dict[str, Answer]], seed: int
) -> None:
    (of, held), chance = drawn, Random(seed)
    conducted = answered(of, held, list(held))
    questions = [one for one in conducted.path.questions if one.takes_answer and one.id not in of.repeated]
    if not questions:
        return
    before, one = exported(conducted), chance.choice(questions)
    conducted.record(one.id, some_answer(chance, one, misfits=False))
    conducted.record(one.id, held.get(one.id, NOTHING))
    assert exported(conducted) == before


@settings(max_examples=examples(3000))
@given(FITTING, SEEDS)
def test_r29_any_acts_undone_leave_the_same_export(drawn: tuple[Bank, dict[str, Answer]], seed: int) -> None:
    (of, held), chance = drawn, Random(seed)
    acting = Acting(answered(of, held, list(held)), chance, walks_back=False)
    before, commits = exported(acting.conducted), undoable(acting.conducted)
    for _ in range(chance.randint(1, 6)):
        if acting.act().erase_all_but is not None:
            return
    while undoable(acting.conducted) > commits:
        acting.conducted.undo()
    acting.conducted.reopen()
    assert exported(acting.conducted) == before


@settings(max_examples=examples(3000))
@given(FITTING, SEEDS)
def test_the_export_does_not_depend_on_the_order_of_answering(
    drawn: tuple[Bank, dict[str, Answer]], seed: int
) -> None:
    of, held = drawn
    shuffled = Random(seed).sample(sorted(held), len(held))
    one, other = answered(of, held, sorted(held)), answered(of, held, shuffled)
    assert exported(worded_now(one)) == exported(worded_now(other))
