"""The commands of the briefing."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

BEGIN = Command(
    "briefing.begin",
    "begin",
    ("ctrl+j", "ctrl+enter"),
    N_("Begin"),
    N_("Begins the interview as written here."),
    footer=True,
    priority=True,
)
LEAVE = Command(
    "briefing.leave",
    "leave",
    ("ctrl+b", "escape", "f2"),
    N_("Back"),
    N_("Goes back; what is written here is kept until you come again."),
    footer=True,
)

COMMANDS = (BEGIN, LEAVE)
