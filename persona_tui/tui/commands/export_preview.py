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
    N_("Copies the page, Markdown or HTML, where the terminal allows it; a long one is saved instead."),
    footer=True,
)
FOLDER = Command(
    "export.folder",
    "folder",
    ("o",),
    N_("Folder"),
    N_("Shows the folder of the saved page in the window of the system."),
    footer=True,
)
DOCUMENT = Command(
    "export.document",
    "document",
    ("d",),
    N_("Document"),
    N_("Lists the documents that make sense here, and templates of your own, to choose one."),
)
LICENCE = Command(
    "export.licence",
    "licence",
    ("l",),
    N_("Licence"),
    N_("Lists the licences, the bank's own first, to choose the one that the page carries."),
)
FORM = Command(
    "export.form",
    "form",
    ("f",),
    N_("Format"),
    N_("Lists the formats: Markdown or HTML to read, a table or data to analyse."),
)
CHARTS = Command(
    "export.charts",
    "charts",
    ("m",),
    N_("Charts"),
    N_("Draws the charts of a portrait in Mermaid too, or in text alone."),
)
SHORT = Command(
    "export.short",
    "short",
    ("e",),
    N_("Essential only"),
    N_("Keeps the essential questions of a bank alone, or takes all of them."),
)
NAMES = Command(
    "export.names",
    "names",
    ("n",),
    N_("Names to hold back"),
    N_("Opens the list of names that must not leave this workspace."),
)
AGAIN = Command(
    "export.again",
    "again",
    ("f5",),
    N_("Make again"),
    N_("Makes the page again, after a template or an answer was changed elsewhere."),
)
BACK = Command(
    "export.back",
    "back",
    ("escape", "ctrl+b", "f2"),
    N_("Back"),
    N_("Stops what is being made; else goes back, and nothing is written."),
    footer=True,
)

COMMANDS = (SAVE, COPY, FOLDER, DOCUMENT, LICENCE, FORM, CHARTS, SHORT, NAMES, AGAIN, BACK)
