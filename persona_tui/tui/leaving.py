"""Nothing is left behind unsaved: waits for the disk, and asks only when it refuses."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, Final

from textual.app import App
from textual.screen import Screen

from persona_tui.text.language import Translator
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
        reply = await app.push_screen_wait(
            AskScreen(
                _words(live, tr),
                (
                    Reply("retry", tr("Try again")),
                    Reply("stay", tr("Stay")),
                    Reply("lose", tr("Leave and lose them")),
                ),
            )
        )
        if reply == "lose":
            return True
        if reply != "retry":
            return False
    return True


def _words(live: Live, tr: Translator) -> str:
    from persona_tui.store.messages import remedy, sentence

    problem = live.state.problem
    if problem is None:
        return tr("The last answers are still being saved.")
    return "\n\n".join((sentence(problem, tr), remedy(problem, tr)))
