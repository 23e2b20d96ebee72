"""The briefing: all filled in, nothing typed lost, an interview begun as written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.widgets import Input

from persona_tui.interview.path import Length, Mode
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.pick import Pick
from tests.tui.house import opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_can_begin_at_once(tmp_path: Path, size: tuple[int, int]) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace, size=size) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        seen = words(app)
        assert "23 novembre 2027, dans 12 mois" in seen
        assert "(•) Complète (1 h)" in seen
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
    (row,) = workspace.sessions.rows()
    opening = workspace.sessions.read(row.id).session.opening
    assert (opening.code, opening.length, opening.mode) == ("E01", Length.FULL, Mode.INTERVIEW)
    assert opening.destroy_on == date(2027, 11, 23)


async def test_what_is_written_is_what_begins(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#code", Input).value = "É-7 [sic]"
        app.screen.query_one("#leader", Input).value = HOSTILE
        app.screen.query_one("#retention", Input).value = "6 mois"
        for name in ("mode", "address", "length"):
            app.screen.query_one(f"#{name}", Pick).focus()
            await pilot.press("right")
        await settle(pilot)
        assert "23 mai 2027, dans 6 mois" in words(app)
        await pilot.press("ctrl+j")
        await settle(pilot)
    (row,) = workspace.sessions.rows()
    opening = workspace.sessions.read(row.id).session.opening
    assert opening.code == "É-7 [sic]"
    assert opening.leader == HOSTILE
    assert opening.familiar
    assert (opening.length, opening.mode) == (Length.SHORT, Mode.SELF_ASSESSMENT)
    assert opening.destroy_on == date(2027, 5, 23)


@pytest.mark.parametrize(
    ("field", "value", "said"), [("code", " ", "Il faut un code"), ("retention", "hier", "!")]
)
async def test_what_is_in_the_way_is_said_and_nothing_begins(
    tmp_path: Path, field: str, value: str, said: str
) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one(f"#{field}", Input).value = value
        await pilot.press("ctrl+j")
        await settle(pilot)
        assert said in words(app)
        assert app.screen.focused is app.screen.query_one(f"#{field}")
    assert workspace.sessions.rows() == ()


async def test_what_was_written_is_there_when_one_comes_back(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#leader", Input).value = HOSTILE
        app.screen.query_one("#address", Pick).focus()
        await pilot.press("right", "escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        await pilot.press("n")
        await settle(pilot)
        assert app.screen.query_one("#leader", Input).value == HOSTILE
        assert app.screen.query_one("#address", Pick).chosen == 1


async def test_a_change_of_language_keeps_what_is_written(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#code", Input).value = "X9"
        app.speak("en")
        await settle(pilot)
        seen = words(app)
        assert "Form of address" in seen
        assert "Interview led by someone" in seen
        assert "23 November 2027, in 12 months" in seen
        assert app.screen.query_one("#code", Input).value == "X9"


async def test_a_disk_that_refuses_is_said_and_what_is_written_stays(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        app.screen.query_one("#leader", Input).value = "Animation"
        (tmp_path / "sessions").rename(tmp_path / "ailleurs")
        (tmp_path / "sessions").write_text("in the way")
        await pilot.press("ctrl+j")
        await settle(pilot)
        assert "! " in words(app)
        assert app.screen.query_one("#leader", Input).value == "Animation"


async def test_the_mouse_picks_too(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        await pilot.click("#address", offset=(14, 0))
        await settle(pilot)
        assert "( ) vous (•) tu" in words(app)


PLAIN = """# Sans étoile

- Licence : CC-BY-4.0
- Usage : conception

### Que faites-vous? {#role}
"""


async def test_what_the_bank_does_not_have_is_not_offered(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path, simple=PLAIN)) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        assert "Essentielle" not in words(app)
        assert "Adresse" not in words(app)
        await pilot.press("ctrl+j")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
