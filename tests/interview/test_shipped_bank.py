"""The rules on the shipped bank, and on banks written in Markdown."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks import read_file, read_text
from persona_tui.banks.model import Bank
from persona_tui.interview.answer import Answer, Special
from persona_tui.interview.conducting import conduct
from persona_tui.interview.course import Course
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.session import Status
from tests.interview.building import Ticking, answers, asked, path, said, session

BANK_FILE = Path(__file__).parents[2] / "question_banks" / "decouverte-persona.md"


@pytest.fixture(scope="module")
def shipped() -> Bank:
    reading = read_file(BANK_FILE)
    assert reading.bank is not None
    return reading.bank


def bank_of(text: str) -> Bank:
    reading = read_text(text, "essai.md")
    assert not reading.errors, reading.diagnostics
    assert reading.bank is not None
    return reading.bank


CONSENTED = {"participer": said("=oui"), "notes": said("=oui"), "citations": said("=verbatim")}


def on(bank: Bank, **more: object) -> set[str]:
    return set(asked(path(bank, CONSENTED | answers(**more))))


def test_the_branches_of_a_link_are_asked_and_those_of_another_are_not(shipped: Bank) -> None:
    core, former = on(shipped, lien="=noyau"), on(shipped, lien="=ancien")
    assert {"charge", "releve", "arrivee", "freq"} <= core
    assert core.isdisjoint({"eloignement", "recherche", "accueil", "discret"})
    assert "eloignement" in former
    assert former.isdisjoint({"charge", "releve", "freq", "zero"})
    assert "experience" not in {s.id for s in path(shipped, answers(lien="=potentiel")).steps if s.on_path}


def test_r17_refusing_ends_the_interview_and_keeps_only_the_refusal(shipped: Bank) -> None:
    refused = path(shipped, answers(participer="=non"))
    assert asked(refused) == ["mot", "participer", "fin_refus"]
    assert (refused.least, refused.most) == (0, 0)
    held = conduct(session(shipped), shipped, answers(participer="=non", role="secret"), Ticking())
    assert held.session.status is Status.REFUSED
    assert set(held.session.answers) == {"participer"}


def test_r17_declining_to_be_noted_leaves_what_needs_notes_unasked(shipped: Bank) -> None:
    found = path(shipped, answers(participer="=oui", notes=Special.DECLINED))
    assert not found.on("audio")
    assert not found.on("recontact")
    assert not found.on("sans_notes"), "declining follows no arrow"


def test_r31_short_and_alone_are_shorter(shipped: Bank) -> None:
    def most(length: Length, mode: Mode) -> int:
        return Course(shipped, length, mode).path({}).most or 0

    full = most(Length.FULL, Mode.INTERVIEW)
    assert most(Length.SHORT, Mode.INTERVIEW) < full
    assert most(Length.FULL, Mode.SELF_ASSESSMENT) < full
    alone = path(shipped, CONSENTED, mode=Mode.SELF_ASSESSMENT)
    assert not alone.on("surprise")
    assert not alone.on("var-contribution"), "Posée à of its section holds below"


def test_a_whole_interview_in_order_never_makes_the_bar_recede(shipped: Bank) -> None:
    course = Course(shipped)
    held: dict[str, Answer] = {}
    found = course.path(held)
    shares: list[float] = []
    while found.next is not None:
        held[found.next] = CONSENTED.get(found.next, Answer(special=Special.SKIPPED))
        found = course.path(dict(held))
        shares.append(found.done / (found.done + (found.most or 0)))
    assert shares == sorted(shares)
    assert shares[-1] == 1


GATES = """# Essai

### Combien? {#combien}

- Réponse : nombre 0..100

### Différent de trois {#autre-que-trois}

- Si : combien ≠ 3

### Sauf trois {#sauf-trois}

- Sauf si : combien = 3

### Beaucoup {#beaucoup}

- Si : combien ≥ 10

#### Pourquoi tant? {#pourquoi}

### Vu {#vu}

- Si : pourquoi est répondu
"""


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ({}, "combien sauf-trois"),
        ({"combien": 3}, "combien"),
        ({"combien": 4}, "combien autre-que-trois sauf-trois"),
        ({"combien": Special.UNKNOWN}, "combien sauf-trois"),
        ({"combien": 12, "pourquoi": "x"}, "combien autre-que-trois sauf-trois beaucoup pourquoi vu"),
        ({"combien": 4, "pourquoi": "x"}, "combien autre-que-trois sauf-trois"),
    ],
)
def test_r2_r3_r6_as_an_author_writes_them(held: dict[str, object], expected: str) -> None:
    assert " ".join(asked(path(bank_of(GATES), answers(**held)))) == expected


ARROWS = """# Essai

## Début {#debut}

### Quel chemin? {#chemin}

- ( ) Court {#court} → va à [Fin](#la-fin)
- ( ) Détour {#detour} → ouvre [Détour](#un-detour)
- ( ) Stop {#stop} → fin
- ( ) Droit {#droit}

#### Pourquoi? {#pourquoi}

## Milieu {#milieu}

### Au milieu {#au-milieu}

## Détour {#un-detour}

### Au détour {#au-detour}

## Fin {#la-fin}

### À la fin {#a-la-fin}
"""


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("=court", "chemin a-la-fin"),
        ("=detour", "chemin pourquoi au-milieu au-detour a-la-fin"),
        ("=stop", "chemin"),
        ("=droit", "chemin pourquoi au-milieu a-la-fin"),
        (Special.DECLINED, "chemin pourquoi au-milieu a-la-fin"),
    ],
)
def test_r16_as_an_author_writes_it(held: object, expected: str) -> None:
    assert " ".join(asked(path(bank_of(ARROWS), {"chemin": said(held)}))) == expected
