"""Sections repeated on demand: one more where they end, one taken away, each by its name (R18, R19)."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.session import Json
from tests.tui.interview.room import asked
from tests.tui.interview.test_impact import seen

TEXT = """# Rencontres

## Rencontre {#rencontre}

- Répéter : 1..3

### Qui était là? {#presents}

### Et ensuite? {#ensuite}

## Fin {#fin-s}

### Un mot? {#mot}
"""
ONE: dict[str, Json] = {"presents[1]": "Marie", "ensuite[1]": "la suite"}


def asked_for(app: object) -> tuple[str, ...]:
    return app.live.interview.repetitions("rencontre")  # type: ignore[attr-defined,no-any-return]


async def test_r18_one_more_is_offered_at_the_end_and_taken(tmp_path: Path) -> None:
    async with asked(tmp_path, text=TEXT) as (app, hands):
        assert "Rencontre · 1" in seen(app)
        await hands.press(*"Marie", "ctrl+j", *"la suite", "ctrl+j")
        assert "« Rencontre » a été posée 1 fois. Une de plus?" in seen(app)
        await hands.press("right", "enter")
        assert len(asked_for(app)) == 2
        assert "Rencontre · 2" in seen(app)
        assert "Qui était là?" in seen(app)
        await hands.press(*"Jean", "ctrl+j", *"fini", "ctrl+j")
        assert "« Rencontre » a été posée 2 fois" in seen(app)
        await hands.press("enter")
        assert app.live.interview.current == "mot"


async def test_r18_the_same_offer_is_made_once_and_escape_stays(tmp_path: Path) -> None:
    async with asked(tmp_path, "ensuite[1]", text=TEXT, held=ONE) as (app, hands):
        await hands.press("ctrl+j", "escape")
        assert app.live.interview.current == "ensuite[1]"
        await hands.press("ctrl+j", "enter")
        assert app.live.interview.current == "mot"
        await hands.press("ctrl+b", "ctrl+j")
        assert app.live.interview.current == "mot"


async def test_r18_no_more_is_offered_than_the_bank_allows(tmp_path: Path) -> None:
    async with asked(tmp_path, "ensuite[1]", text=TEXT, held=ONE) as (app, hands):
        for _ in range(3):
            await app.screen.run_action("repeat")
            await hands.pause()
        assert len(asked_for(app)) == 3
        await app.screen.run_action("repeat")
        await hands.pause()
        assert "Aucune partie ne peut être posée une fois de plus" in seen(app)


async def test_r18_a_section_that_nobody_asked_for_yet_is_offered_on_the_way(tmp_path: Path) -> None:
    text = TEXT.replace("1..3", "0..3").replace("## Rencontre", "### Avant? {#avant}\n\n## Rencontre")
    async with asked(tmp_path, text=text) as (app, hands):
        await hands.press("a", "ctrl+j")
        assert "« Rencontre » se pose autant de fois qu’il le faut. Une première fois?" in seen(app)
        await hands.press("right", "enter")
        assert "Rencontre · 1" in seen(app)


async def test_r7_r18_taking_one_away_asks_first_keeps_its_answers_and_can_be_undone(tmp_path: Path) -> None:
    async with asked(tmp_path, "ensuite[1]", text=TEXT, held=ONE) as (app, hands):
        await hands.press("ctrl+j", "right", "enter", *"Jean", "ctrl+j", "ctrl+b", "ctrl+o")
        assert "Une fois de plus : Rencontre" in seen(app)
        assert "Retirer « Rencontre · 2 »" in seen(app)
        await hands.press("8")
        assert "Retirer « Rencontre · 2 »? 1 réponse est gardée de côté" in seen(app)
        await hands.press("enter")
        assert len(asked_for(app)) == 2
        await hands.press("ctrl+o", "8", "right", "enter")
        assert len(asked_for(app)) == 1
        assert "1 réponse sort, gardée de côté : Rencontre · 2 (« Qui était là? »)" in seen(app)
        await hands.press("f8")
        assert len(asked_for(app)) == 2
        assert "Annulé : Rencontre · 2." in seen(app)
        assert "Jean" in seen(app)


async def test_r18_the_least_number_stays(tmp_path: Path) -> None:
    async with asked(tmp_path, "ensuite[1]", text=TEXT, held=ONE) as (app, hands):
        await app.screen.run_action("take_away")
        await hands.pause()
        assert "Rien ne peut être retiré ici." in seen(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_r19_questions_of_one_wording_are_told_apart(tmp_path: Path, size: tuple[int, int]) -> None:
    async with asked(tmp_path, "ensuite[1]", text=TEXT, held=ONE, size=size) as (app, hands):
        await hands.press("ctrl+j", "right", "enter", "ctrl+g")
        assert "Qui était là? · 1" in seen(app)
        assert "Qui était là? · 2" in seen(app)
        await hands.press("escape", "ctrl+l")
        assert "Rencontre · 1" in seen(app)
        assert "● Qui était là? · 2" in seen(app)


async def test_r18_the_outline_s_plus_and_minus_do_it_too(tmp_path: Path) -> None:
    async with asked(tmp_path, "mot", text=TEXT, held=ONE) as (app, hands):
        await hands.press("ctrl+l", "home", "plus")
        assert len(asked_for(app)) == 2
        await hands.press("ctrl+l", "minus", "right", "enter")
        assert len(asked_for(app)) == 1
