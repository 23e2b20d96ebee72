"""Tables: which are to be filled in, and with what (bank format §2 and §5)."""

from __future__ import annotations

import pytest

from persona_tui.banks.answer_types import Bounds, CellKind, Grid, LongText
from persona_tui.banks.prose import Paragraph, Table
from tests.banks.marked import Example, bank_of, check, found, question

Q = "### Quoi? {#q}\n\n"
GRID = "| Qui | Combien |\n|---|---|\n| Noyau |   |\n| Autres |   |\n"
FULL = "| a | b |\n|---|---|\n| c | d |\n"
BARE = "| Qui | Combien |\n|---|---|\n"


def e(code: str, variant: str, bad: str, good: str, note: str = "") -> Example:
    return Example(code, variant, Q + bad, Q + good, note=note)


GRIDS = [
    e(
        "E108",
        "table",
        "- Réponse : date\n\n⟦| a | b |\n|---|---|\n| c |   |⟧\n",
        "- Réponse : date\n\n" + FULL,
    ),
    e("E108", "table", "- ( ) Un\n- ( ) Deux\n\n⟦| a | b |\n|---|---|\n|   |   |⟧\n", GRID, "choices"),
    e(
        "E108",
        "table",
        "- Réponse : énoncé\n\n⟦| a |\n|---|\n|   |⟧\n",
        "- Réponse : énoncé\n\n| a |\n|---|\n| b |\n",
        "statement",
    ),
    e(
        "E108",
        "boxes",
        "- Réponse : tableau\n- ⟦( )⟧ Un\n- ( ) Deux\n\n" + GRID,
        "- Réponse : tableau\n\n" + GRID,
    ),
    e("E117", "needs-table", "- Réponse : ⟦tableau 1..5⟧\n", "- Réponse : tableau 1..5\n\n" + BARE),
    e("E117", "needs-table", "- Réponse : ⟦tableau⟧\n\n" + FULL, "- Réponse : tableau\n\n" + GRID, "full"),
    Example(
        "E117",
        "needs-table",
        "## S\n\n- Réponse : ⟦tableau⟧\n\n" + Q + GRID,
        "## S\n\n" + Q + GRID,
        note="section",
    ),
    e(
        "E117",
        "count",
        "- Réponse : tableau ⟦-1..3⟧\n\n" + BARE,
        "- Réponse : table 1..3\n\n" + BARE,
        "table",
    ),
    e(
        "E117",
        "surplus",
        "- Réponse : tableau 1..3 ⟦lignes⟧\n\n" + BARE,
        "- Réponse : table 1..3\n\n" + BARE,
        "table",
    ),
    e(
        "E121",
        "cells",
        "| a | b |\n|---|---|\n| ⟦c⟧ | d | e |\n|   |   |\n",
        "| a | b |\n|---|---|\n| c | d |\n|   |   |\n",
    ),
    e("E121", "cells", "| a | b |\n|---|---|\n| ⟦c⟧ |\n", FULL, "fewer"),
    e(
        "E121",
        "cells",
        "| a | b |\n|---|---|\n| ⟦c \\| d⟧ |\n",
        "| a | b |\n|---|---|\n| c \\| d | e |\n",
        "escaped",
    ),
    e("E121", "cells", "| a | b |\n|---|---|\n| c | d |\n| ⟦c⟧ | d | e |\n", FULL, "help"),
    e("E121", "second-grid", GRID + "\n⟦| a | b |\n|---|---|\n| c |   |⟧\n", GRID + "\n" + FULL),
    Example(
        "E121",
        "grid-place",
        "## S\n\n⟦| a | b |\n|---|---|\n| c |   |⟧\n\n" + Q,
        "## S\n\n" + FULL + "\n" + Q,
    ),
]


@pytest.mark.parametrize("example", GRIDS, ids=str)
def test_a_wrong_table_is_shown_where_it_stands(example: Example) -> None:
    check(example)


def grid_of(text: str) -> Grid:
    answer = question(Q + text).answer
    assert isinstance(answer, Grid)
    return answer


def columns(grid: Grid) -> list[tuple[str, str, CellKind, tuple[str, ...]]]:
    return [(one.id, str(one.title), one.kind, one.options) for one in grid.columns]


def rows(grid: Grid) -> list[tuple[str, list[str | None]]]:
    return [(row.id, [str(cell) if cell else None for cell in row.cells]) for row in grid.rows]


def test_a_table_with_an_empty_cell_is_a_grid_of_columns_and_rows() -> None:
    grid = grid_of(
        "| Niveau | Combien |\n|---|---|\n| Noyau |   |\n| [Membres](https://a.b) **actifs** | 12 |\n"
    )
    assert columns(grid) == [
        ("niveau", "Niveau", CellKind.TEXT, ()),
        ("combien", "Combien", CellKind.TEXT, ()),
    ]
    assert rows(grid) == [("noyau", ["Noyau", None]), ("membres-actifs", ["Membres actifs", "12"])]
    assert grid.count is None


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Combien (nombre)", ("combien", "Combien", CellKind.NUMBER, ())),
        ("How many (NUMBER)", ("how-many", "How many", CellKind.NUMBER, ())),
        ("Quand (date)", ("quand", "Quand", CellKind.DATE, ())),
        ("État (acquis / à obtenir)", ("etat", "État", CellKind.CHOICE, ("acquis", "à obtenir"))),
        ("État (a/b / c)", ("etat", "État", CellKind.CHOICE, ("a", "b", "c"))),
        ("Coût (environ)", ("cout-environ", "Coût (environ)", CellKind.TEXT, ())),
        ("Un / autre", ("un-autre", "Un / autre", CellKind.TEXT, ())),
        ("Choix (a / )", ("choix-a", "Choix (a / )", CellKind.TEXT, ())),
        ("Échappé \\(nombre)", ("echappe-nombre", "Échappé (nombre)", CellKind.TEXT, ())),
        ("", ("c", "", CellKind.TEXT, ())),
    ],
)
def test_a_header_may_type_its_column(
    header: str, expected: tuple[str, str, CellKind, tuple[str, ...]]
) -> None:
    assert columns(grid_of(f"| Quoi | {header} |\n|---|---|\n| a |   |\n"))[1] == expected


def test_an_empty_first_cell_is_an_answer_too() -> None:
    grid = grid_of("| Qui (a / b) | Quoi |\n|---|---|\n|   | x |\n| \u00a0 |   |\n| Qui |   |\n")
    assert columns(grid)[0] == ("qui", "Qui", CellKind.CHOICE, ("a", "b"))
    assert rows(grid) == [("r-1", [None, "x"]), ("r-2", [None, None]), ("qui", ["Qui", None])]


def test_the_same_headers_and_rows_get_ids_that_differ() -> None:
    grid = grid_of("| A | A | 2 |\n|---|---|---|\n| x |   |   |\n| x |   |   |\n| 3 |   |   |\n")
    assert [one.id for one in grid.columns] == ["a", "a-2", "c-2"]
    assert [row.id for row in grid.rows] == ["x", "x-2", "r-3"]


@pytest.mark.parametrize(
    ("value", "count"),
    [
        ("tableau 1..5", Bounds(1, 5)),
        ("table ..4", Bounds(None, 4)),
        ("Tableau", Bounds()),
    ],
)
@pytest.mark.parametrize("table", [GRID, BARE])
def test_rows_may_be_added_to_a_table_that_says_so(value: str, count: Bounds, table: str) -> None:
    grid = grid_of(f"- Réponse : {value}\n\n{table}")
    assert grid.count == count
    assert len(grid.rows) == (2 if table is GRID else 0)
    assert question(Q + f"- Réponse : {value}\n\n{table}").help == ()


def test_a_full_table_and_one_of_a_header_alone_are_help_in_their_place() -> None:
    read = question(Q + "Avant.\n\n" + BARE + "\nEntre.\n\n" + FULL + "\nAprès.\n")
    assert read.answer == LongText()
    assert [type(block) for block in read.help] == [Paragraph, Table, Paragraph, Table, Paragraph]


def test_a_grid_may_stand_among_help_and_full_tables() -> None:
    read = question(Q + "Avant.\n\n" + FULL + "\n" + GRID + "\n" + BARE + "\nAprès.\n")
    assert isinstance(read.answer, Grid)
    assert [type(block) for block in read.help] == [Paragraph, Table, Table, Paragraph]


def test_an_empty_corner_alone_makes_no_grid() -> None:
    read = question(Q + "|   | Lundi |\n|---|---|\n| Matin | Accueil |\n")
    assert read.answer == LongText()
    assert len(read.help) == 1


def test_the_default_of_a_section_is_not_for_a_question_with_a_table() -> None:
    bank = bank_of("## S {#s}\n\n- Réponse : oui/non\n\n" + Q + GRID)
    read = bank.question("q")
    assert read is not None
    assert isinstance(read.answer, Grid)


def test_pipes_go_into_headers_and_cells() -> None:
    grid = grid_of("| Qui | Avec {participer} |\n|---|---|\n| {participer\\|rien} |   |\n")
    first = grid.rows[0].cells[0]
    assert first is not None
    assert [pipe.name for pipe in first.pipes()] == ["participer"]
    assert [pipe.name for pipe in grid.columns[1].title.pipes()] == ["participer"]
    assert [(one.code, one.variant) for one in found(Q + "| Qui | {zz} |\n|---|---|\n| a |   |\n")] == [
        ("E103", "")
    ]


def test_a_table_inside_a_note_or_a_list_is_not_to_be_filled_in() -> None:
    read = question(
        Q + "> | a | b |\n> |---|---|\n> | c |   |\n\n1. Un\n\n   | a | b |\n   |---|---|\n   | c |   |\n"
    )
    assert read.answer == LongText()
