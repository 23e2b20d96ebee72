"""The bank that the format is introduced with, whole: clean, and read as it is meant in both languages."""

from __future__ import annotations

import pytest

from persona_tui.banks import read_bank
from persona_tui.banks.answer_types import (
    AnswerType,
    Bounds,
    Computed,
    Consent,
    LongText,
    Number,
    OneChoice,
    Purpose,
    Scale,
    Statement,
)
from persona_tui.banks.conditions.tree import Among, Compare, Comparison, Of, ScoreOf
from persona_tui.banks.conditions.walking import shape
from persona_tui.banks.diagnostics import Span
from persona_tui.banks.model import Arrow, Bank, Direction
from persona_tui.banks.reckoning import Points
from persona_tui.banks.short_version import kept

FRENCH = """\
# Découverte persona

- Langue : fr
- Version : 1.0.0
- Usage : entretien
- Licence : CC-BY-4.0
- Auteurs : Communauté Passerelles
- Minutes : 75
- Minutes courte : 35
- Échelle aise : Très mal à l'aise · Mal à l'aise · Ni l'un ni l'autre · À l'aise · Très à l'aise

Merci de prendre ce temps. Il n'y a ni bonne ni mauvaise réponse.

## Accueil {#accueil}

### Acceptez-vous de participer à cet entretien? ★ {#participer}

- Réponse : consentement participation
- ( ) Oui {#oui}
- ( ) Non {#non} → ouvre [Refus](#refus)

## Refus {#refus}

### Merci de l'avoir dit clairement. Rien n'est conservé. {#au-revoir}

- Réponse : énoncé
- Ensuite : fin

## Votre lien avec la CdP {#lien-cdp}

### Quelle phrase décrit le mieux votre lien actuel? ★ {#lien}

> À lire sans commenter; laisser cinq secondes de silence.

- ( ) Je viens d'arriver {#nouveau}
  - Tu : Je viens d'arriver parmi vous
- ( ) Je participe régulièrement {#actif} (+2 engagement)
- ( ) J'aide à la faire vivre {#noyau} (+3 engagement)
- ( ) J'ai pris mes distances {#ancien} → ouvre [L'éloignement](#eloignement)
- ( ) Autre : ____ {#autre}

#### Combien de temps y consacrez-vous par mois? {#temps}

- Si : lien parmi (actif, noyau)
- Réponse : nombre 0..160 heures
- Fiche : disponibilite

### Qu'espériez-vous y trouver? ★ {#attentes}

Racontez-moi avec vos mots.

- Fiche : attentes
- Tu : Qu'espérais-tu y trouver?
- Relance : Et aujourd'hui, qu'en est-il?
- Relance : Est-ce aussi ce que vous offrez?
  - Si : lien = noyau

### Avec un nouvel outil numérique, vous êtes… {#numerique}

- Réponse : échelle aise

## L'éloignement {#eloignement}

### Racontez-moi comment vous avez pris vos distances. {#distances}

## Profil {#profil}

### Profil d'engagement {#engagement-profil}

- Réponse : calcul
- Cas : engagement ≥ 3 → Pilier {#pilier}
- Cas : engagement ≥ 2 → Contribution régulière {#contribution}
- Cas : sinon → À la lisière {#lisiere}
"""
KEYWORDS = {
    "Langue": "Language",
    "Usage : entretien": "Usage : interview",
    "Licence": "License",
    "Auteurs": "Authors",
    "Minutes courte": "Minutes short",
    "Échelle aise :": "Scale aise :",
    "→ ouvre": "→ opens",
    "Réponse": "Answer",
    "consentement": "consent",
    "énoncé": "statement",
    "Ensuite : fin": "Then : end",
    "parmi (": "in (",
    ": nombre": ": number",
    "Fiche": "Sheet",
    "Relance": "Probe",
    "- Si :": "- If:",
    "échelle aise": "scale aise",
    "calcul": "computed",
    "sinon": "else",
    "Cas :": "Case:",
}
NOWHERE = Span(0, 0, 0, 0)
EASE = Scale(1, 5, ("Très mal à l'aise", "Mal à l'aise", "Ni l'un ni l'autre", "À l'aise", "Très à l'aise"))


def english() -> str:
    text = FRENCH
    for french, word in KEYWORDS.items():
        assert french in text, french
        text = text.replace(french, word)
    return text


@pytest.fixture(params=["french", "english", "glued", "nbsp", "crlf"])
def bank(request: pytest.FixtureRequest) -> Bank:
    """The bank in all the ways it may be written."""
    text = {
        "french": FRENCH,
        "english": english(),
        "glued": FRENCH.replace(" : ", ": "),
        "nbsp": FRENCH.replace(" : ", "\u00a0:\u202f").replace(" {#", "\u00a0{#").replace(" ★", "\u00a0★"),
        "crlf": "\ufeff" + FRENCH.replace("\n", "\r\n"),
    }[request.param]
    reading = read_bank(text.encode(), "decouverte.md")
    assert reading.diagnostics == ()
    assert reading.bank is not None
    return reading.bank


def test_it_says_what_it_is(bank: Bank) -> None:
    assert (bank.id, bank.title, bank.version, bank.licence) == (
        "decouverte",
        "Découverte persona",
        "1.0.0",
        "CC-BY-4.0",
    )
    assert (bank.authors, bank.minutes, bank.minutes_short) == (("Communauté Passerelles",), 75, 35)
    assert bank.scales == (("aise", EASE),)
    assert len(bank.intro) == 1


def test_its_sections_and_questions_stand_in_order_with_their_types(bank: Bank) -> None:
    types: dict[str, AnswerType | None] = {item.id: None for item in bank.items}
    types |= {item.id: item.answer for item in bank.questions}
    assert list(types.items()) == [
        ("accueil", None),
        ("participer", Consent(Purpose.PARTICIPATION)),
        ("refus", None),
        ("au-revoir", Statement()),
        ("lien-cdp", None),
        ("lien", OneChoice()),
        ("temps", Number(Bounds(0, 160), "heures")),
        ("attentes", LongText()),
        ("numerique", EASE),
        ("eloignement", None),
        ("distances", LongText()),
        ("profil", None),
        ("engagement-profil", Computed()),
    ]


def test_its_logic_is_read(bank: Bank) -> None:
    questions = {item.id: item for item in bank.questions}
    arrows = [choice.arrow for choice in questions["participer"].choices]
    assert arrows[0] is None
    assert isinstance(arrows[1], Arrow)
    assert (arrows[1].direction, arrows[1].target) == (Direction.OPENS, "refus")
    assert questions["au-revoir"].ends
    link = questions["lien"]
    assert [choice.points for choice in link.choices] == [
        (),
        (Points("engagement", 2),),
        (Points("engagement", 3),),
        (),
        (),
    ]
    assert [choice.other for choice in link.choices] == [False, False, False, False, True]
    assert str(link.choices[0].tu) == "Je viens d'arriver parmi vous"
    (condition,) = questions["temps"].gate.only_if
    assert shape(condition) == shape(Among(Of("lien", NOWHERE), ("actif", "noyau")))
    assert (questions["temps"].parent, questions["temps"].sheet) == ("lien", ("disponibilite",))
    probe = questions["attentes"].probes[1]
    assert shape(probe.gate.only_if[0]) == shape(Compare(Of("lien", NOWHERE), Comparison.EQUAL, "noyau"))
    cases = questions["engagement-profil"].cases
    assert [case.result for case in cases] == ["pilier", "contribution", "lisiere"]
    assert cases[0].condition is not None
    first = Compare(ScoreOf("engagement", NOWHERE), Comparison.AT_LEAST, 3)
    assert shape(cases[0].condition) == shape(first)
    assert cases[2].condition is None
    assert bank.scores == ("engagement",)


def test_its_short_version_keeps_what_its_stars_need(bank: Bank) -> None:
    assert [item.id for item in bank.items if item.id in kept(bank)] == [
        *(
            "accueil",
            "participer",
            "refus",
            "au-revoir",
            "lien-cdp",
            "lien",
            "attentes",
            "eloignement",
            "distances",
        )
    ]
