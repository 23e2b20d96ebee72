"""What goes beside an answer: specials, marks, probes, note, quotes, outline, finding a question."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.interview.answer import Permission, Quote, Special
from tests.tui.interview.room import asked


@pytest.mark.parametrize(
    ("digit", "special"), [("1", Special.UNKNOWN), ("2", Special.DECLINED), ("3", Special.NOT_APPLICABLE)]
)
async def test_a_special_takes_one_key_and_goes_on(tmp_path: Path, digit: str, special: Special) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("ctrl+o", digit)
        assert app.held("role").special is special
        assert app.live.interview.current == "quete"
        await hands.press("ctrl+b", "ctrl+j")
        assert app.held("role").special is special


async def test_passing_takes_a_reason_or_none(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("ctrl+o", "4", *"trop [tôt]", "enter")
        assert (app.held("role").special, app.held("role").reason) == (Special.SKIPPED, "trop [tôt]")
        await hands.press("ctrl+b")
        assert "Passée (trop [tôt])" in app.seen
        await hands.press("ctrl+o", "4", "enter")
        assert app.held("role").reason == ""


async def test_words_typed_after_a_special_take_its_place(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("ctrl+o", "1", "ctrl+b")
        assert "Ne sait pas" in app.seen
        await hands.press("a", "enter")
        assert (app.held("role").special, app.held("role").value) == (None, "a")


async def test_escape_closes_the_menu_and_changes_nothing(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "ctrl+o", "escape", "b", "enter")
        assert app.held("role").value == "ab"


async def test_a_hypothesis_is_marked_and_unmarked(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "ctrl+o", "5")
        assert app.held("role").hypothesis
        assert app.held("role").value == "a"
        assert "Hypothèse\u00a0: dit sans preuve" in app.seen
        await hands.press("ctrl+o", "5")
        assert not app.held("role").hypothesis


async def test_an_answer_is_cleared_from_the_menu(tmp_path: Path) -> None:
    async with asked(tmp_path, "role") as (app, hands):
        await hands.press("a", "enter", "ctrl+b", "ctrl+o", "6")
        assert app.held("role").value is None


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_probes_are_ticked_by_digit_and_stay_ticked(tmp_path: Path, size: tuple[int, int]) -> None:
    async with asked(tmp_path, "lien", size=size) as (app, hands):
        await hands.press("ctrl+r")
        assert "1 ☐" in app.seen
        await hands.press("2", "ctrl+r", "1", "ctrl+j", "ctrl+b")
        assert app.held("lien").probes == (1,)
        assert ("2 ☑" in app.seen) if size[0] >= 120 else ("2, 1 utilisée" in app.seen)
        await hands.press("ctrl+r", "2")
        assert app.held("lien").probes == ()


async def test_selected_words_become_a_quote_without_permission(tmp_path: Path) -> None:
    async with asked(tmp_path, "recit") as (app, hands):
        await hands.press("ctrl+t")
        assert "Sélectionnez d’abord des mots" in app.seen
        await hands.press(*"je reste [ici]", "f7", "ctrl+t")
        assert "Ajouté aux citations" in app.seen
        await hands.press("ctrl+j", "ctrl+g", *"citations", "enter")
        assert "je reste [ici]" in app.seen
        assert "[aucune]" in app.seen
        await hands.press("ctrl+j")
        assert app.held("citations").value == (Quote("je reste [ici]", Permission.NONE),)


async def test_a_question_is_found_by_a_few_letters(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("ctrl+g", *"recontacter")
        assert "Puis-je vous recontacter?" in app.seen
        assert "Trois irritants" not in app.seen
        await hands.press("enter")
        assert app.live.interview.current == "recontact"
        await hands.press("ctrl+g", *"zzz")
        await hands.pause()
        assert "Aucune question n’a ces lettres." in app.seen
        await hands.press("enter", "escape")
        assert app.live.interview.current == "recontact"


async def test_the_outline_comes_over_a_narrow_screen_and_goes_away_by_itself(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien", size=(80, 24)) as (app, hands):
        assert "○ Habitudes" not in app.seen
        await hands.press("ctrl+l")
        assert "○ Habitudes" in app.seen
        assert "● Quel est votre lien [/] avec la CdP?" in app.seen
        assert "● ici" in app.seen
        await hands.press("down", "down", "enter")
        assert app.live.interview.current == "recit"
        assert "○ Habitudes" not in app.seen
        await hands.press("ctrl+l", "escape")
        assert "○ Habitudes" not in app.seen


async def test_the_outline_stays_on_a_wide_screen_and_follows(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien", size=(100, 30)) as (app, hands):
        assert "● Quel est votre lien" in app.seen
        await hands.press("1", "enter")
        assert "✓ Quel est votre lien" in app.seen
        assert "● Racontez-moi" in app.seen


async def test_a_statement_has_no_special_and_no_note(tmp_path: Path) -> None:
    async with asked(tmp_path) as (app, hands):
        await hands.press("ctrl+o")
        assert "Rien n’est demandé ici." in app.seen
        await hands.press("ctrl+n")
        assert "Cette question n’en a pas." in app.seen
