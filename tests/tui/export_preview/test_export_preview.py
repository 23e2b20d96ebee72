"""The export preview: what leaves and what stays, seen before anything is written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from textual.widgets import Markdown

from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.tui.home.screen import HomeScreen
from tests.tui.export_preview.room import ANSWERS, pick, press, reach
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words


@pytest.mark.parametrize(("size", "beside"), [((80, 24), False), ((120, 40), True)])
async def test_findings_stand_beside_the_page_or_above_it(
    tmp_path: Path, size: tuple[int, int], beside: bool
) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace, size=size) as (app, pilot):
        await reach(pilot)
        assert "Reste ici" in words(app)
        assert "À vérifier" in words(app)
        findings = app.screen.query_one("#findings").region
        preview = app.screen.query_one("#preview").region
        assert (findings.right <= preview.x) is beside
        assert (findings.bottom <= preview.y) is not beside


async def test_nothing_is_written_before_saving_and_the_file_is_private(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        assert list(workspace.exports.iterdir()) == []
        await pilot.press("s")
        await settle(pilot)
        assert "Enregistré" in words(app)
    (page,) = workspace.exports.iterdir()
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    assert page.read_text("utf-8").startswith("# ")


async def test_a_page_is_never_replaced_without_asking(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pilot.press("s")
        await settle(pilot)
        (page,) = workspace.exports.iterdir()
        page.write_text("à moi", "utf-8")
        await pilot.press("s")
        await settle(pilot)
        assert "existe déjà" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert page.read_text("utf-8") == "à moi"
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
        assert page.read_text("utf-8").startswith("# ")


async def test_what_could_identify_someone_holds_the_page_until_said_otherwise(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="m@exemple.ca")
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        assert "! E01" in words(app)
        await pilot.press("s")
        await settle(pilot)
        assert "quelqu’un pourrait être reconnu" in words(app)
        await pilot.press("escape")
        await settle(pilot)
        assert list(workspace.exports.iterdir()) == []
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
    (page,) = workspace.exports.iterdir()
    assert "m@exemple.ca" in page.read_text("utf-8").replace("\\", "")


async def test_documents_and_licences_are_chosen_from_lists(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace, size=(120, 40)) as (app, pilot):
        screen = await reach(pilot)
        first = screen.query_one(Markdown).source
        assert "CC-BY-4.0 (banque)" in words(app)
        await press(pilot, "d")
        assert "(•) Résumé d'entretien" in words(app)
        await press(pilot, "down", "enter")
        assert screen.query_one(Markdown).source != first
        assert "Transcription" in words(app)
        await press(pilot, "l")
        assert "Creative Commons Zero v1.0 Universal" in words(app)
        await press(pilot, "end", "enter")
        assert "CC0-1.0" in words(app)
        await press(pilot, "s")
    (page,) = workspace.exports.iterdir()
    assert "CC0-1.0" in page.read_text("utf-8")


async def test_hostile_words_are_shown_and_nothing_runs(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes=HOSTILE)
    async with opened(workspace, size=(120, 40)) as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        app.screen.query_one("#preview").scroll_end(animate=False)
        await settle(pilot)
        shown = app.screen.query_one(Markdown).source.replace("\\", "")
        assert "[sic] [/] [red]x[/red] [@click=app.quit]q[/]" in shown
        assert app.is_running


async def test_copying_gives_the_markdown_to_the_terminal(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert app.clipboard == app.screen.query_one(Markdown).source
        assert "si le terminal le permet" in words(app)


async def test_an_interview_where_nothing_was_said_has_nothing_to_share(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        assert "Rien de cet entretien ne peut se partager" in words(app)
        await press(pilot, "s", "c", "d", "l", "f", "m", "e", "escape", "escape")
        assert isinstance(app.screen, HomeScreen)
    assert list(workspace.exports.iterdir()) == []


async def test_the_open_interview_is_exported_as_it_stands(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        assert isinstance(app.screen, ExportScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert "en cours" in words(app)
