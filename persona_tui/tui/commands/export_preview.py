"""The commands of the export preview."""

from __future__ import annotations

from persona_tui.text.language import N_
from persona_tui.tui.commands.command import Command

SAVE = Command(
    "export.save",
    "save",
    ("s", "ctrl+s"),
    N_("Save"),
    N_("Writes the page in the exports folder; asks before it replaces one."),
    footer=True,
)
COPY = Command(
    "export.copy",
    "copy",
    ("c", "ctrl+y"),
    N_("Copy"),
    N_("Copies the Markdown of the page, where the terminal allows it."),
    footer=True,
)
DOCUMENT = Command(
    "export.document",
    "next_document",
    ("d",),
    N_("Document"),
    N_("Changes the document: persona sheet, interview summary, transcript."),
    footer=True,
)
LICENCE = Command(
    "export.licence",
    "licence",
    ("l",),
    N_("Licence"),
    N_("Changes the licence that the page carries."),
    footer=True,
)
BACK = Command(
    "export.back",
    "back",
    ("escape", "ctrl+b", "f2"),
    N_("Back"),
    N_("Goes back; nothing is written."),
    footer=True,
)

COMMANDS = (SAVE, COPY, DOCUMENT, LICENCE, BACK)
