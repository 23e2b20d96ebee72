"""Each type of answer in words, and places on scales as text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from persona_tui.banks.answer_types import Scale
from persona_tui.interview.session import Json
from persona_tui.personas.scales import step_text
from persona_tui.personas.telling import Form, Telling, tell
from persona_tui.text.language import translator
from tests.personas.sessions import bank_of, interviewed

TYPES = """\
# Types

### Court {#court}
- Réponse : texte court
### Long {#long}
### Liste {#liste}
- Réponse : liste
### Un {#un}
- ( ) Le premier {#a}
  - Tu : Ton premier
- ( ) Autre : ____ {#autre}
### Plusieurs {#plusieurs}
- [ ] Le premier {#a}
- [ ] Autre : ____ {#autre}
### Rang {#rang}
- Réponse : classer 2
- [ ] Le premier {#a}
- [ ] Le second {#b}
### Vrai? {#vrai}
- Réponse : oui/non
### Nombre {#nombre}
- Réponse : nombre 0..100,5 heures
### Durée {#duree}
- Réponse : durée
### Jour {#jour}
- Réponse : date
### Souvent? {#souvent}
- Réponse : échelle fréquence
### Aise {#aise}
- Réponse : échelle 1..5 (Mal ↔ Bien)
### Consent {#consent}
- Réponse : consentement notes
### Phrases {#phrases}
- Réponse : citation
### Observations {#observations}
- Réponse : observations
"""


def told(item: str, value: Json, *, familiar: bool = False) -> Telling:
    record = interviewed({item: value}, TYPES, familiar=familiar)
    question = record.bank.question(item)
    answer = record.session.answers[item].value
    assert question is not None
    assert answer is not None
    return tell(record, question, answer)


@pytest.mark.parametrize(
    ("item", "value", "form", "texts", "closed"),
    [
        ("court", "[sic] [/] é « » |", Form.TEXT, ["[sic] [/] é « » |"], False),
        ("long", "un\n\ndeux", Form.TEXT, ["un\n\ndeux"], False),
        ("liste", ["un", "deux"], Form.ITEMS, ["un", "deux"], False),
        ("un", "a", Form.TEXT, ["Le premier"], True),
        ("un", {"choice": "autre", "text": "Le mien"}, Form.TEXT, ["Le mien"], True),
        (
            "plusieurs",
            [{"choice": "autre", "text": "Le mien"}, "a"],
            Form.ITEMS,
            ["Le premier", "Le mien"],
            True,
        ),
        ("rang", ["b", "a"], Form.RANKED, ["Le second", "Le premier"], True),
        ("nombre", 3.5, Form.TEXT, ["3,5\u00a0heures"], True),
        ("duree", "90 min", Form.TEXT, ["1\u00a0h\u00a030"], True),
        ("jour", "2027-03-01", Form.TEXT, ["1er mars 2027"], True),
        ("souvent", 3, Form.SCALE, ["███░░ 3 (Parfois)"], True),
        ("aise", 2, Form.SCALE, ["░█░░░ 2 (Mal ↔ Bien)"], True),
        ("phrases", [{"text": "Oui!", "permission": "aucun"}], Form.ITEMS, ["Oui!"], False),
        ("observations", [{"text": "Rit", "nature": "vu", "tags": ["a"]}], Form.ITEMS, ["Rit"], False),
    ],
)
def test_each_type_is_told_in_words(
    item: str, value: Json, form: Form, texts: list[str], closed: bool
) -> None:
    telling = told(item, value)
    assert (telling.form, [entry.text for entry in telling.entries], telling.closed) == (form, texts, closed)


@pytest.mark.parametrize("item", ["vrai", "consent"])
def test_yes_and_no_are_told_by_their_label(item: str) -> None:
    question = bank_of(TYPES).question(item)
    labels = [str(choice.wording) for choice in question.choices] if question else []
    assert [told(item, yes).entries[0].text for yes in (True, False)] == labels


def test_a_choice_is_told_as_it_was_said_to_the_person() -> None:
    assert told("un", "a", familiar=True).entries[0].text == "Ton premier"


def test_r11_a_choice_no_longer_offered_is_said_to_be_so() -> None:
    asks = "# B\n\n### Vrai? {#vrai}\n\n- Réponse : oui/non\n\n"
    chooses = "### Un {#un}\n\n- ( ) A {#a}\n  - Si : vrai\n- ( ) B {#b}\n"
    record = interviewed({"vrai": False, "un": "a"}, asks + chooses)
    question = record.bank.question("un")
    assert question is not None
    telling = tell(record, question, record.session.answers["un"].value or "")
    assert telling.entries[0].text == "A (n'est plus offert, à revoir)"


@pytest.mark.parametrize(
    ("scale", "steps", "text"),
    [
        (Scale(1, 5), (1,), "█░░░░ 1"),
        (Scale(1, 5), (5,), "█████ 5"),
        (Scale(0, 4), (0,), "░░░░ 0"),
        (Scale(0, 4), (3,), "███░ 3"),
        (Scale(0, 4, ("A", "B", "C", "D", "E")), (1,), "█░░░ 1 (B)"),
        (Scale(1, 5), (4, 2, 3), "░███░ 2 à 4"),
        (Scale(1, 5, ("A", "B", "C", "D", "E")), (2, 4), "░███░ 2 à 4 (B ↔ D)"),
        (Scale(1, 5), (3, 3), "███░░ 3"),
        (Scale(1, 5, ends=("Suit", "Anime"), bipolar=True), (3,), "░░█░░ 3"),
        (Scale(1, 5, ends=("Jamais", "Toujours")), (3,), "███░░ 3 (Jamais → Toujours)"),
        (Scale(1, 5), (), ""),
    ],
)
def test_places_on_a_scale_read_without_colour_and_never_as_a_mean(
    scale: Scale, steps: tuple[int, ...], text: str
) -> None:
    question = bank_of("# B\n\n### Suit ↔ Anime {#var}\n\n- Réponse : échelle 1..5\n").question("var")
    assert question is not None
    assert step_text(replace(question, answer=scale), scale, steps, translator("fr")) == text


NEW = """\
# Nouveaux

### Cartes {#cartes}
- Réponse : liste
### Outils {#outils}
- [ ] Le forum {#forum}
  - Tu : Ton forum
- [ ] Le wiki {#wiki}
### Lequel? {#un}
- Réponse : un de outils
### Lesquelles? {#plusieurs}
- Réponse : plusieurs de cartes
### Groupes {#groupes}
- Réponse : groupes de cartes
### Niveaux {#niveaux}
| Niveau | Combien (nombre) | Apport |
|---|---|---|
| Noyau | | |
| Autour | | tout |
### Actions {#actions}
- Réponse : actions
"""


def new(item: str, value: Json, *, familiar: bool = False) -> Telling:
    answers: dict[str, Json] = {"cartes": ["a", "b"], "outils": ["forum"], item: value}
    record = interviewed(answers, NEW, familiar=familiar)
    question = record.bank.question(item)
    answer = record.session.answers[item].value
    assert question is not None
    assert answer is not None
    return tell(record, question, answer)


@pytest.mark.parametrize(
    ("item", "value", "form", "texts", "closed"),
    [
        ("un", "forum", Form.TEXT, ["Le forum"], True),
        ("plusieurs", ["b", "a"], Form.ITEMS, ["a", "b"], True),
        ("groupes", [{"name": "G", "items": ["a"]}], Form.GROUPS, ["G\u00a0: a"], False),
        ("groupes", [{"items": ["a", "b"]}], Form.GROUPS, ["a, b"], False),
        ("niveaux", [{"row": "noyau", "combien": 3.5}], Form.TABLE, ["Noyau (Combien\u00a0: 3,5)"], False),
        ("actions", [{"what": "x", "when": "juin"}], Form.ITEMS, ["x (juin)"], False),
    ],
)
def test_items_groups_grids_and_actions_are_told_in_words(
    item: str, value: Json, form: Form, texts: list[str], closed: bool
) -> None:
    telling = new(item, value)
    assert (telling.form, [entry.text for entry in telling.entries], telling.closed) == (form, texts, closed)


def test_an_item_is_told_as_it_was_said_to_the_person() -> None:
    assert new("un", "forum", familiar=True).entries[0].text == "Ton forum"


def test_a_table_tells_people_s_words_from_the_bank_s_and_leaves_empty_columns_out() -> None:
    table = new("niveaux", [{"row": "autour", "combien": 2}]).table
    assert table is not None
    assert table.header == ("Niveau", "Combien", "Apport")
    assert [[(cell.text, cell.said) for cell in row] for row in table.rows] == [
        [("Autour", False), ("2", True), ("tout", False)]
    ]
    alone = new("niveaux", [{"row": "noyau", "combien": 2}]).table
    assert alone is not None
    assert alone.header == ("Niveau", "Combien")
