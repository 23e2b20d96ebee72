"""Adverse and free walks: what they try, what they promise, and that they find an engine that breaks it."""

from __future__ import annotations

from collections import Counter
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.model import Bank
from persona_tui.interview.acts.era import Era
from persona_tui.interview.answer import NOTHING, Answer, Selected
from persona_tui.interview.conductor import Interview
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Change, EventKind
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.manner import Manner, manner_of
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.trying import Tried, try_bank
from persona_tui.interview.walks.violation import Broken
from persona_tui.interview.walks.walking import Walk
from tests.counts import examples
from tests.interview.answering import bank_of
from tests.interview.random_banks import SEEDS
from tests.interview.random_format import format_banks

BANK = bank_of(
    """# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Combien? {#combien}

- Si : vient
- Réponse : nombre 0..9
- Refuser si : combien < 3 : « Trop peu »

### Lesquels? {#lesquels}

- [ ] Un {#un}
- [ ] Deux {#deux}
- [ ] Aucun {#aucun} (seul)

## Rôle {#roles}

- Répéter : 0..3

### Quel rôle? {#role}

## Fin {#fini}

### Autre chose? {#autre}

- Sauf si : lesquels contient aucun
"""
)


def tried(of: Bank, walks: int = 60, seed: int = 3) -> Tried:
    return try_bank(Course(of), walks, seed, Random)


def walked(manner: Manner, walks: int = 60) -> list[Walk]:
    course = Course(BANK)
    found = [Walk(Trail(BANK, course), Chance(BANK, Random(f"{n}")), manner) for n in range(walks)]
    for walk in found:
        assert walk.to_the_end() is None
    return found


def acts(walk: Walk) -> Counter[str]:
    return Counter(event.kind.value for event in walk.trail.interview.session.events)


def test_the_manners_take_turns_whatever_the_number_of_walks() -> None:
    assert [manner_of(n) for n in range(4)] == [*Manner, Manner.IN_ORDER]


def test_an_adverse_walk_changes_unticks_undoes_and_takes_away() -> None:
    walks = walked(Manner.ADVERSE)
    assert sum(acts(walk)["undone"] for walk in walks) > 20
    assert sum(acts(walk)["redone"] for walk in walks) == sum(acts(walk)["undone"] for walk in walks)
    events = [event for walk in walks for event in walk.trail.interview.session.events]
    changed = [event for event in events if event.kind is EventKind.ANSWERED and event.before != NOTHING]
    assert {event.item for event in changed} >= {"vient", "lesquels"}
    unticked = {
        len(event.after.value)
        for event in changed
        if event.item == "lesquels" and event.after and isinstance(event.after.value, tuple)
    }
    assert 1 in unticked
    assert any(event.item.startswith("roles[") and event.after == Answer(value=False) for event in events)


def test_r14_an_adverse_walk_types_what_is_rejected_and_nothing_comes_of_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    typed: list[tuple[str, bool]] = []
    commit = Interview.commit

    def noting(self: Interview, item: str, raw: Any) -> Any:
        done = commit(self, item, raw)
        typed.append((item, any(remark.rejects for remark in done.remarks)))
        return done

    monkeypatch.setattr(Interview, "commit", noting)
    walked(Manner.ADVERSE)
    assert ("combien", True) in typed
    assert all(rejected for _, rejected in typed)


def test_a_free_walk_answers_in_any_order_on_the_path_only() -> None:
    places = {item.id: place for place, item in enumerate(BANK.items)}
    orders = [
        [places[move.item.partition("[")[0]] for move in walk.trail.moves] for walk in walked(Manner.FREE)
    ]
    assert any(order != sorted(order) for order in orders)


def test_r21_is_promised_in_order_and_not_in_every_order() -> None:
    """« b » is answered, then « a » takes it off the path: less is done than must be in order."""
    of = bank_of("# Essai\n\n### A? {#a}\n\n- Réponse : oui/non\n\n### B? {#b}\n\n- Sauf si : a\n")
    course = Course(of)
    freely = course.path({"b": Answer(value="oui")})
    taken_away = course.path({"b": Answer(value="oui"), "a": Answer(value=True)})
    assert (freely.done, freely.most) == (1, 1)
    assert (taken_away.done, taken_away.most) == (1, 0), "one answer more, and as many done"
    assert tried(of, walks=200).violation is None


@pytest.mark.parametrize("manner", [Manner.ADVERSE, Manner.FREE])
def test_r24_an_undo_that_forgets_is_found(monkeypatch: pytest.MonkeyPatch, manner: Manner) -> None:
    redo = Interview.redo

    def forgetting(self: Interview) -> Change | None:
        change = redo(self)
        return change if self.session.answers.get("lesquels") is None else self.clear("lesquels")

    monkeypatch.setattr(Interview, "redo", forgetting)
    found = tried(BANK, walks=120)
    assert found.violation is not None
    assert found.violation.broken in {Broken.LOST, Broken.UNDONE}


def test_r24_a_journal_that_tells_something_else_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    keep = Interview._keep

    def losing(self: Interview, change: Change) -> Change:
        kept = tuple(event for event in change.events if event.item != "lesquels")
        return keep(self, Change(change.answers, kept, change.drafts, change.cursor, change.erase_all_but))

    monkeypatch.setattr(Interview, "_keep", losing)
    found = tried(BANK)
    assert found.violation is not None
    assert found.violation.broken is Broken.REPLAYED
    assert [move.item for move in found.violation.moves] == ["lesquels"]


def test_r24_marks_that_are_lost_by_resuming_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    add = Era.add

    def whole(self: Era, event: Any, path: Any = None) -> None:
        add(self, event, path)
        if path is None:  # replayed, and not as it happened
            self.restored = frozenset()

    monkeypatch.setattr(Era, "add", whole)
    found = tried(BANK, walks=300)
    assert found.violation is not None
    assert found.violation.broken is Broken.RESUMED
    gates_and_what_they_hold = ({"vient", "combien"}, {"lesquels", "autre"})
    assert {move.item for move in found.violation.moves} in gates_and_what_they_hold


def test_an_order_that_only_a_free_walk_takes_is_told_in_document_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = Course._path

    def failing(self: Course, evaluation: Any, answers: Any) -> Any:
        if "autre" in answers and "vient" not in answers:
            raise IndexError
        return whole(self, evaluation, answers)

    monkeypatch.setattr(Course, "_path", failing)
    found = tried(BANK)
    assert found.violation is not None
    assert (found.violation.broken, found.violation.detail) == (Broken.CRASH, "IndexError")
    assert [move.item for move in found.violation.moves] == ["autre"]


@settings(max_examples=examples(3000))
@given(format_banks(most=10), SEEDS, st.sampled_from(Length), st.sampled_from(Mode))
def test_whatever_the_bank_every_promise_holds_in_every_manner(
    of: Bank, seed: int, length: Length, mode: Mode
) -> None:
    found = try_bank(Course(of, length, mode), len(Manner), seed, Random)
    if found.violation is not None:
        assert found.violation.broken is Broken.UNPASSABLE, "a bank may ask strictly and offer nothing"


def test_an_exclusive_choice_and_one_choice_less_fit_what_they_answer() -> None:
    for walk in walked(Manner.ADVERSE, walks=30):
        for move in walk.trail.moves:
            if move.item == "lesquels" and isinstance(move.answer.value, tuple):
                assert Selected("aucun") not in move.answer.value or len(move.answer.value) == 1


def test_r18_a_repetition_that_is_taken_away_is_a_move_to_walk_again() -> None:
    trail = Trail(BANK, Course(BANK))
    trail.begin()
    assert trail.repeat("roles") is None
    assert trail.take_away("roles[1]") is None
    assert [(move.item, move.answer.value) for move in trail.moves] == [
        ("roles[1]", True),
        ("roles[1]", False),
    ]
    assert not trail.path.on("role[1]")
    again = Trail(BANK, Course(BANK))
    again.begin()
    for move in trail.moves:
        assert again.take(move) is None
    assert again.interview.session.answers == trail.interview.session.answers
