"""Why an answer is to be reviewed, with what changed, then and now (R10, R11, R14)."""

from __future__ import annotations

from persona_tui.interview.answer import Special
from persona_tui.interview.conductor import Interview
from persona_tui.interview.review_words import changed_since, why_review
from persona_tui.interview.session import Json
from persona_tui.text.language import translator
from tests.interview.conducted import conducted_on

BANK = """
## Une partie {#partie}

### Combien? {#combien}

- Réponse : nombre 0..99 heures
- Score : +valeur total

### Pourquoi {combien|si peu}? {#pourquoi}

### Quels outils? {#outils}

- [ ] Courriel {#courriel}
- [ ] Forum {#forum}

### Lequel? {#lequel}

- Réponse : un de outils

### Assez? {#assez}

- Réponse : nombre
- Refuser si : assez > 5 et combien < 5 : « Plus que le total. »
"""


def answered(**raw: Json) -> Interview:
    interview = conducted_on(BANK)
    for item, value in raw.items():
        interview.commit(item, value)
    return interview


def test_r10_what_changed_is_told_then_and_now() -> None:
    interview = answered(combien="3", pourquoi="parce que")
    interview.commit("combien", "4")
    fr, en = translator("fr"), translator("en")
    assert changed_since(interview, "pourquoi", en) == (
        "“Combien?” (then: 3\u00a0heures; now: 4\u00a0heures)",
    )
    (said,) = why_review(interview, "pourquoi", fr)
    assert said.startswith("A changé depuis\u00a0: «\u00a0Combien?\u00a0»")


def test_r10_specials_and_nothing_are_told_as_such() -> None:
    interview = answered(combien="3", pourquoi="parce que")
    interview.give_special("combien", Special.UNKNOWN)
    assert "maintenant\u00a0: ne sait pas" in why_review(interview, "pourquoi", translator("fr"))[0]
    interview.clear("combien")
    assert "maintenant\u00a0: sans réponse" in why_review(interview, "pourquoi", translator("fr"))[0]


def test_r10_changed_back_there_is_nothing_to_say() -> None:
    interview = answered(combien="3", pourquoi="parce que")
    interview.commit("combien", "4")
    interview.commit("combien", "3")
    assert why_review(interview, "pourquoi", translator("fr")) == ()
    assert why_review(interview, "nulle-part", translator("fr")) == ()


def test_r11_a_choice_that_is_gone_is_a_cause_of_its_own() -> None:
    forum: Json = {"choice": "forum"}
    courriel: Json = {"choice": "courriel"}
    interview = answered(outils=[courriel, forum], lequel=forum)
    interview.commit("outils", [courriel])
    said = why_review(interview, "lequel", translator("fr"))
    assert said[0] == "Une réponse choisie n’est plus offerte."
    assert "alors\u00a0: Courriel et Forum; maintenant\u00a0: Courriel" in said[1]
    interview.confirm("lequel")
    assert why_review(interview, "lequel", translator("fr")) == ()


def test_r14_an_answer_that_the_bank_rejects_since_says_so() -> None:
    interview = answered(combien="9", assez="8")
    interview.commit("combien", "2")
    said = why_review(interview, "assez", translator("fr"))
    assert said[0] == "La banque refuse cette réponse depuis qu’une autre a changé."
