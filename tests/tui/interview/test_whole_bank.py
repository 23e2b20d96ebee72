"""Every answer type and every kind of repetition: asked, answered, reviewed and exported from the app."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from persona_tui.banks.answer_types import AnswerType
from persona_tui.interview.conductor import FINISH
from persona_tui.interview.path import Mode
from persona_tui.text.language import Language
from persona_tui.tui.choices import Choices
from persona_tui.tui.review.screen import ReviewScreen
from tests.tui.export_preview.room import pick
from tests.tui.house import opened, workspace_at
from tests.tui.interview.room import asked, bank_of
from tests.tui.interview.whole_bank import STEPS, TOLD, WHOLE
from tests.tui.seen import settle


def test_the_bank_holds_every_answer_type() -> None:
    assert {type(question.answer) for question in bank_of(WHOLE).questions} == set(get_args(AnswerType))


@pytest.mark.parametrize(("language", "size"), [("fr", (80, 24)), ("en", (120, 40))])
async def test_all_of_it_is_asked_answered_reviewed_and_exported(
    tmp_path: Path, language: Language, size: tuple[int, int]
) -> None:
    async with asked(tmp_path, language=language, size=size, text=WHOLE) as (app, hands):
        interview = app.live.interview
        for item, keys, value in STEPS:
            assert interview.current == item
            question = interview.question(item)
            assert question is not None
            assert " ".join(str(question.wording).split()[:2]) in app.seen
            await hands.press(*keys)
            assert app.held(item).value == value, item
        assert ("Une de plus" if language == "fr" else "One more") in app.seen
        await hands.press("enter")
        assert (interview.current, app.reviews) == (FINISH, 1)
        assert app.live.flush(5)
    async with opened(workspace_at(tmp_path), language, size) as (house, pilot):
        await pilot.press("r")
        await settle(pilot)
        assert isinstance(house.screen, ReviewScreen)
        page = " ".join(str(one.prompt) for one in house.screen.query_one(Choices).options)
        for said in TOLD:
            assert said in page, said
        score, mean = (
            ("elan\u00a0: 4 (2 sur 2)", "moyenne 3,5 (2 sur 2)")
            if language == "fr"
            else ("elan: 4 (2 of 2)", "mean 3.5 (2 of 2)")
        )
        assert score in page
        assert mean in page
        await pilot.press("f")
        await settle(pilot)
        await pilot.press("x")
        await settle(pilot)
        await pick(pilot, "d", "1")
        await pilot.press("s")
        await settle(pilot)
    (exported,) = (tmp_path / "exports").iterdir()
    text = exported.read_text("utf-8").replace("\\", "")
    for said in (*TOLD, "Sujet semis", "Rencontre – 1"):
        assert said in text, said


async def test_r31_alone_all_of_it_can_be_answered_too(tmp_path: Path) -> None:
    async with asked(tmp_path, text=WHOLE, mode=Mode.SELF_ASSESSMENT) as (app, hands):
        interview = app.live.interview
        for item, keys, value in STEPS:
            if item != "observations":
                assert interview.current == item
                await hands.press(*keys)
                assert app.held(item).value == value, item
        await hands.press("enter")
        assert interview.current == FINISH
