"""Leaving: never with something unsaved, and asking only then (C rows 6 and 7)."""

from __future__ import annotations

import errno
from pathlib import Path

from persona_tui.store.disk import Disk
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

    def write(self, descriptor: int, data: memoryview) -> int:
        if self.full:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(descriptor, data)


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


async def test_quitting_asks_when_the_disk_refused(tmp_path: Path) -> None:
    workspace_at(tmp_path)
    disk = FullDisk()
    workspace = Workspace(tmp_path, clock=clock, disk=disk)
    interviewed(workspace, "E01")
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        disk.full = True
        await pilot.press("1")
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
        assert isinstance(app.screen, AskScreen)
        assert "Non enregistré" in words(app) or "disque" in words(app)
        await pilot.press("right", "enter")  # stay
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        disk.full = False
        await pilot.press("ctrl+q")
        await settle(pilot)
    kept = workspace_at(tmp_path).sessions
    session = kept.read(kept.rows()[0].id).session
    assert session.drafts["lien"].raw == {"choice": "actif", "text": ""}
