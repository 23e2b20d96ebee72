"""A bank that asks every type of answer, and answers with a canary wherever a person can write a word."""

from __future__ import annotations

from typing import Any

CANARY = "ZQX-CANARY-7f"
CODE = "E09-ZQX-CODE-7f"

BANK = """# Canari

- Langue : fr
- Usage : entretien
- Licence : CC-BY-4.0
- Échelle aise : Très mal · Mal · Ni l'un ni l'autre · Bien · Très bien

## Accueil {#accueil}

### Merci de prendre ce temps. {#merci}

- Réponse : énoncé

### Participez-vous? {#participer}

- Réponse : consentement participation

### Puis-je citer? {#citer}

- Réponse : consentement citations

## Mots {#mots}

### Un mot? {#court}

- Réponse : texte court

### Racontez. {#recit}

### Quel est votre lien? {#lien}

- ( ) Actif {#actif}
- ( ) Autre : ____ {#autre}

### Que cherchez-vous? {#quete}

- [ ] Du soutien {#soutien}
- [ ] Autre : ____ {#autre}

### Classez. {#raisons}

- Réponse : classer
- [ ] Apprendre {#apprendre}
- [ ] Donner {#donner}

### La recommanderiez-vous? {#conseil}

- Réponse : oui/non

### Combien d'heures? {#heures}

- Réponse : nombre 0..160 heures

### Combien dure une rencontre? {#duree}

- Réponse : durée

### Depuis quel jour? {#depuis}

- Réponse : date

### Vous êtes… {#aise}

- Réponse : échelle aise

### Quels irritants? {#irritants}

- Réponse : liste

### Qui fait quoi? {#qui}

| Tâche | Qui | Heures (nombre) |
|---|---|---|
| Accueil | | |

### Citations {#citations}

- Réponse : citation 1..3

### Observations {#observations}

- Réponse : observations 1..5

### Actions {#plan}

- Réponse : actions 1..3

### Comment regrouper? {#groupes}

- Réponse : groupes de irritants

### Lequel d'abord? {#premier}

- Réponse : un de groupes

### Lesquels ensuite? {#ensuite}

- Réponse : plusieurs de irritants

### Pourquoi passer? {#passe}

### Un secret? {#secret}

- Privé : oui

### Hors parcours? {#hors}

- Si : lien = actif

## Par irritant {#par-irritant}

- Pour chaque : irritants
- Nom : {nom}

### Que faire? {#faire}

## Fin {#la-fin}

### Élan {#elan}

- Réponse : calcul
- Cas : heures ≥ 2 → Fort {#fort}
- Cas : sinon → Calme {#calme}
"""


def _noted(value: Any) -> dict[str, Any]:
    return {"value": value, "note": f"{CANARY} note"}


ANSWERS: dict[str, Any] = {
    "participer": True,
    "citer": _noted(True),
    "court": _noted(f"{CANARY} court"),
    "recit": _noted(f"{CANARY} récit [/] «\u00a0là\u00a0»"),
    "lien": _noted({"choice": "autre", "text": f"{CANARY} autre"}),
    "quete": _noted(["soutien", {"choice": "autre", "text": f"{CANARY} autre"}]),
    "raisons": _noted(["donner", "apprendre"]),
    "conseil": _noted(True),
    "heures": _noted(3),
    "duree": _noted("90 min"),
    "depuis": _noted("2026-01-02"),
    "aise": _noted(4),
    "irritants": _noted([f"{CANARY} irritant", "autre"]),
    "qui": _noted([{"row": "accueil", "qui": f"{CANARY} qui", "heures": 2}]),
    "citations": _noted([{"text": f"{CANARY} citation", "permission": "verbatim"}]),
    "observations": _noted([{"text": f"{CANARY} vue", "nature": "vu", "tags": [f"{CANARY}-mot"]}]),
    "plan": _noted([{"what": f"{CANARY} quoi", "who": f"{CANARY} qui", "when": f"{CANARY} quand"}]),
    "groupes": _noted([{"name": f"{CANARY} groupe", "items": [f"{CANARY} irritant"]}]),
    "premier": _noted(f"{CANARY} groupe"),
    "ensuite": _noted([f"{CANARY} irritant"]),
    "passe": {"special": "skipped", "reason": f"{CANARY} raison"},
    "secret": f"{CANARY} secret",
    "hors": f"{CANARY} hors",
    "par-irritant": [{"item": f"{CANARY} irritant", "faire": f"{CANARY} faire"}],
}
