"""The review: everything on one page, mended from there, finished from there (R13, R17, C row 8)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.session import Status
from persona_tui.tui.choices import Choices
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.tui.review.screen import ReviewScreen
from persona_tui.workspace import Workspace
from tests.tui.house import interviewed, opened, workspace_at
from tests.tui.seen import HOSTILE, settle, words

SIZES = [(80, 24), (120, 40)]


def rows(app: object) -> list[str]:
    return [str(option.prompt) for option in app.screen.query_one(Choices).options]  # type: ignore[attr-defined]


def status(workspace: Workspace) -> Status:
    (row,) = workspace.sessions.rows()
    return workspace.sessions.read(row.id).session.status


@pytest.mark.parametrize("size", SIZES)
async def test_all_is_on_one_page_missing_first_off_the_path_last(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"}, temps="2 h", attentes=HOSTILE)
    async with opened(workspace, size=size) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        page = "\n".join(rows(app))
        assert " ".join(HOSTILE.split()) in " ".join(page.split())
        assert "2\u00a0h" in page
        assert "Je participe [/]" in page
        assert page.index("Quel est votre lien?") < page.index("Qu'espériez-vous")


async def test_r7_what_left_the_path_stands_aside_with_its_reason(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", temps="2 h", lien={"choice": "autre", "text": "[sic]"})
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        page = "\n".join(rows(app))
        aside = page.index("Gardées de côté")
        assert aside < page.index("Depuis combien de temps?")
        assert "Quel est votre lien?" in page[aside:]
        assert "Autre\u00a0: [sic]" in page


async def test_enter_goes_to_the_question_and_the_change_shows_on_return(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"}, attentes="avant")
    async with opened(workspace) as (app, pilot):
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("f4")
        await settle(pilot)
        app.screen.query_one(Choices).highlight("item:mot")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert "Un mot de la fin?" in words(app)
        await pilot.press(*"merci", "f4")
        await settle(pilot)
        assert "merci" in "\n".join(rows(app))
        assert len(app.screen_stack) == 4


async def test_r13_finish_shows_what_is_missing_and_goes_to_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", attentes="rien")
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        assert rows(app)[0] == "Manquantes"
        await pilot.press("f")
        await settle(pilot)
        assert "Il manque 1 réponse obligatoire" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert "Quel est votre lien?" in words(app)
        await pilot.press("ctrl+q")
        await settle(pilot)
    assert status(workspace) is Status.OPEN


async def test_r13_finishing_anyway_is_recorded_as_incomplete(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", attentes="rien")
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
        assert "terminé, incomplet" in words(app)
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
        assert "terminé, incomplet" in words(app)
    assert status(workspace) is Status.INCOMPLETE


async def test_a_whole_interview_is_finished_and_kept(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif"})
    async with opened(workspace) as (_, pilot):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
    assert status(workspace) is Status.FINISHED


async def test_a_finished_interview_opens_on_its_page(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", finish=True, lien={"choice": "actif"})
    async with opened(workspace) as (app, pilot):
        app.screen.query_one(Choices).highlight(f"session:{workspace.sessions.rows()[0].id}")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, ReviewScreen)
        app.speak("en")
        await settle(pilot)
        assert "finished" in words(app)


CONSENT = """# Avec accord

- Usage : entretien
- Licence : CC-BY-4.0

## Accueil {#accueil}

### Acceptez-vous? {#participer}

- Réponse : consentement participation

### Et puis? {#suite}

- Réponse : texte
"""


async def test_r17_a_refusal_asks_before_it_erases(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path, petite=CONSENT)
    interviewed(workspace, "E01", suite="une confidence", participer={"choice": "non"})
    async with opened(workspace) as (app, pilot):
        await pilot.press("r")
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert "efface tout le reste" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert status(workspace) is Status.OPEN
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("right", "enter")
        await settle(pilot)
        await pilot.press("ctrl+q")
        await settle(pilot)
    assert status(workspace) is Status.REFUSED
    (file,) = (tmp_path / "sessions").glob("*.json")
    assert "une confidence" not in file.read_text("utf-8")
