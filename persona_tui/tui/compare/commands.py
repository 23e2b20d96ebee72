"""What a person can ask for while two versions of a bank are compared."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

APPLY = Command(
    "compare.apply",
    "apply",
    ("a", "ctrl+j"),
    N_("Apply"),
    N_("Goes on with the other version; undo takes all of it back."),
    footer=True,
)
CANCEL = Command(
    "compare.cancel",
    "cancel",
    ("escape", "ctrl+b", "f2"),
    N_("Cancel"),
    N_("Goes back to the interview, which stays on its own version."),
    footer=True,
)

COMMANDS: tuple[Command, ...] = (APPLY, CANCEL)
