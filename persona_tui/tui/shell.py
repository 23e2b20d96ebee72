"""What a screen may ask of the application around it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from persona_tui.workspace import Live
    from persona_tui.workspace.editing.telling import Edited


class Shell(Protocol):
    """The way from one screen to the next; a screen reaches it as its `app`."""

    def open_interview(self, live: Live) -> None:
        """Show an interview at its current item; it takes the place of any screen of that interview."""

    def open_review(self, live: Live) -> None:
        """Show every answer of an interview on one page."""

    def open_export(self, session_id: str) -> None:
        """Show what a session becomes."""

    def open_question(self, session_id: str, item: str) -> None:
        """Show an interview at one of its questions."""

    def open_names(self, left: Callable[[bool | None], None]) -> None:
        """Show the list of names that must not leave the workspace.

        Args:
            left: told whether it was saved.
        """

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the window of the system."""

    def open_erase(self, session_id: str, code: str, title: str) -> None:
        """Ask whether an interview is to be erased, and erase it."""

    def edit_text(self, text: str, saved: Callable[[str], object]) -> Edited:
        """Leave the terminal to the person's own editor with a text, and take the text back.

        Args:
            text: clean text.
            saved: told of each text that the editor saves before its end.
        """

    def go_home(self) -> None:
        """Close the interview once all of it is saved, and show the first screen."""
