"""What holds after any acts: replay is state, nothing answered is lost, undo and redo are inverse (R24)."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank, Question
from persona_tui.interview.answer import NOTHING, Answer, Special
from persona_tui.interview.conductor import FINISH, Interview, UnfinishedError
from persona_tui.interview.journal import applied, folded, joined
from persona_tui.interview.session import Change, Json, Session
from tests.counts import examples
from tests.interview.building import interview
from tests.interview.random_banks import answer_to, banks_with_answers, whole_banks

RAWS: tuple[Json, ...] = (
    "",
    None,
    "texte",
    "7",
    "sept",
    True,
    False,
    {"choice": "a", "text": ""},
    {"choice": "zzz", "text": ""},
    [{"choice": "a", "text": ""}, {"choice": "c", "text": ""}],
    [{"choice": "b", "text": ""}],
    [],
    ["x", "y"],
    ["z", "[sic] | <b>"],
    2,
)


def act(data: st.DataObject, conducted: Interview) -> Change:
    """One random act; every one gives a change, whatever the state."""
    questions = [one.id for one in conducted.path.questions] or [""]
    item = data.draw(st.sampled_from(questions))
    demanded = [
        one.id for one in conducted.bank.sections if one.repetition is not None and not one.repetition.over
    ]
    acts: dict[str, Callable[[], Change | None]] = {
        "begin": conducted.begin,
        "advance": conducted.advance,
        "back": conducted.back,
        "undo": conducted.undo,
        "redo": conducted.redo,
        "reopen": conducted.reopen,
        "finish": lambda: finished(conducted, data.draw(st.booleans())),
    }
    if item:
        raw = data.draw(st.sampled_from(RAWS))
        acts |= {
            "jump": lambda: conducted.jump(data.draw(st.sampled_from([item, FINISH]))),
            "draft": lambda: conducted.draft(item, raw),
            "draft-note": lambda: conducted.draft_note(item, "une no"),
            "commit": lambda: conducted.commit(item, raw).change,
            "special": lambda: conducted.give_special(item, data.draw(st.sampled_from(Special)), "raison"),
            "clear": lambda: conducted.clear(item),
            "note": lambda: conducted.note(item, data.draw(st.sampled_from(["", "note"]))),
            "hypothesis": lambda: conducted.mark_hypothesis(item, data.draw(st.booleans())),
            "confirm": lambda: conducted.confirm(item),
        }
    if demanded:
        section = data.draw(st.sampled_from(demanded))
        there = conducted.repetitions(section)
        acts["repeat"] = lambda: conducted.repeat(section)
        if there:
            acts["take-away"] = lambda: conducted.take_away(data.draw(st.sampled_from(there)))
    chosen = data.draw(st.sampled_from(sorted(acts)))
    return acts[chosen]() or Change()


def finished(conducted: Interview, anyway: bool) -> Change:
    try:
        return conducted.finish(anyway)
    except UnfinishedError:
        return Change()


def state(of: Session) -> tuple[object, ...]:
    return of.answers, of.drafts, of.status, of.cursor, len(of.events)


@settings(max_examples=examples(2000))
@given(whole_banks(demanded=True), st.data())
def test_r24_replay_equals_state_and_every_change_tells_all_of_it(of: Bank, data: st.DataObject) -> None:
    conducted = interview(of)
    stored = conducted.session
    pending = Change()
    for _ in range(data.draw(st.integers(0, 15))):
        change = act(data, conducted)
        pending = joined(pending, change)
        if data.draw(st.booleans()):  # a save in the background merges what waits
            stored, pending = applied(stored, pending), Change()
        if data.draw(st.integers(0, 5)) == 0:  # killed and resumed
            conducted = interview(of, conducted.session)
    assert state(applied(stored, pending)) == state(conducted.session)
    ledger = folded(conducted.session.events)
    assert ledger.answers == conducted.session.answers
    assert ledger.status == conducted.session.status


@settings(max_examples=examples(1000))
@given(whole_banks(demanded=True), st.data())
def test_r24_undo_n_times_and_redo_n_times_is_no_change(of: Bank, data: st.DataObject) -> None:
    conducted = interview(of)
    for _ in range(data.draw(st.integers(1, 12))):
        act(data, conducted)
    answers, steps = conducted.session.answers, conducted.path.steps
    undone = 0
    while conducted.undo() is not None:
        undone += 1
    assert conducted.session.answers == {}
    for _ in range(undone):
        assert conducted.redo() is not None
    assert conducted.session.answers == answers
    assert conducted.path.steps == steps


@settings(max_examples=examples(1000))
@given(whole_banks(demanded=True), st.data())
def test_r7_no_answer_is_lost_without_an_act_on_its_own_item(of: Bank, data: st.DataObject) -> None:
    conducted = interview(of)
    for _ in range(data.draw(st.integers(1, 15))):
        before = dict(conducted.session.answers)
        change = act(data, conducted)
        touched = {event.item for event in change.events} | set(change.answers)
        assert change.erase_all_but is None
        for item, answer in before.items():
            if item not in touched:
                assert conducted.session.answers[item] == answer


@settings(max_examples=examples(500))
@given(banks_with_answers(whole_banks()), st.data())
def test_the_path_does_not_depend_on_the_order_of_answering(
    drawn: tuple[Bank, dict[str, Answer]], data: st.DataObject
) -> None:
    of, held = drawn
    shuffled = data.draw(st.permutations(sorted(held)))
    one, other = interview(of), interview(of)
    for item in sorted(held):
        one.record(item, held[item])
    for item in shuffled:
        other.record(item, held[item])
    assert one.path.steps == other.path.steps
    assert (one.path.done, one.path.least, one.path.most) == (
        other.path.done,
        other.path.least,
        other.path.most,
    )


@settings(max_examples=examples(500))
@given(banks_with_answers(whole_banks()), st.data())
def test_r29_change_and_change_back(drawn: tuple[Bank, dict[str, Answer]], data: st.DataObject) -> None:
    of, held = drawn
    conducted = interview(of)
    for item, answer in held.items():
        conducted.record(item, answer)
    before = conducted.session.answers, conducted.path.steps
    questions = [one for one in conducted.path.questions if one.takes_answer and one.id not in of.repeated]
    if not questions:
        return
    one = data.draw(st.sampled_from(questions))
    conducted.record(one.id, data.draw(answer_to(one)))
    conducted.record(one.id, held.get(one.id, NOTHING))
    assert (conducted.session.answers, conducted.path.steps) == before


@settings(max_examples=examples(500))
@given(whole_banks(demanded=True), st.data())
def test_r15_back_and_next_are_never_refused(of: Bank, data: st.DataObject) -> None:
    conducted = interview(of)
    conducted.begin()
    for _ in range(data.draw(st.integers(0, 10))):
        act(data, conducted)
        conducted.back()
        assert conducted.current in {"", FINISH} or conducted.question(conducted.current) is not None
    path = conducted.path
    for _ in range(2 * len(path.items) + 14):
        conducted.back()
    place = path.position(conducted.current) or 0
    earlier = [one for one in path.items[:place] if isinstance(one, Question) and not one.is_computed]
    assert not any(path.on(one.id) for one in earlier)
