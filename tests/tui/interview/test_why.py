"""Why a question is asked or not, from everywhere one may wonder (R28); scores and results (R20)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.session import Json
from persona_tui.text.language import Language
from tests.tui.interview.room import asked
from tests.tui.interview.test_impact import SAID, seen
from tests.tui.interview.whole_bank import WHOLE

OFF: dict[str, Json] = {**SAID, "encore": False}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Pas posée : la réponse à « Participez-vous encore? » (question 3) est « Non »"),
        ("en", "Not asked: the answer to “Participez-vous encore?” (question 3) is “Non”"),
    ],
)
async def test_r28_a_question_off_the_path_says_why_and_leads_to_what_decides(
    tmp_path: Path, language: Language, said: str
) -> None:
    async with asked(tmp_path, "role", language, text=WHOLE, held=OFF) as (app, hands):
        await hands.press("f6")
        assert said in seen(app)
        await hands.press("enter")
        assert app.live.interview.current == "encore"


async def test_r28_f6_says_why_while_a_long_answer_is_typed_and_loses_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path, "apport", text=WHOLE, held={"encore": True}) as (app, hands):
        await hands.press(*"à moitié", "f6")
        assert "Toujours posée" in seen(app)
        await hands.press("escape", "!", "ctrl+j")
        assert app.held("apport").value == "à moitié!"


async def test_r28_the_list_of_questions_says_why_of_the_highlighted_one(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien", text=WHOLE, held=OFF) as (app, hands):
        await hands.press("ctrl+g", *"rôle", "f6")
        assert "Pas posée : la réponse à « Participez-vous encore? »" in seen(app)
        await hands.press("enter")
        assert app.live.interview.current == "encore"


async def test_r28_so_does_the_outline(tmp_path: Path) -> None:
    async with asked(tmp_path, "encore", text=WHOLE, held=OFF) as (app, hands):
        await hands.press("ctrl+l", "down", "down", "f6")
        assert "Quel rôle y tenez-vous?" in seen(app)
        assert "Pas posée : la réponse à « Participez-vous encore? »" in seen(app)
        await hands.press("escape")
        assert app.live.interview.current == "encore"


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_r20_results_come_with_their_coverage_and_what_they_lack(
    tmp_path: Path, language: Language
) -> None:
    async with asked(tmp_path, "lien", language, text=WHOLE, held={"tromper": 4}) as (app, hands):
        await hands.press("2", "f5")
        wanted = (
            ("elan : 3 (1 sur 2)", "Confiance : indéterminé (1 sur 2)", "Élan : pas encore déterminé")
            if language == "fr"
            else ("elan: 3 (1 of 2)", "Confiance: undetermined (1 of 2)", "Élan: not determined yet")
        )
        for said in wanted:
            assert said in seen(app), said
        assert ("Reste à répondre" if language == "fr" else "Still to answer") in seen(app)
        await hands.press("down", "enter")
        assert app.live.interview.current == "demander"


async def test_r20_a_bank_without_any_says_so(tmp_path: Path) -> None:
    async with asked(tmp_path, text="# Rien\n\n## Une partie\n\n### Une question?\n") as (app, hands):
        await hands.press("f5")
        assert "Cette banque n’a pas de scores et ne calcule rien." in seen(app)
        await hands.press("f5", "a", "ctrl+j")
        assert app.reviews == 1
