"""The commands of an interview that is only read."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

AGAIN = Command(
    "reading.again",
    "again",
    ("r", "f5"),
    N_("Try again"),
    N_("Opens the interview if it is free by now, and else shows it as it stands now."),
    footer=True,
)
EXPORT = Command(
    "reading.export",
    "export",
    ("x",),
    N_("Export"),
    N_("Shows what the interview becomes: transcript, summary, persona sheet."),
    footer=True,
)
BACK = Command(
    "reading.back",
    "back",
    ("ctrl+b", "escape", "f2"),
    N_("Back"),
    N_("Goes back to where you were."),
    footer=True,
)

COMMANDS = (AGAIN, EXPORT, BACK)
