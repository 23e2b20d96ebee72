"""A folder in a window of the system, opened or refused kindly."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from textual.app import App
from textual.notifications import SeverityLevel

from persona_tui.text.language import N_, Translator
from persona_tui.workspace.file_manager import FileManager, Window

_SAID = {
    Window.OPENED: N_("Opened: {folder}"),
    Window.NO_FOLDER: N_("There is no folder {folder} any more."),
    Window.NONE: N_("Nothing here opens folders. The page is in {folder}."),
    Window.REFUSED: N_("The system did not open the folder. The page is in {folder}."),
}


def open_window(
    app: App[Any], manager: FileManager, folder: Path, tr: Translator
) -> tuple[str, SeverityLevel]:
    """Open a folder beside the terminal.

    Args:
        app: in a browser, the desktop of this machine is not that of the person who looks.
        manager: what opens folders.
        folder: which one.
        tr: the language of the interface.

    Returns:
        What came of it, and how grave it is.
    """
    if app.is_web:
        said = tr("A browser shows no folder of this machine. The page is in {folder}.")
        return said.format(folder=folder), "warning"
    window = manager.open(folder)
    return tr(_SAID[window]).format(folder=folder), "information" if window is Window.OPENED else "warning"
