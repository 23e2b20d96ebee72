"""Leaving the terminal to another program, and taking it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.app import App, SuspendNotSupported

from persona_tui.workspace.editing.editor import Editor
from persona_tui.workspace.editing.telling import Came, Edited, Told


def edit_outside(app: App[Any], editor: Editor, text: str, saved: Callable[[str], object]) -> Edited:
    """Have a text edited while the application is suspended.

    Args:
        app: gives its terminal away meanwhile; in a browser it has none to give.
        editor: the person's own.
        text: clean text.
        saved: told of each text that the editor saves before its end.

    Returns:
        The text as it came back, or as it was, with what is to be told.
    """
    chosen = editor.choose()
    if isinstance(chosen, Told):
        return Edited(text, (chosen,))
    try:
        with app.suspend():  # nothing may be raised in there: the application would stay suspended
            edited = editor.edit(chosen, text, saved)
    except SuspendNotSupported:
        return Edited(text, (Told(Came.NO_TERMINAL),))
    return edited
