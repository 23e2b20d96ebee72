"""R20, R21: scores with their coverage, means of too few, results that are undetermined."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.path import Path
from tests.interview.building import path, said
from tests.interview.rules.reading import places, read

SCORED = """
### Un {#un}

- Réponse : nombre 0..5
- Score : +valeur total

### Deux {#deux}

- Réponse : nombre 0..5
- Score : +valeur total

### Trois? {#trois}

- Réponse : oui/non

### Quatre {#quatre}

- Si : trois
- Réponse : nombre 0..5
- Score : +valeur total

### Beaucoup? {#beaucoup}

- Si : total ≥ 5

### Peu? {#peu}

- Si : total < 5

### Niveau {#niveau}

- Réponse : calcul
- Cas : total ≥ 5 → Haut {#haut}
- Cas : sinon → Bas {#bas}

### Suite des hauts {#suite}

- Si : niveau = haut
"""


def reckoned(markdown: str, **held: object) -> Path:
    return path(read(markdown), {item: said(value) for item, value in held.items()})


def test_r20_a_score_is_told_with_how_many_of_its_questions_were_answered() -> None:
    found = reckoned(SCORED, un=3, deux=Special.UNKNOWN, trois=True, quatre=1).scores["total"]
    assert (found.value, found.answered, found.of) == (4, 2, 3)


def test_r20_what_is_off_the_path_does_not_count_and_is_not_among_those_to_answer() -> None:
    found = reckoned(SCORED, un=3, deux=1, trois=False, quatre=5).scores["total"]
    assert (found.value, found.answered, found.of) == (4, 2, 2)


def test_r20_missing_is_not_zero() -> None:
    none = reckoned(SCORED, un=Special.DECLINED, deux=Special.UNKNOWN, trois=False)
    assert none.scores["total"].value is None
    found = places(none)
    assert (found["beaucoup"], found["peu"]) == ("off-path", "off-path"), "neither high nor low"
    zero = reckoned(SCORED, un=0, deux=Special.UNKNOWN, trois=False)
    assert (zero.scores["total"].value, places(zero)["peu"]) == (0, "asked")


def test_r20_while_a_contributor_is_open_a_score_is_not_settled() -> None:
    found = places(reckoned(SCORED, un=5, deux=5))
    assert (found["beaucoup"], found["peu"]) == ("unsettled", "unsettled")


def test_r20_a_result_is_its_first_true_case_and_undetermined_where_that_is_not_known() -> None:
    assert reckoned(SCORED, un=5, deux=5, trois=False).results["niveau"] == "haut"
    assert reckoned(SCORED, un=1, deux=1, trois=False).results["niveau"] == "bas"
    unknown = reckoned(SCORED, un=Special.DECLINED, deux=Special.UNKNOWN, trois=False)
    assert unknown.results["niveau"] is None, "not « sinon »: the score is not known"
    assert places(unknown)["suite"] == "off-path"
    open_ones = reckoned(SCORED, un=5)
    assert (open_ones.results["niveau"], places(open_ones)["suite"]) == (None, "unsettled")


DIMENSION = """
## Liens {#liens}

- Dimension : liens

### Un {#un}

- Réponse : échelle 1..5

### Deux {#deux}

- Réponse : échelle 1..5

### Trois {#trois}

- Réponse : échelle 1..5

### Quatre {#quatre}

- Réponse : échelle 1..5

## Bilan {#bilan}

### Faible? {#faible}

- Si : moyenne(liens) < 3
"""
NOT_KNOWN = Special.UNKNOWN


def test_r20_the_mean_of_a_dimension_needs_three_quarters_of_its_questions() -> None:
    enough = reckoned(DIMENSION, un=1, deux=2, trois=3, quatre=NOT_KNOWN)
    assert (enough.scores["liens"].value, enough.scores["liens"].unknown) == (2, 1)
    assert places(enough)["faible"] == "asked"
    few = reckoned(DIMENSION, un=1, deux=2, trois=NOT_KNOWN, quatre=NOT_KNOWN)
    assert (few.scores["liens"].value, few.scores["liens"].answered, few.scores["liens"].of) == (None, 2, 4)
    assert places(few)["faible"] == "off-path"


def test_r20_the_mean_of_a_dimension_needs_two_answers() -> None:
    one = "## Liens {#liens}\n\n- Dimension : liens\n\n### Un {#un}\n\n- Réponse : échelle 1..5\n"
    assert reckoned(one, un=4).scores["liens"].value is None
    two = one + "\n### Deux {#deux}\n\n- Réponse : échelle 1..5\n"
    assert reckoned(two, un=4, deux=5).scores["liens"].value == 4.5


def test_r21_computed_results_sections_and_statements_are_not_counted() -> None:
    bank = "## Un {#un}\n\n### Bonjour {#bonjour}\n\n- Réponse : énoncé\n\n### Deux {#deux}\n\n"
    bank += "### Trois {#trois}\n"
    found = reckoned(bank, deux="oui")
    assert (found.done, found.least, found.most, found.next) == (1, 1, 1, "trois")
