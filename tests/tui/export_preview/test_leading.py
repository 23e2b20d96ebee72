"""From a finding to its question, and from a page to its folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.tui.choices import Choices
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Workspace
from persona_tui.workspace.file_manager import FileManager
from tests.tui.export_preview.room import pick, press, reach
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import words


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="m@exemple.ca")
    return workspace


async def test_enter_on_a_finding_opens_its_interview_at_that_question(workspace: Workspace) -> None:
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        await press(pilot, "shift+tab")
        assert isinstance(app.focused, Choices)
        await press(pilot, "enter")
        assert isinstance(app.screen, InterviewScreen)
        assert "Qu'espériez-vous y trouver?" in words(app)
        assert "m@exemple.ca" in words(app)


async def test_from_an_open_interview_a_finding_goes_back_to_its_screen(workspace: Workspace) -> None:
    async with opened(workspace) as (app, pilot):
        await press(pilot, "r", "x")
        assert isinstance(app.screen, ExportScreen)
        await pick(pilot, "d", "1")
        await press(pilot, "shift+tab", "enter")
        assert isinstance(app.screen, InterviewScreen)
        assert "m@exemple.ca" in words(app)


async def test_with_several_interviews_a_finding_says_which_one(workspace: Workspace) -> None:
    interviewed(workspace, "E02", finish=True, lien={"choice": "actif"}, attentes="Rien")
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x", "a", "enter")
        await pick(pilot, "d", "1")
        await press(pilot, "shift+tab", "enter")
        assert isinstance(app.screen, ExportScreen)
        assert "Ouvrez l’entretien E01" in words(app)


async def test_the_folder_of_the_page_opens_beside_the_terminal(workspace: Workspace) -> None:
    started: list[tuple[str, Path]] = []
    manager = FileManager("win32", {}, lambda program, folder: started.append((program, folder)))
    async with opened(workspace, file_manager=manager) as (app, pilot):
        await reach(pilot)
        await press(pilot, "o")
        assert started == [("", workspace.exports)]
        assert "Ouvert" in words(app)


async def test_where_nothing_opens_folders_the_place_is_said(workspace: Workspace) -> None:
    manager = FileManager("linux", {}, lambda *_: pytest.fail("nothing may be started"))
    async with opened(workspace, file_manager=manager, size=(120, 40)) as (app, pilot):
        await reach(pilot)
        await press(pilot, "o")
        assert "Rien ici n’ouvre de dossier" in words(app)
