"""The commands of the review page."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

EDIT = Command(
    "review.edit",
    "edit",
    ("e",),
    N_("Edit"),
    N_("Goes to the highlighted question in the interview, to answer it or change it."),
)
FINISH = Command(
    "review.finish",
    "finish",
    ("f", "ctrl+j"),
    N_("Finish"),
    N_("Finishes the interview; when something required is missing, shows what, and asks."),
    footer=True,
)
EXPORT = Command(
    "review.export",
    "export",
    ("x",),
    N_("Export"),
    N_("Shows what the interview becomes: transcript, summary, persona sheet."),
    footer=True,
)
ERASE = Command(
    "review.erase",
    "erase",
    ("delete", "backspace"),
    N_("Erase"),
    N_("Erases this interview for ever; says what goes, and has its code typed first."),
)
BACK = Command(
    "review.back",
    "back",
    ("ctrl+b", "escape", "f2"),
    N_("Back"),
    N_("Goes back to where you were."),
    footer=True,
)

CONFIRM = Command(
    "review.confirm",
    "confirm",
    ("c", "ctrl+s"),
    N_("Confirm"),
    N_("Keeps the highlighted answer as it stands, where it is to be reviewed or came back."),
)
WHY = Command(
    "review.why",
    "why",
    ("w", "f6"),
    N_("Why"),
    N_("Says why the highlighted question is asked or not; Enter goes to what decides."),
    footer=True,
)
UNDO = Command(
    "review.undo",
    "undo",
    ("f8", "ctrl+z"),
    N_("Undo"),
    N_("Takes back the last change to the answers."),
)
REDO = Command(
    "review.redo",
    "redo",
    ("f9", "ctrl+y"),
    N_("Redo"),
    N_("Makes the change again that was taken back."),
)

COMMANDS = (EDIT, FINISH, EXPORT, CONFIRM, WHY, UNDO, REDO, ERASE, BACK)
