"""A bank with a question of every type, those that take from earlier answers included."""

from __future__ import annotations

from tests.interview.answering import TEXT, bank_of

OF_EVERY_TYPE = (
    TEXT
    + """
### Deux ou trois {#trois}

- Réponse : liste 2..3

### Usages {#usages}

| Outil | Fois (nombre) | Depuis (date) | Rythme (jamais / souvent) |
|---|---|---|---|
| Courriel | | | |
| Forum | | | souvent |

### Autres usages {#ouverte}

- Réponse : tableau 1..3

| Quoi | Combien (nombre) |
|---|---|
| | |

### Gestes {#gestes}

- Réponse : actions 1..3

### Mettez ensemble {#groupes}

- Réponse : groupes de sujets, outils

### Lequel? {#lequel}

- Réponse : un de sujets

### Lesquels? {#lesquels}

- Réponse : plusieurs de outils
"""
)
BANK = bank_of(OF_EVERY_TYPE)
REPEATED = bank_of(
    OF_EVERY_TYPE
    + """
### À quoi sert {nom}? {#usage}

- Pour chaque : outils

### Que dire de {nom}? {#propos}

- Pour chaque : sujets

## Une rencontre {#rencontre}

- Répéter : 1..3

### Qui était là? {#presents}

"""
)
"""The same with a question for each choice, one for each item, and a section on demand."""
