from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.widgets import Input

from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.choices import Choices
from persona_tui.tui.palette import Offer, PaletteScreen
from tests.tui.seen import HOSTILE, screen_text


def offers(ran: list[str]) -> list[Offer]:
    return [
        Offer("Thème", "Change les couleurs.", lambda: ran.append("theme"), also="Theme"),
        Offer("Quitter", "Quitte le programme.", lambda: ran.append("quit"), also="Quit", key="^Q"),
        Offer(HOSTILE, "", lambda: ran.append("hostile")),
    ]


class Host(LocalisedApp[None]):
    def __init__(self) -> None:
        super().__init__("fr")
        self.ran: list[str] = []
        self.chosen: list[Callable[[], object] | None] = []

    def on_mount(self) -> None:
        self.push_screen(PaletteScreen(offers(self.ran), "Quoi?"), self.chosen.append)


def found(app: LocalisedApp[Any]) -> list[str]:
    return [str(option.prompt)[2:] for option in app.screen.query_one(Choices).options]


async def test_it_shows_everything_at_first_words_of_people_as_they_are() -> None:
    app = Host()
    async with app.run_test(size=(140, 24)) as pilot:
        await pilot.pause()
        assert len(found(app)) == 3
        assert HOSTILE in screen_text(app)


async def test_it_finds_in_both_languages_and_without_accents() -> None:
    app = Host()
    async with app.run_test() as pilot:
        for words, expected in (("theme", "Thème"), ("prog", "Quitter"), ("couleurs", "Thème")):
            app.screen.query_one(Input).value = words
            await pilot.pause()
            assert [one.split()[0] for one in found(app)] == [expected]


async def test_a_label_comes_before_an_explanation() -> None:
    app = Host()
    async with app.run_test() as pilot:
        app.screen.query_one(Input).value = "qu"
        await pilot.pause()
        assert found(app)[0].startswith("Quitter")


async def test_nothing_found_is_said() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press(*"zzz")
        await pilot.pause()
        assert "Rien ne répond à ces mots." in screen_text(app)
        await pilot.press("enter")
        assert isinstance(app.screen, PaletteScreen)


async def test_arrows_and_enter_choose() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("down", "enter")
        await pilot.pause()
    assert app.chosen[0] is not None
    app.chosen[0]()
    assert app.ran == ["quit"]


async def test_escape_does_nothing() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.press("escape")
        await pilot.pause()
    assert app.chosen == [None]


async def test_the_mouse_chooses_too() -> None:
    app = Host()
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.click(Choices, offset=(4, 0))
        await pilot.pause()
    assert app.chosen[0] is not None
