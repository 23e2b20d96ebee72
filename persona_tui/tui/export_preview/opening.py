"""From a session to its preview."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from persona_tui.export import Document, Options, documents_for, render
from persona_tui.export.page import Page
from persona_tui.interview.record import Record
from persona_tui.tui.export_preview.screen import ExportScreen, Save


def preview(record: Record, folder: Path, save: Save) -> ExportScreen | None:
    """The preview of a session; nothing when no document can be made of it (R17, or nothing said yet).

    Args:
        record: the session with its bank.
        folder: where pages are saved.
        save: saves one there, over another or not.
    """
    documents = documents_for([record])
    return ExportScreen(documents, partial(_drawn, record), folder, save) if documents else None


def _drawn(record: Record, document: Document, licence: str, without_gate: bool) -> Page:
    return render(document, [record], Options(licence=licence or None, without_gate=without_gate))
