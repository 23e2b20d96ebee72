"""Three devices, any history of edits and exchanges: whatever the order, nothing said is lost."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.interview.journal import folded
from persona_tui.store.json_text import dump
from persona_tui.store.loading import check
from persona_tui.store.merging.documents import content
from persona_tui.store.merging.merge import merged
from persona_tui.store.migrations import Tables
from persona_tui.store.restoring import record_of
from tests.counts import examples
from tests.store.merging.devices import REFUSES, Device, begun, no_other_bank
from tests.store.samples import bank
from tests.store.test_loading import PATH

ITEMS = ("recit", "suite")
ACTS = ("say", "say", "repeat", "take_back", "choose", "note", "tick", "type", "let_go", "receive", "open")

Step = tuple[str, int, int, str, int]


def histories(*acts: str, items: tuple[str, ...] = ITEMS, longest: int = 18) -> st.SearchStrategy[list[Step]]:
    """Histories of some acts."""
    device = st.integers(0, 2)
    steps = st.tuples(st.sampled_from(acts), device, device, st.sampled_from(items), st.integers(-40, 40))
    return st.lists(steps, min_size=2, max_size=longest)


HISTORIES = histories(*ACTS)


def lived(history: list[Step]) -> list[Device]:
    """What three devices hold after a history; each has a clock of its own, right or wrong."""
    devices = [Device(name, begun()) for name in ("ana", "béa", "cléo")]
    for number, (act, which, other, item, skew) in enumerate(history, 1):
        one, clock = devices[which], number + skew
        match act:
            case "say":
                one.say(item, f"dit {number}", clock, number)
            case "repeat":  # the same words said, replaced and said again
                one.say(item, "abc"[skew % 3], clock, number)
            case "take_back":
                one.take_back(item, clock, number)
            case "choose":
                one.choose(item, skew, clock, number)
            case "note":
                one.note(item, f"note {number}", clock)
            case "tick":
                one.tick(item, number % 3, clock)
            case "type":
                one.type(item, f"tapé {number}", clock)
            case "let_go":
                one.type(item, None, clock)
            case "receive":
                one.receive(devices[other])
            case "open":
                one.open()
    return devices


def together(*sides: Tables) -> Tables:
    first, *rest = sides
    for side in rest:
        first = merged(first, side, REFUSES)
    return first


@settings(max_examples=examples(5000))
@given(history=HISTORIES)
def test_merging_is_commutative_associative_and_idempotent_and_loses_no_edit(history: list[Step]) -> None:
    devices = lived(history)
    for device in devices:
        for item in ITEMS:
            held = device.held(item)
            assert set(held) == device.alive(item), (device.name, item)
            assert len(held) == len(set(held))
        assert merged(device.tables, device.tables, REFUSES) == device.tables
    sides = [device.tables for device in devices]
    wholes = [together(*order) for order in permutations(sides)]
    whole = wholes[0]
    assert all(one == whole for one in wholes)
    assert together(sides[0], together(sides[1], sides[2])) == whole
    assert together(whole, sides[1]) == whole
    every = devices[0]
    for other in devices[1:]:
        every.receive(other)
    for item in ITEMS:
        assert set(every.held(item)) == every.alive(item)


@settings(max_examples=examples(1000))
@given(history=HISTORIES)
def test_r24_after_a_merge_the_journal_replayed_is_still_the_state(history: list[Step]) -> None:
    whole = together(*(device.tables for device in lived(history)))
    session = record_of(check(PATH, dump(whole)), bank(), no_other_bank).session
    assert folded(session.events).answers == session.answers
    assert folded(session.events).status == session.status


@settings(max_examples=examples(3000))
@given(history=histories("type", "type", "let_go", "receive", "open", items=("recit",), longest=10))
def test_what_was_typed_is_there_unless_someone_who_saw_it_let_go_of_it(history: list[Step]) -> None:
    """The naive account: each opening types in one place; who opens the file sees what is shown there."""
    devices = [Device(name, begun()) for name in ("ana", "béa", "cléo")]
    for number, (act, which, other, item, _) in enumerate(history, 1):
        one = devices[which]
        match act:
            case "type":
                one.type(item, f"tapé {number}", number)
                assert one.kept(item)[0] == f"tapé {number}"
            case "let_go":
                one.type(item, None, number)
            case "receive":
                one.receive(devices[other])
            case "open":
                one.open()
        assert set(one.kept(item)) == one.typed(item)
    sides = [device.tables for device in devices]
    wholes = [together(*order) for order in permutations(sides)]
    assert all(one == wholes[0] for one in wholes)
    assert together(sides[0], together(sides[1], sides[2])) == wholes[0]


@settings(max_examples=examples(1000))
@given(history=HISTORIES)
def test_no_note_is_lost(history: list[Step]) -> None:
    devices = lived(history)
    whole = together(*(device.tables for device in devices))
    for number, (act, _, _, item, _) in enumerate(history, 1):
        if act == "note":
            (held,) = (one for one in whole["answers"].values() if one["id"] == item)
            assert f"note {number}" in held["note"].split("\n")


def test_a_session_that_nobody_touched_merges_to_itself() -> None:
    tables = begun()
    assert merged(tables, tables) == tables
    assert all(content(one) == content(None) for one in merged(tables, begun())["answers"].values())
