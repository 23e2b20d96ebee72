"""The tree: readable at 80 columns without colour, with all that decides what is asked."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks import read_bank, read_file
from persona_tui.banks.flow.text import COLUMNS, flow_text
from persona_tui.banks.library import Library
from persona_tui.banks.model import Bank
from persona_tui.banks.prose import Run, Wording
from persona_tui.text.clean import clean_line
from persona_tui.text.columns import width
from persona_tui.text.language import translator
from tests.counts import examples
from tests.interview.building import TEXT, bank, question, section

FR, EN = translator("fr"), translator("en")
SHIPPED = Library(Path(__file__).parents[3] / "question_banks").paths()

WRITTEN = """# Essai

- Version : 2

### Votre lien? ★ {#lien}

- ( ) Nouveau {#nouveau} (+2 engagement)
- ( ) Parti {#parti} → ouvre [Départ](#depart)
- ( ) Rien {#rien} → fin

#### Combien d'heures? {#heures}

- Si : lien = nouveau
- Réponse : nombre 0..160 heures
- Obligatoire : oui
- Vérifier : heures ≤ 100 sinon « C'est beaucoup. »
- Refuser si : heures > 150 : « Impossible. »

### Vos mots? {#mots}

- Réponse : liste 1..4
- Relance : Et après?
  - Si : lien = parti

## Par mot {#par-mot}

- Pour chaque : mots
- Posée à : animation

### En quoi {nom} vous touche? {#touche}

- Privé : oui

## Départ {#depart}

- Sauf si : compte(mots) ≥ 2

### Profil {#profil}

- Réponse : calcul
- Cas : engagement ≥ 2 → Pilier {#pilier}
- Cas : sinon → Lisière {#lisiere}

### Merci. {#merci}

- Réponse : énoncé
- Ensuite : fin
"""

EXPECTED = """Essai
essai, version 2 · 2 sections · 4 questions
★ gardée dans la version courte

★ Votre lien? [lien]
│    une seule réponse · 3 choix
│    • « Nouveau » · +2 au score « engagement »
│    • « Parti » → ouvre « Départ » [depart]
│    • « Rien » → fin de l'entretien
└─   Combien d'heures? [heures]
        Seulement si la réponse à « Votre lien? » [lien] est « Nouveau ».
        nombre : de 0 à 160, en heures · réponse obligatoire, ou la raison de ne
        pas répondre
        À vérifier : la réponse à « Combien d'heures? » [heures] est d'au plus
        100 heures; sinon : « C'est beaucoup. »
        À refuser si la réponse à « Combien d'heures? » [heures] est de plus de
        150 heures : « Impossible. »

Vos mots? [mots]
     liste : de 1 à 4 · 1 relance
     Relance « Et après? » · Seulement si la réponse à « Votre lien? » [lien]
     est « Parti ».

Par mot [par-mot]
│    Pour chaque élément donné à « Vos mots? » [mots].
│    pour la personne qui mène, à ne pas lire à voix haute
└─   En quoi {nom} vous touche? [touche]
        texte · réponse privée, jamais exportée

Départ [depart]
│    Seulement si la réponse à « Votre lien? » [lien] est « Parti ».
│    À sauter si le nombre d'éléments donnés à « Vos mots? » [mots] est d'au
│    moins 2.
├─   Profil [profil]
│       calcul à partir d'autres réponses
│       • « Pilier » si le score « engagement » est d'au moins 2
│       • « Lisière » sinon
└─   Merci. [merci]
        à lire à voix haute
        L'entretien prend fin ici.
"""


def test_all_that_decides_stands_under_what_it_decides() -> None:
    reading = read_bank(WRITTEN.encode(), "essai.md")
    assert reading.bank is not None
    assert not reading.errors
    assert flow_text(reading.bank, FR).replace("\u00a0", " ") == EXPECTED


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
@pytest.mark.parametrize("tr", [FR, EN], ids=["fr", "en"])
def test_shipped_banks_fit_a_narrow_terminal_and_every_id_is_there(path: Path, tr: object) -> None:
    of = read_file(path).bank
    assert of is not None
    lines = flow_text(of, FR if tr is FR else EN).splitlines()
    assert max(map(width, lines)) <= COLUMNS
    heads = [found[1] for line in lines if (found := re.fullmatch(r"[│├└─ ★]*\S.* \[([^\[\]]+)\]", line))]
    assert set(heads) >= {item.id for item in of.items}
    assert not any(line != line.rstrip() for line in lines)


def test_our_own_signs_are_one_cell_wide() -> None:
    of = read_bank(WRITTEN.encode(), "essai.md").bank
    assert of is not None
    signs = {sign for sign in flow_text(of, FR) if not sign.isalnum() and not sign.isascii()}
    assert signs >= set("★│└├─•→«»·")
    assert all(unicodedata.east_asian_width(sign) not in "WF" for sign in signs)


texts = st.text(max_size=60).map(clean_line) | st.sampled_from(
    ["日本語" * 40, "mot " * 60, "x" * 300, "[sic]"]
)


def hostile(title: str, text: str) -> Bank:
    under = question("q", TEXT)
    words = Wording((Run(text),))
    return replace(
        bank(
            section("s", title=words),
            replace(under, wording=words),
            question("f", TEXT, under="q", wording=words),
            question("ff", TEXT, under="f", wording=words),
        ),
        title=title,
    )


@given(title=texts, text=texts)
@settings(max_examples=examples(1000))
def test_no_text_makes_a_line_too_wide_or_two(title: str, text: str) -> None:
    lines = flow_text(hostile(title, text), FR).splitlines()
    harmless = flow_text(hostile("Titre", "mot"), FR).splitlines()
    assert all(width(line) <= COLUMNS for line in lines)
    assert len(lines) - len(title_lines(lines)) == len(harmless) - 1


def title_lines(lines: list[str]) -> list[str]:
    """The lines before the one that names the bank."""
    return lines[: next(at for at, line in enumerate(lines) if line.startswith("essai, version"))]
