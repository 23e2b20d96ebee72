"""A damaged interview put back from the first screen; those that are gone or of a later version said so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from persona_tui.tui.choices import Choices
from persona_tui.workspace import Workspace
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import screen_text, settle


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", attentes="Des pairs [sic]")
    return workspace


@pytest.fixture
def path(workspace: Workspace) -> Path:
    (path,) = (workspace.root / "sessions").glob("*.json")
    return path


def content(path: Path) -> bytes:
    return path.read_bytes()


def spoil(path: Path, text: str) -> None:
    path.write_text(text)


def lose(*paths: Path) -> None:
    for path in paths:
        path.unlink()


async def enter(pilot: Pilot[None], path: Path) -> None:
    pilot.app.screen.query_one(Choices).highlight(f"session:{path.stem}")
    await pilot.press("enter")
    await settle(pilot)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_damaged_interview_is_offered_its_copy_and_comes_back(
    workspace: Workspace, path: Path, size: tuple[int, int]
) -> None:
    before = content(path)
    spoil(path, '{"meta": {')
    async with opened(workspace, size=size) as (app, pilot):
        line = next(line for line in screen_text(app).splitlines() if "abîmé" in line)
        assert "! fichier abîmé\u00a0: restaurer la copie de " in line
        await enter(pilot, path)
        seen = " ".join(screen_text(app).split())
        assert "le fichier est tronqué" in seen
        assert "Restaurer la copie de" in seen
        await pilot.press("right", "enter")
        await settle(pilot)
        assert content(path) == before
        assert ".quarantine" in screen_text(app).replace("\n", "")
        await pilot.press("enter")
        await settle(pilot)
        assert "abîmé" not in screen_text(app)
        await enter(pilot, path)
        assert "Repris où vous en étiez." in screen_text(app)


async def test_the_safe_reply_has_the_focus_and_touches_nothing(workspace: Workspace, path: Path) -> None:
    spoil(path, "")
    async with opened(workspace) as (app, pilot):
        await enter(pilot, path)
        await pilot.press("enter")
        await settle(pilot)
        assert content(path) == b""
        await enter(pilot, path)
        await pilot.press("escape")
        await settle(pilot)
        assert content(path) == b""
        assert "abîmé" in screen_text(app)


async def test_without_a_copy_it_is_said_what_to_do(workspace: Workspace, path: Path) -> None:
    spoil(path, "")
    lose(*(workspace.root / ".snapshots").glob("*/*"))
    async with opened(workspace) as (app, pilot):
        assert "fichier abîmé, laissé en place" in screen_text(app)
        await enter(pilot, path)
        assert "sauvegarde" in screen_text(app)


async def test_interviews_that_are_gone_are_said_first(workspace: Workspace, path: Path) -> None:
    workspace.sessions.rows()
    lose(path)
    async with opened(Workspace(workspace.root)) as (app, _):
        seen = screen_text(app)
    assert "! 1 entretien sur 1 a disparu" in seen
    assert "persona-tui doctor" in seen


async def test_an_interview_of_a_later_version_can_only_be_shared(workspace: Workspace, path: Path) -> None:
    data = json.loads(content(path))
    data["meta"]["1"]["schema"] = 7
    spoil(path, json.dumps(data))
    before = content(path)
    async with opened(workspace) as (app, pilot):
        assert "version récente, lecture" in screen_text(app)
        await enter(pilot, path)
        assert "schéma 7" in screen_text(app)
        await pilot.press("right", "enter")
        await settle(pilot)
        assert "Résumé d'entretien" in screen_text(app)
    assert content(path) == before
