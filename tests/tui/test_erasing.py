"""Erasing from the application: what it says, what must be typed, what is left afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from persona_tui.text.language import Language
from persona_tui.tui.choices import Choices
from persona_tui.workspace import Workspace
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import screen_text, settle, words

CANARY = "ZQX-CANARY-7f"


def holding(folder: Path) -> list[Path]:
    return [path for path in files(folder) if CANARY in path.read_text("utf-8")]


def files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def told(workspace: Workspace, code: str = "E03") -> str:
    answers = {"lien": {"choice": "actif", "text": ""}, "attentes": CANARY}
    return interviewed(workspace, code, **answers)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_the_code_is_typed_before_anything_goes(tmp_path: Path, language: Language) -> None:
    workspace = workspace_at(tmp_path)
    session = told(workspace)
    async with opened(workspace, language) as (app, pilot):
        app.screen.query_one(Choices).highlight(f"session:{session}")
        await pilot.press("delete")
        await settle(pilot)
        assert "E03 Petite banque [sic]" in words(app)
        await pilot.press(*"E0", "enter")
        await settle(pilot)
        await pilot.click("#session")
        assert holding(tmp_path)
        await pilot.press("3", "enter", "enter")
        await settle(pilot)
        assert ("E03 est effacé" if language == "fr" else "E03 is erased") in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert "E03" not in screen_text(app)
    assert holding(tmp_path) == []


async def test_escape_and_back_erase_nothing(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = told(workspace)
    async with opened(workspace) as (app, pilot):
        for leave in ("escape", "back"):
            app.screen.query_one(Choices).highlight(f"session:{session}")
            await pilot.press("delete", *"E03")
            await settle(pilot)
            await (pilot.click("#back") if leave == "back" else pilot.press(leave))
            await settle(pilot)
    assert workspace.sessions.read(session).session.opening.code == "E03"


async def test_only_an_interview_that_is_pointed_at_is_erased(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    told(workspace)
    async with opened(workspace) as (app, pilot):
        app.screen.query_one(Choices).highlight("bank:petite")
        await pilot.press("delete")
        await settle(pilot)
        assert "Mettez d’abord un entretien en surbrillance." in words(app)


async def test_from_the_review_what_was_being_typed_goes_too(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    told(workspace)
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press(*CANARY, "f4")
        await settle(pilot)
        await pilot.press("delete")
        await settle(pilot)
        assert "Effacer E03" in words(app)
        await pilot.press(*"e03", "enter", "enter")
        await settle(pilot)
        assert "E03 est effacé" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert "Commencer" in screen_text(app)
    assert holding(tmp_path) == []
    assert workspace.sessions.rows() == ()


async def test_exports_are_named_and_go_only_when_asked(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = told(workspace)
    async with opened(workspace) as (app, pilot):
        app.screen.query_one(Choices).highlight(f"session:{session}")
        await pilot.press("x", "enter")
        await settle(pilot)
        await pilot.press("s")
        await settle(pilot)
        await pilot.press("escape", "escape")
        await settle(pilot)
        assert len(list(workspace.exports.glob("*.md"))) == 1
        await pilot.press("delete")
        await settle(pilot)
        assert "1 exportation en contient des mots" in words(app)
        await pilot.press(*"E03")
        await pilot.click("#exports")
        await settle(pilot)
    assert list(workspace.exports.glob("*.md")) == []
    assert holding(tmp_path) == []


async def test_what_came_back_is_shown_as_erased_and_not_opened(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = told(workspace)
    path = tmp_path / "sessions" / f"{session}.json"
    content = path.read_bytes()
    workspace.sessions.eraser.erase(session)
    path.write_bytes(content)
    async with opened(workspace) as (app, pilot):
        assert "effacé, mais revenu" in screen_text(app)
        app.screen.query_one(Choices).highlight(f"session:{session}")
        await pilot.press("enter")
        await settle(pilot)
        assert "a été effacé" in words(app)


async def test_dates_that_are_past_or_near_are_said_and_nothing_goes_by_itself(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = told(workspace)
    soon = told(workspace, "E04")
    told(workspace, "E05")
    workspace.keep_until(session, date(2026, 11, 23))
    workspace.keep_until(soon, date(2026, 12, 23))
    async with opened(workspace, size=(100, 30)) as (app, _):
        seen = words(app)
    assert "1 entretien a passé sa date : E03 (23 novembre 2026)." in seen
    assert "1 entretien est à effacer d’ici un mois : E04 (23 décembre 2026)." in seen
    assert len(workspace.sessions.rows()) == 3
