"""An interview that is open elsewhere: shown as it was last saved, with who holds it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from persona_tui.store.errors import Locked, StoreError
from persona_tui.tui.review.reading import ReadingScreen

if TYPE_CHECKING:
    from persona_tui.tui.shell_app import ShellApp


async def show_as_saved(
    app: ShellApp, locked: Locked, again: Callable[[], object], say: Callable[[StoreError], None]
) -> None:
    """Show an interview that cannot be opened now.

    Args:
        app: the application.
        locked: who holds it.
        again: tries to open it once more.
        say: says what goes wrong.
    """
    try:
        record = await asyncio.to_thread(app.workspace.sessions.read, locked.session_id)
    except StoreError:
        say(locked)
        return
    if isinstance(app.screen, ReadingScreen) and app.screen.session_id == locked.session_id:
        app.screen.show(record, locked)
    else:
        app.push_screen(ReadingScreen(record, locked, again, app.clock))


def close_reading(app: ShellApp) -> None:
    """Take the page that showed it away, once it is open here."""
    if isinstance(app.screen, ReadingScreen):
        app.pop_screen()
