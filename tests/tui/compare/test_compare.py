"""The banner, the comparison, the decisions, going on, and undo (R25, R26)."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from persona_tui.interview.migration.retiring import is_retired
from persona_tui.tui.choices import Choices
from persona_tui.tui.compare.banner import Banner
from persona_tui.tui.compare.deciding import DecideScreen
from persona_tui.tui.compare.screen import CompareScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.review.screen import ReviewScreen
from persona_tui.workspace import Workspace
from tests.tui.house import BANK, BROKEN, interviewed, opened, workspace_at
from tests.tui.seen import settle, words

SIZES = [(80, 24), (120, 40)]
EDITED = (
    BANK.replace("### Qu'espériez-vous y trouver? ★ {#attentes}", "### Et maintenant? [sic] {#suite}")
    .replace("- Tu : Qu'espérais-tu y trouver?\n", "")
    .replace(
        "### Un mot de la fin? {#mot}\n\n- Réponse : texte court",
        "### Un dernier mot? {#dernier}\n\n- Alias : mot\n- Réponse : texte",
    )
)


def edit(workspace: Workspace, text: str) -> None:
    (workspace.root / "question_banks" / "petite.md").write_text(text, "utf-8")


async def looked(app: object) -> None:
    """Until the banner has looked at the file."""
    for _ in range(200):
        banner = app.screen.query_one(Banner)  # type: ignore[attr-defined]
        if not any(worker.group == "banner" and not worker.is_finished for worker in app.workers):  # type: ignore[attr-defined]
            break
        await asyncio.sleep(0.01)
    assert isinstance(banner, Banner)


@pytest.mark.parametrize("size", SIZES)
async def test_r26_banner_compare_decide_apply_undo(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01", lien={"choice": "actif"}, attentes="Apprendre [x]", mot="Merci")
    edit(workspace, EDITED)
    async with opened(workspace, size=size) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await looked(app)
        await settle(pilot)
        assert "La banque a changé depuis" in words(app)
        assert "F12 compare" in words(app)
        await pilot.press("f12")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        seen = words(app)
        assert "1 ligne à décider" in seen
        assert "Qu'espériez-vous y trouver?" in seen
        assert "garder de côté, comme question retirée" in seen
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, DecideScreen)
        assert "déplacer vers « Et maintenant? [sic] »" in words(app)
        app.screen.query_one(Choices).highlight("option:suite")
        await pilot.press("enter")
        await settle(pilot)
        assert "Il ne reste rien à décider" in words(app)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        held = app.screen.interview.session.answers
        assert (held["suite"].value, held["dernier"].value) == ("Apprendre [x]", "Merci")
        await looked(app)
        assert "La banque a changé" not in words(app)
        await pilot.press("f8")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        held = app.screen.interview.session.answers
        assert (held["attentes"].value, held["mot"].value) == ("Apprendre [x]", "Merci")
        await pilot.press("f9")
        await settle(pilot)
        assert "suite" in app.screen.interview.session.answers
        await pilot.press("ctrl+q")
        await settle(pilot)
    stored = workspace.sessions.read(session).session
    assert stored.answers["suite"].value == "Apprendre [x]"
    assert stored.pinned.text == EDITED


async def test_r26_the_safe_default_keeps_aside_and_the_review_shows_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"}, attentes="Apprendre [x]", mot="Merci")
    edit(workspace, EDITED)
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f12")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        screen = app.screen
        assert isinstance(screen, InterviewScreen)
        assert sum(map(is_retired, screen.interview.session.answers)) == 1
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        rows = "\n".join(str(option.prompt) for option in app.screen.query_one(Choices).options)
        retired = rows.index("Questions retirées")
        assert "Apprendre [x]" in rows[retired:]
        assert "Posée ainsi\u00a0: Un mot de la fin?" in rows
        choices = app.screen.query_one(Choices)
        choices.highlight(next(str(one.id) for one in choices.options if str(one.id).startswith("retired:")))
        await pilot.press("enter")  # leads nowhere: the question is no more
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)


async def test_r26_cancelling_changes_nothing_and_a_draft_is_kept(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01", lien={"choice": "actif"}, temps="2 h")
    edit(workspace, EDITED)
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("ctrl+j")
        await settle(pilot)
        await pilot.press(*"Apprendre", "f12")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        await pilot.press("ctrl+q")
        await settle(pilot)
    stored = workspace.sessions.read(session).session
    assert stored.answers["attentes"].value == "Apprendre"
    assert not stored.migrations


async def test_r25_a_broken_bank_is_said_and_offers_nothing(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"})
    edit(workspace, BROKEN)
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("escape")
        await settle(pilot)
        if not isinstance(app.screen, InterviewScreen):
            app.screen.query_one(Choices).highlight(f"session:{workspace.sessions.rows()[0].id}")
            await pilot.press("enter")
            await settle(pilot)
        await looked(app)
        await settle(pilot)
        assert "La banque a aujourd'hui des erreurs" in words(app)
        assert "F12" not in words(app)
        await pilot.press("f12")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert "a des erreurs" in words(app)


async def test_r25_the_file_replaced_while_the_interview_is_on_screen(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace, "en") as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await looked(app)
        banner = app.screen.query_one(Banner)
        assert not banner.display
        edit(workspace, EDITED)
        banner.look()
        await settle(pilot)
        await looked(app)
        await settle(pilot)
        assert "The bank has changed since" in words(app)
        await pilot.press("f12")
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen)
        assert "Nothing is left to decide" in words(app)
        app.speak("fr")
        await settle(pilot)
        assert "Il ne reste rien à décider" in words(app)
