"""What is to be reviewed and what came back: said where one looks, confirmed on one key (R8, R10, R11)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.session import Json
from tests.tui.interview.room import asked
from tests.tui.interview.test_impact import SAID, seen
from tests.tui.interview.whole_bank import WHOLE

CHANGED: dict[str, Json] = {**SAID, "heures": "12"}
"""The answer that a later wording pipes is another by then."""


async def test_r10_the_question_says_what_changed_and_one_key_confirms_it(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=SAID) as (app, hands):
        await hands.press("backspace", "backspace", *"12", "ctrl+j")
        assert "Cela touche d’autres réponses" in seen(app)
        await hands.press("ctrl+g", *"apportent", "enter")
        assert "À revoir. A changé depuis : « Combien d'heures par mois? »" in seen(app)
        assert "(alors : 70 heures; maintenant : 12 heures)" in seen(app)
        assert "^S Confirmer" in seen(app)
        await hands.press("ctrl+s")
        assert "Confirmée telle quelle." in seen(app)
        assert "À revoir" not in seen(app)
        assert app.live.interview.standing.to_review == frozenset()
        await hands.press("ctrl+s")
        assert "Rien à confirmer ici." in seen(app)


async def test_r10_changed_back_nothing_is_to_review(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=SAID) as (app, hands):
        await hands.press("backspace", "backspace", *"12", "ctrl+j", "f8")
        await hands.press("ctrl+g", *"apportent", "enter")
        assert "À revoir" not in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_r8_r10_the_outline_and_the_list_mark_them_in_words(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID, size=size) as (app, hands):
        await hands.press("2", "ctrl+j", "ctrl+b", "1", "ctrl+j", "ctrl+g")
        assert "↺ Combien d'heures par mois? (de retour sur le parcours)" in app.seen
        await hands.press("escape", "ctrl+g", *"heures", "enter", "backspace", *"5", "enter", "ctrl+g")
        assert "! Qu'apportent ces 75 heures? (à revoir)" in app.seen
        await hands.press("escape", "ctrl+l")
        assert "! Qu'apportent" in app.seen


async def test_r10_what_is_highlighted_in_the_outline_is_confirmed_there(tmp_path: Path) -> None:
    async with asked(tmp_path, "heures", text=WHOLE, held=SAID) as (app, hands):
        await hands.press("backspace", "backspace", *"12", "ctrl+j", "ctrl+g", *"rôle", "enter")
        await hands.press("ctrl+l", "down")
        assert "! à revoir" in app.seen
        await hands.press("ctrl+s")
        assert app.live.interview.standing.to_review == frozenset()


async def test_r8_an_answer_that_came_back_is_confirmed_too(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=SAID) as (app, hands):
        await hands.press("2", "ctrl+j", "ctrl+b", "1", "ctrl+j", "ctrl+g", *"rôle", "enter")
        assert "De retour sur le parcours, avec sa réponse (^S Confirmer)" in seen(app)
        await hands.press("ctrl+s")
        assert "De retour" not in seen(app)
        assert "role" not in app.live.interview.restored
