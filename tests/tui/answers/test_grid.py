"""Grids: cells are typed where they stand, keys lead from one to the next, rows come and go."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual import events

from persona_tui.interview.answer import GridRow
from persona_tui.interview.session import Json
from persona_tui.tui.answers.grid.answer import GridAnswer
from tests.tui.answers.tables import HOSTILE, TABLES
from tests.tui.interview.room import Host, asked


def row(row: str, **cells: object) -> GridRow:
    return GridRow(row, tuple(cells.items()))  # type: ignore[arg-type]


def line_of(app: Host, words: str) -> str:
    return next(line for line in app.seen.splitlines() if words in line)


def widget(app: Host) -> GridAnswer:
    return app.screen.query_one(GridAnswer)


async def test_cells_are_typed_where_they_stand_and_kept_as_typed(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press(*"12", "tab")
        await hands.write("2026-03-01")
        await hands.press("tab", "p", "tab")
        await hands.write(HOSTILE)
        assert "Noyau [/]" in app.seen
        assert "│ 12 " in line_of(app, "Noyau [/]")
        assert "│ parfois" in line_of(app, "Noyau [/]")
        assert "[sic] [/]" in app.seen
        await hands.press("ctrl+j")
        assert app.held("niveaux").value == (
            row("noyau", personnes=12, depuis=date(2026, 3, 1), rythme="parfois", apport=HOSTILE),
        )
        await hands.press("ctrl+b")
        assert "[sic] [/]" in app.seen


async def test_what_the_bank_says_in_a_cell_is_shown_and_passed_over(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        assert "2026 environ" in app.seen
        await hands.press("down", *"3", "tab", "s", "ctrl+j")
        assert app.held("niveaux").value == (row("peripherie", personnes=3, rythme="souvent"),)


async def test_arrows_lead_out_of_a_cell_at_its_edges(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press(
            *"12", "down", "4", "up", "left", "left", "left", "right", "right", "right", *"2026"
        )
        assert [line.texts for line in widget(app).cells.lines] == [
            ["", "12", "2026", "", ""],
            ["", "4", "", "", ""],
        ]


async def test_inside_a_cell_of_several_lines_the_arrows_stay_in_it(tmp_path: Path) -> None:
    long = "un deux trois quatre cinq six sept huit neuf dix onze douze"
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press("tab", "tab", "tab")
        await hands.write(long)
        await hands.press("up", "x", "down", "z", "down", "y", "ctrl+j")
        value = app.held("niveaux").value
        assert isinstance(value, tuple)
        first, second = (dict(one.cells)["apport"] for one in value if isinstance(one, GridRow))
        assert len(str(first)) == len(long) + 2
        assert second == "y"


async def test_r14_a_cell_of_another_kind_is_a_draft_that_says_where(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press(*"douze")
        app.later.fire()
        await hands.pause()
        assert "! Noyau [/], Personnes" in app.seen
        await hands.press("ctrl+j")
        assert app.held("niveaux").value is None
        assert "Gardé comme brouillon" in app.seen
        await hands.press("ctrl+b")
        assert "douze" in app.seen


async def test_rows_are_added_as_they_are_typed_and_no_more_than_the_question_takes(tmp_path: Path) -> None:
    async with asked(tmp_path, "rencontres", text=TABLES) as (app, hands):
        for n in range(3):
            await hands.write(f"r{n} [/]")
            await hands.press("enter")
            await hands.write("2026-03-01")
            await hands.press("enter")
        assert app.held("rencontres").value == (
            row("r-1", quoi="r0 [/]", quand=date(2026, 3, 1)),
            row("", quoi="r1 [/]", quand=date(2026, 3, 1)),
            row("", quoi="r2 [/]", quand=date(2026, 3, 1)),
        ), "Enter goes on from the last cell of the last row"
        await hands.press("ctrl+b")
        assert len(widget(app).cells.lines) == 3


async def test_enter_goes_on_from_a_blank_row(tmp_path: Path) -> None:
    async with asked(tmp_path, "rencontres", text=TABLES) as (app, hands):
        await hands.press("a", "enter", "enter", "enter")
        assert app.held("rencontres").value == (row("r-1", quoi="a"),)
        assert "Trois actions" in app.seen


async def test_a_row_is_taken_out_by_key(tmp_path: Path) -> None:
    held: Json = [{"row": "r-1", "quoi": "a"}, {"quoi": "b"}, {"quoi": "c"}]
    given = {"rencontres": held}
    async with asked(tmp_path, "rencontres", text=TABLES, held=given) as (app, hands):
        await hands.press("down")
        assert "Ctrl+Suppr : ôter la rangée" in app.seen.replace("\u00a0", " ")
        await hands.press("ctrl+delete", "ctrl+j")
        assert app.held("rencontres").value == (row("r-1", quoi="a"), row("", quoi="c"))
        await hands.press("ctrl+b", "up", "up", "shift+delete", "ctrl+j")
        assert app.held("rencontres").value == (row("r-1", quoi="c"),), "the bank's own row is emptied"


async def test_keys_faster_than_messages_go_where_they_were_typed(tmp_path: Path) -> None:
    async with asked(tmp_path, "rencontres", text=TABLES) as (app, hands):
        for key, sign in (("a", "a"), ("tab", None), ("2", "2"), ("tab", None), ("b", "b"), ("ctrl+j", None)):
            app.post_message(events.Key(key, sign))
        await hands.pause()
        draft = app.live.interview.session.drafts["rencontres"].raw
        assert draft == [{"row": "r-1", "quoi": "a", "quand": "2"}, {"quoi": "b"}]


async def test_pasted_text_stays_in_its_cell_on_one_line(tmp_path: Path) -> None:
    async with asked(tmp_path, "rencontres", text=TABLES) as (app, hands):
        app.post_message(events.Paste("un\r\ndeux\x1b]52;c;eA==\x07 e\u0301"))
        await hands.press("ctrl+j")
        assert app.held("rencontres").value == (row("r-1", quoi="un deux]52;c;eA== é"),)


async def test_a_click_opens_a_cell(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        y, line = next((y, line) for y, line in enumerate(app.seen.splitlines()) if "Périphérie" in line)
        await hands.click(line.rindex("____"), y)
        await hands.press("z", "ctrl+j")
        assert app.held("niveaux").value == (row("peripherie", apport="z"),)


async def test_r24_a_draft_is_kept_while_typing(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press("tab", "tab", "s")
        app.later.fire()
        assert app.live.interview.session.drafts["niveaux"].raw == [{"row": "noyau", "rythme": "souvent"}]


async def test_words_of_a_column_are_picked_by_digit_letter_and_space(tmp_path: Path) -> None:
    async with asked(tmp_path, "niveaux", text=TABLES) as (app, hands):
        await hands.press("tab", "tab")
        assert "1 souvent   2 parfois" in app.seen
        for keys, held in (("2", "parfois"), ("s", "souvent"), ("z", "souvent"), ("9", "souvent")):
            await hands.press(keys)
            assert widget(app).cells.lines[0].texts[3] == held
        await hands.press("space")
        assert widget(app).cells.lines[0].texts[3] == "parfois"
        await hands.press("backspace")
        assert widget(app).cells.lines[0].texts[3] == ""


@pytest.mark.parametrize("width", [40, 56, 80, 130])
async def test_every_cell_is_in_sight_at_any_width(tmp_path: Path, width: int) -> None:
    row: Json = {
        "row": "noyau",
        "personnes": "7",
        "depuis": "2026-03-01",
        "rythme": "souvent",
        "apport": "abc",
    }
    given: dict[str, Json] = {"niveaux": [row]}
    async with asked(tmp_path, "niveaux", size=(width, 40), text=TABLES, held=given) as (app, _):
        for words in ("Noyau [/]", "Périphérie", "2026 environ", "souvent", "2026-03-01", "abc"):
            assert words in app.seen


async def test_off_the_path_it_is_shown_and_not_changed(tmp_path: Path) -> None:
    text = TABLES.replace(
        "### Rencontres", "### Y en a-t-il? {#gate}\n\n- Réponse : oui/non\n\n### Rencontres"
    )
    text = text.replace("- Réponse : tableau", "- Si : gate\n- Réponse : tableau")
    held: Json = [{"row": "r-1", "quoi": "a"}]
    given: dict[str, Json] = {"rencontres": held, "gate": False}
    async with asked(tmp_path, "gate", text=text, held=given) as (app, hands):
        await hands.press("ctrl+g", *"rencontres", "enter", "x", "tab", "y", "ctrl+delete", "ctrl+j")
        assert app.held("rencontres").value == (row("r-1", quoi="a"),)
