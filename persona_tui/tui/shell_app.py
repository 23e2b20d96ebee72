"""The way from one screen to the next, and leaving safely: what `persona_tui.tui.shell.Shell` promises."""

from __future__ import annotations

import asyncio
from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from textual import work
from textual.screen import Screen

from persona_tui.text.language import Language
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.house_app import HouseApp, Remember
from persona_tui.tui.leaving import keep_what_is_typed, may_leave

if TYPE_CHECKING:
    from persona_tui.store.errors import StoreError
    from persona_tui.workspace import Live, Workspace
    from persona_tui.workspace.editing.editor import Editor
    from persona_tui.workspace.editing.telling import Edited

#: The place of the first screen in the stack; Textual's own blank one is under it.
_HOME: Final = 1


class ShellApp(HouseApp):
    """An application that holds at most one interview open, and never lets go of it unsaved."""

    def __init__(
        self, language: Language, theme: str, remember: Remember | None, clock: Callable[[], datetime]
    ) -> None:
        super().__init__(language, theme, remember)
        self.clock = clock
        self.editor: Editor | None = None
        """The person's own editor; the one of this process when not given."""
        self._live: Live | None = None
        self._opening = False

    @property
    @abstractmethod
    def workspace(self) -> Workspace:
        """The open workspace."""

    def on_unmount(self) -> None:
        """However the program ends, what waits for the disk gets its last chance."""
        if self._live is not None:
            self._live.close()

    def open_interview(self, live: Live) -> None:
        """Show an interview at its current item."""
        from persona_tui.tui.interview.screen import InterviewScreen

        self._live = live
        under = next((one for one in self.screen_stack if isinstance(one, InterviewScreen)), None)
        if under is not None and under.live is live and under.bank is live.interview.bank:
            self._back_to(under)
        else:
            self._back_to(self.screen_stack[_HOME])
            self.push_screen(InterviewScreen(live, clock=self.clock))

    def open_review(self, live: Live) -> None:
        """Show every answer of an interview on one page."""
        from persona_tui.tui.review.screen import ReviewScreen

        self._live = live
        self.push_screen(ReviewScreen(live))

    def edit_text(self, text: str, saved: Callable[[str], object]) -> Edited:
        """Leave the terminal to the person's own editor with a text, and take the text back."""
        from persona_tui.tui.outside import edit_outside
        from persona_tui.workspace.editing.editor import Editor

        return edit_outside(self, self.editor or Editor.here(), text, saved)

    def open_erase(self, session_id: str, code: str, title: str) -> None:
        """Ask whether an interview is to be erased, saying what goes and what cannot be reached."""
        from persona_tui.tui.erasing.flow import Erasing

        Erasing(self, self.workspace, self._release, self._say).ask(session_id, code, title)

    async def _release(self, session_id: str) -> None:
        """Go back to the first screen, and close the interview if it is that one, saved or not."""
        self._back_to(self.screen_stack[_HOME])
        if self._live is not None and self._live.id == session_id:
            live, self._live = self._live, None
            await asyncio.to_thread(live.close)

    @work(group="opening")
    async def open_with(self, load: Callable[[], Live], show: Callable[[Live], None]) -> None:
        """Open an interview, once the one before is saved and closed.

        Args:
            load: begins or resumes it, in a thread.
            show: shows it.
        """
        from persona_tui.store.errors import Locked, StoreError
        from persona_tui.tui.review.elsewhere import close_reading, show_as_saved

        if self._opening or not await self._let_go():
            return
        self._opening = True
        try:
            live = await asyncio.to_thread(load)
        except Locked as locked:
            await show_as_saved(self, locked, partial(self.open_with, load, show), self._say)
        except StoreError as error:
            self._say(error)
        else:
            close_reading(self)
            show(live)
        finally:
            self._opening = False

    @work(exclusive=True, group="leaving")
    async def leave_then(self, act: Callable[[], object]) -> None:
        """Close the interview once all of it is saved, go back to the first screen, then do something."""
        if await self._let_go():
            self._back_to(self.screen_stack[_HOME])
            act()

    def go_home(self) -> None:
        """Close the interview once all of it is saved, and show the first screen."""
        self.leave_then(lambda: None)

    def action_go_home(self) -> None:
        """The command for it."""
        self.go_home()

    async def action_quit(self) -> None:
        """Leave; asks only when something could not be saved."""
        self._quit()

    @work(exclusive=True, group="leaving")
    async def _quit(self) -> None:
        if await self._let_go():
            self.exit()

    async def _let_go(self) -> bool:
        """Save and close the open interview; whether that could be done, or the person gave it up."""
        live = self._live
        if live is None:
            return True
        for screen in self.screen_stack:
            keep_what_is_typed(screen)
        if not await may_leave(self, live, self.tr):
            return False
        self._live = None
        await asyncio.to_thread(live.close)
        return True

    def _back_to(self, screen: Screen[Any]) -> None:
        while self.screen is not screen:
            self.pop_screen()

    def _say(self, error: StoreError) -> None:
        from persona_tui.store.messages import remedy, sentence

        words = f"{sentence(error, self.tr)}\n\n{remedy(error, self.tr)}".strip()
        self.push_screen(AskScreen(words, [Reply("", self.tr("Back"))]))
