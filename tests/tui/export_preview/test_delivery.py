"""From the page to a file: held, replaced, named otherwise, refused by the disk, stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from persona_tui.export.kinds import Form
from persona_tui.tui.asking_text import AskTextScreen
from persona_tui.tui.dialogs import AskScreen
from persona_tui.tui.export_preview.placing import placed
from persona_tui.tui.export_preview.preview import COPIED
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.workspace import Workspace
from tests.tui.export_preview.room import ANSWERS, Slow, noticed, pick, press, reach
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import settle, until, words


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, **ANSWERS)
    return workspace


def files(workspace: Workspace) -> list[str]:
    return sorted(path.name for path in workspace.exports.iterdir())


async def test_a_held_page_is_refused_then_saved_by_a_second_choice_and_says_so(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="m@exemple.ca 514 555-1234")
    async with opened(workspace, language="en") as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        await press(pilot, "s")
        assert "The page does not leave yet" in words(app)
        assert "an e-mail address?" in words(app)
        assert "a phone number?" in words(app)
        await press(pilot, "enter")
        assert files(workspace) == []
        await press(pilot, "c", "enter")
        assert app.clipboard == ""
        await press(pilot, "s", "right", "enter")
        await press(pilot, "c", "right", "enter")
        assert "sorti sans la vérification" in app.clipboard
    (page,) = workspace.exports.iterdir()
    text = page.read_text("utf-8").replace("\\", "")
    assert "sorti sans la vérification" in text
    assert "m@exemple.ca" in text


async def test_a_page_may_take_another_name(workspace: Workspace) -> None:
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await press(pilot, "s")
        (first,) = workspace.exports.iterdir()
        first.write_text("à moi", "utf-8")
        await press(pilot, "s", "right", "right", "enter")
        assert isinstance(app.screen, AskTextScreen)
        assert app.screen.query_one(Input).value == f"{first.stem}-2.md"
        app.screen.query_one(Input).value = "ma fiche"
        await press(pilot, "enter")
        assert "Enregistré" in words(app)
        await press(pilot, "s", "right", "right", "enter", "escape")
        assert not isinstance(app.screen, AskScreen)
    assert files(workspace) == sorted([first.name, "ma fiche.md"])
    assert first.read_text("utf-8") == "à moi"
    assert {note.path for note in workspace.sessions.exported.read()} == {
        first,
        workspace.exports / "ma fiche.md",
    }


async def test_what_the_disk_refuses_is_told_and_another_place_is_offered(
    tmp_path: Path, workspace: Workspace
) -> None:
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        workspace.exports.rmdir()
        workspace.exports.write_text("un fichier à la place du dossier", "utf-8")
        await press(pilot, "s")
        assert isinstance(app.screen, AskScreen)
        await press(pilot, "right", "enter")
        app.screen.query_one(Input).value = f"{tmp_path}/bureau/"
        await press(pilot, "enter")
    (page,) = (tmp_path / "bureau").iterdir()
    assert page.suffix == ".md"


async def test_making_a_long_page_says_how_far_it_is_and_escape_stops_it(workspace: Workspace) -> None:
    interviewed(workspace, "E02", finish=True, **ANSWERS)
    slow = Slow(workspace)
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x", "a")
        slow.hold()
        await pilot.press("enter")
        await until(pilot, lambda: "Échap arrête" in words(app))
        await pilot.press("escape")
        slow.let_go()
        await until(pilot, lambda: "Arrêté. F5 refait la page" in words(app))
        await press(pilot, "f5")
        assert "Arrêté" not in words(app)
        assert "2 séances" in words(app)


async def test_choosing_something_else_gives_up_what_is_being_made(workspace: Workspace) -> None:
    slow = Slow(workspace)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        slow.hold()
        await pilot.press("f5")
        await until(pilot, lambda: "Échap arrête" in words(app))
        await pilot.press("f5")
        slow.let_go()
        await settle(pilot)
        assert "Contexte" in words(app)
        assert "Arrêté" not in words(app)
        assert "Échap arrête" not in words(app)


async def test_stopping_a_long_save_leaves_nothing_behind(workspace: Workspace) -> None:
    slow = Slow(workspace)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        slow.hold()
        await pilot.press("s")
        await until(pilot, lambda: "Échap arrête" in words(app))
        await pilot.press("escape")
        slow.let_go()
        await until(
            pilot,
            lambda: "Arrêté\u00a0: rien n’a été écrit" in words(app).replace("Arrêté :", "Arrêté\u00a0:"),
        )
        assert files(workspace) == []
        assert workspace.sessions.exported.read() == ()
        await press(pilot, "s")
        assert len(files(workspace)) == 1


@pytest.mark.parametrize("key", ["s", "c"])
async def test_what_is_not_looked_at_yet_is_held_too(tmp_path: Path, key: str) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="m@exemple.ca")
    slow = Slow(workspace)
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        slow.hold()
        await pilot.press("f5", key)
        slow.let_go()
        await until(pilot, lambda: "La page ne sort pas encore" in words(app))
        await press(pilot, "enter")
        assert app.clipboard == ""
    assert files(workspace) == []


async def test_saving_before_the_page_is_there_waits_for_it(workspace: Workspace) -> None:
    slow = Slow(workspace)
    async with opened(workspace) as (app, pilot):
        await press(pilot, "x")
        slow.hold()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ExportScreen))
        await pilot.press("s")
        slow.let_go()
        await until(pilot, lambda: "Enregistré" in noticed(app))
    assert len(files(workspace)) == 1


async def test_data_and_long_pages_are_saved_rather_than_copied(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(
        workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="des mots " * (COPIED // 9 + 1)
    )
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        await press(pilot, "c")
        assert "trop longue pour être copiée" in noticed(app)
        await pick(pilot, "f", "csv")
        await press(pilot, "c")
        assert "Seules les pages à lire se copient" in noticed(app)
        assert app.clipboard == ""


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("fiche", "fiche.md"),
        ("fiche.md", "fiche.md"),
        ("fiche v1.2", "fiche v1.2.md"),
        ("sous/", "sous"),
        ("/ailleurs/fiche.MD", "/ailleurs/fiche.MD"),
    ],
)
def test_a_name_alone_stays_in_the_folder_and_gets_its_ending(typed: str, place: str) -> None:
    assert placed(typed, Path("/exports"), Form.MARKDOWN) == Path("/exports") / place
