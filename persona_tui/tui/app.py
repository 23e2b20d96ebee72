"""The application: one workspace, its first screen, and what is begun or resumed from there."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work

from persona_tui.text.language import Language
from persona_tui.tui import themes
from persona_tui.tui.export_app import ExportApp
from persona_tui.tui.home.contents import Contents
from persona_tui.tui.home.screen import HomeScreen
from persona_tui.tui.house_app import Remember

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow
    from persona_tui.tui.briefing.screen import Written
    from persona_tui.tui.palette import Offer
    from persona_tui.workspace import Live, Workspace
    from persona_tui.workspace.editing.editor import Editor
    from persona_tui.workspace.file_manager import FileManager


def _now() -> datetime:
    return datetime.now().astimezone()


class PersonaApp(ExportApp):
    """The whole application over one workspace."""

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
        warning: str = "",
        editor: Editor | None = None,
        file_manager: FileManager | None = None,
    ) -> None:
        """Prepare the application; nothing is read before its first frame is drawn.

        Args:
            open_workspace: opens the workspace, making it on first use; called once, in a thread.
            language: of the interface.
            theme: the name of a theme; one that is unknown, or unreadable without colour, gives the house's.
            clock: gives the time, with its offset.
            begin: begins or resumes an interview to show straight away.
            remember: keeps the language and the theme when they change.
            warning: a message marked with ``N_``, to show once at the start.
            editor: the person's own editor; the one of this process when not given.
            file_manager: what opens folders; that of this machine when not given.
        """
        super().__init__(language, theme, remember, clock)
        self._open_workspace = open_workspace
        self._begin = begin
        self._warning = warning
        self.editor = editor
        self.file_manager = file_manager
        self._workspace: Workspace | None = None
        self._contents = Contents("")
        self._written: dict[str, Written] = {}

    def on_mount(self) -> None:
        """Show the first frame; its screen reads the rest after it is drawn."""
        super().on_mount()
        self.push_screen(HomeScreen(self._read, self.clock))

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
        first, self._contents = not self._contents.name, event.contents
        if first and self._warning:
            self.announce(self.tr(self._warning), "warning")
        if first and self.workspace.fresh:
            copied = self.tr("The question banks are in {folder}; you may edit them.")
            self.announce(copied.format(folder=self.workspace.root / "question_banks"))
        if self._begin is not None:
            begin, self._begin = self._begin, None
            self.open_with(partial(begin, self.workspace), self.open_interview)

    def more_offers(self) -> Iterable[Offer]:
        """The banks and interviews, by their names."""
        from persona_tui.tui import offers

        return offers.contents(self._contents, self._prepare_later, self._resume, self.tr)

    def _prepare_later(self, entry: Entry) -> None:
        self.leave_then(partial(self._prepare, entry))

    # From the first screen

    @on(HomeScreen.BankChosen)
    def _bank_chosen(self, event: HomeScreen.BankChosen) -> None:
        self._prepare(event.entry, rehearsal=event.rehearsal)

    @on(HomeScreen.ProblemsWanted)
    def _problems_wanted(self, event: HomeScreen.ProblemsWanted) -> None:
        self._show_problems(event.entry)

    @on(HomeScreen.SessionChosen)
    def _session_chosen(self, event: HomeScreen.SessionChosen) -> None:
        if event.to == "erase":
            self.open_erase(event.row.held_id, event.row.code, event.row.bank_title)
        else:
            self._resume(event.row, review=event.to == "review")

    @on(HomeScreen.ExportWanted)
    def _export_wanted(self, event: HomeScreen.ExportWanted) -> None:
        self.choose_export(self._contents, event.row, event.entry)

    @on(HomeScreen.MergeWanted)
    def _merge_wanted(self, event: HomeScreen.MergeWanted) -> None:
        self._merge_copies(event.row)

    @work(exclusive=True, group="merging")
    async def _merge_copies(self, row: SessionRow) -> None:
        """Merge the conflict copies of a session, say what came of it, and show the lists anew."""
        from persona_tui.store.errors import StoreError
        from persona_tui.tui.home.merging import merge_copies, merged_line

        try:
            united = await asyncio.to_thread(merge_copies, self.workspace, row)
        except StoreError as error:
            self._say(error)
            return
        self.announce(merged_line(united, row.code, self.tr))
        if isinstance(self.screen, HomeScreen):
            self.screen.action_reload()

    def _prepare(self, entry: Entry, *, rehearsal: bool = False) -> None:
        """Brief an interview; a bank with errors shows them instead."""
        from persona_tui.tui.briefing.beginning import begin, first_written
        from persona_tui.tui.briefing.screen import BriefingScreen

        bank, today = entry.reading.bank, self.clock().date()
        if bank is None or entry.reading.errors:
            self._show_problems(entry)
            return
        written = self._written.pop(entry.id, None)
        if written is None:
            code = self.tr("REHEARSAL") if rehearsal else self.workspace.next_code()
            written = first_written(bank, code, today, rehearsal=rehearsal)
        start = partial(begin, self.workspace, entry, self.open_interview, self.tr)
        self.push_screen(BriefingScreen(bank, written, today, start), partial(self._keep_written, entry.id))

    def _keep_written(self, bank_id: str, written: Written | None) -> None:
        if written is not None:
            self._written[bank_id] = written

    def _show_problems(self, entry: Entry) -> None:
        from persona_tui.tui.problems import ProblemsScreen

        self.push_screen(ProblemsScreen(entry))

    def _resume(self, row: SessionRow, *, review: bool = False) -> None:
        """Open a session: an open one in the interview, a finished one on its page.

        A damaged one is offered its last copy; what a later version wrote can only be shared.
        """
        if (row.damage and row.copy_at) or row.later:
            self._offer_instead(row)
            return
        finished = row.status != "open"
        show = self.open_review if review or finished else self.open_interview
        self.open_with(partial(self.workspace.resume, row.id), show)

    def _offer_instead(self, row: SessionRow) -> None:
        from persona_tui.tui.restoring import Restoring, read_only

        if row.later:
            self.push_screen(*read_only(row, self.open_export, self.tr))
        else:
            Restoring(self, self.workspace, self._say, self.clock()).ask(row)
