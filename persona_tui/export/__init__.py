"""Sessions as pages worth sharing: documents, their Markdown, the gate before they leave, saving."""

from persona_tui.export.kinds import NAMES, Document, Form, documents_for
from persona_tui.export.options import NothingToExportError, Options
from persona_tui.export.page import Page
from persona_tui.export.rendering import Rendering, render

__all__ = [
    "NAMES",
    "Document",
    "Form",
    "NothingToExportError",
    "Options",
    "Page",
    "Rendering",
    "documents_for",
    "render",
]
