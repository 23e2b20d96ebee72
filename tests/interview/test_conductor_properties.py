"""What holds after any acts: replay is state, nothing answered is lost, undo and redo are inverse (R24)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.conductor import FINISH, NOTE, Interview
from persona_tui.interview.impact import impact
from persona_tui.interview.journal import applied, folded, joined
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Change, EventKind, Session
from persona_tui.interview.walks.witness import told
from tests.counts import examples
from tests.interview.building import interview, resumed, session
from tests.interview.naive_marks import Marks
from tests.interview.random_acts import Acting
from tests.interview.random_answers import answered_banks, some_answer
from tests.interview.random_banks import SEEDS
from tests.interview.random_format import format_banks

BANKS = format_banks(most=8)


def acted(of: Bank, seed: int, most: int = 20) -> Acting:
    """An interview after some acts."""
    chance = Random(seed)
    acting = Acting(interview(of), chance)
    acting.conducted.begin()
    for _ in range(chance.randint(1, most)):
        acting.act()
    return acting


def state(of: Session) -> tuple[object, ...]:
    return of.answers, of.drafts, of.status, of.cursor, len(of.events)


def marks(conducted: Interview) -> tuple[object, ...]:
    """The answers that are back (R8), and those to be reviewed (R10, R11, R14)."""
    review = {one.id for one in conducted.path.questions if conducted.to_review(one)}
    assert conducted.under_review == review
    return conducted.restored, review


def commit_drafts(conducted: Interview) -> None:
    """Commit what is typed, as leaving an item does; what does not fit stays a draft."""
    for key, draft in dict(conducted.session.drafts).items():
        item = key.removesuffix(NOTE)
        if conducted.question(item) is not None:
            conducted.note(item, str(draft.raw)) if key != item else conducted.commit(item, draft.raw)


def walked(change: Change, kind: EventKind) -> list[str]:
    """The items that were walked back, or brought back."""
    return [event.item for event in change.events if event.kind is kind]


def but_for_consent(answers: Mapping[str, Answer], item: str) -> dict[str, Answer]:
    """Answers without the wording and the time of one consent: changed back, it is given anew (R17)."""
    return {one: replace(held, wording="", at=None) if one == item else held for one, held in answers.items()}


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r24_replay_equals_state_and_every_change_tells_all_of_it(of: Bank, seed: int) -> None:
    chance = Random(seed)
    acting = Acting(interview(of), chance)
    stored, pending = acting.conducted.session, Change()
    for _ in range(chance.randint(0, 15)):
        pending = joined(pending, acting.act())
        if chance.randrange(2):  # a save in the background merges what waits
            stored, pending = applied(stored, pending), Change()
        if not chance.randrange(6):  # killed and resumed
            acting.resume()
    assert state(applied(stored, pending)) == state(acting.conducted.session)
    ledger = folded(acting.conducted.session.events)
    assert ledger.answers == acting.conducted.session.answers
    assert ledger.status == acting.conducted.session.status


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r24_resuming_changes_nothing_of_what_is_shown(of: Bank, seed: int) -> None:
    conducted = acted(of, seed).conducted
    again = resumed(conducted)
    assert told(again.path) == told(conducted.path)
    assert marks(again) == marks(conducted)
    assert (again.current, again.read) == (conducted.current, conducted.read)
    assert (again.can_undo, again.can_redo) == (conducted.can_undo, conducted.can_redo)


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r24_undo_n_times_and_redo_n_times_is_no_change(of: Bank, seed: int) -> None:
    acting = acted(of, seed)
    conducted = acting.conducted
    commit_drafts(conducted)
    before = conducted.session, told(conducted.path), marks(conducted)
    last = before[0].events
    undone: list[str] = []
    while (change := conducted.undo()) is not None:
        undone += walked(change, EventKind.UNDONE)
    assert conducted.session.answers == {}
    for item in reversed(undone):
        change = conducted.redo()
        assert change is not None
        assert walked(change, EventKind.REDONE) == [item]
    assert conducted.session.answers == before[0].answers
    assert told(conducted.path) == before[1]
    assert marks(conducted) == before[2]
    assert conducted.session.events[: len(last)] == last


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r7_no_answer_is_lost_without_an_act_on_its_own_item(of: Bank, seed: int) -> None:
    chance = Random(seed)
    acting = Acting(interview(of), chance)
    for _ in range(chance.randint(1, 20)):
        before = acting.conducted.session
        change = acting.act()
        after = acting.conducted.session
        if change.erase_all_but is not None:
            assert acting.finished, "only finishing after a refusal erases (R17)"
            continue
        assert after.events[: len(before.events)] == before.events
        assert {event.item for event in change.events if event.after != event.before} <= acting.touched
        for item in before.answers.keys() | after.answers.keys():
            if before.answers.get(item) != after.answers.get(item):
                assert item in acting.touched
        for item in before.drafts.keys() | after.drafts.keys():
            if before.drafts.get(item) != after.drafts.get(item):
                assert item.removesuffix(NOTE) in acting.touched


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS, st.sampled_from(Length), st.sampled_from(Mode))
def test_r8_r10_the_marks_are_those_that_the_whole_journal_tells(
    of: Bank, seed: int, length: Length, mode: Mode
) -> None:
    chance = Random(seed)
    acting = Acting(interview(of, session(of, length, mode)), chance)
    for _ in range(chance.randint(1, 12)):
        if acting.act().erase_all_but is not None:
            return
        if not chance.randrange(4):
            assert acting.conducted.restored is not None  # followed from here on, not replayed at the end
    conducted = acting.conducted
    restored, stale = Marks(of, length, mode).told(conducted.session.events)
    assert conducted.restored == restored
    assert {one.id for one in conducted.path.questions if conducted.changed_since(one.id)} == stale


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r9_an_impact_is_the_difference_of_what_was_and_is_asked(of: Bank, seed: int) -> None:
    acting = acted(of, seed)
    conducted, before = acting.conducted, acting.conducted.standing
    acting.act()
    after = conducted.standing
    told = impact(before, after, "")
    then = {one.id for one in before.path.asked if one.takes_answer}
    now = {one.id for one in after.path.asked if one.takes_answer}
    held = {item for item, answer in conducted.session.answers.items() if answer.answered}
    assert set(told.left) == (then - now) & held
    assert set(told.gone) == (then - now) - held
    assert set(told.back) == (now - then) & held
    assert set(told.new) == (now - then) - held
    assert set(told.to_review) == after.to_review - before.to_review
    assert {one.name: (one.before, one.after) for one in told.scores} == {
        name: (before.path.scores[name].value, after.path.scores[name].value)
        for name in before.path.scores
        if before.path.scores[name].value != after.path.scores[name].value
    }
    places = [after.path.position(item) for items in (told.back, told.new) for item in items]
    assert None not in places
    assert list(told.new) == sorted(told.new, key=lambda item: after.path.position(item) or 0)


@settings(max_examples=examples(3000))
@given(answered_banks(format_banks()), SEEDS)
def test_the_path_does_not_depend_on_the_order_of_answering(
    drawn: tuple[Bank, dict[str, Answer]], seed: int
) -> None:
    of, held = drawn
    one, other = interview(of), interview(of)
    for item in sorted(held):
        one.record(item, held[item])
    for item in Random(seed).sample(sorted(held), len(held)):
        other.record(item, held[item])
    assert told(one.path) == told(other.path)


@settings(max_examples=examples(3000))
@given(answered_banks(format_banks()), SEEDS)
def test_r29_change_and_change_back(drawn: tuple[Bank, dict[str, Answer]], seed: int) -> None:
    (of, held), chance = drawn, Random(seed)
    conducted = interview(of)
    for item, answer in held.items():
        conducted.record(item, answer)
    questions = [one for one in conducted.path.questions if one.takes_answer and one.id not in of.repeated]
    if not questions:
        return
    one = chance.choice(questions)
    before = conducted.session.answers, told(conducted.path), conducted.under_review
    conducted.record(one.id, some_answer(chance, one))
    conducted.record(one.id, held.get(one.id, NOTHING))
    after = conducted.session.answers, told(conducted.path), conducted.under_review
    assert but_for_consent(after[0], one.id) == but_for_consent(before[0], one.id)
    assert after[1] == before[1]
    assert after[2] - {one.id} == before[2] - {one.id}, "its own mark goes: it was answered anew"


@settings(max_examples=examples(3000))
@given(BANKS, SEEDS)
def test_r15_back_and_next_are_never_refused(of: Bank, seed: int) -> None:
    chance = Random(seed)
    acting = Acting(interview(of), chance)
    conducted = acting.conducted
    conducted.begin()
    for _ in range(chance.randint(0, 10)):
        acting.act()
        conducted.back()
        assert conducted.current in {"", FINISH} or conducted.question(conducted.current) is not None
    path = conducted.path
    for _ in range(2 * len(path.items) + 30):
        conducted.back()
    place = path.position(conducted.current) or 0
    earlier = [one for one in path.items[:place] if isinstance(one, Question) and not one.is_computed]
    assert not any(path.on(one.id) for one in earlier)
