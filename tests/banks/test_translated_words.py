"""Words of a translation that have no id: messages, units, sources, dimensions, glossary."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.banks.answer_types import Number
from persona_tui.banks.beside import Files
from persona_tui.banks.inspection import Inspection, inspect, inspect_file
from persona_tui.banks.model import Bank
from tests.banks.marked import Example, check

SHIPPED = Path(__file__).parents[2] / "question_banks"
BASE = """\
# Banque d'essai

- Usage : conception
- Licence : CC-BY-4.0
- Auteurs : Équipe
- Lexique : lexique.md

## La vitalité {#s}

- Dimension : vitalite
- Source : Un livre

### Combien? {#combien}

- Réponse : nombre 0..160 heures
- Vérifier : combien < 100 sinon « C'est beaucoup, {combien}. »
- Refuser si : combien > 150 : « Impossible. »

### Autre {#autre}

- Réponse : nombre 0..9 %
- Dimension : libre
- Source : Un autre livre
- Source : Une revue

### {plus-basse|Rien}? {#bilan}
"""
ENGLISH = """\
# Test bank

- Authors : The team, A translator
- Glossary : lexicon.md

## The vitality {#s}

- Source : A book

### How many? {#combien}

- Answer : number 0..160 hours
- Check : “That is a lot, {combien}.”
- Reject if : "Impossible!"

### Other {#autre}

- Source : Another book
- Source : A journal

### {lowest|Nothing}? {#bilan}
"""
FILES = {"essai.md": BASE, "lexique.md": "## Mot\n\nSens.\n", "lexicon.md": "## Word\n\nMeaning.\n"}


def english(text: str = ENGLISH, **files: str) -> Inspection:
    held = {**FILES, **files}
    return inspect(text.encode(), "essai.en.md", Files({name: text.encode() for name, text in held.items()}))


@pytest.fixture
def bank() -> Bank:
    found = english()
    assert found.diagnostics == ()
    assert found.bank is not None
    return found.bank


def test_messages_are_translated_and_conditions_are_the_bank_s(bank: Bank) -> None:
    asked = bank.question("combien")
    base = inspect(BASE.encode(), "essai.md", Files({})).bank
    assert asked is not None
    assert base is not None
    own = base.question("combien")
    assert own is not None
    assert [str(one.message) for one in (*asked.checks, *asked.rejections)] == [
        "That is a lot, {combien}.",
        "Impossible!",
    ]
    assert [one.condition for one in asked.checks] == [one.condition for one in own.checks]


def test_a_unit_is_translated_and_bounds_are_the_bank_s() -> None:
    found = english(ENGLISH.replace("0..160", "0..5"))
    assert found.bank is not None
    asked = found.bank.question("combien")
    assert asked is not None
    assert isinstance(asked.answer, Number)
    assert (asked.answer.unit, asked.answer.bounds.most) == ("hours", 160)
    other = found.bank.question("autre")
    assert other is not None
    assert isinstance(other.answer, Number)
    assert other.answer.unit == "%"


def test_sources_and_authors_are_those_of_the_translation(bank: Bank) -> None:
    sources = {item.id: [str(source) for source in item.provenance.sources] for item in bank.items}
    assert sources == {
        "s": ["A book"],
        "combien": ["A book"],
        "autre": ["Another book", "A journal"],
        "bilan": ["A book"],
    }
    assert bank.authors == ("The team", "A translator")


def test_a_dimension_has_the_title_of_the_translated_section(bank: Bank) -> None:
    assert [(one.id, one.title) for one in bank.dimensions] == [
        ("vitalite", "The vitality"),
        ("libre", "libre"),
    ]


def test_a_translation_has_a_glossary_of_its_own(bank: Bank) -> None:
    assert [term.name for term in bank.glossary] == ["Word"]
    without = english(ENGLISH.replace("- Glossary : lexicon.md\n", "")).bank
    assert without is not None
    assert [term.name for term in without.glossary] == ["Mot"]


def e(code: str, variant: str, part: str, put: str, note: str = "") -> Example:
    assert ENGLISH.count(part) == 1, part
    bad = ENGLISH.replace(part, put)
    return Example(code, variant, bad, ENGLISH, whole=True, note=note, name="essai.en.md", beside=FILES)


HOW_MANY = "⟦### How many? {#combien}⟧"
WORDS = [
    e("E117", "no-file", "lexicon.md", "⟦words.md⟧", note="glossary"),
    e("E117", "message", "“That is a lot, {combien}.”", "⟦combien < 100 else “That is a lot.”⟧"),
    e(
        "A401",
        "count",
        ENGLISH[ENGLISH.index("### How") : ENGLISH.index("- Check")],
        HOW_MANY + "\n\n",
        "unit",
    ),
    e(
        "A401",
        "count",
        ENGLISH[ENGLISH.index("### How") : ENGLISH.index("- Rej")],
        HOW_MANY + "\n\n- Answer : number hours\n",
        "message",
    ),
    e(
        "A401",
        "count",
        "### Other {#autre}\n\n- Source : Another book\n",
        "⟦### Other {#autre}⟧\n\n",
        "sources",
    ),
]


@pytest.mark.parametrize("example", WORDS, ids=str)
def test_what_is_lacking_is_said(example: Example) -> None:
    check(example)


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.en.md")), ids=lambda path: path.name)
def test_nothing_of_a_shipped_translation_is_left_in_french(path: Path) -> None:
    found = inspect_file(path)
    base = inspect_file(path.with_name(path.name.replace(".en", ""))).bank
    assert found.diagnostics == ()
    assert found.bank is not None
    assert base is not None
    assert [term.name for term in found.bank.glossary] != [term.name for term in base.glossary]
    titles = [(one.title, own.title) for one, own in zip(found.bank.dimensions, base.dimensions, strict=True)]
    assert [pair for pair in titles if pair[0] == pair[1]] in ([], [("Participation", "Participation")])
