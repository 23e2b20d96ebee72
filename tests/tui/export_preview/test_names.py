"""The list of names that must not leave: written here, kept on this machine, heard by the gate at once."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from textual.widgets import TextArea

from persona_tui.tui.export_preview.names_screen import NamesScreen
from persona_tui.tui.export_preview.screen import ExportScreen
from persona_tui.workspace.folders import names_file
from tests.tui.export_preview.room import found, pick, press, reach
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import words

SIZES = [(80, 24), (120, 40)]


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.mark.parametrize("size", SIZES)
async def test_a_listed_name_holds_the_page_as_soon_as_the_list_is_saved(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path / "cdp")
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, attentes="Demander à Éloïse.")
    async with opened(workspace, size=size) as (app, pilot):
        await reach(pilot)
        await pick(pilot, "d", "1")
        assert "aucun nom à retenir" in words(app)
        await press(pilot, "n")
        assert isinstance(app.screen, NamesScreen)
        assert "reste sur cette machine" in words(app)
        await press(pilot, *"eloise", "ctrl+s")
        assert isinstance(app.screen, ExportScreen)
        assert "1 nom à retenir" in words(app)
        assert "! E01, « Qu'espériez-vous y trouver? » : un nom de votre liste" in found(app.screen)
        await press(pilot, "s", "enter")
    path = names_file(workspace.root)
    assert "eloise" in path.read_text("utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(workspace.exports.iterdir()) == []


async def test_leaving_a_changed_list_asks_and_keeps_the_old_one(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path / "cdp")
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await press(pilot, "n", "escape")
        assert isinstance(app.screen, ExportScreen)
        await press(pilot, "n", *"Ana", "escape")
        assert "La liste a changé" in words(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, NamesScreen)
        await press(pilot, "escape", "right", "right", "enter")
        assert isinstance(app.screen, ExportScreen)
    assert not names_file(workspace.root).exists()


async def test_a_list_that_could_not_be_read_back_is_not_saved_and_stays_on_the_screen(
    tmp_path: Path,
) -> None:
    workspace = workspace_at(tmp_path / "cdp")
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        await press(pilot, "n")
        app.screen.query_one(TextArea).text = "Ana\n" + "mot " * 50
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, NamesScreen)
        assert "ligne 2" in words(app)
        assert app.screen.query_one(TextArea).text.startswith("Ana")


async def test_a_list_that_cannot_be_read_stops_the_page_and_says_which_key_mends_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path / "cdp")
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"})
    path = names_file(workspace.root)
    path.parent.mkdir(parents=True)
    path.write_text("mot " * 50, "utf-8")
    async with opened(workspace) as (app, pilot):
        await reach(pilot)
        assert "trop long pour un nom" in words(app)
        assert "N ouvre la liste" in words(app)
        await press(pilot, "s", "c")
        assert list(workspace.exports.iterdir()) == []
        assert app.clipboard == ""
        await press(pilot, "n")
        app.screen.query_one(TextArea).text = "Ana"
        await press(pilot, "ctrl+s")
        assert "1 nom à retenir" in words(app)
