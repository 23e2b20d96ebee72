"""Translations: the same bank in other words, matched by id, else by order (bank format §3)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import CellKind, Grid, Scale
from persona_tui.banks.beside import Files
from persona_tui.banks.inspection import inspect
from persona_tui.banks.model import Bank, Question
from persona_tui.banks.prose import Paragraph, Run, Wording
from tests.banks.marked import Example, check, serious

BASE = """\
# Banque d'essai

- Licence : CC-BY-4.0
- Version : 2
- Description : Une phrase
- Sources : Un livre
- Échelle aise : Mal · Bien
- Usage : conception

Bonjour.

## Le lien {#s}

Parlons du lien.

### Quel lien? ★ {#lien}

Une aide.

> Sourire.

- Relance : Et avant?
- Relance : Et après?
  - Tu : Et toi, après?
- ( ) Neuf {#neuf}
  - Auto-évaluation : Je suis nouveau
- ( ) Ancien {#ancien} → fin

### Aise? {#aise}

- Réponse : échelle aise

### Fréquence? {#freq}

- Réponse : échelle fréquence

### Seul ↔ Ensemble {#poles}

- Réponse : échelle 1..5

### Note? {#note}

- Réponse : échelle 1..5 (Peu → Beaucoup)

### Vraiment? {#vrai}

- Réponse : oui/non

### Tableau {#grille}

| Qui | Combien (nombre) | État (acquis / à voir) |
|---|---|---|
| Noyau |   |   |
| Autres |   |   |
"""
ENGLISH = """\
# Test bank

- Version : 2
- Description : One sentence
- Sources : A book
- Scale aise : Bad · Good

Hello.

## The link {#s}

About the link.

### Which link? {#lien}

Some help.

> Smile.

- Probe : And before?
- Probe : And after?
- ( ) New {#neuf}
  - Self-assessment : I am new
- ( ) Old {#ancien}

### Ease? {#aise}

### Frequency? {#freq}

### Alone ↔ Together {#poles}

### Mark? {#note}

- Answer : scale 1..5 (Little → Much)

### Really? {#vrai}

### Table {#grille}

| Who | How many | State (have / to see) |
|---|---|---|
| Core |   |   |
| Others |   |   |
"""
FILES = {"essai.md": BASE}


def bank_in_english(text: str = ENGLISH) -> Bank:
    bank = inspect(text.encode(), "essai.en.md", Files({"essai.md": BASE.encode()})).bank
    assert bank is not None
    return bank


def asked(bank: Bank, question_id: str) -> Question:
    read = bank.question(question_id)
    assert read is not None
    return read


def e(code: str, variant: str, *changes: tuple[str, str], note: str = "") -> Example:
    """An example that changes the translation in some places."""
    text = ENGLISH
    for part, put in changes:
        assert text.count(part) == 1, part
        text = text.replace(part, put)
    return Example(code, variant, text, ENGLISH, whole=True, note=note, name="essai.en.md", beside=FILES)


def named(code: str, variant: str, bad: str, note: str = "") -> Example:
    """An example that says in a setting what it translates."""
    good = ENGLISH.replace("- Version", "- Translation of : essai\n- Version")
    return Example(code, variant, bad, good, whole=True, note=note, name="english.md", beside=FILES)


TITLE = ("# Test bank", "⟦# Test bank⟧")
LINK = ("### Which link? {#lien}", "⟦### Which link? {#lien}⟧")
TABLE = ("### Table {#grille}", "⟦### Table {#grille}⟧")
GRID = ENGLISH.partition("{#grille}\n")[2]
TRANSLATIONS = [
    e("E120", "", ("{#freq}", "{#freq}\n\n### More? {#⟦zzzzzzz⟧}")),
    e("E120", "near", ("{#aise}", "{#aise}\n\n### Ease? {#⟦aises⟧}")),
    e("E120", "near", ("{#ancien}", "{#ancien}\n- ( ) Older {#⟦anciens⟧}"), note="choice"),
    e("E120", "", ("{#aise}", "{#aise}\n\n- ( ) Good {#⟦bien⟧}"), note="no-choices"),
    e("E102", "", ("{#freq}", "{#freq}\n\n### Which link? {#⟦LIEN⟧}"), note="translation"),
    e("E110", "translation", ("- Probe : And before?", "- ⟦If⟧ : vrai\n- Probe : And before?")),
    e("E110", "translation", ("{#aise}", "{#aise}\n\n- ⟦Required⟧ : yes"), note="required"),
    e("E110", "translation", ("{#vrai}", "{#vrai}\n\n- ⟦Answer⟧ : yes/no"), note="type"),
    e("E110", "translation", ("- Version", "- ⟦Usage⟧ : design\n- Version"), note="bank"),
    e("E110", "translation", ("And after?", "And after?\n  - ⟦If⟧ : vrai"), note="probe"),
    e("E110", "translation", ("{#ancien}", "{#ancien}\n  - ⟦If⟧ : vrai"), note="choice"),
    e("E121", "heading-space", ("{#aise}", "{#aise}\n\n⟦###Ease?⟧"), note="translation"),
    e("E103", "near", ("Some help.", "Some help, {⟦liens⟧}."), note="translation"),
    e("A401", "version", ("- Version : 2", "- Version : ⟦1⟧")),
    e("A401", "count", LINK, ("- Probe : And after?\n", ""), note="probes"),
    e("A401", "count", LINK, ("- Probe : And after?\n", "- Probe : 1\n- Probe : 2\n"), note="too-many"),
    e("A401", "count", TABLE, ("| Others |   |   |\n", ""), note="rows"),
    e("A401", "count", TABLE, (GRID, ""), note="columns"),
    e(
        "A401",
        "count",
        ("### Mark? {#note}\n\n- Answer : scale 1..5 (Little → Much)", "⟦### Mark? {#note}⟧"),
        note="ends",
    ),
    e("A401", "count", TITLE, ("- Sources : A book", "- Sources : A book\n- Sources : Two"), note="sources"),
    e("A401", "count-of", TITLE, ("Bad · Good", "Bad · Fair · Good")),
    e("A401", "count-of", TITLE, ("- Scale aise : Bad · Good\n", ""), note="none"),
    e("A401", "", TITLE, ("### Ease? {#aise}\n\n", "")),
    e("A401", "", TITLE, ("- ( ) Old {#ancien}\n", ""), note="choice"),
    e("A401", "many", TITLE, ("### Ease? {#aise}\n\n### Frequency? {#freq}\n\n", "")),
    e("A401", "text", LINK, ("Some help.\n\n", ""), note="help"),
    e("A401", "text", LINK, ("> Smile.\n\n", ""), note="note"),
    e("A401", "text", TITLE, ("Hello.\n\n", ""), note="introduction"),
    named("E120", "base", "# Test bank\n\n- Translation of : ⟦essais⟧\n"),
    named(
        "E117",
        "id",
        "# Test bank\n\n- License : MIT\n- Usage : design\n- Translation of : ⟦my bank⟧\n\n### Q?\n",
        "translation-of",
    ),
]
BROKEN = Example(
    "E120", "broken", "⟦⟧" + ENGLISH, ENGLISH, whole=True, name="essai.en.md", beside={"essai.md": "\0"}
)
NESTED = Example(
    "E120",
    "translation",
    "⟦⟧" + ENGLISH,
    ENGLISH,
    whole=True,
    name="essai.en.md",
    beside={"essai.md": BASE.replace("- Licence", "- Traduction de : autre\n- Licence")},
)


@pytest.mark.parametrize("example", TRANSLATIONS, ids=str)
def test_what_a_translation_lacks_or_has_too_much_is_shown_where_it_goes(example: Example) -> None:
    check(example)


@pytest.mark.parametrize("example", [BROKEN, NESTED], ids=["broken", "translation"])
def test_a_translation_of_what_is_no_bank_says_so(example: Example) -> None:
    text, span = example.marked
    assert [(one.code, one.variant, one.span) for one in example.said(text)] == [
        ("E120", example.variant, span)
    ]


def test_a_translation_gives_every_word_and_nothing_else() -> None:
    bank = bank_in_english()
    base = inspect(BASE.encode(), "essai.md", Files()).bank
    assert base is not None
    assert (bank.title, bank.language_tag, bank.description) == ("Test bank", "en", "One sentence")
    assert [str(source) for source in bank.sources] == ["A book"]
    assert bank.intro == (Paragraph(Wording((Run("Hello."),))),)
    assert bank.scales == (("aise", Scale(1, 2, ("Bad", "Good"))),)
    assert bank.id == base.id
    assert bank.text.startswith(base.text)  # so that the lines of the bank keep their numbers
    assert [item.id for item in bank.items] == [item.id for item in base.items]
    assert [item.gate for item in bank.items] == [item.gate for item in base.items]
    link = asked(bank, "lien")
    assert str(link.wording) == "Which link?"
    assert [str(probe.wording) for probe in link.probes] == ["And before?", "And after?"]
    assert [(choice.id, str(choice.wording)) for choice in link.choices] == [
        ("neuf", "New"),
        ("ancien", "Old"),
    ]
    assert link.choices[1].arrow == asked(base, "lien").choices[1].arrow
    assert link.choices[0].alone is not None
    assert link.essential
    section = bank.section("s")
    assert section is not None
    assert str(section.title) == "The link"


def test_scales_speak_the_language_of_the_translation() -> None:
    bank = bank_in_english()
    assert asked(bank, "aise").answer == Scale(1, 2, ("Bad", "Good"))
    frequency = asked(bank, "freq").answer
    assert isinstance(frequency, Scale)
    assert frequency.labels[0] == "Never"
    assert asked(bank, "poles").answer == Scale(1, 5, ends=("Alone", "Together"), bipolar=True)
    assert asked(bank, "note").answer == Scale(1, 5, ends=("Little", "Much"))


def test_a_yes_and_a_no_that_nobody_wrote_follow_the_language_and_keep_their_ids() -> None:
    choices = asked(bank_in_english(), "vrai").choices
    assert [(choice.id, str(choice.wording)) for choice in choices] == [("oui", "Yes"), ("non", "No")]


def test_a_grid_is_translated_in_order_and_keeps_its_ids_and_kinds() -> None:
    grid = asked(bank_in_english(), "grille").answer
    assert isinstance(grid, Grid)
    assert [(one.id, str(one.title), one.kind, one.options) for one in grid.columns] == [
        ("qui", "Who", CellKind.TEXT, ()),
        ("combien", "How many", CellKind.NUMBER, ()),
        ("etat", "State", CellKind.CHOICE, ("have", "to see")),
    ]
    assert [(row.id, str(row.cells[0]), row.cells[1]) for row in grid.rows] == [
        ("noyau", "Core", None),
        ("autres", "Others", None),
    ]


def test_what_is_not_translated_falls_back_to_the_bank() -> None:
    bank = bank_in_english("# Test bank\n\n### Which link? {#LIEN}\n\n- Probe : And before?\n")
    link = asked(bank, "lien")
    assert str(link.wording) == "Which link?"
    assert [str(choice.wording) for choice in link.choices] == ["Neuf", "Ancien"]
    assert [str(probe.wording) for probe in link.probes] == ["And before?", "Et après?"]
    assert str(asked(bank, "note").wording) == "Note?"
    assert asked(bank, "freq").answer != asked(bank_in_english(), "aise").answer
    assert bank.description == "Une phrase"


@pytest.mark.parametrize(
    ("setting", "name", "tag"),
    [
        ("", "essai.en.md", "en"),
        ("", "essai.en-CA.md", "en-CA"),
        ("- Language : en-GB\n", "essai.en.md", "en-GB"),
        ("", "ESSAI.EN.MD", "EN"),
    ],
)
def test_its_language_is_that_of_its_setting_else_of_its_name(setting: str, name: str, tag: str) -> None:
    beside = {"essai.md": BASE.encode(), "ESSAI.md": BASE.encode()}
    found = inspect(f"# Test bank\n\n{setting}".encode(), name, Files(beside))
    assert found.bank is not None
    assert found.bank.language_tag == tag


def test_a_file_that_looks_like_a_translation_and_stands_alone_is_a_bank() -> None:
    found = inspect(BASE.encode(), "essai.en.md", Files())
    assert serious(found.diagnostics) == []
    assert found.bank is not None
    assert found.bank.title == "Banque d'essai"


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"# T\n", b"\0", b"### {zz} [x](\n\n|a|\n|-|\n||\n"])
def test_whatever_its_bytes_the_bank_is_still_there(data: bytes) -> None:
    found = inspect(data, "essai.en.md", Files({"essai.md": BASE.encode()}))
    assert found.bank is not None
    assert len(list(found.bank.items)) == 8
