"""Nothing is left behind unsaved: waits for the disk, and asks only when it refuses."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from textual.app import App
from textual.screen import Screen

from persona_tui.text.language import Translator
from persona_tui.tui.asking_text import AskTextScreen
from persona_tui.tui.dialogs import AskScreen, Reply

if TYPE_CHECKING:
    from persona_tui.workspace import Live

#: How long the last save may take before the person is asked.
_SAVING: Final = 3.0


def keep_what_is_typed(screen: Screen[Any]) -> None:
    """Have an interview's screen keep what is on it, before its file is closed."""
    from persona_tui.tui.interview.screen import InterviewScreen

    if isinstance(screen, InterviewScreen):
        screen.keeping.now()


async def may_leave(app: App[Any], live: Live, tr: Translator) -> bool:
    """Whether an interview may be closed: all of it is on the disk, or the person said to leave anyway.

    Args:
        app: where the question is asked; called from one of its workers.
        live: the open interview.
        tr: the language of the interface.
    """
    while not await asyncio.to_thread(live.flush, _SAVING):
        reply: str | None = await app.push_screen_wait(
            AskScreen(
                _words(live, tr),
                (
                    Reply("retry", tr("Try again")),
                    Reply("stay", tr("Stay")),
                    Reply("copy", tr("Copy elsewhere…")),
                    Reply("lose", tr("Leave and lose them")),
                ),
            )
        )
        if reply == "copy":
            reply = await _copied(app, live, tr)
        if reply == "lose":
            return True
        if reply != "retry":
            return False
    return True


async def _copied(app: App[Any], live: Live, tr: Translator) -> str | None:
    """Save a copy in a folder that the person chooses, then ask whether to leave; or ask again."""
    from persona_tui.store.errors import NotSaved
    from persona_tui.store.messages import sentence

    said, folder = tr("In which folder? A memory stick will do, or any folder of another disk."), Path.home()
    while True:
        typed = await app.push_screen_wait(
            AskTextScreen(said, str(folder), (Reply("copy", tr("Save the copy")), Reply("", tr("Back"))))
        )
        if not typed:
            return "retry"
        folder = _folder(typed)
        if not await asyncio.to_thread(folder.is_dir):
            said = tr("There is no folder {folder}.").format(folder=folder)
            continue
        try:
            file = await asyncio.to_thread(live.save_copy, folder)
        except NotSaved as refused:
            said = sentence(refused, tr)
            continue
        told = tr("The whole interview, with what could not be saved, is in {file}.").format(file=file)
        return await app.push_screen_wait(
            AskScreen(told, (Reply("stay", tr("Stay")), Reply("lose", tr("Leave"))))
        )


def _folder(typed: str) -> Path:
    return Path(os.path.expanduser(typed))  # noqa: PTH111 - the other one raises for a person it does not know


def _words(live: Live, tr: Translator) -> str:
    from persona_tui.store.messages import remedy, sentence

    problem, count = live.state.problem, live.unsaved
    if problem is None:
        return tr("The last answers are still being saved.")
    counted = tr.plural("{n} answer is not saved.", "{n} answers are not saved.", count).format(n=count)
    why = " ".join((sentence(problem, tr), remedy(problem, tr)))
    return "\n\n".join(filter(None, (counted if count else "", why)))
