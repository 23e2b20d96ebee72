"""How the screens look, at the two sizes and in both languages. Look at a change before accepting it.

``pytest tests/snapshots --snapshot-update`` draws them anew.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import textual._wait
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.app import App
from textual.pilot import Pilot

from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.interview.screen import InterviewScreen
from tests.tui.house import BANK, BROKEN, interviewed, opened, workspace_at
from tests.tui.review.test_changed import begun
from tests.tui.seen import HOSTILE, drawn_still, settle, until, words


class Drawing(SingleFileSnapshotExtension):
    """One SVG file a screen."""

    file_extension = "svg"
    _write_mode = WriteMode.TEXT


@pytest.fixture(autouse=True)
def quick_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(textual._wait, "SLEEP_GRANULARITY", 1 / 500)
    monkeypatch.setattr(textual._wait, "SLEEP_IDLE", 1 / 1000)


@pytest.fixture
def look(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(Drawing)


def drawn(app: App[Any]) -> str:
    """The screen as SVG, without the fonts of another host and without changing names."""
    svg = app.export_screenshot(simplify=True)
    svg = re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r"terminal-\d+", "terminal", svg)
    svg = re.sub(r"<!--.*?-->", "", svg)
    return "\n".join(line.rstrip() for line in svg.splitlines()) + "\n"


def lived_in(root: Path) -> Any:
    workspace = workspace_at(root / "Jardins en réseau", petite=BANK, abimee=BROKEN)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, temps="2 h", attentes=HOSTILE)
    interviewed(workspace, "E02", lien={"choice": "autre", "text": "[sic]"}, mot="«\u00a0merci\u00a0»")
    return workspace


async def test_an_empty_home(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(workspace_at(tmp_path / "Jardins")) as (app, pilot):
        assert isinstance(app.screen, HomeScreen)
        assert await drawn_still(pilot, drawn) == look


async def test_a_home_that_is_lived_in(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(lived_in(tmp_path), "en", (120, 40), theme="persona-light") as (_, pilot):
        assert await drawn_still(pilot, drawn) == look


async def test_the_briefing(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(workspace_at(tmp_path)) as (_, pilot):
        await pilot.press("n")
        assert await drawn_still(pilot, drawn) == look


async def test_the_review_of_hostile_words(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(lived_in(tmp_path), theme="persona-light") as (_, pilot):
        await pilot.press("r")
        assert await drawn_still(pilot, drawn) == look


def to_share(root: Path) -> Any:
    """Two interviews, something to check in one, an answer kept aside in the other."""
    workspace = workspace_at(root / "Jardins en réseau", petite=BANK)
    said = f"Écrire à m@exemple.ca {HOSTILE}"
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"}, temps="2 h", attentes=said)
    session = interviewed(
        workspace, "E02", finish=True, lien={"choice": "actif"}, temps="3 h", attentes="Rien"
    )
    with workspace.resume(session) as live:
        live.keep(live.interview.commit("lien", {"choice": "autre", "text": "[sic]"}).change)
    return workspace


async def test_choosing_what_is_exported(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(to_share(tmp_path)) as (_, pilot):
        await pilot.press("x")
        await settle(pilot)
        await pilot.press("down", "space")
        assert await drawn_still(pilot, drawn) == look


async def test_the_export_preview(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(to_share(tmp_path), size=(120, 40)) as (_, pilot):
        for key in ("x", "a", "enter"):
            await pilot.press(key)
            await settle(pilot)
        assert await drawn_still(pilot, drawn) == look


async def test_a_small_export_preview(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(to_share(tmp_path), "en", theme="persona-light") as (_, pilot):
        for key in ("x", "a", "enter"):
            await pilot.press(key)
            await settle(pilot)
        assert await drawn_still(pilot, drawn) == look


async def test_the_problems_of_a_bank(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(workspace_at(tmp_path, abimee=BROKEN)) as (_, pilot):
        await pilot.press("n")
        assert await drawn_still(pilot, drawn) == look


async def test_help(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(workspace_at(tmp_path)) as (_, pilot):
        await pilot.press("f1")
        assert await drawn_still(pilot, drawn) == look


async def changed(pilot: Pilot[Any], *more: str) -> str:
    """The interview that goes on, its gate answered otherwise, then these keys."""
    await pilot.press("enter")
    await settle(pilot)
    for key in ("ctrl+g", *"encore", "enter", "2", "ctrl+j", *more):
        await pilot.press(key)
        await settle(pilot)
    return await drawn_still(pilot, drawn)


async def test_an_impact_over_the_next_question(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(begun(tmp_path)) as (_, pilot):
        assert await changed(pilot) == look


async def test_why_the_impact(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(begun(tmp_path), "en", (120, 40), theme="persona-light") as (_, pilot):
        assert await changed(pilot, "f6") == look


async def test_results_without_colour(
    tmp_path: Path, look: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(begun(tmp_path), size=(100, 30)) as (_, pilot):
        assert await changed(pilot, "ctrl+j", "f5") == look


async def test_an_answer_to_review(tmp_path: Path, look: SnapshotAssertion) -> None:
    async with opened(begun(tmp_path, ("encore", False)), theme="persona-light") as (app, pilot):
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, InterviewScreen) and app.screen.asking is not None)
        assert isinstance(app.screen, InterviewScreen)
        app.screen.go_to("apport")  # no key is sent to a list that may not have its rows yet
        await until(pilot, lambda: "! À revoir" in words(app))
        assert await drawn_still(pilot, drawn) == look


async def test_without_colour(
    tmp_path: Path, look: SnapshotAssertion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(lived_in(tmp_path)) as (_, pilot):
        assert await drawn_still(pilot, drawn) == look
