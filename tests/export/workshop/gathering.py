"""A fictional workshop bank, and what a group did with it."""

from __future__ import annotations

from persona_tui.interview.session import Json

WORKSHOP = """\
# Atelier persona

- Version : 1.0.0
- Usage : atelier
- Licence : CC-BY-4.0
- Auteurs : Communauté fictive

## Préparation {#prep}

### Quelle décision d'animation ces personas doivent-ils éclairer? ★ {#but-atelier}

- Réponse : texte court

### De quelle matière disposez-vous? ★ {#matiere}

- ( ) Des entretiens {#entretiens}
- ( ) Entretiens et hypothèses {#mixte}
- ( ) Des hypothèses seulement {#hypotheses-seules}

### Combien de personnes participent? ★ {#nombre}

- Réponse : nombre 4..12 personnes

### À plus de six, formez des sous-groupes de trois ou quatre. {#sousgroupes}

- Réponse : énoncé
- Si : nombre > 6

## Observations et groupes {#cartes-section}

### Qu'avez-vous entendu, vu ou supposé? ★ {#observations}

- Réponse : observations

### Écrivez les cartes, une idée par carte. ★ {#cartes}

- Réponse : liste

### En silence, rapprochez ce qui se ressemble. ★ {#tri}

- Réponse : groupes de cartes

### Que nous disent les cartes restées seules? {#seules}

## Échelles {#echelles}

### Quelles échelles séparent le mieux ces façons de participer? ★ {#choix-echelles}

- Réponse : 1..5 choix
- [ ] Suit ↔ Anime {#suit-anime}
- [ ] Écoute ↔ Parle {#ecoute-parle}

## Placer les groupes {#placer}

- Pour chaque : tri

### Suit ↔ Anime {#suit}

- Réponse : échelle 1..5
- Fiche : variables

### Écoute ↔ Parle {#ecoute-place}

- Réponse : échelle 1..5
- Fiche : variables

## Silhouettes {#silhouettes-section}

### Quelles silhouettes apparaissent? ★ {#silhouettes}

- Réponse : liste 2..5
- Fiche : nom_role

## Fiche {#fiche}

- Pour chaque : silhouettes

### Que cherche-t-elle à réussir? ★ {#but}

- Fiche : but

### Quelles sont ses trois motivations? ★ {#motivations}

- Réponse : liste ..3
- Fiche : motivations

### Quels sont ses trois freins? ★ {#freins}

- Réponse : liste ..3
- Fiche : freins

### Quelle phrase dirait-elle? ★ {#phrase}

- Réponse : texte court
- Fiche : phrase_cle

### Son parcours {#parcours}

- Fiche : parcours

| Étape | Où accroche-t-elle? | Que peut-on offrir? |
|---|---|---|
| Découvre | | |
| Participe | | |

## Vérifier {#verifier-fiche}

- Pour chaque : silhouettes

### Pourrait-on deviner de qui il s'agit? ★ {#deviner}

- Réponse : oui/non

### Quel membre réel contredit cette fiche? ★ {#contre}

- Fiche : contre_exemple

### Que ferons-nous autrement pour cette silhouette? ★ {#faire}

- Réponse : actions ..3
- Fiche : strategie

## Regard d'ensemble {#ensemble}

### Qui n'est représenté par aucune fiche? ★ {#absents}

### Laquelle servira de repère principal? {#principale}

- Réponse : un de silhouettes

### Ce qui reste entre nous {#entre-nous}

- Privé : oui

## Clôture {#cloture}

### Quelles hypothèses vérifier d'abord, et auprès de qui? ★ {#verifier}

- Réponse : liste
- Fiche : hypotheses

### Quand relirons-nous ces fiches? ★ {#relire}

- Réponse : date
- Fiche : revision
"""

DONE: dict[str, Json] = {
    "but-atelier": "Choisir l'horaire du printemps",
    "matiere": "mixte",
    "nombre": 8,
    "observations": [
        {"text": "Arrive cinq minutes en retard", "nature": "vu", "tags": ["horaire"]},
        {"text": "Demande les notes après", "nature": "entendu", "tags": ["E01", "traces"]},
        {"text": "Aimerait animer une fois", "nature": "suppose", "tags": []},
    ],
    "cartes": [
        "Arrive cinq minutes en retard",
        "Demande les notes après",
        "Aimerait animer une fois",
        "Garde sa caméra fermée",
    ],
    "tri": [
        {
            "name": "« Je passe quand je peux »",
            "items": ["Arrive cinq minutes en retard", "Demande les notes après"],
        },
        {"name": "« Un jour, ce sera mon tour »", "items": ["Aimerait animer une fois"]},
    ],
    "seules": {"value": "Il manque les personnes parties.", "note": "NOTE"},
    "choix-echelles": ["suit-anime", "ecoute-parle"],
    "placer": [
        {"item": "« Je passe quand je peux »", "suit": 2, "ecoute-place": {"value": 1, "hypothesis": True}},
        {"item": "« Un jour, ce sera mon tour »", "suit": 4},
    ],
    "silhouettes": ["Relève curieuse", "Appui discret"],
    "fiche": [
        {
            "item": "Relève curieuse",
            "but": "Oser animer",
            "motivations": ["Apprendre", "Rendre service"],
            "freins": ["La peur du vide"],
            "phrase": "Un jour, ce sera mon tour.",
            "parcours": [{"row": "decouvre", "ou-accroche-t-elle": "Ne trouve pas la date"}],
        },
        {"item": "Appui discret", "but": {"value": "Suivre sans peser", "hypothesis": True}},
    ],
    "verifier-fiche": [
        {
            "item": "Relève curieuse",
            "deviner": False,
            "contre": "Quelqu'un qui anime déjà ailleurs",
            "faire": [{"what": "Coanimer une rencontre", "who": "Équipe", "when": "mai"}],
        },
    ],
    "absents": "Les membres qui sont partis",
    "principale": "Relève curieuse",
    "entre-nous": "SECRET",
    "verifier": ["La peur du vide, auprès de deux membres récents"],
    "relire": "2028-03-01",
}
