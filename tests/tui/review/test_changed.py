"""The review of a changed interview: marks, reasons, results, confirming, undoing (R8, R10, R20)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from persona_tui.interview.session import Json
from persona_tui.tui.app import PersonaApp
from persona_tui.tui.choices import Choices
from persona_tui.tui.interview.screen import InterviewScreen
from persona_tui.workspace import Workspace
from tests.tui.house import opened, workspace_at
from tests.tui.interview.whole_bank import WHOLE
from tests.tui.seen import settle, words

SAID: list[tuple[str, Json]] = [
    ("encore", True),
    ("heures", "70"),
    ("role", "Lire [/]"),
    ("apport", "du temps"),
    ("tromper", 4),
]


def begun(root: Path, *more: tuple[str, Json]) -> Workspace:
    """A session in a workspace with the whole bank, these raw answers given one after the other."""
    workspace = workspace_at(root, tout=WHOLE)
    bank = workspace.library.find("tout").reading.bank
    assert bank is not None
    with workspace.begin(bank, code="E01") as live:
        live.keep(live.interview.begin())
        for item, raw in (*SAID, *more):
            live.keep(live.interview.commit(item, raw).change)
        live.keep(live.interview.justify("heures", "saison [des] semis"))
        assert live.flush(5)
    return workspace


def page(app: PersonaApp) -> str:
    options = app.screen.query_one(Choices).options
    return " ".join(" ".join(str(option.prompt).split()) for option in options)


async def reviewed(pilot: Pilot[Any]) -> None:
    await pilot.press("r")
    await settle(pilot)


async def test_r14_a_warning_and_its_justification_stand_with_the_answer(tmp_path: Path) -> None:
    async with opened(begun(tmp_path)) as (app, pilot):
        await reviewed(pilot)
        assert "Justification : saison [des] semis" in page(app)
        assert "! À vérifier : Plus de 60 heures [/] par mois?" in page(app)


async def test_r10_what_changed_is_said_and_c_confirms_it(tmp_path: Path) -> None:
    async with opened(begun(tmp_path, ("heures", "12"))) as (app, pilot):
        await reviewed(pilot)
        assert "À revoir (C Confirmer)" in page(app)
        assert "(alors : 70 heures; maintenant : 12 heures)" in page(app)
        app.screen.query_one(Choices).highlight("review:apport")
        await pilot.press("c")
        await settle(pilot)
        assert "À revoir" not in page(app)
        await pilot.press("c")
        await settle(pilot)
        assert "Rien à confirmer ici." in words(app)


async def test_r8_what_came_back_is_marked_and_undo_walks_from_here_too(tmp_path: Path) -> None:
    async with opened(begun(tmp_path, ("encore", False), ("encore", True))) as (app, pilot):
        await reviewed(pilot)
        assert "De retour sur le parcours, avec leurs réponses (C Confirmer)" in page(app)
        assert "↺ Quel rôle y tenez-vous?" in page(app)
        await pilot.press("f8", "f8")
        await settle(pilot)
        assert "Gardées de côté : hors parcours" in page(app)
        await pilot.press("f9")
        await settle(pilot)
        assert "Gardées de côté" not in page(app)


async def test_r20_results_stand_on_the_page_and_lead_to_what_they_lack(tmp_path: Path) -> None:
    async with opened(begun(tmp_path), "en") as (app, pilot):
        await reviewed(pilot)
        assert "elan: undetermined (0 of 2)" in page(app)
        assert "Confiance: undetermined (1 of 2)" in page(app)
        app.screen.query_one(Choices).highlight("result:score.1")
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert app.screen.interview.current == "demander"


async def test_r28_w_says_why_and_leads_to_what_decides(tmp_path: Path) -> None:
    async with opened(begun(tmp_path, ("encore", False))) as (app, pilot):
        await reviewed(pilot)
        app.screen.query_one(Choices).highlight("aside:role")
        await pilot.press("w")
        await settle(pilot)
        assert "Participez-vous encore?" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        assert isinstance(app.screen, InterviewScreen)
        assert app.screen.interview.current == "encore"


async def test_r17_after_finishing_a_consent_taken_back_reopens_and_says_what_it_means(
    tmp_path: Path,
) -> None:
    workspace = begun(tmp_path, ("participer", {"choice": "oui"}))
    async with opened(workspace) as (app, pilot):
        await reviewed(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert "finished" in str(workspace.sessions.rows()[0].status)
        app.screen.query_one(Choices).highlight("item:participer")
        await pilot.press("e")
        await settle(pilot)
        await pilot.press("2", "ctrl+j")
        await settle(pilot)
        assert "La participation n’est plus acceptée" in words(app)
        await pilot.press("f4")
        await settle(pilot)
        await pilot.press("f")
        await settle(pilot)
        assert "Terminer garde ce refus" in words(app)
        await pilot.press("enter")
        await settle(pilot)
        session = app.screen._live.interview.session  # type: ignore[attr-defined]
        assert session.answers["role"].value == "Lire [/]", "the safe reply has the focus"
