"""The bank of an interview that is open was migrated by another device: the screen follows (R24, R26)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from persona_tui.banks import read_bank
from persona_tui.interview.migration.planning import Edition
from persona_tui.interview.session import PinnedBank
from persona_tui.tui.app import PersonaApp
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.review.screen import ReviewScreen
from persona_tui.tui.why.screen import WhyScreen
from persona_tui.workspace import Workspace
from tests.tui.house import BANK, interviewed, opened, workspace_at
from tests.tui.seen import settle, until, words

RENAMED = ("★ {#attentes}\n", "★ {#espoirs}\n\n- Alias : attentes")
NEW = BANK.replace(*RENAMED)
WITHOUT = BANK.replace(
    "### Qu'espériez-vous y trouver? ★ {#attentes}\n\n- Réponse : texte\n- Tu : Qu'espérais-tu y trouver?\n",
    "",
)
SAID = "La banque de cet entretien a changé ailleurs"


def migrated_elsewhere(workspace: Workspace, session: str, away: Path, text: str) -> None:
    """Another device takes the file, goes on with another version, and its sync engine brings it back."""
    there = workspace_at(away)
    name = f"{session}.json"
    (away / "sessions" / name).write_bytes((workspace.root / "sessions" / name).read_bytes())
    bank = read_bank(text.encode(), "petite.md").bank
    assert bank is not None
    pinned = PinnedBank(bank.id, bank.version, bank.sha256, bank.text, "petite.md")
    with there.resume(session) as live:
        live.keep(live.interview.migrate(Edition(pinned, bank)))
        assert live.flush(5)
    (workspace.root / "sessions" / name).write_bytes((away / "sessions" / name).read_bytes())


async def at_attentes(pilot: Pilot[Any]) -> InterviewScreen:
    """Open the interview that the first screen lists, at its only written question."""
    await pilot.press("enter")
    await settle(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, InterviewScreen)
    screen.go_to("attentes")
    await settle(pilot)
    assert screen.live.flush(5)
    return screen


async def wrote(pilot: Pilot[Any], text: str) -> None:
    field = pilot.app.screen.focused
    assert isinstance(field, TextArea)
    field.insert(text)
    await pilot.pause()


def shown(app: PersonaApp) -> InterviewScreen:
    screen = app.screen
    assert isinstance(screen, InterviewScreen)
    return screen


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_r26_the_screen_follows_at_the_same_question_with_what_is_typed(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path / "here")
    session = interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace, size=size) as (app, pilot):
        before = await at_attentes(pilot)
        migrated_elsewhere(workspace, session, tmp_path / "away", NEW)
        await wrote(pilot, "Apprendre [x]")
        before.keeping.now()
        await until(pilot, lambda: app.screen is not before)
        await settle(pilot)
        after = shown(app)
        assert after.interview.current == "espoirs"
        assert "Apprendre [x]" in words(app)
        assert SAID in words(app)
        await wrote(pilot, " et donner")
        await pilot.press("ctrl+j")
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
    stored = workspace.sessions.read(session)
    assert stored.bank.text == NEW
    assert "et donner" in str(stored.session.answers["espoirs"].value)
    assert "Apprendre [x]" in str(stored.session.answers["espoirs"].value)
    assert not stored.session.answers["espoirs"].rivals


async def test_r24_what_is_typed_for_a_question_that_vanished_is_kept(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path / "here")
    session = interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        before = await at_attentes(pilot)
        migrated_elsewhere(workspace, session, tmp_path / "away", WITHOUT)
        await wrote(pilot, "Apprendre [x]")
        before.keeping.now()
        await until(pilot, lambda: app.screen is not before)
        await settle(pilot)
        assert shown(app).interview.current == "temps"
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        await pilot.press("G")
        await settle(pilot)
        assert "Apprendre [x]" in words(app)
        await pilot.press("ctrl+q")
        await settle(pilot)


async def test_r26_a_page_over_the_question_is_left_first(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path / "here")
    session = interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        before = await at_attentes(pilot)
        migrated_elsewhere(workspace, session, tmp_path / "away", NEW)
        await wrote(pilot, "Apprendre")
        await pilot.press("f6")  # what is typed is kept before the page opens
        await until(pilot, lambda: before.live.moved)
        await settle(pilot)
        assert isinstance(app.screen, WhyScreen)
        await pilot.press("escape")
        await until(pilot, lambda: app.screen is not before and isinstance(app.screen, InterviewScreen))
        await settle(pilot)
        assert shown(app).interview.current == "espoirs"
        assert "Apprendre" in words(app)


async def test_keys_on_their_way_to_the_screen_that_is_left_do_no_harm(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path / "here")
    session = interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        before = await at_attentes(pilot)
        migrated_elsewhere(workspace, session, tmp_path / "away", WITHOUT)
        await wrote(pilot, "Apprendre")
        before.keeping.now()
        await until(pilot, lambda: app.screen is not before)
        before.action_next()
        before.action_undo()
        await settle(pilot)
        assert shown(app).live.flush(5)
    assert workspace.sessions.read(session).bank.text == WITHOUT
