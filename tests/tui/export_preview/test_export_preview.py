"""The export preview: what leaves and what stays, seen before anything is written."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from textual.widgets import Markdown

from persona_tui.interview.session import Json
from persona_tui.tui.export_preview.screen import ExportScreen
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words

ANSWERS: dict[str, Json] = {"lien": {"choice": "actif"}, "attentes": "[sic] [/] « é » | <script>"}


@pytest.mark.parametrize(("size", "beside"), [((80, 24), False), ((120, 40), True)])
async def test_findings_stand_beside_the_page_or_above_it(
    tmp_path: Path, size: tuple[int, int], beside: bool
) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace, size=size) as (app, pilot):
        await pilot.press("x")
        await settle(pilot)
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
        await pilot.press("x")
        await settle(pilot)
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
        await pilot.press("x")
        await settle(pilot)
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
        await pilot.press("x")
        await settle(pilot)
        while app.screen._document.value != "transcript":  # type: ignore[attr-defined]
            await pilot.press("d")
            await settle(pilot)
        assert "! E01" in words(app)
        await pilot.press("s")
        await settle(pilot)
        assert "Quelqu’un pourrait être reconnu" in words(app)
        await pilot.press("escape")
        await settle(pilot)
        assert list(workspace.exports.iterdir()) == []
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
    (page,) = workspace.exports.iterdir()
    assert "m@exemple.ca" in page.read_text("utf-8").replace("\\", "")


async def test_documents_and_licences_change_in_turn(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace, size=(120, 40)) as (app, pilot):
        await pilot.press("x")
        await settle(pilot)
        pages = set()
        for _ in range(3):
            await pilot.press("d")
            await settle(pilot)
            pages.add(app.screen.query_one(Markdown).source)
        assert len(pages) >= 2
        assert "licence de la banque" in words(app)
        await pilot.press("l")
        await settle(pilot)
        assert "CC-BY-4.0" in words(app)


async def test_hostile_words_are_shown_and_nothing_runs(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes=HOSTILE)
    async with opened(workspace, size=(120, 40)) as (app, pilot):
        await pilot.press("x")
        await settle(pilot)
        while app.screen._document.value != "transcript":  # type: ignore[attr-defined]
            await pilot.press("d")
            await settle(pilot)
        app.screen.query_one("#preview").scroll_end(animate=False)
        await settle(pilot)
        shown = app.screen.query_one(Markdown).source.replace("\\", "")
        assert "[sic] [/] [red]x[/red] [@click=app.quit]q[/]" in shown
        assert app.is_running


async def test_copying_gives_the_markdown_to_the_terminal(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    async with opened(workspace) as (app, pilot):
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("c")
        await settle(pilot)
        assert app.clipboard == app.screen.query_one(Markdown).source
        assert "si le terminal le permet" in words(app)


async def test_an_interview_where_nothing_was_said_has_nothing_to_share(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await pilot.press("x")
        await settle(pilot)
        assert "Rien de cet entretien ne peut se partager" in words(app)
        assert not isinstance(app.screen, ExportScreen)


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
