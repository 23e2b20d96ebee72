"""The commands of the page where what is exported is chosen."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

TICK = Command(
    "choosing.tick",
    "tick",
    ("space",),
    N_("Tick"),
    N_("Ticks the highlighted interview, or takes the tick away."),
    footer=True,
)
SAME_BANK = Command(
    "choosing.same_bank",
    "same_bank",
    ("a",),
    N_("All of this bank"),
    N_("Ticks every interview of the highlighted one's bank, or takes these ticks away."),
    footer=True,
)
BACK = Command(
    "choosing.back",
    "back",
    ("escape", "ctrl+b", "f2"),
    N_("Back"),
    N_("Goes back to the first screen."),
    footer=True,
)

COMMANDS = (TICK, SAME_BANK, BACK)
