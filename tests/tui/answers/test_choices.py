"""One choice, several, ranking, yes or no, consent: digits, arrows, « autre », exclusive, vanished."""

from __future__ import annotations

from pathlib import Path

from persona_tui.interview.answer import Selected
from tests.tui.interview.room import asked

VANISHING = """# Ce qui disparaît

## Une partie

### Qu'utilisez-vous? {#outils}

- [ ] Un forum {#forum}
- [ ] Un wiki {#wiki}

### Lequel préférez-vous? {#prefere}

- ( ) Le forum {#forum}
  - Si : outils contient forum
- ( ) Le wiki {#wiki}
  - Si : outils contient wiki
"""


async def test_nothing_is_chosen_before_someone_chooses(tmp_path: Path) -> None:
    async with asked(tmp_path, "recontact") as (app, hands):
        assert "✓ oui" not in app.seen.lower()
        assert "▸" not in app.seen
        await hands.press("enter")
        assert app.held("recontact").value is None


async def test_a_digit_chooses_and_enter_goes_on(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("2")
        line = next(line for line in app.seen.splitlines() if "faire vivre" in line)
        assert line.rstrip().endswith("✓")
        await hands.press("enter")
        assert app.held("lien").value == Selected("noyau")
        assert "Combien d'heures par mois?" in app.seen


async def test_arrows_and_space_choose_and_take_back(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("down", "down", "space", "ctrl+j")
        assert app.held("lien").value == Selected("noyau")
        await hands.press("ctrl+b", "space", "ctrl+j")
        assert app.held("lien").value is None


async def test_other_opens_a_field_for_its_words(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        await hands.press("3", *"en [visite]", "enter")
        assert app.held("lien").value == Selected("autre", "en [visite]")
        await hands.press("ctrl+b")
        assert "en [visite]" in app.seen
        assert "Autre…" in app.seen


async def test_r11_an_exclusive_choice_puts_the_others_aside_and_gives_them_back(tmp_path: Path) -> None:
    async with asked(tmp_path, "quete") as (app, hands):
        await hands.press("1", "2", "3")
        assert app.seen.count("☑") == 1
        await hands.press("3", "ctrl+j")
        assert app.held("quete").value == (Selected("soutien"), Selected("outils"))


async def test_r11_what_was_put_aside_is_remembered_after_leaving(tmp_path: Path) -> None:
    async with asked(tmp_path, "quete") as (app, hands):
        await hands.press("1", "2", "ctrl+j", "ctrl+b", "3")
        app.later.fire()
        await hands.press("ctrl+j", "ctrl+b")
        assert app.seen.count("☑") == 1
        await hands.press("3", "ctrl+j")
        assert app.held("quete").value == (Selected("soutien"), Selected("outils"))


async def test_r11_what_is_shown_after_an_exclusive_choice_is_what_is_stored(tmp_path: Path) -> None:
    async with asked(tmp_path, "quete") as (app, hands):
        await hands.press("1", "2", "ctrl+j", "ctrl+b", "3", "ctrl+j", "ctrl+b", "1")
        shown = [place for place in (1, 2, 3) if f"{place} ☑" in app.seen]
        await hands.press("ctrl+j", "ctrl+b")
        assert [place for place in (1, 2, 3) if f"{place} ☑" in app.seen] == shown


async def test_r11_a_vanished_choice_stays_and_says_so(tmp_path: Path) -> None:
    async with asked(tmp_path, "outils", text=VANISHING) as (app, hands):
        await hands.press("1", "2", "ctrl+j", "1", "ctrl+b", "1", "ctrl+j")
        await hands.press("ctrl+b", "ctrl+g", *"lequel", "enter")
        line = next(line for line in app.seen.splitlines() if "Le forum" in line)
        assert "à revoir" in line
        assert "n’est plus offert" in app.seen
        await hands.press("ctrl+o")
        assert "Confirmer la réponse telle quelle" in app.seen
        await hands.press("5")
        assert "à revoir" not in next(line for line in app.seen.splitlines() if "Le forum" in line)


async def test_ranking_adds_in_order_moves_and_takes_out(tmp_path: Path) -> None:
    async with asked(tmp_path, "raisons") as (app, hands):
        await hands.press("down", "space")
        assert "1.  Apprendre" in app.seen
        await hands.press("down", "down", "space")
        assert "2.  Rencontrer" in app.seen
        assert "·   Donner" in app.seen
        await hands.press("plus", "minus", "minus")
        await hands.press("end", "1", "ctrl+j")
        assert app.held("raisons").value == (
            Selected("donner"),
            Selected("rencontrer"),
            Selected("apprendre"),
        )


async def test_yes_and_no_by_their_letters_in_both_languages(tmp_path: Path) -> None:
    async with asked(tmp_path, "conseil") as (app, hands):
        await hands.press("n", "ctrl+j")
        assert app.held("conseil").value is False
        await hands.press("ctrl+b", "y", "enter")
        assert app.held("conseil").value is True
        await hands.press("ctrl+b", "1", "ctrl+j")
        assert app.held("conseil").value is None


async def test_a_click_chooses(tmp_path: Path) -> None:
    async with asked(tmp_path, "lien") as (app, hands):
        row = next(y for y, line in enumerate(app.seen.splitlines()) if "Je viens d'arriver" in line)
        await hands.click(8, row)
        await hands.press("ctrl+j")
        assert app.held("lien").value == Selected("nouveau")
