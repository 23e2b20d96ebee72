"""Scores, dimensions, computed questions: what they come to, their coverage, what they lack (R20)."""

from __future__ import annotations

from persona_tui.interview.conductor import Interview
from persona_tui.interview.result_words import ResultWords, tell_results
from persona_tui.interview.results import results_on
from persona_tui.text.language import translator
from tests.interview.conducted import conducted_on

BANK = """
## Élan {#elan-s}

### Quels outils? {#outils}

- [ ] Courriel {#courriel} (+2 elan)
- [ ] Forum {#forum}

### Depuis combien d'années? {#annees}

- Réponse : nombre
- Score : +valeur elan

## Confiance {#confiance-s}

- Dimension : confiance
- Réponse : échelle 1..5

### On peut se tromper. {#a}

### On peut demander. {#b}

### On peut refuser. {#c}

## Résultat {#fin-s}

### Profil {#profil}

- Réponse : calcul
- Cas : elan ≥ 4 → Fort {#fort}
- Cas : moyenne(confiance) ≥ 3 → Confiant {#confiant}
- Cas : sinon → Calme {#calme}
"""


def scores(interview: Interview) -> dict[str, ResultWords]:
    told = tell_results(interview, translator("fr"))
    return {one.name: one for one in (*told.scores, *told.computed)}


def test_r20_nothing_said_is_undetermined_and_not_zero() -> None:
    told = scores(conducted_on(BANK))
    assert told["elan"].said == "indéterminé (0 sur 2)"
    assert told["Confiance"].said == "indéterminé (0 sur 3)"
    assert told["Profil"].said == "pas encore déterminé"
    assert told["Profil"].goes_to == "outils"
    assert told["elan"].lacks == (
        "Reste à répondre\u00a0: «\u00a0Quels outils?\u00a0» et «\u00a0Depuis combien d'années?\u00a0»."
    )


def test_r20_the_coverage_stands_with_the_figure() -> None:
    interview = conducted_on(BANK)
    interview.commit("outils", [{"choice": "courriel"}])
    interview.commit("a", 4)
    told = scores(interview)
    assert told["elan"].said == "2 (1 sur 2)"
    assert told["elan"].goes_to == "annees"
    assert told["Confiance"].said == "indéterminé (1 sur 3)"
    interview.commit("b", 3)
    interview.commit("c", 4)
    assert scores(interview)["Confiance"].said == "moyenne 3,67 (3 sur 3)"


def test_r20_a_result_lacks_only_what_its_first_open_case_waits_for() -> None:
    interview = conducted_on(BANK)
    interview.commit("outils", [{"choice": "forum"}])
    interview.commit("annees", "1")
    assert scores(interview)["Profil"].goes_to == "a"
    for item in "abc":
        interview.commit(item, 5)
    told = scores(interview)["Profil"]
    assert (told.said, told.lacks, told.goes_to) == ("Confiant", "", "profil")


def test_r20_specials_count_for_nothing_and_are_told() -> None:
    from persona_tui.interview.answer import Special

    interview = conducted_on(BANK)
    for item in "abc":
        interview.give_special(item, Special.UNKNOWN)
    told = scores(interview)["Confiance"]
    assert told.said == "indéterminé (0 sur 3; 3 «\u00a0ne sait pas\u00a0»)"
    assert told.lacks == "Une moyenne demande deux réponses, et les trois quarts de ses questions."


def test_a_bank_without_any_has_none() -> None:
    interview = conducted_on("\n## Une partie\n\n### Une question?\n")
    assert not results_on(interview.path, frozenset())
