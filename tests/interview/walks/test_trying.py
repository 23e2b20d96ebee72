"""Random walks: the same seed the same walks, what they meet counted, what turns the path likely."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings

from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Selected
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.plans.checking import Give, checked
from persona_tui.interview.plans.writing import answer_line
from persona_tui.interview.walks.chance import Chance
from persona_tui.interview.walks.coverage import Coverage, Tally
from persona_tui.interview.walks.trail import Trail
from persona_tui.interview.walks.trying import Tried, try_bank
from persona_tui.interview.walks.violation import Broken
from persona_tui.interview.walks.walking import Walk
from tests.counts import examples
from tests.interview.answering import bank_of
from tests.interview.plans.every_type import REPEATED as BANK
from tests.interview.random_banks import banks

SMALL = bank_of(
    """# Essai

## Début {#debut}

### Bonjour {#bonjour}

- Réponse : énoncé

### Qui? ★ {#qui}

- Obligatoire : strict
- ( ) Moi {#moi}

#### Pourquoi toi? {#toi}

- Si : qui ≠ moi

### Combien? {#combien}

- Réponse : nombre 0..1000

#### Tant que cela? {#tant}

- Si : combien = 777

#### Ni plus ni moins? {#juste}

- Si : combien > 499 et combien < 502

### Lesquels? {#lesquels}

- [ ] Un {#un}
- [ ] Deux {#deux}
- [ ] Trois {#trois}
- [ ] Quatre {#quatre}

#### Tous? {#tous}

- Si : compte(lesquels) ≥ 4

### Jamais {#jamais}

- Posée à : animation
- Si : non qui est répondu
"""
)


def tried(bank: Bank, walks: int = 40, seed: int = 1, length: Length = Length.FULL) -> Tried:
    return try_bank(Course(bank, length), walks, seed, Random)


def asked(of: Tried) -> dict[str, int]:
    return {tally.question.id: tally.asked for tally in of.tallies}


def test_the_same_seed_makes_the_same_walks_and_another_one_others() -> None:
    assert tried(BANK, seed=5) == tried(BANK, seed=5)
    assert tried(BANK, seed=5).tallies != tried(BANK, seed=6).tallies


def test_each_walk_is_the_same_however_many_there_are() -> None:
    def one(walks: int) -> list[tuple[int, ...]]:
        return [tuple(times for _, times in tally.chosen) for tally in tried(BANK, walks).tallies]

    first, both = one(1), one(2)
    assert all(
        times <= more
        for few, many in zip(first, both, strict=True)
        for times, more in zip(few, many, strict=True)
    )


def test_what_is_always_and_never_asked_is_counted_so() -> None:
    found = tried(SMALL)
    counts = asked(found)
    assert counts["bonjour"] == counts["qui"] == counts["combien"] == 40
    assert counts["jamais"] == counts["toi"] == 0
    chosen = {
        tally.question.id: {choice.id: times for choice, times in tally.chosen} for tally in found.tallies
    }
    assert chosen["qui"] == {"moi": 40}
    assert found.violation is None


def test_what_conditions_compare_with_is_likely() -> None:
    counts = asked(tried(SMALL, walks=200))
    assert min(counts["tant"], counts["juste"], counts["tous"]) > 3


def test_counts_that_conditions_compare_with_are_likely() -> None:
    boxes = "".join(f"- [ ] Choix {letter} {{#{letter}}}\n" for letter in "abcdefghijkl")
    of = bank_of(
        f"# Essai\n\n### Lesquels? {{#lesquels}}\n\n{boxes}\n"
        "#### Tous? {#tous}\n\n- Si : compte(lesquels) ≥ 12\n"
    )
    assert asked(tried(of, walks=100))["tous"] > 15


def test_walks_are_counted_by_hand() -> None:
    course = Course(SMALL)
    coverage = Coverage(course)
    for choices in (("un",), ("un", "deux", "trois", "quatre"), ("deux",)):
        walk = Walk(Trail(SMALL, course), Chance(SMALL, Random(0)))
        walk.trail.begin()
        walk.trail.read_on()
        walk.trail.give("qui", Answer(value=Selected("moi")))
        walk.trail.give("combien", Answer(value=777))
        walk.trail.give("tant", Answer(value="oui"))
        walk.trail.give("lesquels", Answer(value=tuple(map(Selected, choices))))
        walk.trail.give("lesquels", Answer(value=(Selected("un"),)))
        coverage.count(walk)
    counts = {tally.question.id: tally for tally in coverage.tallies()}
    assert {item: tally.asked for item, tally in counts.items()} == {
        "bonjour": 3,
        "qui": 3,
        "toi": 0,
        "combien": 3,
        "tant": 3,
        "juste": 0,
        "lesquels": 3,
        "tous": 1,
        "jamais": 0,
    }
    assert [times for _, times in counts["lesquels"].chosen] == [3, 2, 1, 1]


def test_results_are_counted_and_computed_questions_never_asked() -> None:
    of = bank_of(
        """# Essai

### Combien? {#combien}

- Réponse : nombre 0..10
- Obligatoire : strict

### Assez? {#assez}

- Réponse : calcul
- Cas : combien ≥ 5 → Oui {#oui}
- Cas : combien ≥ 20 → Trop {#trop}
- Cas : sinon → Non {#non}
"""
    )
    found = tried(of)
    assert list(asked(found)) == ["combien"]
    (tally,) = found.results
    times = {choice.id: count for choice, count in tally.chosen}
    assert times["trop"] == 0
    assert min(times["oui"], times["non"]) > 0
    assert sum(times.values()) == tally.asked == 40


def test_what_a_question_rejects_is_drawn_again() -> None:
    of = bank_of(
        """# Essai

### Combien? {#combien}

- Réponse : nombre 0..10
- Obligatoire : strict
- Refuser si : combien < 8 : « Trop peu »

### Encore? {#encore}

- Si : combien = 9

### Jamais assez? {#jamais}

- Réponse : nombre 0..10
- Refuser si : jamais < 11 : « Trop peu »
"""
    )
    found = tried(of)
    assert found.violation is None
    assert [tally.blocked for tally in found.tallies] == [0, 0, 40]
    assert 0 < asked(found)["encore"] < 40


def test_yes_and_no_are_counted_as_choices() -> None:
    of = bank_of("# Essai\n\n### Venez-vous? {#vient}\n\n- Réponse : oui/non\n- Obligatoire : strict\n")
    (tally,) = tried(of, walks=30).tallies
    times = {choice.id: count for choice, count in tally.chosen}
    assert set(times) == {"oui", "non"}
    assert all(0 < count <= 30 for count in times.values())
    assert sum(times.values()) >= 30


def test_what_length_and_mode_leave_out_is_not_missed() -> None:
    short = try_bank(Course(SMALL, Length.SHORT), 5, 1, Random)
    assert list(asked(short)) == ["bonjour", "qui"]
    alone = try_bank(Course(SMALL, Length.FULL, Mode.SELF_ASSESSMENT), 5, 1, Random)
    assert "jamais" not in asked(alone)


def test_a_question_whose_choices_are_all_gone_is_told() -> None:
    of = bank_of(
        """# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Lequel? {#lequel}

- ( ) Un {#un}
  - Si : vient
- ( ) Deux {#deux}
  - Si : vient
"""
    )
    found = tried(of)
    tally = found.tallies[1]
    assert 0 < tally.blocked < tally.asked == 40
    assert found.violation is None


def test_every_type_gets_answers_that_fit() -> None:
    found = tried(BANK, walks=60)
    assert found.violation is None
    assert min(asked(found).values()) > 0
    assert all(times for tally in found.tallies for _, times in tally.chosen)
    blocked = {tally.question.id for tally in found.tallies if tally.blocked}
    assert blocked <= {"groupes", "lequel", "lesquels"}


def test_every_answer_by_chance_is_one_that_a_plan_can_give() -> None:
    course = Course(BANK)
    for number in range(20):
        walk = Walk(Trail(BANK, course), Chance(BANK, Random(number)))
        assert walk.to_the_end() is None
        lines = [answer_line(BANK, move.item, move.answer) for move in walk.trail.moves]
        plan = checked("\n".join(["# Cas", "", *lines]).encode(), BANK)
        assert plan.diagnostics == ()
        given = [step.answer for step in plan.cases[0].steps if isinstance(step, Give)]
        assert given == [move.answer for move in walk.trail.moves]


@settings(max_examples=examples(2000))
@given(banks())
def test_whatever_the_bank_nothing_is_cried_that_is_not_wrong(of: Bank) -> None:
    violation = tried(of, walks=10).violation
    assert violation is None or violation.broken is Broken.UNPASSABLE


@pytest.mark.parametrize("walks", [0, 1])
def test_few_walks_are_walks_too(walks: int) -> None:
    found = tried(SMALL, walks=walks)
    assert asked(found)["qui"] == walks
    assert isinstance(found.tallies[0], Tally)
