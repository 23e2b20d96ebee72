"""A bank with all that front ends show, and an interview begun on it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.conductor import Interview
from tests.interview.building import Ticking, session

TEXT_BANK = """# Essai

- Minutes : 75
- Minutes courte : 35

## Accueil {#accueil}

On commence doucement.

> Allumer une lampe.

### Bonjour {#bonjour}

- Réponse : énoncé

### Quel lien? ★ {#lien}

> Ne pas commenter.

- Tu : Quel lien as-tu?
- ( ) Je viens d'arriver {#nouveau}
  - Tu : Tu viens d'arriver
- ( ) J'aide {#noyau}
- ( ) Autre : ____ {#autre}

#### Depuis quand? {#depuis}

- Si : lien parmi (nouveau, noyau)
- Obligatoire : oui

## Outils {#outils-section}

### Lesquels, {lien|vous}? {#outils}

Ceux du mois, {depuis}.

- Relance : Et {lien}?
- Relance : Pourquoi aucun?
  - Si : outils est non répondu
- [ ] Courriel {#courriel}
- [ ] Clavardage {#clavardage}
  - Si : lien = noyau
- [ ] Forum {#forum}

### Suite {#suite}

- Sauf si : outils contient clavardage
"""


def bank_of(text: str) -> Bank:
    reading = read_text(text, "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


BANK = bank_of(TEXT_BANK)


def begun(familiar: bool = False, **how: object) -> Interview:
    opened = session(BANK, **how)  # type: ignore[arg-type]
    opened = replace(opened, opening=replace(opened.opening, familiar=familiar, destroy_on=date(2028, 4, 1)))
    conducted = Interview(opened, BANK, Ticking())
    conducted.begin()
    return conducted
