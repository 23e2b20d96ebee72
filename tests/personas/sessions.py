"""Sessions made at once from a bank's text and answers, for what is made of them afterwards."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from persona_tui.banks import read_text
from persona_tui.banks.model import Bank
from persona_tui.interview import answers_file
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Draft, Json, Opening, PinnedBank, Session, Status

ROOT = Path(__file__).parents[2]
BEGUN = datetime(2027, 3, 14, 13, 30, tzinfo=UTC)

MEMBERS = """\
# Membres

- Version : 2.1
- Licence : CC-BY-4.0
- Auteurs : Équipe du jardin, Comité
- Description : Comprendre ce que vivent les membres.

## Accueil {#accueil}

### Participez-vous? {#participer}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non}

### Vos mots? {#citations}

- Réponse : consentement citations
- ( ) Mot à mot {#verbatim}
- ( ) Reformulés {#reformule}
- ( ) Après relecture {#relecture}
- ( ) Pas du tout {#aucun}

### Bonjour. {#bonjour}

- Réponse : énoncé

## Lien {#partie-lien}

### Quel est votre lien? ★ {#lien}

- Fiche : niveau
- Tu : Quel est ton lien?
- ( ) Membre actif {#actif}
- ( ) Membre discret {#discret}
- ( ) Ancien membre {#ancien}
- ( ) Autre : ____ {#autre}

#### Depuis quand, « {lien} »? {#depuis}

- Si : lien = actif
- Réponse : texte court
- Fiche : experience

### Que faites-vous? {#role}

- Fiche : role, milieu
- Relance : Et encore?
- Relance : Avec {lien}?

## Le reste {#reste}

### Votre but? ★ {#but}

- Fiche : but

### Vos raisons? {#raisons}

- Réponse : classer 2
- Fiche : motivations
- [ ] Apprendre {#apprendre}
- [ ] Transmettre {#transmettre}
- [ ] Autre : ____ {#autre}

### Vos freins? {#freins}

- Réponse : liste
- Fiche : freins

### Votre couleur? {#couleur}

- Fiche : couleur_preferee

### Vos moments? {#moments}

- Fiche : disponibilite
- [ ] Matin {#matin}
- [ ] Soir {#soir}

### Vos heures? {#heures}

- Réponse : nombre 0..100,5 heures
- Fiche : disponibilite

### Compris? {#compris}

- Réponse : oui/non

### Suit ↔ Anime {#var-anime}

- Réponse : échelle 1..5
- Fiche : variables

### Votre secret? {#secret}

- Privé : oui
- Fiche : but

### Vos phrases? {#phrases}

- Réponse : citation 1..3
- Fiche : citations

## Après {#apres}

- Posée à : animation

### Contredit quoi? {#contredit}

- Fiche : contre_exemple

### Observations {#observations}

- Réponse : observations
"""

WHOLE: dict[str, Json] = {
    "participer": "oui",
    "citations": "verbatim",
    "lien": "actif",
    "depuis": "Trois ans",
    "role": "Anime un jardin",
    "but": "Tenir ensemble",
    "raisons": ["transmettre", "apprendre"],
    "freins": ["Le temps", "L'horaire"],
    "couleur": "Le vert",
    "moments": ["matin", "soir"],
    "heures": 3.5,
    "compris": True,
    "var-anime": 3,
    "secret": "SECRET",
    "phrases": [
        {"text": "Phrase permise", "permission": "verbatim"},
        {"text": "Phrase à reformuler", "permission": "reformule"},
        {"text": "Phrase à relire", "permission": "relecture"},
    ],
    "contredit": "Rien",
    "observations": [{"text": "Sourit", "nature": "vu", "tags": ["joie"]}],
}


@lru_cache
def bank_of(text: str) -> Bank:
    """A bank from its text, which must hold no error."""
    reading = read_text(text, "membres.md")
    assert reading.bank is not None
    assert not reading.errors, reading.diagnostics
    return reading.bank


def interviewed(
    answers: Mapping[str, Json],
    text: str = MEMBERS,
    *,
    code: str = "E01",
    status: Status = Status.FINISHED,
    started: datetime = BEGUN,
    length: Length = Length.FULL,
    mode: Mode = Mode.INTERVIEW,
    familiar: bool = False,
    drafts: Mapping[str, Json] | None = None,
) -> Record:
    """A session that holds these answers, written as in an answers file."""
    bank = bank_of(text)
    read = answers_file.read(bank, json.dumps(answers))
    assert not read.problems, read.problems
    opening = Opening(
        id="01JZ0000000000000000000000",
        code=code,
        bank=PinnedBank(bank.id, bank.version, bank.sha256, bank.text),
        started=started,
        length=length,
        mode=mode,
        familiar=familiar,
        leader="NOM DE QUI MÈNE",
    )
    kept = {item: Draft(raw, BEGUN) for item, raw in (drafts or {}).items()}
    return Record(Session(opening, read.answers, drafts=kept, status=status), bank)


def example(name: str, code: str = "E01") -> Record:
    """A session of the shipped bank with one of the fictional interviews."""
    text = (ROOT / "question_banks" / "decouverte-persona.md").read_text(encoding="utf-8")
    told = (ROOT / "docs" / "examples" / f"decouverte-persona.{name}.json").read_text(encoding="utf-8")
    return interviewed(json.loads(told), text, code=code)
