"""One record per command: keys, footer, palette, help and French all derive from it."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter

import pytest
from textual.app import App

import persona_tui.tui
from persona_tui.text.language import translator
from persona_tui.tui.app import PersonaApp
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.commands import everywhere
from persona_tui.tui.commands.command import Command

#: Keys that terminals, tmux, desktops or text fields take for themselves.
NEVER = {"ctrl+h", "ctrl+i", "ctrl+m", "ctrl+left_square_bracket", "ctrl+space", "f3", "f10", "f11"}


def screens() -> list[type[LocalisedScreen[object]]]:
    for module in pkgutil.walk_packages(persona_tui.tui.__path__, "persona_tui.tui."):
        importlib.import_module(module.name)
    found: list[type[LocalisedScreen[object]]] = []
    waiting: list[type[LocalisedScreen[object]]] = [LocalisedScreen]
    while waiting:
        screen = waiting.pop()
        waiting += screen.__subclasses__()
        if screen.__module__.startswith("persona_tui."):
            found.append(screen)
    return found


SCREENS = screens()
COMMANDS: dict[int, Command] = {
    id(command): command for screen in SCREENS for command in (*screen.OWN, *everywhere.COMMANDS)
}


def test_ids_are_unique() -> None:
    counts = Counter(command.id for command in COMMANDS.values())
    assert [one for one, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_a_key_does_one_thing_on_a_screen(screen: type[LocalisedScreen[object]]) -> None:
    keys = Counter(key for command in (*screen.OWN, *everywhere.COMMANDS) for key in command.keys)
    close_help = {"f1"} if screen.__name__ == "HelpScreen" else set()
    assert {key for key, count in keys.items() if count > 1} - close_help == set()
    assert not NEVER & set(keys)
    assert not [key for key in keys if key.startswith("alt+")]


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_the_footer_shows_six_keys_at_most(screen: type[LocalisedScreen[object]]) -> None:
    assert sum(command.footer for command in (*screen.OWN, *everywhere.COMMANDS)) <= 7


@pytest.mark.parametrize("command", COMMANDS.values(), ids=lambda command: command.id)
def test_every_command_has_a_label_a_sentence_and_french(command: Command) -> None:
    french = translator("fr")
    assert command.label
    assert command.help.endswith(".")
    assert french(command.help) != command.help
    assert french(command.help).endswith(".")


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_action_exists(screen: type[LocalisedScreen[object]]) -> None:
    for command in screen.OWN:
        name = command.action.partition("(")[0]
        owner: type = App if name.startswith("app.") else screen
        lists = command.id.startswith("list.")  # the list does these itself
        assert lists or hasattr(owner, f"action_{name.removeprefix('app.')}"), command.id
    for command in everywhere.COMMANDS:
        assert hasattr(PersonaApp, f"action_{command.action}"), command.id


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_the_help_of_every_screen_is_in_french_too(screen: type[LocalisedScreen[object]]) -> None:
    french = translator("fr")
    assert [text for text in screen.ABOUT if french(text) == text] == []
