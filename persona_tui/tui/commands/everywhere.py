"""The commands that every screen answers to."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

HELP = Command(
    "everywhere.help",
    "show_help",
    ("f1",),
    N_("Help"),
    N_("Says what this screen is for and which keys it answers to."),
    footer=True,
    priority=True,
)
PALETTE = Command(
    "everywhere.palette",
    "open_palette",
    ("ctrl+p",),
    N_("All"),
    N_("Finds any command, question bank or session by a few letters."),
    footer=True,
    priority=True,
    palette=False,
)
LANGUAGE = Command(
    "everywhere.language",
    "switch_language",
    (),
    N_("Français"),
    N_("Changes the language of the interface to French."),
)
THEME = Command(
    "everywhere.theme",
    "switch_theme",
    (),
    N_("Light or dark"),
    N_("Changes between the light theme and the dark one."),
)
THEMES = Command(
    "everywhere.themes",
    "choose_theme",
    (),
    N_("Choose a theme"),
    N_("Lists every theme; the change shows at once."),
)
HOME = Command(
    "everywhere.home",
    "go_home",
    (),
    N_("First screen"),
    N_("Goes back to the first screen; the interview stays open there."),
)
QUIT = Command(
    "everywhere.quit",
    "quit",
    ("ctrl+q",),
    N_("Quit"),
    N_("Leaves; an open interview will go on where it stands. Asks only when something could not be saved."),
    priority=True,
)

COMMANDS: tuple[Command, ...] = (HELP, PALETTE, HOME, LANGUAGE, THEME, THEMES, QUIT)
