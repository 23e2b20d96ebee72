"""The application: the way from one screen to the next, and leaving safely."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work

from persona_tui.text.language import Language
from persona_tui.tui import themes
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.home.contents import Contents
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.house_app import HouseApp, Remember
from persona_tui.tui.leaving import may_leave

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow
    from persona_tui.tui.briefing.screen import Written
    from persona_tui.tui.palette import Offer
    from persona_tui.workspace import Live, Workspace


def _now() -> datetime:
    return datetime.now().astimezone()


class PersonaApp(HouseApp):
    """The whole application over one workspace; a `persona_tui.tui.shell.Shell` for its screens."""

    TITLE = "persona-tui"

    def __init__(
        self,
        open_workspace: Callable[[], Workspace],
        *,
        language: Language = "fr",
        theme: str = themes.DARK.name,
        clock: Callable[[], datetime] = _now,
        begin: Callable[[Workspace], Live] | None = None,
        remember: Remember | None = None,
    ) -> None:
        """Prepare the application; nothing is read before its first frame is drawn.

        Args:
            open_workspace: opens the workspace, making it on first use; called once, in a thread.
            language: of the interface.
            theme: the name of a theme; one that is unknown, or unreadable without colour, gives the house's.
            clock: gives the time, with its offset.
            begin: begins or resumes an interview to show straight away.
            remember: keeps the language and the theme when they change.
        """
        super().__init__(language, theme, remember)
        self._open_workspace = open_workspace
        self._clock = clock
        self._begin = begin
        self._workspace: Workspace | None = None
        self._contents = Contents("")
        self._live: Live | None = None
        self._written: dict[str, Written] = {}

    def on_mount(self) -> None:
        """Show the first frame; its screen reads the rest after it is drawn."""
        super().on_mount()
        self.push_screen(HomeScreen(self._read, self._clock))

    # Reading the workspace

    def _read(self) -> Contents:
        from persona_tui.tui.home.contents import gather

        return gather(self.workspace)

    @property
    def workspace(self) -> Workspace:
        """The workspace, opened by the first one who asks: the first screen, in its thread."""
        if self._workspace is None:
            self._workspace = self._open_workspace()
        return self._workspace

    @on(HomeScreen.Ready)
    def _home_ready(self, event: HomeScreen.Ready) -> None:
        self._contents = event.contents
        if self._begin is not None:
            begin, self._begin = self._begin, None
            self._open(partial(begin, self.workspace), self.open_interview)

    def more_offers(self) -> Iterable[Offer]:
        """The banks and interviews, by their names."""
        from persona_tui.tui import offers

        return offers.contents(self._contents, self._prepare, self._resume, self.tr)

    # From the first screen

    @on(HomeScreen.BankChosen)
    def _bank_chosen(self, event: HomeScreen.BankChosen) -> None:
        self._prepare(event.entry, rehearsal=event.rehearsal)

    @on(HomeScreen.ProblemsWanted)
    def _problems_wanted(self, event: HomeScreen.ProblemsWanted) -> None:
        self._show_problems(event.entry)

    @on(HomeScreen.SessionChosen)
    def _session_chosen(self, event: HomeScreen.SessionChosen) -> None:
        if event.to == "export":
            self.open_export(event.row.id)
        else:
            self._resume(event.row, review=event.to == "review")

    def _prepare(self, entry: Entry, *, rehearsal: bool = False) -> None:
        """Brief an interview; a bank with errors shows them instead."""
        from persona_tui.tui.briefing.beginning import begin, first_written
        from persona_tui.tui.briefing.screen import BriefingScreen

        bank, today = entry.reading.bank, self._clock().date()
        if bank is None or entry.reading.errors:
            self._show_problems(entry)
            return
        written = self._written.pop(entry.id, None)
        if written is None:
            code = self.tr("REHEARSAL") if rehearsal else self.workspace.next_code()
            written = first_written(bank, code, today, rehearsal=rehearsal)
        start = partial(begin, self.workspace, bank, self.open_interview, self.tr)
        self.push_screen(BriefingScreen(bank, written, today, start), partial(self._keep_written, entry.id))

    def _keep_written(self, bank_id: str, written: Written | None) -> None:
        if written is not None:
            self._written[bank_id] = written

    def _show_problems(self, entry: Entry) -> None:
        from persona_tui.tui.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(entry))

    def _resume(self, row: SessionRow, *, review: bool = False) -> None:
        """Open a session: an open one in the interview, a finished one on its page."""
        finished = row.status != "open"
        show = self.open_review if review or finished else self.open_interview
        self._open(partial(self.workspace.resume, row.id), show)

    @work(exclusive=True, group="opening")
    async def _open(self, load: Callable[[], Live], show: Callable[[Live], None]) -> None:
        from persona_tui.store.errors import StoreError
        from persona_tui.store.messages import remedy, sentence

        if not await self._let_go():
            return
        try:
            live = await asyncio.to_thread(load)
        except StoreError as error:
            words = f"{sentence(error, self.tr)}\n\n{remedy(error, self.tr)}".strip()
            self.push_screen(AskScreen(words, [Reply("", self.tr("Back"))]))
        else:
            show(live)

    # What a screen may ask (Shell)

    def open_interview(self, live: Live) -> None:
        """Show an interview at its current item."""
        from persona_tui.tui.interview.screen import InterviewScreen

        self._live = live
        self._back_to_home()
        self.push_screen(InterviewScreen(live))

    def open_review(self, live: Live) -> None:
        """Show every answer of an interview on one page."""
        from persona_tui.tui.review.screen import ReviewScreen

        self._live = live
        self.push_screen(ReviewScreen(live))

    def open_export(self, session_id: str) -> None:
        """Show what a session becomes."""
        from persona_tui.tui.export_preview.screen import ExportScreen

        self.push_screen(ExportScreen(...))

    @work(exclusive=True, group="leaving")
    async def _close_interview(self) -> None:
        if await self._let_go():
            self._back_to_home()

    @work(exclusive=True, group="leaving")
    async def _leave(self) -> None:
        if await self._let_go():
            self.exit()

    def go_home(self) -> None:
        """Close the interview once all of it is saved, and show the first screen."""
        self._close_interview()

    def action_go_home(self) -> None:
        """The command for it."""
        self.go_home()

    async def action_quit(self) -> None:
        """Leave; asks only when something could not be saved."""
        self._leave()

    async def _let_go(self) -> bool:
        live = self._live
        if live is None:
            return True
        if not await may_leave(self, live, self.tr):
            return False
        self._live = None
        await asyncio.to_thread(live.close)
        return True

    def _back_to_home(self) -> None:
        while not isinstance(self.screen, HomeScreen) and len(self.screen_stack) > 1:
            self.pop_screen()
