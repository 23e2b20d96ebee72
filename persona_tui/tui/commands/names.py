"""The commands of the list of names that must not leave."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

KEEP = Command(
    "names.keep",
    "keep",
    ("ctrl+s", "ctrl+j"),
    N_("Save the list"),
    N_("Saves the list on this machine, for you alone, and looks at the page again."),
    footer=True,
    priority=True,
)
BACK = Command(
    "names.back",
    "back",
    ("escape", "f2"),
    N_("Back"),
    N_("Goes back; asks first when the list was changed."),
    footer=True,
    priority=True,
)

COMMANDS = (KEEP, BACK)
