"""Conditions as authors write them, read and said again: scores, dimensions, repetitions, results."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.telling.sentences import Sentences
from persona_tui.text.language import translator

BEFORE = """# Essai

## Repérage {#reperage}

### Votre lien? {#lien}

- ( ) Nouveau {#nouveau} (+2 engagement)
- ( ) Actif {#actif} (+3 engagement)

### Vos mots? {#mots}

- Réponse : liste

### Vos modes? {#modes}

- [ ] Lire {#lire}
- [ ] Parler {#parler}

### Lequel d'abord? {#premier}

- Réponse : un de modes

### Regroupez. {#groupes}

- Réponse : groupes de mots

## Par mot {#par-mot}

- Pour chaque : mots

### Est-ce utile? {#utile}

- Réponse : oui/non

### Combien? {#combien}

- Réponse : échelle accord

## Accueil et adhésion {#accueil}

- Dimension : accueil
- Réponse : échelle accord

### On se sent attendu. {#attendu}

### On vous répond. {#repond}

## Profil {#profil}

### Le profil {#resultat}

- Réponse : calcul
- Cas : engagement ≥ 3 → Pilier {#pilier}
- Cas : sinon → Lisière {#lisiere}

### Racontez. {#suite}

- Si : {condition}
"""

WRITTEN = [
    ("engagement ≥ 2,5", "le score « engagement » est d'au moins 2,5"),
    ("moyenne(accueil) < 3", "la moyenne de la dimension « Accueil et adhésion » est de moins de 3"),
    ("moyenne(plus-basse) ≤ 2", "la moyenne de la dimension la plus basse est d'au plus 2"),
    (
        "inconnus(least-known) ≥ 2",
        "le nombre de « ne sait pas » dans la dimension la moins connue est d'au moins 2",
    ),
    ("resultat = pilier", "le résultat de « Le profil » est « Pilier »"),
    ("premier = lire", "la réponse à « Lequel d'abord? » est « Lire »"),
    ("compte(groupes) < 3", "le nombre de groupes formés à « Regroupez. » est de moins de 3"),
    ("compte(par-mot) = 2", "le nombre de répétitions de « Par mot » est 2"),
    (
        "compte(par-mot.utile) ≥ 1",
        "le nombre de répétitions de « Par mot » où « Est-ce utile? » a une réponse est d'au moins 1",
    ),
    (
        "par-mot.utile contient oui",
        "la réponse à « Est-ce utile? » est « Oui » dans une des répétitions de « Par mot »",
    ),
    (
        "par-mot.combien contient 4",
        "la réponse à « Combien? » est 4 (« Plutôt d'accord ») dans une des répétitions de « Par mot »",
    ),
    (
        "non (par-mot.utile contient non ou lien parmi (nouveau, actif))",
        (
            "la réponse à « Est-ce utile? » n'est « Non » dans aucune répétition de « Par mot » et "
            "(la réponse à « Votre lien? » est autre chose que « Nouveau » ou « Actif »)"
        ),
    ),
    ("attendu est inconnu", "la réponse à « On se sent attendu. » est « ne sait pas »"),
]


@pytest.mark.parametrize(("condition", "said"), WRITTEN)
def test_what_an_author_writes_is_said_in_words(condition: str, said: str) -> None:
    reading = read_bank(BEFORE.replace("{condition}", condition).encode(), "essai.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    question = reading.bank.question("suite")
    assert question is not None
    (sentence,) = Sentences(reading.bank, translator("fr")).gate(question.gate)
    assert sentence.replace("\u00a0", " ") == f"Seulement si {said}."
