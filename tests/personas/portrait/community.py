"""A fictional community that assesses itself: a small bank, and who answered what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from tests.personas.sessions import BEGUN, interviewed

BANK = """\
# Où en sommes-nous

- Usage : auto-évaluation
- Licence : CC-BY-4.0
- Auteurs : Équipe du jardin
- Description : Voir ensemble où en est la communauté.

## Vous {#vous}

### À titre de? ★ {#qui}

- Fiche : titre
- ( ) Personne qui anime {#anime}
- ( ) Équipe d'animation {#equipe}
- ( ) Membre {#membre}
- ( ) Organisation alliée {#alliee}

### Quel âge a la communauté? ★ {#age-cdp}

- Fiche : age_cdp
- ( ) Moins de six mois {#jeune}
- ( ) Plus d'un an {#mure}

### Votre ancienneté? {#anciennete}

- Fiche : groupe
- ( ) Moins d'un an {#moins}
- ( ) Un à trois ans {#entre}
- ( ) Plus de trois ans {#plus}

### Votre participation? {#niveau}

- Fiche : groupe
- Si : qui = membre
- ( ) Active {#active}
- ( ) Discrète {#discrete}

## Accueil {#accueil}

- Réponse : échelle accord
- Dimension : d-accueil

### On m'a fait une place. ★ {#a1}

### Il est clair qui peut se joindre. ★ {#a2}

### On peut partir sans malaise. {#a3}

### Ma question de base est la bienvenue. {#a4}

## Appuis {#appuis}

- Réponse : échelle accord
- Dimension : d-appuis

### Mon organisation reconnaît ma participation. ★ {#p1}

- Sauf si : qui = alliee

### Le temps d'animation suffit. ★ {#p2}

- Sauf si : qui = alliee

## Retombées {#retombees}

- Réponse : échelle accord
- Dimension : d-retombees
- Sauf si : age-cdp = jeune

### J'ai essayé quelque chose. ★ {#r1}

### Cela a changé un résultat. ★ {#r2}

## Habitudes {#mes-habitudes}

- Réponse : échelle fréquence
- Fiche : habitudes
- Si : qui parmi (anime, equipe)

### J'écris l'intention avant l'ordre du jour. {#h1}

## Maturité {#la-maturite}

- Fiche : maturite
- Si : qui parmi (anime, equipe)

### Accueil des nouveaux {#m1}

- ( ) Personne ne s'en occupe {#m0}
- ( ) Un parcours existe {#m3}

## La suite {#suite}

### Que garder? ★ {#garder}

- Réponse : texte court

### Que cesser? {#cesser}

- Réponse : liste

### Quelles actions? {#plan}

- Réponse : actions 1..3
- Si : qui parmi (anime, equipe)

### Quand referez-vous le point? {#plan-date}

- Réponse : date
- Fiche : revision
- Si : qui parmi (anime, equipe)
"""


def assessed(
    answers: Mapping[str, Json],
    code: str = "M01",
    text: str = BANK,
    started: datetime = BEGUN,
    length: Length = Length.FULL,
) -> Record:
    """A self-assessment; its id follows from the code and the day, as no two are begun at once."""
    record = interviewed(answers, text, code=code, started=started, mode=Mode.SELF_ASSESSMENT, length=length)
    opening = replace(record.session.opening, id=f"{started:%Y%m%d}-{code}")
    return replace(record, session=replace(record.session, opening=opening))


MIDDLING = (3, 3, 3, 3)


def member(number: int, welcome: Sequence[int] = MIDDLING, **more: Json) -> Record:
    """One member of a community that is more than a year old."""
    rated = dict(zip(("a1", "a2", "a3", "a4"), welcome, strict=False))
    told: dict[str, Json] = {"qui": "membre", "age-cdp": "mure", **rated}
    return assessed(
        {**told, **{name.replace("_", "-"): value for name, value in more.items()}}, f"M{number:02}"
    )


def facilitator(welcome: Sequence[int] = (5, 5, 5, 4), code: str = "A01", **more: Json) -> Record:
    """Whoever facilitates it."""
    rated = dict(zip(("a1", "a2", "a3", "a4"), welcome, strict=False))
    told: dict[str, Json] = {"qui": "anime", "age-cdp": "mure", **rated}
    return assessed({**told, **{name.replace("_", "-"): value for name, value in more.items()}}, code)


def later(record: Record, started: datetime) -> Record:
    """The same answers on another day."""
    opening = replace(
        record.session.opening, started=started, id=f"{started:%Y%m%d}-{record.session.opening.code}"
    )
    return replace(record, session=replace(record.session, opening=opening))


def community() -> list[Record]:
    """One person who facilitates and seven members, over three dimensions."""
    welcomes = (
        (1, 2, 1, 1),
        (3, 3, 3, 3),
        (3, 4, 3, 4),
        (3, 3, 4, 3),
        (4, 4, 3, 3),
        (3, 3, 3, 2),
        (5, 5, 5, 5),
    )
    members = [
        member(
            number,
            welcome,
            p1=2,
            p2=3,
            r1=4,
            r2={"special": "unknown"},
            anciennete="plus" if number <= 5 else "moins",
            niveau="active",
            garder=f"La rencontre {chr(ord('h') - number)}",
        )
        for number, welcome in enumerate(welcomes, 1)
    ]
    lead = facilitator(
        p1=2,
        p2={"special": "not-applicable"},
        h1=4,
        m1="m3",
        anciennete="plus",
        plan=[{"what": "Écrire un mot d'accueil", "who": "équipe", "when": "avril"}],
        plan_date="2027-09-01",
    )
    return [lead, *members]
