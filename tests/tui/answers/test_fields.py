"""Texts, lists, numbers, durations, dates, scales, quotes, observations, statements."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual import events

from persona_tui.interview.answer import Nature, Observation, Permission, Quote
from tests.tui.interview.room import asked
from tests.tui.seen import HOSTILE

NBSP, NNBSP = "\u00a0", "\u202f"


async def test_enter_is_a_new_line_in_a_long_answer(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("a", "enter", "b", "ctrl+j")
        assert app.held("recit").value == "a\nb"


async def test_enter_goes_on_in_a_short_answer(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press(*"guide", "enter")
        assert app.held("role").value == "guide"
        assert "Que cherchez-vous?" in app.seen


@pytest.mark.parametrize("item", ["recit", "role"])
async def test_what_people_type_is_shown_and_kept_as_typed(tmp_path: Path, item: str) -> None:
    async with asked(tmp_path, item) as (app, hands):
        app.screen.focused.insert(HOSTILE)  # type: ignore[union-attr]
        await hands.pause()
        assert "[sic] [/] [red]x[/red]" in app.seen
        await hands.press("ctrl+j")
        assert app.held(item).value == HOSTILE


@pytest.mark.parametrize(
    ("key", "typed"), [("no_break_space", NBSP), ("narrow_no_break_space", NNBSP), ("space", " ")]
)
async def test_spaces_that_the_framework_drops_are_typed(tmp_path: Path, key: str, typed: str) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("a")
        app.post_message(events.Key(key, None))  # as CSI 32u and bépo keyboards send them
        await hands.press("b", "ctrl+j")
        assert app.held("recit").value == f"a{typed}b"


async def test_pasted_text_keeps_its_lines_and_loses_what_drives_a_terminal(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        app.post_message(events.Paste("une\r\ndeux\x1b]52;c;eA==\x07 e\u0301"))
        await hands.press("ctrl+j")
        assert app.held("recit").value == "une\ndeux]52;c;eA== é"


async def test_words_are_deleted_by_the_field_s_own_keys(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press(*"un mot", "ctrl+w", "ctrl+j")
        assert str(app.held("recit").value).strip() == "un"


async def test_undo_in_a_field_comes_first(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "enter", "ctrl+b", "b", "ctrl+z")
        assert app.held("role").value == "a"
        await hands.press("ctrl+z")
        assert app.held("role").value is None
        assert "Annulé" in app.seen


async def test_a_list_holds_one_item_a_line_and_a_blank_one_goes_on(tmp_path: Path) -> None:
    async with asked(tmp_path, "irritants") as (app, hands):
        await hands.press("a", "enter", "b", "enter", "enter")
        assert app.held("irritants").value == ("a", "b")
        assert "Puis-je vous recontacter?" in app.seen


async def test_r14_a_misfit_is_said_under_the_field_and_blocks_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2", "enter", *"trois")
        app.later.fire()
        await hands.pause()
        assert "! Ce n'est pas un nombre" in app.seen.replace("’", "'")
        await hands.press("enter")
        assert "Racontez-moi" in app.seen
        assert "Gardé comme brouillon" in app.seen
        assert app.held("temps").value is None
        await hands.press("ctrl+b")
        assert "trois" in app.seen
        assert "! Ce n'est pas un nombre" in app.seen.replace("’", "'")
        await hands.press("ctrl+a", "ctrl+k", "3", "ctrl+j")
        assert app.held("temps").value == 3


async def test_a_duration_and_a_date_say_how_they_are_written(tmp_path: Path) -> None:
    async with asked(tmp_path, "duree") as (app, hands):
        assert f"par exemple 1{NBSP}h{NBSP}30 ou 90{NBSP}min" in app.seen
        await hands.press(*"1 h 30", "enter")
        assert app.held("duree").value == 90
        assert "année-mois-jour" in app.seen
        await hands.press(*"2026-11-23", "enter")
        assert app.held("depuis").value == date(2026, 11, 23)


async def test_a_scale_says_in_full_what_its_digit_means(tmp_path: Path) -> None:
    async with asked(tmp_path, "aise") as (app, hands):
        assert "1 Très mal à l'aise … 5 Très à l'aise" in app.seen
        await hands.press("4")
        assert "[4]" in app.seen
        assert "4 · À l'aise" in app.seen
        await hands.press("left", "enter")
        assert app.held("aise").value == 3
        await hands.press("ctrl+b", "delete", "ctrl+j")
        assert app.held("aise").value is None


async def test_quotes_each_have_their_permission_and_none_by_default(tmp_path: Path) -> None:
    async with asked(tmp_path, "citations") as (app, hands):
        await hands.press(*"un [sic]", "tab", "1", "enter", *"deux")
        assert "[mot à mot]" in app.seen
        await hands.press("ctrl+j")
        assert app.held("citations").value == (
            Quote("un [sic]", Permission.VERBATIM),
            Quote("deux", Permission.NONE),
        )


async def test_observations_have_a_nature_and_tags(tmp_path: Path) -> None:
    async with asked(tmp_path, "observations") as (app, hands):
        await hands.press(*"rit", "tab", "2", "tab", *"joie, outil", "ctrl+j")
        assert app.held("observations").value == (Observation("rit", Nature.SEEN, ("joie", "outil")),)


async def test_a_statement_holds_nothing_and_goes_on(tmp_path: Path) -> None:
    async with asked(tmp_path) as (app, hands):
        assert "Merci de prendre ce temps." in app.seen
        assert f"Entrée{NBSP}: continuer" in app.seen
        assert "Note" not in app.seen
        await hands.press("enter")
        assert "Quel est votre lien [/] avec la CdP?" in app.seen
