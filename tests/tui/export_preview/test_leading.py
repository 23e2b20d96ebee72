"""From a finding to its question, and from a page to its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.app import App

from persona_tui.export.document import Place
from persona_tui.export.finding import Finding, Kind
from persona_tui.text.language import translator
from persona_tui.tui.choices import Choices
from persona_tui.tui.export_preview.findings import MOST, rows
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.tui.folder_window import open_window
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


async def test_a_finding_off_the_path_leads_to_its_question_too(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01", lien={"choice": "actif"}, temps="2 h", attentes="Rien")
    with workspace.resume(session) as live:
        live.keep(live.interview.commit("lien", {"choice": "autre", "text": "Je passe"}).change)
    async with opened(workspace) as (app, pilot):
        screen = await reach(pilot)
        await press(pilot, "shift+tab")
        listed = screen.query_one("#findings", Choices)
        off_path = next(option for option in listed.options if "sortie" in str(option.prompt))
        listed.highlight(off_path.id or "")
        await press(pilot, "enter")
        assert isinstance(app.screen, InterviewScreen)
        assert "Depuis combien de temps?" in words(app)


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


def test_a_browser_shows_no_folder_of_this_machine(tmp_path: Path) -> None:
    class InABrowser(App[None]):
        @property
        def is_web(self) -> bool:
            return True

    manager = FileManager("win32", {}, lambda *_: pytest.fail("nothing may be started"))
    said, _ = open_window(InABrowser(), manager, tmp_path, translator("fr"))
    assert "navigateur" in said
    assert str(tmp_path) in said


def test_thousands_of_findings_are_counted_and_what_holds_the_page_is_listed_first() -> None:
    notices = [Finding(Kind.OWN_USE, Place(f"E{number}")) for number in range(MOST + 3)]
    found = [*notices, Finding(Kind.EMAIL, Place("E9"), "•••")]
    listed = list(rows(found, translator("fr")))
    assert len(listed) == MOST + 4
    assert str(listed[1].content).startswith("! E9")
    assert "… et 4 autres" in " ".join(str(row.content) for row in listed)
