"""Leaving: never with something unsaved, and asking only then (C rows 6 and 7)."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

from textual.pilot import Pilot
from textual.widgets import Input

from persona_tui.store.disk import Disk
from persona_tui.tui.app import PersonaApp
from persona_tui.tui.dialogs import AskScreen
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.shell import Shell
from persona_tui.workspace import Workspace
from tests.tui.house import application, clock, interviewed, opened, workspace_at
from tests.tui.seen import settle, words


class FullDisk(Disk):
    """A disk that is full when told so."""

    full = False
    only: Path | None = None
    """The one folder whose disk is full, when not all of them are."""

    def create(self, path: Path) -> int:
        if self.full and (self.only is None or path.is_relative_to(self.only)):
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().create(path)


def test_the_application_is_what_its_screens_ask_for(tmp_path: Path) -> None:
    shell: Shell = application(workspace_at(tmp_path))
    assert callable(shell.go_home)


async def test_quitting_in_the_middle_of_a_sentence_asks_nothing_and_keeps_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "autre", "text": ""})
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        live = app.screen.live  # type: ignore[attr-defined]
        live.keep(live.interview.jump("attentes"))
        app.screen.show_question()  # type: ignore[attr-defined]
        await settle(pilot)
        await pilot.press(*"une phr", "ctrl+q")
        await settle(pilot)
    (row,) = workspace.sessions.rows()
    session = workspace.sessions.read(row.id).session
    assert session.drafts["attentes"].raw == "une phr"
    assert session.cursor == "attentes"


async def test_going_home_closes_the_interview_so_that_others_can_open_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        app.go_home()
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        workspace_at(tmp_path).resume(session).close()


async def test_another_interview_from_the_palette_closes_the_one_before(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    first = interviewed(workspace, "E01")
    interviewed(workspace, "E02")
    async with opened(workspace) as (app, pilot):
        await pilot.press("ctrl+p", *"e01", "enter")
        await settle(pilot)
        await pilot.press("ctrl+p", *"e02", "enter")
        await settle(pilot)
        assert "E02" in words(app)
        assert sum(isinstance(screen, InterviewScreen) for screen in app.screen_stack) == 1
        workspace_at(tmp_path).resume(first).close()
        await pilot.press("ctrl+p", *"petite banque", "enter")
        await settle(pilot)
        assert "Commencer" in words(app)


async def asked_to_leave(app: PersonaApp, pilot: Pilot[Any], disk: FullDisk) -> None:
    """Answer while the disk is full, then quit: the question is on the screen."""
    await pilot.press("enter")
    await settle(pilot)
    disk.full = True
    await pilot.press("1")
    await settle(pilot)
    await pilot.press("ctrl+q")
    await settle(pilot)
    assert isinstance(app.screen, AskScreen)


async def test_several_answers_that_are_not_saved_are_counted(tmp_path: Path) -> None:
    workspace_at(tmp_path)
    disk = FullDisk()
    workspace = Workspace(tmp_path, clock=clock, disk=disk)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        disk.full = True
        live = app.screen.live  # type: ignore[attr-defined]
        live.keep(live.interview.commit("lien", {"choice": "actif", "text": ""}).change)
        live.keep(live.interview.note("lien", "sourit"))
        live.keep(live.interview.commit("attentes", "apprendre").change)
        live.keep(live.interview.draft("mot", "merc"))
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert "3 réponses ne sont pas enregistrées." in words(app)
        await pilot.press("left", "enter")  # leave and lose them
        await settle(pilot)
        assert not app.is_running
    assert "lien" not in workspace_at(tmp_path).sessions.read(live.id).session.answers


async def test_a_copy_of_the_whole_interview_is_saved_elsewhere_before_leaving(tmp_path: Path) -> None:
    workspace_at(tmp_path / "full")
    disk = FullDisk()
    workspace = Workspace(tmp_path / "full", clock=clock, disk=disk)
    session_id = interviewed(workspace, "E01", attentes="apprendre")
    stick = tmp_path / "clé [sic]"
    stick.mkdir()
    async with opened(workspace) as (app, pilot):
        await asked_to_leave(app, pilot, disk)
        await pilot.press("right", "right", "enter")  # copy elsewhere
        await settle(pilot)
        field = app.screen.query_one(Input)
        assert field.value == str(Path.home())
        field.value = str(tmp_path / "nulle part")
        await pilot.press("enter")
        await settle(pilot)
        assert "Il n’y a pas de dossier" in words(app)
        app.screen.query_one(Input).value = str(stick)
        await pilot.press("enter")
        await settle(pilot)
        assert "Non enregistré : le disque est plein." in words(app)
        disk.only = tmp_path / "full"
        assert app.screen.query_one(Input).value == str(stick)
        await pilot.press("tab", "enter")
        await settle(pilot)
        assert f"{session_id}.json" in words(app).replace(" ", "")
        await pilot.press("right", "enter")  # leave
        await settle(pilot)
        assert not app.is_running
    other = Workspace.open(tmp_path / "other", shipped=stick)
    (stick / f"{session_id}.json").rename(tmp_path / "other" / "sessions" / f"{session_id}.json")
    session = other.sessions.read(session_id).session
    assert session.drafts["lien"].raw == {"choice": "actif", "text": ""}
    assert session.answers["attentes"].value == "apprendre"


async def test_escape_goes_back_from_the_folder_to_the_question_and_from_there_to_the_interview(
    tmp_path: Path,
) -> None:
    workspace_at(tmp_path)
    disk = FullDisk()
    workspace = Workspace(tmp_path, clock=clock, disk=disk)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await asked_to_leave(app, pilot, disk)
        await pilot.press("right", "right", "enter", "escape")
        await settle(pilot)
        assert "Copier ailleurs" in words(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        disk.full = False


async def test_quitting_asks_when_the_disk_refused(tmp_path: Path) -> None:
    workspace_at(tmp_path)
    disk = FullDisk()
    workspace = Workspace(tmp_path, clock=clock, disk=disk)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await asked_to_leave(app, pilot, disk)
        assert "1 réponse n’est pas enregistrée." in words(app)
        assert "Non enregistré : le disque est plein. Libérez de l’espace." in words(app)
        await pilot.press("right", "enter")  # stay
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        disk.full = False
        await pilot.press("ctrl+q")
        await settle(pilot)
    kept = workspace_at(tmp_path).sessions
    session = kept.read(kept.rows()[0].id).session
    assert session.drafts["lien"].raw == {"choice": "actif", "text": ""}
