"""Sessions as pages worth sharing: documents, their Markdown, the gate before they leave, saving."""

from persona_tui.export.kinds import NAMES, Document, documents_for
from persona_tui.export.page import Page
from persona_tui.export.rendering import NothingToExportError, Options, render

__all__ = ["NAMES", "Document", "NothingToExportError", "Options", "Page", "documents_for", "render"]
