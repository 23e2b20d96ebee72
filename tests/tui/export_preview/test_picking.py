"""Choosing what is exported: interviews that are ticked, all of a bank, a bank alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Markdown

from persona_tui.tui.choices import Choices
from persona_tui.tui.export_preview.picking import PickScreen
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.problems import ProblemsScreen
from tests.tui.export_preview.room import ANSWERS, press
from tests.tui.house import BANK, BROKEN, interviewed, opened, workspace_at
from tests.tui.seen import screen_text, settle, words

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES)
async def test_ticked_interviews_become_one_page_the_oldest_first(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path)
    ids = [interviewed(workspace, code, finish=True, **ANSWERS) for code in ("E01", "E02", "E03")]
    async with opened(workspace, size=size) as (app, pilot):
        await press(pilot, "x")
        assert isinstance(app.screen, PickScreen)
        choices = app.screen.query_one(Choices)
        assert choices.highlighted_id == f"session:{ids[2]}"
        assert screen_text(app).count("☐") == 3
        await press(pilot, "space")
        choices.highlight(f"session:{ids[0]}")
        await press(pilot, "space")
        assert "2 séances cochées" in words(app)
        assert screen_text(app).count("☑") == 2
        await press(pilot, "enter")
        assert isinstance(app.screen, ExportScreen)
        assert "2 séances" in words(app)
        await press(pilot, "s")
        (page,) = workspace.exports.iterdir()
        text = page.read_text("utf-8")
        assert text.index("E01") < text.index("E03")
        assert "E02" not in text
        (note,) = workspace.sessions.exported.read()
        assert set(note.sessions) == {ids[0], ids[2]}
        await press(pilot, "escape")
        assert "2 séances cochées" in words(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, HomeScreen)


async def test_one_key_ticks_all_of_the_same_bank_and_takes_the_ticks_away(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path, petite=BANK, autre=BANK.replace("Petite", "Autre"))
    for code in ("E01", "E02"):
        interviewed(workspace, code, finish=False, **ANSWERS)
    bank = workspace.library.find("autre").reading.bank
    assert bank is not None
    with workspace.begin(bank, code="A01"):
        pass
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x", "end", "up", "up", "a")
        assert "2 séances cochées" in words(app)
        assert "☐ A01" in words(app)
        await press(pilot, "a")
        assert "☑" not in screen_text(app)


async def test_damaged_and_refused_interviews_are_shown_and_cannot_be_ticked(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    damaged = interviewed(workspace, "E02", finish=True, **ANSWERS)
    (workspace.sessions.folder / f"{damaged}.json").write_text('{"meta": {')
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x")
        assert "! abîmé" in words(app)
        app.screen.query_one(Choices).highlight(f"session:{damaged}")
        await press(pilot, "space")
        assert "restaure la copie" in words(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, PickScreen)
        await press(pilot, "a")
        assert screen_text(app).count("☑") <= 1


async def test_a_click_ticks_and_a_click_on_a_bank_goes_on(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    for code in ("E01", "E02"):
        interviewed(workspace, code, finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x")
        await pilot.click(Choices, offset=(8, 1))
        await settle(pilot)
        assert "1 séance cochée" in words(app)
        assert "☑ E01" in words(app)
        await pilot.click(Choices, offset=(8, 2))
        await settle(pilot)
        assert isinstance(app.screen, ExportScreen)
        assert "La banque en note" in words(app) or "banque" in words(app)


@pytest.mark.parametrize("size", SIZES)
async def test_a_bank_becomes_a_note_a_guide_or_its_essential_questions(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace, size=size) as (app, pilot):
        app.screen.query_one(Choices).highlight("bank:petite")
        await press(pilot, "b")
        screen = app.screen
        assert isinstance(screen, ExportScreen)
        whole = screen.query_one(Markdown).source
        assert "Un mot de la fin?" in whole
        await press(pilot, "e")
        assert "Un mot de la fin?" not in screen.query_one(Markdown).source
        assert "les essentielles" in words(app)
        await press(pilot, "m", "d", "down", "enter", "s")
    (page,) = workspace.exports.iterdir()
    assert page.name == "petite-guide.md"
    assert workspace.sessions.exported.read()[0].sessions == ()


async def test_a_bank_with_errors_shows_them_instead(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path, abimee=BROKEN)) as (app, pilot):
        app.screen.query_one(Choices).highlight("bank:abimee")
        await press(pilot, "b")
        assert isinstance(app.screen, ProblemsScreen)
        await press(pilot, "escape", "x")
        assert "Pas encore d’entretien" in words(app)
        assert "Banque de questions" not in words(app)


async def test_the_key_for_banks_needs_a_bank(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=False, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await press(pilot, "b")
        assert isinstance(app.screen, HomeScreen)
        assert "Placez" in words(app) or "banque" in words(app)
