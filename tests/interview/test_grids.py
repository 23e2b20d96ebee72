"""Grids: rows by their id or first cell, cells by their column's kind, rows added and not (product.md)."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from persona_tui.banks.answer_types import Grid
from persona_tui.banks.model import Question
from persona_tui.interview.answer import Answer, GridRow, Value
from persona_tui.interview.codec import answer_from_json, answer_to_json
from persona_tui.interview.messages import sentence
from persona_tui.interview.misfit import Misfit, NotFittingError, Unfit
from persona_tui.interview.reading import raw_of, read_typed
from persona_tui.interview.session import Json
from persona_tui.interview.values.fitting import fitting
from persona_tui.interview.values.json_form import value_from_json
from persona_tui.text.language import translator
from tests.counts import examples
from tests.interview.answering import bank_of

BANK = bank_of("""# Essai

### Niveaux {#niveaux}

| Niveau | Personnes (nombre) | Depuis (date) | Rythme (souvent / à l'occasion) | Apport |
|---|---|---|---|---|
| Noyau [sic] | | | | |
| Périphérie | | 2026 environ | | |
| | | | | |

### Rencontres {#rencontres}

- Réponse : tableau 1..3

| Quoi | Quand (date) |
|---|---|
| | |
""")


def asked(item: str) -> Question:
    question = BANK.question(item)
    assert question is not None
    assert isinstance(question.answer, Grid)
    return question


LEVELS, MEETINGS = asked("niveaux"), asked("rencontres")


def read(question: Question, raw: Json) -> Value | None:
    value = value_from_json(question, raw)
    return None if value is None else fitting(question, value)


def misfit(question: Question, raw: Json) -> Misfit:
    with pytest.raises(NotFittingError) as problem:
        read(question, raw)
    return problem.value.misfit


def row(row: str, **cells: object) -> GridRow:
    return GridRow(row, tuple(cells.items()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ([{"row": "noyau-sic", "personnes": 12}], (row("noyau-sic", personnes=12),)),
        ([{"row": "Noyau [sic]", "personnes": 12.0}], (row("noyau-sic", personnes=12),)),
        ([{"row": "NOYAU-SIC", "Personnes": 3.5}], (row("noyau-sic", personnes=3.5),)),
        ([{"row": "Périphérie", "apport": "a | b"}], (row("peripherie", apport="a | b"),)),
        ([{"row": "noyau-sic", "depuis": "2026-03-01"}], (row("noyau-sic", depuis=date(2026, 3, 1)),)),
        ([{"row": "noyau-sic", "rythme": "Souvent"}], (row("noyau-sic", rythme="souvent"),)),
        ([{"row": "noyau-sic", "rythme": "a l'occasion"}], (row("noyau-sic", rythme="à l'occasion"),)),
        ([{"row": "r-1", "niveau": "Amis", "personnes": 2}], (row("r-1", niveau="Amis", personnes=2),)),
        ([{"niveau": "Amis", "personnes": 2}], (row("r-1", niveau="Amis", personnes=2),)),
        ([{"row": "noyau-sic", "niveau": "Noyau [sic]", "personnes": 1}], (row("noyau-sic", personnes=1),)),
        ([{"row": "noyau-sic", "apport": " \u00a0 ", "personnes": None}], None),
        ([{"row": "noyau-sic", "apport": "un\ndeux"}], (row("noyau-sic", apport="un deux"),)),
        ([], None),
    ],
)
def test_rows_are_read_by_id_or_first_cell_and_cells_by_kind(raw: Json, value: Value | None) -> None:
    assert read(LEVELS, raw) == value


def test_rows_stand_in_the_bank_s_order_and_their_cells_in_the_columns() -> None:
    raw: Json = [{"row": "peripherie", "apport": "y", "personnes": 1}, {"row": "noyau-sic", "apport": "x"}]
    assert read(LEVELS, raw) == (row("noyau-sic", apport="x"), row("peripherie", personnes=1, apport="y"))


def test_rows_without_a_name_fill_the_bank_s_empty_rows_and_then_are_added() -> None:
    raw: Json = [{"quoi": "Un"}, {"quoi": "Deux", "quand": "2026-12-01"}, {"row": "", "quoi": "Trois"}]
    value = read(MEETINGS, raw)
    assert value == (
        row("r-1", quoi="Un"),
        row("", quoi="Deux", quand=date(2026, 12, 1)),
        row("", quoi="Trois"),
    )
    assert read(MEETINGS, [{"row": "r-1", "quoi": "Un"}, {"quoi": "Deux"}]) == (
        row("r-1", quoi="Un"),
        row("", quoi="Deux"),
    )


@pytest.mark.parametrize(
    ("question", "raw", "code", "place"),
    [
        (LEVELS, "noyau", Unfit.SHAPE, ""),
        (LEVELS, ["noyau"], Unfit.SHAPE, ""),
        (LEVELS, [{"row": 1, "apport": "x"}], Unfit.SHAPE, ""),
        (LEVELS, [{"row": "noyeau-sic", "apport": "x"}], Unfit.NO_SUCH_ROW, ""),
        (LEVELS, [{"row": "noyau-sic", "aport": "x"}], Unfit.NO_SUCH_FIELD, ""),
        (LEVELS, [{"row": "noyau-sic"}, {"row": "Noyau [sic]"}], Unfit.ROW_TWICE, ""),
        (LEVELS, [{"niveau": "A"}, {"niveau": "B"}], Unfit.NO_ROW, ""),
        (LEVELS, [{"row": "noyau-sic", "personnes": "12"}], Unfit.SHAPE, "Noyau [sic], Personnes"),
        (LEVELS, [{"row": "noyau-sic", "personnes": True}], Unfit.SHAPE, "Noyau [sic], Personnes"),
        (LEVELS, [{"row": "noyau-sic", "depuis": "hier"}], Unfit.NOT_A_DATE, "Noyau [sic], Depuis"),
        (LEVELS, [{"row": "noyau-sic", "rythme": "jamais"}], Unfit.NO_SUCH_CHOICE, "Noyau [sic], Rythme"),
        (LEVELS, [{"row": "noyau-sic", "niveau": "Autre"}], Unfit.CELL_GIVEN, "Noyau [sic], Niveau"),
        (LEVELS, [{"row": "peripherie", "depuis": "2026-01-01"}], Unfit.CELL_GIVEN, "Périphérie, Depuis"),
        (LEVELS, [{"row": "r-1", "niveau": "Amis", "depuis": "x"}], Unfit.NOT_A_DATE, "Amis, Depuis"),
        (MEETINGS, [{"quoi": str(n)} for n in range(4)], Unfit.TOO_MANY, ""),
    ],
)
def test_r14_what_does_not_fit_says_where_and_why(
    question: Question, raw: Json, code: Unfit, place: str
) -> None:
    found = misfit(question, raw)
    assert (found.code, found.place) == (code, place)
    for language in ("fr", "en"):
        said = sentence(found, translator(language))
        assert place in said
        assert "{" not in said


def test_a_slip_in_a_row_s_name_is_answered_with_the_nearest_one() -> None:
    assert misfit(LEVELS, [{"row": "noyeau-sic", "apport": "x"}]).facts["nearest"] == "noyau-sic"


def test_a_widget_s_cells_are_read_as_typed_and_shown_again_so() -> None:
    raw: Json = [{"row": "noyau-sic", "personnes": "3,5", "depuis": " 2026-03-01 ", "rythme": "souvent"}]
    value = read_typed(LEVELS, raw)
    assert value == (row("noyau-sic", personnes=3.5, depuis=date(2026, 3, 1), rythme="souvent"),)
    assert not isinstance(value, Misfit)
    assert raw_of(LEVELS, Answer(value=value)) == [
        {"row": "noyau-sic", "personnes": "3,5", "depuis": "2026-03-01", "rythme": "souvent"}
    ]
    found = read_typed(LEVELS, [{"row": "noyau-sic", "personnes": "douze"}])
    assert isinstance(found, Misfit)
    assert found.code is Unfit.NOT_A_NUMBER


def test_bounds_do_not_matter_to_what_is_stored_already() -> None:
    raw: list[Json] = [{"quoi": str(n)} for n in range(5)]
    found = answer_from_json(MEETINGS, {"id": "rencontres", "value": raw})
    assert isinstance(found, Answer)
    assert isinstance(found.value, tuple)
    assert len(found.value) == 5


TEXTS = st.text(min_size=1, max_size=12).filter(lambda text: bool(text.strip()))
CELLS: dict[str, st.SearchStrategy[Json]] = {
    "personnes": st.integers(-(10**6), 10**6) | st.floats(-100, 100, width=16),
    "depuis": st.dates().map(str),
    "rythme": st.sampled_from(["souvent", "à l'occasion"]),
    "apport": TEXTS,
}
MEETING: st.SearchStrategy[Json] = st.fixed_dictionaries(
    {}, optional={"quoi": TEXTS, "quand": st.dates().map(str)}
)


@st.composite
def filled(draw: st.DrawFn) -> tuple[Question, Json]:
    """A grid with what someone may say in it."""
    if draw(st.booleans()):
        return MEETINGS, draw(st.lists(MEETING, max_size=3))
    rows: list[Json] = []
    for name in draw(st.sets(st.sampled_from(["noyau-sic", "peripherie", "r-1"]))):
        cells = {key: cell for key, cell in CELLS.items() if name != "peripherie" or key != "depuis"}
        rows.append({"row": name, **draw(st.fixed_dictionaries({}, optional=cells))})
    return LEVELS, rows


@settings(max_examples=examples(1000))
@given(filled())
def test_a_grid_comes_back_from_a_document_and_from_its_widget(one: tuple[Question, Json]) -> None:
    question, raw = one
    value = read(question, raw)
    held = Answer(value=value)
    document = json.loads(json.dumps(answer_to_json(question, held)))
    assert answer_from_json(question, document) == held
    assert read(question, document["value"]) == value
    assert read_typed(question, raw_of(question, held)) == value


@pytest.mark.parametrize(("given_number", "kept"), [(1e-05, 1e-05), (0.1 + 0.2, 0.3), (-2.5, -2.5), (3.0, 3)])
def test_a_number_from_a_machine_is_kept_as_one_can_type_it(given_number: float, kept: float) -> None:
    value = read(LEVELS, [{"row": "r-1", "personnes": given_number}])
    held = Answer(value=value)
    assert value == read(LEVELS, [{"row": "r-1", "personnes": kept}])
    assert read_typed(LEVELS, raw_of(LEVELS, held)) == value
