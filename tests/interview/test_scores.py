"""R20: scores, dimensions with their coverage, and what conditions make of them."""

from __future__ import annotations

import pytest

from persona_tui.banks.conditions.tree import Extreme
from persona_tui.interview.answer import Answer, Selected, Special
from persona_tui.interview.course import Course
from persona_tui.interview.path import Path, Scored
from tests.interview.answering import bank_of
from tests.interview.building import answers

SCORES = bank_of("""# Essai

### Votre lien? {#lien}

- ( ) Actif {#actif} (+2 engagement)
- ( ) Noyau {#noyau} (+3 engagement)
- ( ) Parti {#parti}

### Vos gestes? {#gestes}

- [ ] Écrire {#ecrire} (+1 engagement)
- [ ] Animer {#animer} (+2,5 engagement)
- [ ] Lire {#lire} (-1 engagement)

### Combien d'heures? {#heures}

- Sauf si : lien = parti
- Réponse : nombre 0..40
- Score : +valeur engagement

### Assez engagé? {#assez}

- Si : engagement ≥ 6

### Pas assez? {#pas-assez}

- Sauf si : engagement ≥ 6
""")

DIMENSIONS = bank_of("""# Essai

- Échelle aise : Très mal · Mal · Bien · Très bien

## Relations {#relations-s}

- Dimension : relations

### R1 {#r1}

- Réponse : échelle aise

### R2 {#r2}

- Réponse : échelle aise

### R3 {#r3}

- Réponse : échelle aise

### R4 {#r4}

- Réponse : échelle aise

### Racontez {#recit}

## Outils {#outils-s}

- Dimension : outils

### O1 {#o1}

- Réponse : échelle aise

### O2 {#o2}

- Réponse : nombre 0..10

## Suite {#suite}

### Relations faibles? {#faibles}

- Si : moyenne(relations) ≤ 2

### La plus basse est sous 2? {#basse}

- Si : moyenne(plus-basse) < 2

### On ne sait pas? {#inconnues}

- Si : inconnus(relations) ≥ 2

### Le plus inconnu? {#plus}

- Si : inconnus(plus-inconnue) = 1
""")


def scored(path: Path, name: str) -> Scored:
    return path.scores[name]


def states(path: Path, *items: str) -> list[str]:
    return [path.place(item).value for item in items]


def on_scores(**values: object) -> Path:
    return Course(SCORES).path(answers(**values))


def on_dimensions(**values: object) -> Path:
    return Course(DIMENSIONS).path(answers(**values))


def test_r20_a_score_adds_points_of_choices_and_numbers_with_its_coverage() -> None:
    path = on_scores(lien="=noyau", gestes=["ecrire", "animer"], heures=2)
    assert scored(path, "engagement") == Scored(3 + 3.5 + 2, 3, 3)


def test_r20_a_chosen_choice_without_points_adds_nothing_and_still_counts_as_answered() -> None:
    path = on_scores(lien="=parti", gestes=["lire"])
    assert scored(path, "engagement") == Scored(-1, 2, 2), "the hours are off the path"


def test_r20_missing_is_not_0_and_no_answer_is_undetermined() -> None:
    assert scored(on_scores(), "engagement") == Scored(None, 0, 3)
    only_specials = on_scores(lien=Special.DECLINED, gestes=Special.UNKNOWN, heures=Special.SKIPPED)
    assert scored(only_specials, "engagement") == Scored(None, 0, 3, unknown=1)
    assert scored(on_scores(heures=0), "engagement") == Scored(0, 1, 3)


def test_r20_an_open_contributor_leaves_a_score_open_and_specials_do_not() -> None:
    assert states(on_scores(lien="=noyau", gestes=["animer"]), "assez", "pas-assez") == ["unsettled", "asked"]
    settled = on_scores(lien="=noyau", gestes=["animer"], heures=Special.UNKNOWN)
    assert states(settled, "assez", "pas-assez") == ["off-path", "asked"], "5,5 is less than 6"
    assert states(on_scores(lien="=noyau", gestes=["animer"], heures=1), "assez") == ["asked"]


def test_r20_settled_without_a_value_a_score_is_never_known() -> None:
    path = on_scores(lien=Special.DECLINED, gestes=Special.DECLINED, heures=Special.DECLINED)
    assert states(path, "assez", "pas-assez") == ["off-path", "asked"]
    assert path.by_id["pas-assez"].certain


def test_r20_a_mean_needs_two_answers_and_three_quarters_of_its_questions_on_the_path() -> None:
    two = on_dimensions(r1=1, r2=2, r3=Special.UNKNOWN, r4=Special.UNKNOWN)
    assert scored(two, "relations") == Scored(None, 2, 4, unknown=2)
    three = on_dimensions(r1=1, r2=2, r3=4, r4=Special.UNKNOWN)
    assert scored(three, "relations") == Scored(7 / 3, 3, 4, unknown=1)
    assert scored(on_dimensions(o1=3), "outils") == Scored(None, 1, 2)
    assert scored(on_dimensions(o1=3, o2=8), "outils") == Scored(5.5, 2, 2)


def test_r20_only_numbers_and_scales_count_for_a_dimension() -> None:
    assert scored(on_dimensions(recit="Bien"), "relations").of == 4


def test_r20_conditions_on_a_mean_are_open_then_definite_or_never_known() -> None:
    assert states(on_dimensions(r1=1, r2=1, r3=2), "faibles") == ["unsettled"]
    assert states(on_dimensions(r1=1, r2=1, r3=2, r4=2), "faibles") == ["asked"]
    assert states(on_dimensions(r1=4, r2=4, r3=4, r4=4), "faibles") == ["off-path"]
    too_few = on_dimensions(r1=1, r2=1, r3=Special.SKIPPED, r4=Special.SKIPPED)
    assert states(too_few, "faibles") == ["off-path"]


def test_r20_the_lowest_and_the_least_known_dimension_wait_for_every_contributor() -> None:
    relations = {"r1": 1, "r2": 1, "r3": 2, "r4": Special.UNKNOWN}
    open_ = on_dimensions(**relations)
    assert (open_.extreme(Extreme.LOWEST), states(open_, "basse")) == (None, ["unsettled"])
    done = on_dimensions(**relations, o1=1, o2=9)
    assert done.extreme(Extreme.LOWEST) == "relations"
    assert done.extreme(Extreme.LEAST_KNOWN) == "relations"
    assert states(done, "basse", "plus", "inconnues") == ["asked", "asked", "off-path"]


def test_r20_ties_go_to_the_first_declared_and_none_is_never_known() -> None:
    tie = on_dimensions(r1=2, r2=2, r3=2, r4=2, o1=2, o2=2)
    assert tie.extreme(Extreme.LOWEST) == "relations"
    assert tie.extreme(Extreme.LEAST_KNOWN) is None, "nobody said « don't know »"
    assert states(tie, "plus", "basse") == ["off-path", "off-path"]
    silent = on_dimensions(**dict.fromkeys(("r1", "r2", "r3", "r4", "o1", "o2"), Special.DECLINED))
    assert (silent.extreme(Extreme.LOWEST), states(silent, "basse")) == (None, ["off-path"])


def test_r20_dont_knows_are_counted_even_when_they_are_all_there_is() -> None:
    unknown = on_dimensions(r1=Special.UNKNOWN, r2=Special.UNKNOWN, r3=Special.UNKNOWN, r4=Special.UNKNOWN)
    assert states(unknown, "inconnues") == ["asked"]
    declined = on_dimensions(r1=Special.DECLINED, r2=Special.DECLINED, r3=Special.SKIPPED, r4=Special.SKIPPED)
    assert states(declined, "inconnues") == ["off-path"]


def test_r4_a_condition_reads_the_score_of_what_stands_before_it() -> None:
    of = bank_of("""# Essai

### Un {#un}

- ( ) A {#a} (+2 total)
- ( ) B {#b}

### Deux {#deux}

- Si : un = a
- ( ) C {#c} (+5 total)
- ( ) D {#d}

### Assez? {#assez}

- Si : total ≥ 7
""")
    assert states(Course(of).path(answers(un="=b")), "deux", "assez") == ["off-path", "off-path"]
    assert states(Course(of).path(answers(un="=a", deux="=c")), "assez") == ["asked"]


def test_r11_a_vanished_choice_counts_for_no_score_until_it_is_confirmed() -> None:
    of = bank_of("""# Essai

### Venez-vous? {#vient}

- Réponse : oui/non

### Lien {#lien}

- ( ) Actif {#actif} (+2 total)
  - Si : vient = oui
- ( ) Autre chose {#rien}

### Assez? {#assez}

- Si : total ≥ 2
""")
    held = answers(vient=False, lien="=actif")
    assert Course(of).path(held).scores["total"] == Scored(None, 0, 1)
    held["lien"] = Answer(value=Selected("actif"), confirmed=("actif",))
    path = Course(of).path(held)
    assert (path.scores["total"], path.on("assez")) == (Scored(2, 1, 1), True)


@pytest.mark.parametrize(("given", "value"), [(0.1, 0.3), (0.2, 0.4)])
def test_r23_sums_of_decimals_are_compared_as_people_reckon(given: float, value: float) -> None:
    of = bank_of(f"""# Essai

### Un {{#un}}

- Réponse : nombre 0..1 décimal
- Score : +valeur total

### Deux {{#deux}}

- Réponse : nombre 0..1 décimal
- Score : +valeur total

### Juste? {{#juste}}

- Si : total = {str(value).replace(".", ",")}
""")
    assert Course(of).path(answers(un=0.2, deux=given)).on("juste")
