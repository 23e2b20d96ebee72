"""A bank that names things in every way the format has, with its translation and its test plan."""

from __future__ import annotations

RICH = """\
# Banque riche

- Langue : fr
- Licence : CC-BY-4.0
- Usage : conception
- Échelle aise : Mal · Moyen · Bien

Bonjour; [voir le lien](#lien).

## Accueil {#accueil}

### Acceptez-vous? ★ {#participer}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non} → ouvre [Refus](#refus)

#### Vraiment? {#vraiment}

- Si : oui

## Refus {#refus}

### Merci. {#au-revoir}

- Réponse : énoncé
- Ensuite : fin

## Votre lien {#lien-cdp}
### Quelle phrase? ★ {#lien}
Une aide glissée sous le titre, {participer}.

> Note : {participer|rien}.

- ( ) Arrivée {#nouveau}
  - Tu : J'arrive
- ( ) Actif {#actif} (+2 engagement)
- ( ) Noyau (+3 engagement) {#noyau}
- ( ) Ancien {#ancien} -> va à [Outils](#outils)
- ( ) Autre : ____

#### Combien?

- Si : lien parmi (actif, noyau)
- Si : ancien ou nouveau
- Réponse : nombre 0..160 heures
- Vérifier : combien ≤ 100 sinon « C'est beaucoup, {lien}! »
- Refuser si : combien > 150 : « Trop. »
- Score : +valeur engagement

### Outils {#outils}

- [ ] Forum {#forum}
- [ ] Clavardage {#clav} (seul)
- [ ] Autre : ____
- Relance : Pourquoi {outils}?
  - Si : forum
- Relance : Autrement?

### Lequel? {#lequel}

- Réponse : un de outils
- Si : compte(outils) > 1

### Détail {#detail}

- Si : lequel = forum
- Réponse : liste

### Groupes {#groupes}

- Réponse : groupes de detail, outils

## Pour chaque outil {#par-outil}

- Pour chaque : outils
- Nom : {nom}

### Aisance? {#aisance-outil}

- Réponse : échelle aise

## Dimension une {#dim-un}

- Dimension : dim-un
- Réponse : échelle 1..5

### A {#a1}
### B {#b1}

## Fin

- Si : compte(par-outil.aisance-outil) ≥ 1 et par-outil.aisance-outil contient 2
- Si : moyenne(dim-un) ≤ 3

### Profil

- Réponse : calcul
- Cas : engagement ≥ 3 et lien ≠ ancien → Pilier {#pilier}
- Cas : combien > 3 → Un autre
- Cas : sinon → Lisière {#lisiere}

### Fin du profil?

- Si : profil = un-autre
- Si : engagement > 1
"""

NAMES = (
    *("accueil", "participer", "participer.oui", "vraiment", "refus", "au-revoir", "lien-cdp", "lien"),
    *("lien.nouveau", "lien.actif", "lien.noyau", "lien.ancien", "lien.autre", "combien", "outils"),
    *("outils.forum", "outils.clav", "outils.autre", "lequel", "detail", "groupes", "par-outil"),
    *("aisance-outil", "dim-un", "a1", "b1", "q-fin", "profil", "profil.pilier", "profil.un-autre"),
    *("profil.lisiere", "fin-du-profil", "engagement", "dimension:dim-un"),
)
"""Everything in it that can be renamed, as it is asked for."""

ENGLISH = """\
# Rich bank

## Welcome {#accueil}

### Do you agree? {#participer}

- ( ) Yes {#oui}
- ( ) No {#non}

### Which sentence? {#lien}

You said {participer}; see [tools](#outils).

- ( ) New {#nouveau}
  - Tu : {participer}
- ( ) Active {#actif}

### Tools {#outils}

- [ ] Forum
- Probe : Why {outils}?
- Probe : Else?
"""

PLAN = """\
# Un parcours

- participer : Oui
- lien : noyau
- attendu : pose combien
- combien : 3
- outils : forum, autre : Papier, forum
- attendu : reste 1..20

# Un autre ★

- participer : non
- attendu : archive lien
- outils : ["clav", {"choice": "autre", "text": "clav"}]
- attendu : fin
"""
