"""Sessions as a table: a row each, columns that QualCoder takes, no formula, and nothing that must stay."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import example, given, settings

from persona_tui.export.tabular import cells
from persona_tui.export.tabular.banks import bank_rows, lexicon_rows
from persona_tui.export.tabular.entries import words_of
from persona_tui.export.tabular.sessions import session_rows
from persona_tui.interview.path import Length, Mode
from persona_tui.interview.record import Record
from persona_tui.interview.session import Json
from tests.counts import examples
from tests.export.contexts import ANSWERS
from tests.export.making import making_of
from tests.personas.sessions import (
    BEGUN,
    MEMBERS,
    WHOLE,
    bank_of,
    interviewed,
)
from tests.personas.sessions import (
    example as interviewed_example,
)

GRIDS = """\
# Grilles

## S {#s}

### Outils {#outils}

- Réponse : liste

### Chaque outil {#usage}

- Pour chaque : outils

#### Combien? {#combien}

- Réponse : nombre 0..1000 fois

### -Grille {#grille}

- Réponse : tableau 1..5

| Quoi | Jours (nombre) | Quand (date) |
|---|---|---|
| Fixe | | |

### Pourquoi? {#pourquoi-a}

### Pourquoi! {#pourquoi-b}
"""


def table(records: list[Record]) -> list[list[str]]:
    return read(session_rows(making_of(records)))


def read(rows: Iterable[str]) -> list[list[str]]:
    text = "".join(rows)
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))


def as_dict(records: list[Record], place: int = 0) -> dict[str, str]:
    titles, *rows = table(records)
    return dict(zip(titles, rows[place], strict=True))


def test_a_session_is_a_row_with_each_answer_under_its_question() -> None:
    row = as_dict([interviewed(WHOLE)])
    assert list(row)[:5] == ["Code", "Date", "Mode", "Durée", "Statut"]
    assert list(row.values())[:5] == ["E01", "2027-03-14", "entretien", "version complète", "terminé"]
    told = {
        "Participez-vous?": "Oui",
        "Quel est votre lien?": "Membre actif",
        "Depuis quand, « {lien} »?": "Trois ans",
        "Que faites-vous?": "Anime un jardin",
        "Vos raisons?": "Transmettre; Apprendre",
        "Vos freins?": "Le temps\nL'horaire",
        "Vos moments?": "Matin; Soir",
        "Vos heures? (heures)": "3.5",
        "Suit ↔ Anime": "3",
        "Vos phrases?": "Phrase permise",
        "Observations": "Sourit (vu; joie)",
    }
    assert {title: row[title] for title in told} == told
    assert not {"Bonjour.", "Votre secret?"} & row.keys()


def test_r6_what_is_private_off_the_path_drafted_or_not_permitted_stays() -> None:
    record = interviewed(
        {**WHOLE, "lien": "ancien", "secret": {"value": "SECRET", "note": "NOTE"}, "citations": "aucun"},
        drafts={"but": "BROUILLON"},
    )
    text = "".join(session_rows(making_of([record])))
    for words in ("SECRET", "NOTE", "Trois ans", "Phrase", "BROUILLON", "NOM DE QUI MÈNE"):
        assert words not in text


def test_columns_are_those_of_all_paths_in_the_order_of_the_bank() -> None:
    active, former = interviewed(WHOLE), interviewed({**WHOLE, "lien": "ancien"}, code="E02")
    assert table([former, active])[0] == table([active, former])[0]
    assert as_dict([active, former], 1)["Depuis quand, « {lien} »?"] == ""


def test_a_second_session_of_a_code_has_a_name_of_its_own() -> None:
    records = [interviewed(WHOLE, code=code) for code in ("E01", "E01", "E01 (2)", "=1", "'=1", "")]
    names = [row[0] for row in table(records)[1:]]
    assert names == ["E01", "E01 (2)", "E01 (2) (2)", "'=1", "'=1 (2)", "?"]


def test_specials_notes_and_marks_have_their_words() -> None:
    said: dict[str, Json] = {
        "role": {"value": "Anime", "note": "rit\nfort", "hypothesis": True},
        "but": {"special": "skipped", "reason": "plus le temps"},
        "heures": {"special": "unknown"},
    }
    row = as_dict([interviewed({**WHOLE, **said})])
    assert row["Que faites-vous? (Note)"] == "rit\nfort"
    assert row["Que faites-vous? (hypothèse)"] == "oui"
    assert row["Votre but?"] == "passée\u00a0: plus le temps"
    assert row["Vos heures? (heures)"] == "ne sait pas"


def test_grids_are_flat_and_what_is_repeated_has_a_column_for_each_item() -> None:
    record = interviewed(
        {
            "outils": ["Courriel", "Slack"],
            "usage": [
                {"item": "Courriel", "value": "Souvent", "combien": 4},
                {"item": "Slack", "value": "Peu", "combien": 0},
            ],
            "grille": [
                {"row": "fixe", "jours": -2, "quand": "2027-01-02"},
                {"quoi": "@Autre", "jours": 3},
            ],
            "pourquoi-a": "a",
            "pourquoi-b": "b",
        },
        GRIDS,
    )
    row = as_dict([record])
    assert list(row.items())[5:] == [
        ("Outils", "Courriel\nSlack"),
        ("Chaque outil – Courriel", "Souvent"),
        ("Combien? (fois) – Courriel", "4"),
        ("Chaque outil – Slack", "Peu"),
        ("Combien? (fois) – Slack", "0"),
        ("'-Grille – Fixe – Jours", "-2"),
        ("'-Grille – Fixe – Quand", "2027-01-02"),
        ("'-Grille – 2 – Quoi", "'@Autre"),
        ("'-Grille – 2 – Jours", "3"),
        ("'-Grille – 2 – Quand", ""),
        ("Pourquoi?", "a"),
        ("Pourquoi! (pourquoi-b)", "b"),
    ]


def test_how_the_interview_went_is_told() -> None:
    record = interviewed(
        WHOLE, length=Length.SHORT, mode=Mode.SELF_ASSESSMENT, started=BEGUN + timedelta(days=1)
    )
    assert table([record])[1][1:5] == ["2027-03-15", "auto-évaluation", "version courte", "terminé"]


def test_every_title_is_one_that_qualcoder_tells_from_the_others() -> None:
    for name in ("noyau", "ancien", "potentiel"):
        titles = table([interviewed_example(name)])[0]
        bare = [re.sub(r"[!@#$%^&*()\-+=\[\]{}\\|;:,.<>/?~`\t\xa0]", "", title) for title in titles]
        assert all(bare)
        assert len(set(bare)) == len(bare)


@given(text=ANSWERS)
@example(text="=1+1")
@example(text="\u00a0 @SUM(A1)")
@example(text="\t=1")
@example(text="-5")
@example(text='a",\r\n=b')
@settings(max_examples=examples(20_000))
def test_a_cell_is_the_text_again_and_never_a_formula(text: str) -> None:
    written = cells.row(["E01", cells.defended(text), "fin"])
    ((code, back, end),) = csv.reader(io.StringIO(written, newline=""), strict=True)
    assert (code, end) == ("E01", "fin")
    assert back.removeprefix("'" if back != text else "") == text
    assert not back.lstrip().startswith(("=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"))
    assert not back.startswith(("\t", "\r", "\n", "\0"))


def test_the_gate_can_look_at_every_word_of_a_row() -> None:
    record = interviewed({**WHOLE, "role": {"value": "Anime", "note": "a@b.ca"}})
    said = {one.text: one.place.item for one in words_of(record)}
    assert said["a@b.ca"] == "role"
    assert "E01" in said
    everything = set(table([record])[1][5:]) - {"", "3.5", "3"}
    assert everything <= said.keys()


def test_the_rows_keep_no_session() -> None:
    rows = session_rows(making_of([interviewed(WHOLE), interviewed(WHOLE)]))
    assert next(rows).startswith("\ufeffCode,Date")
    assert len(list(rows)) == 2


def test_a_bank_is_its_codebook_and_its_glossary_is_its_terms() -> None:
    titles, *rows = read(bank_rows(bank_of(MEMBERS)))
    assert titles[0] == "id"
    by_id = {row[0]: dict(zip(titles, row, strict=True)) for row in rows}
    assert by_id["moments"]["choices"] == "matin = Matin\nsoir = Soir"
    assert by_id["var-anime"]["scale"] == "1..5: Suit, Anime"
    assert by_id["role"]["sheet"] == "role\nmilieu"
    assert "bonjour" not in by_id
    assert read(lexicon_rows(bank_of(MEMBERS))) == [["term", "meaning"]]


@pytest.mark.parametrize("text", ["5 - 3", "a=b", "l'eau", "'déjà", "1,5"])
def test_ordinary_text_stays_as_typed(text: str) -> None:
    assert cells.defended(text) == text
