"""What the bank says of an answer: warnings to justify or not, rejections that keep a draft (R14)."""

from __future__ import annotations

from pathlib import Path

from persona_tui.interview.session import Json
from tests.tui.interview.room import asked, shown, workspace
from tests.tui.interview.test_impact import seen
from tests.tui.interview.whole_bank import WHOLE

GATE: dict[str, Json] = {"encore": True}


async def test_r14_a_warning_blocks_nothing_and_stands_under_the_answer(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await hands.press(*"70", "enter")
        assert app.live.interview.current == "role"
        assert "À vérifier : Plus de 60 heures [/] par mois?" in seen(app)
        assert app.held("heures").value == 70
        await hands.press("ctrl+b")
        assert "! À vérifier : Plus de 60 heures [/] par mois?" in seen(app)
        assert "Justification" in seen(app)


async def test_r14_a_warning_shows_while_typing_and_tab_leads_to_its_justification(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await hands.press(*"70")
        app.later.fire()
        await hands.pause()
        assert "! À vérifier" in seen(app)
        await hands.press("tab")
        await hands.write("saison [des] semis")
        await hands.press("enter")
        assert (app.held("heures").value, app.held("heures").reason) == (70, "saison [des] semis")
        assert app.live.interview.current == "role"
        await hands.press("ctrl+b")
        assert "saison [des] semis" in seen(app)
        await hands.press("f8")
        assert app.held("heures").reason == ""
        await hands.press("f9")
        assert app.held("heures").reason == "saison [des] semis"


async def test_r14_a_justification_goes_with_the_value_that_it_justifies(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await hands.press(*"70", "enter", "ctrl+b", "tab", *"oui", "enter", "ctrl+b")
        await hands.press("backspace", "backspace", *"12", "enter")
        assert (app.held("heures").value, app.held("heures").reason) == (12, "")


async def test_r24_a_justification_that_is_being_typed_is_kept(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await hands.press(*"70", "enter", "ctrl+b", "tab", *"parce q")
        app.later.fire()
        assert app.live.interview.session.drafts["heures@reason"].raw == "parce q"
        assert app.live.flush(5)
        session_id = app.live.id
    live = workspace(tmp_path).resume(session_id)
    async with shown(live) as (app, hands):
        assert "parce q" in seen(app)
        await hands.press("ctrl+j")
        assert app.held("heures").reason == "parce q"


async def test_r14_a_rejection_says_why_the_answer_stays_a_draft(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await hands.press(*"150", "enter")
        assert "Gardé comme brouillon : C'est plus qu'un mois." in seen(app)
        assert app.held("heures").value is None
        assert app.live.interview.current == "role"
        await hands.press("ctrl+b")
        assert "150" in seen(app)
        assert "! Gardé comme brouillon : C'est plus qu'un mois." in seen(app)
        assert "Justification" not in seen(app)


async def test_the_palette_s_command_leads_to_the_justification_and_back(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=GATE) as (app, hands):
        await app.screen.run_action("justify")
        await hands.pause()
        assert "Il n’y a rien à justifier ici." in seen(app)
        await hands.press(*"70", "enter", "ctrl+b")
        await app.screen.run_action("justify")
        await hands.press("x")
        await app.screen.run_action("justify")
        await hands.press("ctrl+j")
        assert app.held("heures").reason == "x"
