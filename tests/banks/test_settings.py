from __future__ import annotations

import pytest

from tests.banks.marked import HEAD, Example, check

Q = "### Quoi? {#quoi}\n\n"
BOXES = "- ( ) Un {#un}\n- ( ) Deux {#deux}\n"
TICKS = "- [ ] Un {#un}\n- [ ] Deux {#deux}\n"


def q(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, Q + bad, Q + good, note=note)


def top(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    def bank(setting: str) -> str:
        return HEAD.replace("- Licence", f"- {setting}\n- Licence", 1)

    return Example(code, variant, bank(bad), bank(good), whole=True, note=note)


KEYWORDS = [
    q("E110", "near", "- ⟦Reponce⟧ : date\n", "- Réponse : date\n"),
    q("E110", "near", "- ⟦Fich⟧ : role\n", "- Fiche : role\n", "four-letters"),
    q("E110", "near", "- ⟦Safu si⟧ : participer = non\n", "- Sauf si : participer = non\n", "two-letters"),
    q("E110", "near", "- ⟦**Réponse**⟧ : date\n", "- Réponse : date\n", "bold"),
    q("E110", "near", "- Minutes : 5\n- ⟦Anwser⟧ : date\n", "- Minutes : 5\n- Answer : date\n", "english"),
    q("E110", "unknown", "- Minutes : 5\n- ⟦Truc⟧ : date\n", "- Minutes : 5\n"),
    q("E110", "place", "- ⟦Langue⟧ : fr\n", "- Minutes : 5\n"),
    q("E110", "place-near", "- ⟦Sources⟧ : un livre\n", "Source d'un livre.\n"),
    top("E110", "place", "⟦Obligatoire⟧ : oui", "Version : 1"),
    q("E110", "place", "- ( ) Un\n  - ⟦Fiche⟧ : role\n- ( ) Deux\n", BOXES, "choice"),
    q(
        "E110",
        "place",
        "- Relance : Et?\n  - ⟦Minutes⟧ : 3\n",
        "- Relance : Et?\n  - Tu : Et toi?\n",
        "probe",
    ),
    Example(
        "E110",
        "place",
        "## Partie\n\n- ⟦Obligatoire⟧ : oui\n\n" + Q,
        "## Partie\n\n- Privé : oui\n\n" + Q,
        note="section",
    ),
]
VALUES = [
    q("E117", "empty", "- ⟦Fiche⟧ :\n", "- Fiche : role\n"),
    q("E117", "twice", "- Fiche : role\n- ⟦Fiche⟧ : milieu\n", "- Fiche : role, milieu\n"),
    q("E117", "one-of", "- Obligatoire : ⟦toujours⟧\n", "- Obligatoire : strict\n"),
    q("E117", "one-of-near", "- Obligatoire : ⟦stict⟧\n", "- Obligatoire : strict\n"),
    q("E117", "one-of", "- Ensuite : ⟦plus rien⟧\n", "- Ensuite : fin\n", "then"),
    q("E117", "one-of", "- Privé : ⟦non⟧\n", "- Privé : oui\n", "private"),
    q("E117", "one-of-near", "- Posée à : ⟦annimation⟧\n", "- Posée à : animation\n", "asked-of"),
    q("E117", "minutes", "- Minutes : ⟦5 min⟧\n", "- Minutes : 5\n"),
    top("E117", "one-of-near", "Usage : ⟦entretient⟧", "Usage : entretien", "use"),
    top("E117", "language", "Langue : ⟦le français⟧", "Langue : fr-CA"),
    top("E117", "language-near", "Langue : ⟦français⟧", "Langue : fr"),
    top("E117", "id", "Id : ⟦ma banque⟧", "Id : ma-banque"),
    top("E117", "minutes", "Minutes courte : ⟦environ 30⟧", "Minutes courte : 30", "bank"),
    top("E117", "twice", "⟦Licence⟧ : MIT", "Version : 2").__class__(
        "E117",
        "twice",
        HEAD.replace("CC-BY-4.0\n", "CC-BY-4.0\n- ⟦License⟧ : MIT\n"),
        HEAD,
        whole=True,
        note="bank",
    ),
    Example("E117", "licence", HEAD.replace("CC-BY-4.0", "⟦libre, bien sûr⟧"), HEAD, whole=True),
    Example("E117", "licence-near", HEAD.replace("CC-BY-4.0", "⟦CC BY 4.0⟧"), HEAD, whole=True),
    top("E117", "scale-name", "Échelle ⟦de 1 à 5⟧ : Non · Oui", "Échelle un 1..2 : Non · Oui"),
    top("E117", "scale-labels", "Échelle un : ⟦Non, Oui⟧", "Échelle un : Non · Oui"),
    top("E117", "scale-count", "Échelle un 1..3 : ⟦Non · Oui⟧", "Échelle un 0..1 : Non · Oui"),
    top("E117", "twice", "Échelle un : Non · Oui\n- Échelle ⟦UN⟧ : A · B", "Échelle un : Non · Oui", "scale"),
]
TYPES = [
    q("E113", "", "- Réponse : nombre ⟦5..1⟧\n", "- Réponse : nombre 1..5\n"),
    q("E113", "", "- Réponse : liste ⟦3..2⟧\n", "- Réponse : liste 2..3\n", "list"),
    q("E113", "", "- Réponse : échelle ⟦3..3⟧\n", "- Réponse : échelle 1..3\n", "scale"),
    q("E117", "range", "- Réponse : nombre ⟦1…5⟧\n", "- Réponse : nombre 1..5\n"),
    q("E117", "range", "- Réponse : nombre 1..5 ⟦à 10⟧\n", "- Réponse : nombre 1..5 m2\n", "rest"),
    q("E117", "scale-range", "- Réponse : échelle ⟦5⟧\n", "- Réponse : échelle 1..5\n", "one-number"),
    q("E117", "scale-range", "- Réponse : échelle ⟦1 à 5⟧\n", "- Réponse : échelle 1..5\n", "words"),
    q("E117", "range", "- Réponse : liste ⟦..⟧\n", "- Réponse : liste ..5\n", "no-bounds"),
    q("E117", "range", "- Réponse : nombre ⟦5 à 10⟧\n", "- Réponse : nombre 5..10\n", "one-number"),
    q("E117", "count", "- Réponse : liste ⟦1,5..3⟧\n", "- Réponse : liste 1..3\n"),
    q("E117", "count", "- Réponse : citation ⟦..0⟧\n", "- Réponse : citation 1..3\n", "none"),
    q("E117", "ranking", "- Réponse : classer ⟦les trois⟧\n" + TICKS, "- Réponse : classer 2\n" + TICKS),
    q("E117", "needs-boxes", "- Réponse : ⟦classer⟧\n", "- Réponse : classer\n" + TICKS),
    q("E117", "needs-boxes", "- Réponse : ⟦1..2 choix⟧\n", "- Réponse : 1..2 choix\n" + TICKS, "choices"),
    q("E117", "too-few-boxes", "- Réponse : ⟦classer 3⟧\n" + TICKS, "- Réponse : classer 2\n" + TICKS),
    q(
        "E117",
        "too-few-boxes",
        "- Réponse : ⟦3..4 choix⟧\n" + TICKS,
        "- Réponse : 1..4 choix\n" + TICKS,
        "choices",
    ),
    q("E117", "surplus", "- Réponse : date ⟦bientôt⟧\n", "- Réponse : date\n"),
    q("E117", "surplus", "- Réponse : liste 1..3 ⟦idées⟧\n", "- Réponse : liste 1..3\n", "list"),
    q("E117", "purpose", "- Réponse : consentement ⟦photographie⟧\n", "- Réponse : consentement audio\n"),
    q("E117", "purpose-near", "- Réponse : consentement ⟦note⟧\n", "- Réponse : consentement notes\n"),
    q(
        "E117",
        "scale-ends",
        "- Réponse : échelle 1..5 ⟦(Jamais, Toujours)⟧\n",
        "- Réponse : échelle 1..5 (A → B)\n",
    ),
    q("E117", "scale-empty", "- Réponse : échelle⟦⟧\n", "- Réponse : échelle 1..5\n"),
    q("E117", "scale-range", "- Réponse : échelle ⟦1..⟧\n", "- Réponse : échelle 1..5\n"),
    q("E117", "scale-range", "- Réponse : échelle ⟦0..200⟧\n", "- Réponse : échelle 0..100\n", "long"),
    q("E119", "", "- Réponse : ⟦au hasard⟧\n", "- Réponse : texte\n"),
    q("E119", "near", "- Réponse : ⟦nomber⟧\n", "- Réponse : nombre\n"),
    q("E119", "near", "- Réponse : ⟦énonce 1⟧\n", "- Réponse : énoncé\n", "accent").__class__(
        "E119", "near", Q + "- Réponse : ⟦enoncer⟧\n", Q + "- Réponse : enonce\n", note="accent"
    ),
    q("E119", "near", "- Réponse : ⟦texte courte⟧\n", "- Réponse : texte court\n", "two-words"),
    q("E119", "scale", "- Réponse : échelle ⟦bonheur⟧\n", "- Réponse : échelle accord\n"),
    q("E119", "scale-near", "- Réponse : échelle ⟦acord⟧\n", "- Réponse : échelle accord\n"),
    q("E108", "boxes", "- Réponse : date\n- ⟦( )⟧ Un\n- ( ) Deux\n", BOXES),
    q("E108", "boxes", "- Réponse : oui/non\n- ⟦( )⟧ Oui\n- ( ) Non\n", BOXES, "yes-no"),
    q("E108", "brackets", "- Réponse : classer\n- ⟦( )⟧ Un\n- ( ) Deux\n", "- Réponse : classer\n" + TICKS),
    q(
        "E108",
        "brackets",
        "- Réponse : consentement audio\n- ⟦[ ]⟧ Oui\n- [ ] Non\n",
        "- Réponse : consentement audio\n- ( ) Oui\n- ( ) Non\n",
        "consent",
    ),
    q("E112", "", "- ( ) Un\n- ⟦[ ]⟧ Deux\n- [ ] Trois\n", "- ( ) Un\n- ( ) Deux\n"),
]


@pytest.mark.parametrize("example", [*KEYWORDS, *VALUES, *TYPES], ids=str)
def test_a_wrong_setting_is_shown_at_its_wrong_word(example: Example) -> None:
    check(example)
