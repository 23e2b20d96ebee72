"""Working as several: versions to choose from, copies to merge, an interview that is open elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from persona_tui.tui.choices import Choices
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.review.reading import ReadingScreen
from persona_tui.tui.review.screen import ReviewScreen
from persona_tui.tui.versions.screen import VersionsScreen
from persona_tui.workspace import Workspace
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words

SIZES = [(80, 24), (120, 40)]


def copied(root: Path, workspace: Workspace, session: str) -> Path:
    """What a colleague, who had the same session, wrote meanwhile."""
    elsewhere = root / "elsewhere"
    shutil.copytree(workspace.root, elsewhere)
    with Workspace.open(elsewhere).resume(session) as live:
        live.keep(live.interview.commit("attentes", f"version de Béa {HOSTILE}").change)
    return elsewhere / "sessions" / f"{session}.json"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return workspace_at(tmp_path / "cdp")


@pytest.fixture
def session(workspace: Workspace) -> str:
    return interviewed(workspace, "E01", lien={"choice": "actif"})


@pytest.fixture
def copy(tmp_path: Path, workspace: Workspace, session: str) -> Path:
    found = copied(tmp_path, workspace, session)
    with workspace.resume(session) as live:
        live.keep(live.interview.commit("attentes", "version d’Ana").change)
    return found


@pytest.fixture
def merged(workspace: Workspace, session: str, copy: Path) -> Workspace:
    workspace.sessions.uniting.merge(workspace.sessions.folder / f"{session}.json", copy)
    return workspace


def answer(workspace: Workspace, session: str) -> tuple[object, ...]:
    held = workspace.sessions.read(session).session.answers["attentes"]
    return (held.value, *(one.value for one in held.rivals))


@pytest.mark.parametrize("size", SIZES)
async def test_a_question_with_two_versions_says_so_and_a_key_chooses(
    merged: Workspace, session: str, size: tuple[int, int]
) -> None:
    async with opened(merged, size=size) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, InterviewScreen)
        await pilot.press("f7")
        await settle(pilot)
        assert screen in app.screen_stack[-1:]
        await pilot.press("ctrl+g")
        await settle(pilot)
        await pilot.press(*"espériez", "enter")
        await settle(pilot)
        assert "2 versions, à choisir" in words(app)
        await pilot.press("f7")
        await settle(pilot)
        assert isinstance(app.screen, VersionsScreen)
        assert "version d’Ana" in words(app)
        assert "[sic] [/] [red]x[/red]" in words(app)
        assert "Toutes, jointes" in words(app)
        other = 2 if "version d’Ana" in str(app.screen.query_one(Choices).options[0].prompt) else 1
        app.screen.query_one(Choices).highlight(str(other))
        await pilot.press("enter")
        await settle(pilot)
        assert screen in app.screen_stack[-1:]
        assert "à choisir" not in words(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
    (kept,) = answer(merged, session)
    assert str(kept).startswith("version de Béa")


async def test_escape_leaves_both_and_what_was_typed(merged: Workspace, session: str) -> None:
    before = answer(merged, session)
    async with opened(merged) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+g")
        await settle(pilot)
        await pilot.press(*"espériez", "enter")
        await settle(pilot)
        await pilot.press("ctrl+end", *" suite", "f7")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert "suite" in words(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
    assert answer(merged, session) == before
    assert "suite" in str(merged.sessions.read(session).session.drafts["attentes"].raw)


async def test_the_review_puts_them_first_and_joins_them(merged: Workspace, session: str) -> None:
    async with opened(merged) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        page = "\n".join(str(option.prompt) for option in app.screen.query_one(Choices).options)
        assert page.index("Plusieurs versions, à choisir") < page.index("Quel est votre lien?")
        assert "Autre version" in page
        await pilot.press("v")
        await settle(pilot)
        app.screen.query_one(Choices).highlight("all")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        assert "Autre version" not in words(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
    (kept,) = answer(merged, session)
    assert "version d’Ana" in str(kept)
    assert "version de Béa" in str(kept)


async def test_copies_stand_first_on_the_first_screen_and_enter_merges_them(
    workspace: Workspace, session: str, copy: Path
) -> None:
    name = f"{session}.sync-conflict-20261123-140203-ABCDEFG.json"
    shutil.copy(copy, workspace.sessions.folder / name)
    async with opened(workspace) as (app, pilot):
        assert "Autres versions, à fusionner" in words(app)
        assert "E01\u00a0: quelqu’un d’autre a aussi écrit" in words(app).replace("E01 :", "E01\u00a0:")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "Autres versions" not in words(app)
    assert not (workspace.sessions.folder / name).exists()
    assert len(answer(workspace, session)) == 2


@pytest.mark.parametrize("size", SIZES)
async def test_an_interview_open_elsewhere_is_read_only_and_says_who_holds_it(
    tmp_path: Path, workspace: Workspace, session: str, size: tuple[int, int]
) -> None:
    elsewhere = Workspace.open(workspace.root)
    held = elsewhere.resume(session)
    async with opened(workspace, size=size) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert "lecture seule" in words(app)
        assert "ouvert dans une autre fenêtre" in words(app)
        assert "Je participe [/]" in words(app)
        held.keep(held.interview.commit("attentes", "dit entre-temps").change)
        assert held.flush(5)
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        assert "dit entre-temps" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ReadingScreen)
        held.close()
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert not any(isinstance(screen, ReadingScreen) for screen in app.screen_stack)


async def test_from_the_read_only_page_one_goes_back_or_exports(workspace: Workspace, session: str) -> None:
    with Workspace.open(workspace.root).resume(session):
        async with opened(workspace, language="en") as (app, pilot):
            await pilot.press("enter")
            await settle(pilot)
            assert "read only" in words(app)
            await pilot.press("x")
            await settle(pilot)
            await pilot.press("escape")
            await settle(pilot)
            assert isinstance(app.screen, ReadingScreen)
            await pilot.press("escape")
            await settle(pilot)
            assert isinstance(app.screen, HomeScreen)
