"""A bank of grids, actions, groups and items of earlier answers, for the tests of their widgets."""

from __future__ import annotations

HOSTILE = "[sic] [/] [red]x[/red] « é » | <script>"
"""What people type, as one types it."""

TABLES = """# Tableaux et groupes [sic]

- Langue : fr
- Usage : atelier
- Licence : CC-BY-4.0

## Partie {#partie}

### Niveaux {#niveaux}

| Niveau | Personnes (nombre) | Depuis (date) | Rythme (souvent / parfois) | Apport |
|---|---|---|---|---|
| Noyau [/] | | | | |
| Périphérie | | 2026 environ | | |

### Rencontres {#rencontres}

- Réponse : tableau 1..3

| Quoi | Quand (date) |
|---|---|
| | |

### Trois actions {#actions}

- Réponse : actions 1..2

### Qu'utilisez-vous [/]? {#outils}

- [ ] Un forum [sic] {#forum}
- [ ] Un wiki {#wiki}
- [ ] Autre : ____ {#autre}

### Cartes {#cartes}

- Réponse : liste

### Lequel préférez-vous? {#prefere}

- Réponse : un de outils

### Lesquelles garder? {#garder}

- Réponse : plusieurs de cartes

### Groupez les cartes {#tri}

- Réponse : groupes de cartes

### Profil {#profil}

- Réponse : calcul
- Cas : outils contient forum → Pilier [sic] {#pilier}
- Cas : sinon → À la lisière {#lisiere}

### Un mot? {#mot}

- Réponse : texte court
"""
