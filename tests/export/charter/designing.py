"""A fictional design bank, and what a team answered to it."""

from __future__ import annotations

from persona_tui.interview.session import Json

DESIGN = """\
# Concevoir une CdP

- Version : 1.0.0
- Usage : conception
- Licence : CC-BY-4.0
- Auteurs : Communauté fictive

## Contexte {#contexte}

- Fiche : contexte

### Où en est la CdP aujourd'hui? ★ {#etat}

- ( ) Une idée à valider {#idee}
- ( ) Active {#active}

### Quel besoin, ou quelle tension, vous amène à parler de communauté de pratique? ★ {#besoin}

- Relance : Qui l'exprime?

### Sur quoi vous appuyez-vous pour dire que ce besoin existe? ★ {#preuves}

- [ ] Des conversations {#conversations}
- [ ] Des entretiens {#entretiens}
- [ ] Notre intuition {#intuition}

### Pour l'instant, tout repose sur l'intuition. {#alerte}

- Réponse : énoncé
- Si : preuves seulement intuition

### Que faut-il absolument préserver de ce qui existe? {#preserver}

- Si : etat = active

## Description {#description}

### Comment s'appelle la CdP? {#cdp}

- Réponse : texte court
- Fiche : nom

### Complétez : « Cette CdP existe pour que… » ★ {#raison}

- Réponse : texte court
- Fiche : raison

### Quels changements voulez-vous pouvoir observer dans un an? ★ {#objectifs}

- Réponse : liste ..5
- Fiche : objectifs

### Quels sujets donneraient envie de venir aux premières rencontres? ★ {#themes}

- Réponse : liste
- Fiche : themes

### Quels sujets laissez-vous volontairement de côté? {#hors-sujet}

- Réponse : liste
- Fiche : themes

## Adhésion {#adhesion}

- Fiche : adhesion

### Quelle est la taille du groupe? ★ {#taille}

- ( ) Moins de 10 {#p10}
- ( ) 10 à 25 {#p25}

### En dessous de combien de personnes la conversation s'éteint-elle? {#seuil-bas}

- Réponse : nombre 1.. personnes

### Très semblables ↔ Très différentes {#heterogeneite}

- Réponse : échelle 1..5

### L'adhésion est-elle ouverte? {#ouverte}

- Réponse : oui/non

### Quels niveaux de participation sont attendus? ★ {#niveaux}

- Fiche : niveaux

| Niveau | Combien environ | Ce qui est attendu | Heures par mois (nombre) |
|---|---|---|---|
| Noyau | | | |
| Membres actifs | | | |
| Partenaires externes | | | |

## Fonctionnement {#fonctionnement}

### À quel rythme vous retrouverez-vous? ★ {#rythme}

- Fiche : activites
- ( ) Chaque mois {#mois}
- ( ) Aux six semaines {#six-semaines}

### Comment se prennent les décisions courantes? {#decisions}

- Fiche : decisions
- ( ) Vote {#vote}
- ( ) Consentement des membres {#consentement}

### Quelles règles de vie sont essentielles? ★ {#regles}

- Réponse : classer 2
- Fiche : regles
- [ ] La parole circule {#parole}
- [ ] Les idées circulent, pas les noms {#idees}

### Que faites-vous quand une tension apparaît? {#tensions}

- Fiche : risques
- Privé : oui

## Démarrage {#demarrage}

### Laquelle de vos hypothèses vérifierez-vous d'abord, et auprès de qui? {#verifier}

- Fiche : hypotheses

### Quelles sont vos trois prochaines actions? ★ {#actions}

- Réponse : actions ..3
- Fiche : actions

### Quand relirez-vous ce document? {#relire}

- Réponse : date
- Fiche : revision
"""

TEAM: dict[str, Json] = {
    "etat": "active",
    "besoin": {
        "value": "Chaque personne réinvente ses outils.\n\nPersonne n'ose demander.",
        "note": "NOTE DE L'ANIMATION",
    },
    "preuves": ["conversations", "entretiens"],
    "preserver": {"special": "unknown"},
    "cdp": "Réseau des jardins",
    "raison": "chaque jardin trouve de l'aide à proximité",
    "objectifs": ["Trois récits publiés", "Un accueil pour les nouvelles personnes"],
    "themes": {"value": ["Le compost", "La relève"], "hypothesis": True},
    "hors-sujet": ["Le financement"],
    "taille": {"value": "p25", "hypothesis": True},
    "seuil-bas": 6,
    "heterogeneite": 4,
    "ouverte": True,
    "niveaux": [
        {"row": "noyau", "combien-environ": "Cinq", "ce-qui-est-attendu": "Préparer", "heures-par-mois": 3.5},
        {"row": "membres-actifs", "combien-environ": "Douze"},
    ],
    "rythme": "mois",
    "decisions": "vote",
    "regles": ["idees", "parole"],
    "tensions": "SECRET",
    "verifier": "La taille du groupe, auprès de deux jardins.",
    "actions": [
        {"what": "Écrire l'invitation", "who": "Équipe", "when": "avril"},
        {"what": "Réserver la salle"},
    ],
    "relire": "2028-03-01",
}
