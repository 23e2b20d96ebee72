"""A bank with a question of every type, for answers files."""

from __future__ import annotations

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank

TEXT = """# Essai

## Accueil {#accueil}

### Bonjour {#bonjour}

- Réponse : énoncé

### D'accord? {#accord}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non}

### Comment vous citer? {#citer}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Reformulé {#reformule}
- ( ) Pas du tout {#aucun}

### Quel lien? {#lien}

- ( ) Je viens d'arriver {#nouveau}
- ( ) nouveau {#ancien}
- ( ) Autre : ____ {#autre}

### Quels outils? {#outils}

- Réponse : 1..2 choix
- [ ] Courriel {#courriel}
- [ ] Clavardage {#clavardage}
- [ ] Forum {#forum}
- [ ] Aucun {#aucun} (seul)

### Classez {#rang}

- Réponse : classer 2
- [ ] A {#a}
- [ ] B {#b}
- [ ] C {#c}

### Combien d'heures? {#heures}

- Réponse : nombre 0..160 heures

### Combien de temps? {#temps}

- Réponse : durée

### Depuis quand? {#depuis}

- Réponse : date

### D'accord avec ceci? {#avis}

- Réponse : échelle accord

### Membre? {#membre}

- Réponse : oui/non

### Sujets {#sujets}

- Réponse : liste 1..3

### Paroles {#paroles}

- Réponse : citation 1..3

### Observations {#observations}

- Réponse : observations 1..5

### Racontez {#recit}
"""


def bank_of(text: str) -> Bank:
    reading = read_text(text, "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


BANK = bank_of(TEXT)
