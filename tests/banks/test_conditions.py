from __future__ import annotations

import pytest

from tests.banks.marked import Example, check

LIEN = """\
### Quel est votre lien? {#lien}

- ( ) Nouveau {#nouveau}
- ( ) Actif {#actif}

"""
AGE = """\
### Quel âge a la CdP? {#age}

- Réponse : nombre 0..99 ans

"""
MODES = """\
### Quels modes? {#modes}

- [ ] Lire {#lire}
- [ ] Parler {#parler}

"""
ROLE = """\
### Quel est votre rôle? {#role}

- Réponse : texte court

"""
TEMPS = """\
### Combien de temps? {#temps}

- Réponse : durée

"""
JOUR = """\
### Quel jour? {#jour}

- Réponse : date

"""
NOTE = """\
### Quelle fréquence? {#freq}

- Réponse : échelle fréquence

"""


def asked(condition: str, setting: str = "Si") -> str:
    return f"### Et ensuite? {{#suite}}\n\n- {setting} : {condition}\n"


def one(code: str, variant: str, before: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, before + asked(bad), before + asked(good), note=note)


SYNTAX = [
    one("E101", "", LIEN, "lien = nouveau ⟦,⟧ actif", "lien parmi (nouveau, actif)"),
    one("E101", "near", LIEN, "lien ⟦parmie⟧ (nouveau)", "lien parmi (nouveau)"),
    one("E101", "", LIEN, "⟦et⟧ lien = nouveau", "lien = nouveau", "operator-first"),
    one("E101", "sign", LIEN, "lien ⟦==⟧ nouveau", "lien = nouveau"),
    one("E101", "sign", LIEN, "non (lien ⟦<>⟧ nouveau)", "non (lien = nouveau)", "different"),
    one("E101", "values", LIEN, "lien parmi ⟦nouveau⟧", "lien parmi (nouveau)"),
    one("E101", "state", LIEN, "lien est ⟦beau⟧", "lien est inconnu"),
    one("E101", "state-near", LIEN, "lien est ⟦repondue⟧", "lien est répondu"),
    one("E101", "state-missing", LIEN, "lien est⟦⟧", "lien est répondu"),
    one("E101", "values", LIEN, "lien parmi⟦⟧", "lien parmi (actif)", "at-the-end"),
    one("E101", "unclosed", LIEN, "⟦(⟧lien = nouveau", "(lien = nouveau)"),
    one(
        "E101",
        "deep",
        LIEN,
        "(" * 20 + "⟦(⟧lien = nouveau" + ")" * 21,
        "(" * 20 + "lien = nouveau" + ")" * 20,
    ),
    one("E101", "deep", LIEN, "non " * 20 + "⟦non⟧ lien = nouveau", "non " * 20 + "lien = nouveau", "not"),
    one(
        "E101",
        "long",
        LIEN,
        "lien = nouveau" + " " * 480 + "ou lie⟦n = actif⟧",
        "lien = nouveau ou lien = actif",
    ),
    one("E101", "operand-missing", LIEN, "lien = nouveau et⟦⟧", "lien = nouveau"),
    one("E101", "value-missing", LIEN, "lien =⟦⟧", "lien = nouveau"),
    one("E101", "value", LIEN, "lien = ⟦(⟧nouveau)", "lien = nouveau"),
    one("E101", "quote", ROLE, 'role = ⟦"⟧membre', 'role = "membre"'),
]
NAMES = [
    one("E103", "", LIEN, "⟦zzzzz⟧ = nouveau", "lien = nouveau"),
    one("E103", "near", LIEN, "⟦liens⟧ = nouveau", "lien = nouveau"),
    one("E103", "near", MODES, "compte(⟦mode⟧) > 1", "compte(modes) > 1", "count"),
    Example(
        "E104",
        "",
        asked("⟦lien⟧ = nouveau") + "\n" + LIEN,
        LIEN + asked("lien = nouveau"),
    ),
    Example(
        "E104",
        "own",
        "### Et ensuite? {#suite}\n\n- Réponse : oui/non\n- Si : ⟦suite⟧ = oui\n",
        "### Et ensuite? {#suite}\n\n- Réponse : oui/non\n",
    ),
    Example(
        "E104",
        "own",
        "### Lequel? {#q}\n\n- ( ) Un {#un}\n- ( ) Deux {#deux}\n  - Si : ⟦q⟧ = un\n",
        LIEN + "### Lequel? {#q}\n\n- ( ) Un {#un}\n- ( ) Deux {#deux}\n  - Si : lien = actif\n",
        note="choice",
    ),
    one("E105", "", LIEN, "lien = ⟦zzzzz⟧", "lien = actif"),
    one("E105", "near", LIEN, "lien = ⟦actifs⟧", "lien = actif"),
    one("E105", "text", LIEN, 'lien = ⟦"Actif"⟧', "lien = actif"),
    one("E105", "", LIEN, 'lien = ⟦"ailleurs"⟧', "lien = actif", "text"),
    one("E105", "near", LIEN, "lien parmi (nouveau, ⟦atcif⟧)", "lien parmi (nouveau, actif)", "listed"),
    one("E105", "near", MODES, "modes contient ⟦lires⟧", "modes contient lire", "contains"),
    one("E105", "", LIEN, "lien = ⟦3⟧", "lien = actif", "number"),
    one("E105", "near", NOTE, "freq ≥ ⟦Souvant⟧", "freq ≥ Souvent", "label-of-scale"),
]
TYPES = [
    one("E108", "operator", LIEN, "lien ⟦≥⟧ 4", "lien = actif", "before-the-value"),
    one("E108", "operator", LIEN, "lien ⟦contient⟧ actif", "lien = actif", "contains-on-one"),
    one("E108", "operator", MODES, "modes ⟦=⟧ lire", "modes seulement lire", "equals-on-several"),
    one("E108", "operator", ROLE, 'role ⟦parmi⟧ ("a", "b")', 'role = "a" ou role = "b"', "among-on-text"),
    one("E108", "operator", LIEN, "⟦compte⟧(lien) > 1", "lien = actif", "count-of-one"),
    one("E108", "value", AGE, 'age > ⟦"dix"⟧', "age > 10", "text-for-number"),
    one("E108", "value", AGE, "age = ⟦beaucoup⟧", "age = 12", "word-for-number"),
    one("E108", "value", TEMPS, "temps > ⟦90⟧", "temps > 90 min", "number-for-duration"),
    one("E108", "value", JOUR, "jour > ⟦2027-02-30⟧", "jour > 2027-02-28", "no-such-day"),
    one("E108", "quotes", ROLE, "role = ⟦membre⟧", "role = « membre »"),
    one("E108", "count-value", MODES, "compte(modes) = ⟦lire⟧", "compte(modes) = 1"),
    one("E108", "bare", AGE, "⟦age⟧", "age est répondu"),
    one("E108", "bare-count", MODES, "⟦compte⟧(modes)", "compte(modes) > 0"),
    Example(
        "E108",
        "both",
        "### Outils? {#outils}\n\n- Réponse : oui/non\n\n"
        "### Quoi? {#quoi}\n\n- ( ) Des outils {#outils}\n"
        "- ( ) Rien {#rien}\n\n#### Lesquels? {#lesquels}\n\n- Si : ⟦outils⟧\n",
        "### Outils? {#outils}\n\n- Réponse : oui/non\n\n"
        "### Quoi? {#quoi}\n\n- ( ) Des outils {#outils}\n"
        "- ( ) Rien {#rien}\n\n#### Lesquels? {#lesquels}\n\n- Si : quoi = outils\n",
    ),
    Example(
        "E108",
        "no-parent",
        AGE + "#### Pourquoi? {#pourquoi}\n\n- Si : ⟦oui⟧\n",
        "### Vraiment? {#vrai}\n\n- Réponse : oui/non\n\n#### Pourquoi? {#pourquoi}\n\n- Si : oui\n",
    ),
    Example(
        "E108",
        "section",
        "## Accueil {#accueil}\n\n" + AGE + asked("⟦accueil⟧ = oui"),
        "## Accueil {#accueil}\n\n" + AGE + asked("age > 3"),
    ),
    Example(
        "E108",
        "operator",
        "### Merci. {#merci}\n\n- Réponse : énoncé\n\n" + asked("merci ⟦est⟧ répondu"),
        "### Merci. {#merci}\n\n- Réponse : énoncé\n\n" + asked("participer est répondu"),
        note="statement",
    ),
]


@pytest.mark.parametrize("example", [*SYNTAX, *NAMES, *TYPES], ids=str)
def test_a_wrong_condition_is_shown_at_its_wrong_word(example: Example) -> None:
    check(example)
