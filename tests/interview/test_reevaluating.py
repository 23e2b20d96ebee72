"""R30: after a change only what it moves is looked at again, and all is as if everything had been."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.answer_types import Bounds
from persona_tui.banks.model import Bank
from persona_tui.banks.reckoning import Repetition
from persona_tui.interview.answer import NOTHING, Answer
from persona_tui.interview.asking import asking
from persona_tui.interview.course import Course
from persona_tui.interview.evaluation import evaluating
from persona_tui.interview.evaluation.evaluation import Evaluation
from persona_tui.interview.evaluation.layout import Row
from persona_tui.interview.impact import impact
from persona_tui.interview.path import Length, Mode, Path
from tests.counts import examples
from tests.interview.building import (
    ONE,
    TEXT,
    YES_NO,
    bank,
    choice,
    interview,
    question,
    said,
    section,
    si,
)
from tests.interview.building import (
    given as bare,
)
from tests.interview.random_answers import answered_banks, ids_of, markers, some_answer
from tests.interview.random_banks import SEEDS
from tests.interview.random_format import format_banks


def told(path: Path) -> tuple[object, ...]:
    """All that a path says."""
    found = path.evaluation
    ends = found.layout.tallies.first
    kept = path.items, found.bits, found.standings, found.waits, found.leaps, found.rejected
    return *kept, found.values[:ends], path.next, path.counts, path.results, path.scores


@settings(max_examples=examples(4000))
@given(answered_banks(format_banks(most=20)), SEEDS, st.sampled_from(Length), st.sampled_from(Mode))
def test_r30_a_path_made_from_an_earlier_one_is_the_same(
    drawn: tuple[Bank, dict[str, Answer]], seed: int, length: Length, mode: Mode
) -> None:
    (of, held), chance = drawn, Random(seed)
    course = Course(of, length, mode)
    asked = {item: one for one in of.questions if one.takes_answer for item in ids_of(of, one)}
    items = sorted({*asked, *markers(of)})
    path = course.path(held)
    for _ in range(8 if items else 0):
        item = chance.choice(items)
        answer = (
            some_answer(chance, asked[item]) if item in asked else Answer(value=bool(chance.randrange(2)))
        )
        held = {**held, item: answer}
        if not chance.randrange(4):
            del held[item]
        path = course.path_after(path, held, item)
        assert told(path) == told(course.path(held))


def counted_passes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many places each pass looks at, from now on."""
    counts: list[int] = []
    whole = evaluating._pass

    def counting(found: Evaluation, rows: Sequence[Row], answers: Mapping[str, Answer], *reach: int) -> None:
        counts.append(len(rows))
        whole(found, rows, answers, *reach)

    monkeypatch.setattr(evaluating, "_pass", counting)
    return counts


GATE = bank(
    question("gate", YES_NO),
    *(question(f"free{n}", TEXT) for n in range(500)),
    question("leap", ONE, choice("a", "to far"), choice("b")),
    *(question(f"skipped{n}", TEXT) for n in range(5)),
    question("far", TEXT, gate=si(bare("gate"))),
    *(question(f"chained{n}", YES_NO, gate=si(bare(f"chained{n - 1}" if n else "gate"))) for n in range(5)),
)


@pytest.mark.parametrize(
    ("item", "value", "most"),
    [("free7", "oui", 1), ("gate", True, 8), ("leap", "=a", 20), ("far", "oui", 1)],
)
def test_r30_only_the_places_that_a_change_can_move_are_looked_at(
    monkeypatch: pytest.MonkeyPatch, item: str, value: object, most: int
) -> None:
    course = Course(GATE)
    before = course.path({})
    passes = counted_passes(monkeypatch)
    course.path_after(before, {item: said(value)}, item)
    assert sum(passes) <= most


def test_r30_one_answer_with_all_that_follows_looks_at_what_it_moves_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    conducted = interview(GATE)
    conducted.begin()
    before = conducted.standing
    passes = counted_passes(monkeypatch)
    conducted.commit("free7", "oui")
    told_of = impact(before, conducted.standing, "free7")
    conducted.advance()
    assert asking(conducted, conducted.current).number == 2, "from the gate on to what waits first"
    conducted.back()
    conducted.draft("free7", "non")
    conducted.remarks("free7")
    assert passes == [1]
    assert not told_of.touches_answers


def test_r30_where_a_change_moves_nearly_everything_the_rest_is_one_pass(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    of = bank(question("gate", YES_NO), *(question(f"q{n}", gate=si(bare("gate"))) for n in range(1000)))
    course = Course(of)
    before = course.path({})
    passes = counted_passes(monkeypatch)
    after = course.path_after(before, {"gate": Answer(value=True)}, "gate")
    assert passes == [1, 1000]
    assert after.counts.least == 1000


def test_r18_r30_an_answer_that_brings_repetitions_lays_the_bank_out_anew() -> None:
    of = bank(
        question("which", TEXT),
        section("roles", repetition=Repetition(times=Bounds(0, 3))),
        question("role", TEXT),
    )
    course = Course(of)
    none = course.path({})
    held = {"roles[1]": Answer(value=True)}
    one = course.path_after(none, held, "roles[1]")
    assert one.on("role[1]")
    assert course.path_after(one, {**held, "which": NOTHING}, "which").items is one.items
