"""The language follows the application, live; help, keys and notices speak it."""

from __future__ import annotations

import pytest
from textual.app import ComposeResult
from textual.widgets import Footer, Input, TextArea
from textual.widgets._footer import FooterKey

from persona_tui.text.language import N_, translator
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.base_app import LocalisedApp, speaking
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.keys import key_name
from tests.tui.seen import HOSTILE, screen_text, settle

SAVE = Command("trial.save", "save", ("ctrl+s", "f8"), "Save", "Goes back.", footer=True)


class Trial(LocalisedScreen[None]):
    ABOUT = (N_("Nothing answers to these words."),)
    OWN = (SAVE,)
    BINDINGS = bindings(OWN)

    def compose(self) -> ComposeResult:
        yield PlainStatic(id="said")
        yield TextArea()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        super().on_mount()
        self.redraw()

    def redraw(self) -> None:
        self.query_one("#said", PlainStatic).show(plain(self.tr("Back")))

    def action_save(self) -> None:
        self.announce(HOSTILE)


class Host(LocalisedApp[None]):
    def on_mount(self) -> None:
        self.push_screen(Trial())


def footer(app: Host) -> dict[str, str]:
    return {key.key_display: key.description for key in app.screen.query(FooterKey)}


async def test_footer_and_screen_follow_the_language_while_they_run() -> None:
    app = Host("fr")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*"mot")
        assert footer(app)["^S"] == "Enregistrer"
        assert "Retour" in screen_text(app)
        app.speak("en")
        await settle(pilot)
        assert footer(app)["^S"] == "Save"
        assert "Back" in screen_text(app)
        assert app.screen.query_one(TextArea).text == "mot", "what was typed stays"


async def test_textuals_own_texts_are_translated() -> None:
    app = Host("fr")
    async with app.run_test() as pilot:
        await pilot.pause()
        said = {active.binding.description for active in app.screen.active_bindings.values()}
    assert {"Champ suivant", "Couper", "Curseur vers la gauche"} <= said
    assert "Focus Next" not in said


async def test_f1_says_what_the_screen_is_for_and_its_keys() -> None:
    app = Host("fr")
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        await pilot.press("f1")
        await pilot.pause()
        seen = screen_text(app)
        assert "Rien ne répond à ces mots." in seen
        assert "Ctrl+S, F8" in seen
        assert "Revient en arrière." in seen
        assert "Dans ce champ" in seen
        await pilot.press("f1")
        await pilot.pause()
        assert isinstance(app.screen, Trial)


async def test_a_notice_shows_peoples_words_as_they_are() -> None:
    app = Host("fr")
    async with app.run_test(size=(120, 24), notifications=True) as pilot:
        await pilot.pause()
        await pilot.press("ctrl+s")
        await settle(pilot)
        await settle(pilot)
        seen = " ".join(screen_text(app).split())
    assert "[sic] [/] [red]x[/red] [@click=app.quit]q[/]" in seen


@pytest.mark.parametrize(
    ("key", "french", "english"),
    [
        ("enter", "Entrée", "Enter"),
        ("shift+tab", "Maj+Tab", "Shift+Tab"),
        ("space", "Espace", "Space"),
        ("ctrl+j", "Ctrl+J", "Ctrl+J"),
        ("f1", "F1", "F1"),
        ("escape", "Échap", "Esc"),
        ("n", "N", "N"),
        ("question_mark", "?", "?"),
        ("ctrl+enter", "Ctrl+Entrée", "Ctrl+Enter"),
        ("up", "↑", "↑"),
    ],
)
def test_keys_have_the_names_that_people_read_on_them(key: str, french: str, english: str) -> None:
    assert key_name(key, translator("fr")) == french
    assert key_name(key, translator("en")) == english


def test_control_is_short_where_room_is_scarce() -> None:
    assert key_name("ctrl+j", translator("fr"), short=True) == "^J"
    assert key_name("shift+tab", translator("fr"), short=True) == "Maj+Tab"


async def test_a_widget_finds_the_language_of_its_application() -> None:
    class Field(Input):
        pass

    class Small(LocalisedApp[None]):
        def compose(self) -> ComposeResult:
            yield Field()

    app = Small("en")
    async with app.run_test():
        assert speaking(app.query_one(Field)).language == "en"


async def test_control_c_says_how_to_quit_and_does_not() -> None:
    app = Host("fr")
    async with app.run_test(size=(100, 24), notifications=True) as pilot:
        await pilot.pause()
        app.screen.set_focus(None)
        await pilot.press("ctrl+c")
        await settle(pilot)
        await settle(pilot)
        assert "Pour quitter, Ctrl+Q" in screen_text(app)
        assert app.is_running
