"""A bank with a question of every type, those that take from earlier answers included."""

from __future__ import annotations

from tests.interview.answering import TEXT, bank_of

BANK = bank_of(
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
