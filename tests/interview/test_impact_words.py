"""What a change did, in words: the summary and the quiet line (R9), withdrawn consents (R17)."""

from __future__ import annotations

import pytest

from persona_tui.interview.conductor import Interview
from persona_tui.interview.consent_words import withdrawn
from persona_tui.interview.impact import impact
from persona_tui.interview.impact_words import Summary, quiet_line, summary
from persona_tui.interview.session import Json
from persona_tui.interview.touching import Touching
from persona_tui.text.language import Language, translator
from tests.interview.conducted import conducted_on

MANY = "\n".join(f"### Détail {n}? {{#detail{n}}}\n\n- Si : vient = oui\n" for n in range(1, 6))
BANK = f"""
## Porte {{#porte}}

### Venez-vous? {{#vient}}

- Réponse : oui/non

## Détails {{#details}}

{MANY}

## Suites {{#suites}}

### Combien? {{#combien}}

- Si : vient = oui
- Réponse : nombre
- Score : +valeur total

### Pourquoi {{combien|si peu}}? {{#pourquoi}}

### Pourquoi pas? {{#pas}}

- Sauf si : vient = oui

### Sans effet? {{#sans}}
"""


def told(interview: Interview, item: str, raw: Json, language: Language = "fr") -> tuple[Summary, str]:
    before = interview.standing
    interview.commit(item, raw)
    found = impact(before, interview.standing, item)
    tr = translator(language)
    return summary(found, interview, tr), quiet_line(found, tr)


def everything() -> Interview:
    interview = conducted_on(BANK)
    said: dict[str, Json] = {"vient": True, "combien": "3", "pourquoi": "parce que"}
    for item, raw in said.items():
        interview.commit(item, raw)
    for number in range(1, 6):
        interview.commit(f"detail{number}", "dit")
    return interview


def test_r9_a_summary_names_questions_by_section_and_counts_the_rest() -> None:
    said, _ = told(everything(), "vient", False)
    assert said.title == "Cela change le parcours"
    assert [line.replace("\u00a0", " ") for line in said.lines] == [
        (
            "6 réponses sortent, gardées de côté : "
            "Détails (« Détail 1? », « Détail 2? », « Détail 3? », 2 de plus); Suites (« Combien? »)"
        ),
        "1 question s’ajoute : Suites (« Pourquoi pas? »)",
        (
            "1 réponse à revoir : « Pourquoi si peu? ». "
            "A changé depuis : « Combien? » (alors : 3; maintenant : non posée)."
        ),
        "Score « total » : 3 avant, indéterminé maintenant",
    ]


def test_r9_back_it_tells_what_comes_back() -> None:
    interview = everything()
    interview.commit("vient", False)
    said, line = told(interview, "vient", True, "en")
    assert said.lines[0].startswith("6 answers come back: Détails (“Détail 1?”")
    assert line == "The path changes: 6 answers come back, 1 question goes out."


def test_r9_a_change_that_only_touches_other_answers_says_so() -> None:
    said, line = told(everything(), "combien", "4")
    assert said.title == "Cela touche d’autres réponses"
    assert "(alors\u00a0: 3; maintenant\u00a0: 4)" in said.lines[0]
    assert line == "Le parcours change\u00a0: 1 réponse à revoir."


@pytest.mark.parametrize(("item", "touches"), [("vient", True), ("combien", True), ("sans", False)])
def test_r9_only_what_something_depends_on_is_looked_at(item: str, touches: bool) -> None:
    assert Touching(conducted_on(BANK).course).touches(item) is touches


CONSENTS = """
## Accord {#accord-s}

### Participer? {#participer}

- Réponse : consentement participation

### Citer? {#citer}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Pas du tout {#aucun}
"""


def test_r17_what_is_withdrawn_is_told_for_each_purpose() -> None:
    interview, tr = conducted_on(CONSENTS), translator("fr")
    interview.commit("participer", {"choice": "oui"})
    interview.commit("citer", {"choice": "verbatim"})
    given = interview.path
    assert withdrawn(given, given, tr) == ()
    interview.commit("participer", {"choice": "non"})
    said = withdrawn(given, interview.path, tr)
    assert "seul ce refus sera gardé" in said[0]
    assert "déjà exportées" in said[-1]
    assert Touching(interview.course).touches("citer")


def test_r17_a_first_refusal_withdraws_nothing() -> None:
    interview = conducted_on(CONSENTS)
    before = interview.path
    interview.commit("participer", {"choice": "non"})
    assert withdrawn(before, interview.path, translator("fr")) == ()
