"""Saving a page so that erasing its sessions can find it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from persona_tui.export.page import Page
from persona_tui.export.saving import NotSaved, save, target_of
from persona_tui.store.exported import ExportRecords


def save_and_note(
    exported: ExportRecords, page: Page, sessions: Iterable[str], folder_or_file: Path, overwrite: bool
) -> Path:
    """Save a page, and note where, with its hash.

    Args:
        exported: the notes of the workspace.
        page: what to save.
        sessions: the ids of those whose words are in it.
        folder_or_file: as for :func:`persona_tui.export.saving.save`.
        overwrite: replace an ordinary file of that name.

    Returns:
        Where it was saved.

    Raises:
        SavingError: it was not saved, or could not be noted; nothing that was there has changed.
    """
    target = target_of(page, folder_or_file)
    try:
        with exported.noting(sessions, target, page.content):
            return save(page, folder_or_file, overwrite)
    except OSError as error:
        raise NotSaved(target, error.strerror or type(error).__name__) from error
