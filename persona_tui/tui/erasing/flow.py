"""From asking to done: the question, the interview closed, the erasure, and how it went."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING

from persona_tui.store.errors import StoreError
from persona_tui.tui.base_app import LocalisedApp
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.erasing.screen import EraseScreen, Wanted
from persona_tui.tui.erasing.telling import told

if TYPE_CHECKING:
    from persona_tui.store.erasing import Eraser
    from persona_tui.workspace import Workspace

_GROUP = "erasing"


class Erasing:
    """Erases one interview, once the person is sure."""

    def __init__(
        self,
        app: LocalisedApp[None],
        workspace: Workspace,
        release: Callable[[str], Awaitable[None]],
        say: Callable[[StoreError], None],
    ) -> None:
        """Nothing is asked yet.

        Args:
            app: where it is asked and told.
            workspace: that holds the interview.
            release: leaves every screen of an interview and closes it.
            say: tells what was refused.
        """
        self._app = app
        self._workspace = workspace
        self._release = release
        self._say = say

    def ask(self, session_id: str, code: str, title: str) -> None:
        """Look for all there is of an interview, then ask.

        Args:
            session_id: its ULID.
            code: the participant's; empty when it cannot be told.
            title: the bank's.
        """
        self._app.run_worker(self._look(session_id, code, title), group=_GROUP, exclusive=True)

    @property
    def _eraser(self) -> Eraser:
        return self._workspace.sessions.eraser

    async def _look(self, session_id: str, code: str, title: str) -> None:
        try:
            remains = await asyncio.to_thread(self._eraser.remains, session_id)
        except StoreError as error:
            self._say(error)
        else:
            answered = partial(self._answered, session_id, code)
            self._app.push_screen(EraseScreen(code, title, remains), answered)

    def _answered(self, session_id: str, code: str, wanted: Wanted | None) -> None:
        if wanted is not None:
            self._app.run_worker(self._erase(session_id, code, wanted), group=_GROUP, exclusive=True)

    async def _erase(self, session_id: str, code: str, wanted: Wanted) -> None:
        await self._release(session_id)
        exports = wanted is Wanted.EXPORTS
        try:
            done = await asyncio.to_thread(self._eraser.erase, session_id, exports=exports)
        except StoreError as error:
            self._say(error)
            return
        words = told(done, code or session_id, self._app.tr)
        self._app.push_screen(AskScreen(words, [Reply("", self._app.tr("Back"))]))
