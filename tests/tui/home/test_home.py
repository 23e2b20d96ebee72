"""The first screen: what to do next, read after its first frame."""

from __future__ import annotations

from pathlib import Path

import pytest

from persona_tui.text.language import Language
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.choices import Choices
from persona_tui.tui.home.contents import Contents
from persona_tui.tui.home.screen import HomeScreen
from tests.tui.house import BANK, BROKEN, NOW, clock, interviewed, opened, workspace_at
from tests.tui.seen import screen_text, settle, words


async def test_the_first_frame_shows_the_name_before_anything_is_read() -> None:
    seen: list[str] = []

    class Host(LocalisedApp[None]):
        def on_mount(self) -> None:
            self.push_screen(HomeScreen(self.read, clock))

        def read(self) -> Contents:
            seen.append(screen_text(self))
            return Contents("ici")

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
    assert "persona-tui" in seen[0]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_empty_home_teaches_and_offers_two_things(tmp_path: Path, size: tuple[int, int]) -> None:
    async with opened(workspace_at(tmp_path / "Jardins"), size=size) as (app, pilot):
        seen = screen_text(app)
        assert "Un persona commence par une bonne conversation." in seen
        assert "▸ Essayer sans personne d’abord" in seen
        assert "Commencer un premier entretien" in seen
        assert "Jardins" in seen
        await pilot.press("enter")
        await settle(pilot)
        assert "ESSAI" in screen_text(app)
        assert "(•) Essentielle" in screen_text(app)


async def test_an_open_interview_comes_first_and_enter_resumes_it(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01", lien={"choice": "actif", "text": ""})
    async with opened(workspace) as (app, pilot):
        seen = screen_text(app)
        assert seen.index("Reprendre") < seen.index("Commencer")
        line = next(line for line in seen.splitlines() if "E01" in line)
        assert line.startswith(" ▸ E01")
        assert "Petite banque [sic]" in line
        assert "1 faite, reste 4" in line
        assert "à l’instant" in line
        await pilot.press("enter")
        await settle(pilot)
        assert "Quel est votre lien?" in screen_text(app)


async def test_banks_show_their_use_minutes_and_problems(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path, petite=BANK, abimee=BROKEN)) as (app, _):
        lines = screen_text(app).splitlines()
    good = next(line for line in lines if "Petite banque [sic]" in line)
    assert "entretien" in good
    assert "1\u00a0h, courte 20\u00a0min" in good
    assert good.endswith("✓")
    assert "! 2 problèmes" in next(line for line in lines if "Banque abîmée" in line)


async def test_a_bank_with_errors_shows_them_instead_of_starting(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path, abimee=BROKEN)) as (app, pilot):
        app.screen.query_one(Choices).highlight("bank:abimee")
        await pilot.press("enter")
        await settle(pilot)
        seen = screen_text(app)
        assert "abimee.md" in seen
        assert "2 erreurs\u00a0: cette banque ne peut pas encore se poser." in seen
        assert "ligne 7, E103" in seen
        assert "Réponse" in seen
        await pilot.press("escape")
        await settle(pilot)
        assert isinstance(app.screen, HomeScreen)
    assert workspace_at(tmp_path).sessions.rows() == ()


async def test_a_damaged_session_is_shown_as_such_and_left_alone(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    good, bad = interviewed(workspace, "E01"), interviewed(workspace, "E02")
    file = tmp_path / "sessions" / f"{bad}.json"
    file.write_bytes(file.read_bytes()[:200])
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        seen = screen_text(app)
        assert "E01" in seen
        assert "fichier abîmé\u00a0: restaurer la copie de " in seen
        app.screen.query_one(Choices).highlight(f"session:{bad}")
        await pilot.press("enter")
        await settle(pilot)
        assert f"{bad}.json" in screen_text(app).replace("\n", "")
        assert len(app.screen_stack) == 3
    assert len(file.read_bytes()) == 200
    assert good


async def test_a_session_open_elsewhere_is_said(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    session = interviewed(workspace, "E01")
    with workspace.resume(session):
        async with opened(workspace_at(tmp_path)) as (app, pilot):
            await pilot.press("enter")
            await settle(pilot)
            assert "autre fenêtre" in screen_text(app)
            await pilot.press("escape")
            await settle(pilot)
            assert isinstance(app.screen, HomeScreen)


async def test_a_workspace_that_cannot_be_read_is_said_in_a_sentence() -> None:
    def refuse() -> Contents:
        raise PermissionError(13, "Permission denied")

    class Host(LocalisedApp[None]):
        def on_mount(self) -> None:
            self.push_screen(HomeScreen(refuse, clock))

    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert "Impossible de lire le dossier de travail" in screen_text(app)


async def test_the_language_changes_from_the_palette_and_is_remembered(tmp_path: Path) -> None:
    kept: list[tuple[str, str]] = []
    workspace = workspace_at(tmp_path)
    async with opened(workspace, remember=lambda *choice: kept.append(choice)) as (app, pilot):
        await pilot.press("ctrl+p", *"anglais", "enter")
        await settle(pilot)
        seen = screen_text(app)
        assert "A good conversation is the beginning of a persona." in seen
        assert "New interview" in seen
        await pilot.press("ctrl+p", *"light or", "enter")
        await settle(pilot)
    assert kept == [("en", "persona-dark"), ("en", "persona-light")]


async def test_the_palette_finds_an_interview_by_its_code(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    interviewed(workspace, "E01")
    interviewed(workspace, "E07")
    async with opened(workspace) as (app, pilot):
        await pilot.press("ctrl+p", *"e07", "enter")
        await settle(pilot)
        assert "E07" in screen_text(app)
        assert "Quel est votre lien?" in screen_text(app)


async def test_coming_back_shows_what_changed(tmp_path: Path) -> None:
    workspace = workspace_at(tmp_path)
    async with opened(workspace) as (app, pilot):
        await pilot.press("n")
        await settle(pilot)
        interviewed(workspace, "E05")
        await pilot.press("escape")
        await settle(pilot)
        assert "E05" in screen_text(app)


def test_time_is_given_to_the_screens() -> None:
    assert clock() == NOW


async def test_a_wait_that_is_told_too_late_does_not_cover_the_lists(tmp_path: Path) -> None:
    async with opened(workspace_at(tmp_path)) as (app, pilot):
        home = app.screen
        assert isinstance(home, HomeScreen)
        home._say_waiting()
        await settle(pilot)
        assert "Lecture du dossier" not in words(app)


@pytest.mark.parametrize("language", ["fr", "en"])
async def test_a_translation_is_a_choice_of_its_own_after_those_in_ones_own_language(
    tmp_path: Path, language: Language
) -> None:
    workspace = workspace_at(tmp_path)
    english = (
        "# Small bank\n\n- Language : en\n\n### How are you linked? {#lien}\n\n- ( ) I take part {#actif}\n"
    )
    (tmp_path / "question_banks" / "petite.en.md").write_text(english, "utf-8")
    async with opened(workspace, language=language) as (app, pilot):
        seen = screen_text(app)
        own, other = ("Petite banque", "Small bank") if language == "fr" else ("Small bank", "Petite banque")
        assert seen.index(own) < seen.index(other)
        await pilot.press("enter")
        await settle(pilot)
        assert ("Small bank" in screen_text(app)) is (language == "en")
