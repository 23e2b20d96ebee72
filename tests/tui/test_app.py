"""The application as a whole: quick to show, straight into an interview when asked, sound at any size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from persona_tui.tui import themes
from persona_tui.tui.choices import Choices
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Workspace
from tests.tui.house import application, clock, interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    heavy = ("pydantic", "markdown_it", "tinydb", "orjson", "filelock")
    code = f"import sys, persona_tui.tui.app; print([one for one in {heavy} if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


async def test_it_can_go_straight_into_an_interview(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01")
    async with opened(workspace, begin=lambda found: found.resume(session)) as (app, _):
        assert isinstance(app.screen, InterviewScreen)
        assert "E01" in words(app)


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (200, 60)])
async def test_it_stands_at_any_size(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace, size=size) as (app, pilot):
        for keys in (
            ("n", "escape"),
            ("x", "escape"),
            ("r", "x", "escape", "escape"),
            ("ctrl+p", "escape"),
            ("f1", "escape"),
        ):
            for key in keys:
                await pilot.press(key)
                await settle(pilot)
        assert app.is_running


async def test_first_use_says_where_the_banks_are(tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "neuf", clock=clock)
    assert workspace.fresh
    async with opened(workspace, size=(120, 40)) as (app, _):
        assert "Les banques de questions sont dans" in words(app)
        assert "Découverte persona" in words(app)


async def test_lists_move_as_people_expect(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    for code in ("E01", "E02", "E03"):
        interviewed(workspace, code)
    async with opened(workspace) as (app, pilot):
        found = app.screen.query_one(Choices)
        places = []
        for key in ("j", "j", "k", "down", "G", "g", "up"):
            await pilot.press(key)
            places.append(found.highlighted_id[:4])
        assert places == ["sess", "sess", "sess", "sess", "bank", "sess", "bank"]


async def test_without_colour_no_ansi_theme_is_offered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = application(workspace_at(tmp_path), theme="ansi-dark")
    assert app.theme == themes.DARK.name
    async with app.run_test(size=(120, 60)) as pilot:
        await settle(pilot)
        app.action_choose_theme()
        await settle(pilot)
        offered = words(app)
    assert "persona-light" in offered
    assert "ansi-" not in offered


async def test_every_theme_can_be_taken_from_the_list(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        app.action_choose_theme()
        await settle(pilot)
        await pilot.press(*"nord", "enter")
        await settle(pilot)
        assert app.theme == "nord"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_hostile_names_are_shown_as_they_are_everywhere(tmp_path: Path, size: tuple[int, int]) -> None:
    title = "[/] [red]x[/red] [@click=app.quit]q[/]"
    bank = f"# {title}\n\n- Usage : conception\n- Licence : CC0-1.0\n\n### [b]Quoi[/b]? {{#quoi}}\n"
    workspace = workspace_at(tmp_path / "[sic] [b]", petite=bank)
    interviewed(workspace, "[@click=app.bell]E[/]", quoi=HOSTILE)
    async with opened(workspace, size=size) as (app, pilot):
        assert "[sic] [b]" in words(app)
        assert "[/] [red]x" in words(app)
        await pilot.press("r")
        await settle(pilot)
        seen = words(app)
        assert f"[@click=app.bell]E[/] {title} en cours" in seen
        assert "[b]Quoi[/b]?" in seen
        assert "[sic] [/] [red]x[/red] [@click=app.quit]q[/]" in seen
        for key in ("x", "escape", "ctrl+p", "escape", "escape", "n", "f1", "escape"):
            await pilot.press(key)
            await settle(pilot)
        assert title in words(app)
        assert "\x1b" not in words(app)
