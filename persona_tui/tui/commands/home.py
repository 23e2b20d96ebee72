"""The commands of the first screen."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

NEW = Command(
    "home.new",
    "new_interview",
    ("n",),
    N_("New interview"),
    N_("Prepares an interview with the highlighted bank, or with the first one."),
    footer=True,
)
EXPORT = Command(
    "home.export",
    "export",
    ("x",),
    N_("Export"),
    N_("Shows what interviews, or a bank, become: lets you choose them, then the document."),
    footer=True,
)
EXPORT_BANK = Command(
    "home.export_bank",
    "export_bank",
    ("b",),
    N_("Export the bank"),
    N_("Shows what the highlighted bank becomes: a note, a guide to print, a lexicon."),
)
REVIEW = Command(
    "home.review",
    "review",
    ("r",),
    N_("Review"),
    N_("Shows every answer of the highlighted interview on one page."),
)
ERASE = Command(
    "home.erase",
    "erase",
    ("delete", "backspace"),
    N_("Erase"),
    N_("Erases the highlighted interview for ever; says what goes, and has its code typed first."),
)
PROBLEMS = Command(
    "home.problems",
    "problems",
    ("d",),
    N_("Problems"),
    N_("Lists what is wrong with the highlighted bank, line by line, and how to mend it."),
)
RELOAD = Command(
    "home.reload",
    "reload",
    ("f5",),
    N_("Read again"),
    N_("Reads the banks and interviews again, after a file was changed elsewhere."),
)

COMMANDS = (NEW, EXPORT, EXPORT_BANK, REVIEW, ERASE, PROBLEMS, RELOAD)
