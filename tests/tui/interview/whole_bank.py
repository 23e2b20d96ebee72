"""One bank with every answer type, a gate, checks, scores, results and every kind of repetition.

`STEPS` answers it by keyboard, in the order in which it is asked; « Une de plus » is declined.
"""

from __future__ import annotations

from datetime import date

from persona_tui.interview.answer import (
    Action,
    GridRow,
    Group,
    Nature,
    Observation,
    Permission,
    Quote,
    Selected,
    Value,
)

WHOLE = """# Tout le format [sic]

- Langue : fr
- Usage : entretien
- Licence : CC-BY-4.0
- Minutes : 60

## Accord {#accord-s}

### Merci de prendre ce temps. {#merci}

- Réponse : énoncé

### Acceptez-vous de participer? {#participer}

- Réponse : consentement participation

### Peut-on vous citer? {#citer}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Pas du tout {#aucun}

## Lien {#lien-s}

### Participez-vous encore? {#encore}

- Réponse : oui/non

### Combien d'heures par mois? {#heures}

- Si : encore = oui
- Réponse : nombre 0..160 heures
- Vérifier : heures < 60 sinon « Plus de 60 heures [/] par mois? »
- Refuser si : heures > 140 : « C'est plus qu'un mois. »

### Quel rôle y tenez-vous? {#role}

- Si : encore = oui
- Réponse : texte court

### Qu'apportent ces {heures|quelques} heures? {#apport}

### Qu'est-ce qui vous a éloigné? {#eloigne}

- Sauf si : encore = oui

### Quel est votre lien? {#lien}

- ( ) Je viens d'arriver {#nouveau}
- ( ) J'aide à la faire vivre {#noyau} (+3 elan)
- ( ) Autre : ____ {#autre}

## Habitudes {#habitudes}

### Quels outils? {#outils}

- [ ] Courriel {#courriel} (+1 elan)
- [ ] Forum {#forum}
- [ ] Aucun {#aucun-outil} (seul)

### À quoi sert {nom}? {#usage}

- Pour chaque : outils
- Réponse : texte court

#### Depuis quand? {#usage-depuis}

- Réponse : texte court

### Lequel préférez-vous? {#prefere}

- Réponse : un de outils

### Lesquels garder? {#garder}

- Réponse : plusieurs de outils

### Classez ces raisons. {#raisons}

- Réponse : classer
- [ ] Apprendre {#apprendre}
- [ ] Donner {#donner}

### Combien dure une rencontre? {#duree}

- Réponse : durée

### Depuis quel jour? {#depuis}

- Réponse : date

### Trois sujets {#sujets}

- Réponse : liste 1..3

## Par sujet {#par-sujet}

- Pour chaque : sujets
- Nom : Sujet {nom}

### Qu'en dire? {#dire}

- Réponse : texte court

## Confiance {#confiance-s}

- Dimension : confiance
- Réponse : échelle 1..5

### On peut se tromper. {#tromper}

### On peut demander. {#demander}

## Tables {#tables}

### Rythmes {#rythmes}

| Outil | Fois (nombre) | Rythme (jamais / souvent) |
|---|---|---|
| Courriel | | |

### Autres outils {#ouverte}

- Réponse : tableau 1..3

| Quoi | Combien (nombre) |
|---|---|
| | |

### Gestes à poser {#gestes}

- Réponse : actions 1..3

### Mettez ensemble {#groupes}

- Réponse : groupes de sujets

### Citations à garder {#citations}

- Réponse : citation 1..3

### Vos observations {#observations}

- Réponse : observations 1..5
- Posée à : animation

## Rencontre {#rencontre}

- Répéter : 1..3

### Qui était là? {#presents}

## Résultat {#resultat-s}

### Élan {#elan-c}

- Réponse : calcul
- Cas : elan ≥ 4 → Fort [x] {#fort}
- Cas : sinon → Calme {#calme}
"""


def row(row: str, **cells: object) -> GridRow:
    return GridRow(row, tuple(cells.items()))  # type: ignore[arg-type]


STEPS: list[tuple[str, list[str], Value | None]] = [
    ("merci", ["enter"], None),
    ("participer", ["1", "ctrl+j"], Selected("oui")),
    ("citer", ["1", "ctrl+j"], Selected("verbatim")),
    ("encore", ["1", "enter"], True),
    ("heures", [*"12", "enter"], 12),
    ("role", [*"Lire [/]", "enter"], "Lire [/]"),
    ("apport", [*"du « lien »", "ctrl+j"], "du « lien »"),
    ("lien", ["2", "enter"], Selected("noyau")),
    ("outils", ["1", "2", "ctrl+j"], (Selected("courriel"), Selected("forum"))),
    ("usage[courriel]", [*"lettres", "enter"], "lettres"),
    ("usage-depuis[courriel]", [*"2020", "enter"], "2020"),
    ("usage[forum]", [*"débats", "enter"], "débats"),
    ("usage-depuis[forum]", [*"2021", "enter"], "2021"),
    ("prefere", ["2", "ctrl+j"], Selected("forum")),
    ("garder", ["1", "ctrl+j"], (Selected("courriel"),)),
    ("raisons", ["down", "space", "end", "space", "ctrl+j"], (Selected("apprendre"), Selected("donner"))),
    ("duree", [*"90 min", "enter"], 90),
    ("depuis", [*"2024-02-29", "enter"], date(2024, 2, 29)),
    ("sujets", [*"semis", "enter", *"sols", "ctrl+j"], ("semis", "sols")),
    ("dire[semis]", [*"tôt", "enter"], "tôt"),
    ("dire[sols]", [*"lourds", "enter"], "lourds"),
    ("tromper", ["4", "ctrl+j"], 4),
    ("demander", ["3", "ctrl+j"], 3),
    ("rythmes", [*"12", "tab", "s", "ctrl+j"], (row("courriel", fois=12, rythme="souvent"),)),
    ("ouverte", [*"Carnet", "tab", *"2", "ctrl+j"], (row("r-1", quoi="Carnet", combien=2),)),
    ("gestes", [*"Appeler", "ctrl+j"], (Action("Appeler"),)),
    ("groupes", ["1", "1", "ctrl+j"], (Group("", ("semis", "sols")),)),
    ("citations", [*"reste [ici]", "tab", "1", "ctrl+j"], (Quote("reste [ici]", Permission.VERBATIM),)),
    ("observations", [*"rit", "ctrl+j"], (Observation("rit", Nature.HEARD),)),
    ("presents[1]", [*"Marie", "ctrl+j"], "Marie"),
]
"""What is asked in order, the keys that answer it, and what is held then."""

TOLD = (
    "Mot à mot",
    "12\u00a0heures",
    "Lire [/]",
    "du « lien »",
    "J'aide à la faire vivre",
    "Courriel",
    "lettres",
    "débats",
    "2021",
    "Apprendre",
    "semis",
    "lourds",
    "Carnet",
    "Appeler",
    "reste [ici]",
    "Marie",
    "Fort [x]",
)
"""What the review and a transcript must tell, among others."""
