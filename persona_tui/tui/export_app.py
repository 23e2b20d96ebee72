"""The way to a page that is shared, and from it to a question, to the list of names, to its folder."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from textual import work

from persona_tui.tui.shell_app import ShellApp

if TYPE_CHECKING:
    from pathlib import Path

    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow
    from persona_tui.tui.home.contents import Contents
    from persona_tui.workspace import Live
    from persona_tui.workspace.file_manager import FileManager

#: How long the last save of the open interview may take before its page is made without it.
_SAVING: Final = 3.0


class ExportApp(ShellApp):
    """An application that shows what interviews and banks become."""

    file_manager: FileManager | None = None
    """What opens folders; that of this machine when not given."""

    def choose_export(self, contents: Contents, first: SessionRow | None, entry: Entry | None) -> None:
        """Choose what is exported, unless it is a bank.

        Args:
            contents: what the workspace holds.
            first: the session to begin with.
            entry: the bank.
        """
        if entry is not None:
            self.export_bank(entry)
            return
        from persona_tui.tui.export_preview.picking import PickScreen

        begin = first.id if first else ""
        self.push_screen(PickScreen(contents, begin, self.export_sessions, self.export_bank))

    def open_export(self, session_id: str) -> None:
        """Show what a session becomes."""
        self.export_sessions([session_id])

    @work(exclusive=True, group="exporting")
    async def export_sessions(self, ids: Sequence[str]) -> None:
        """Show what sessions become, the open one as it stands once it is saved.

        Args:
            ids: their ULIDs, in the order in which they are told.
        """
        from persona_tui.tui.export_preview.matter import OfSessions
        from persona_tui.tui.export_preview.screen import ExportScreen

        live = self._live
        if live is not None and live.id in ids and not await asyncio.to_thread(live.flush, _SAVING):
            self.announce(self.tr("The last answers are not saved: the page is without them."), "warning")
        self.push_screen(ExportScreen(OfSessions(self.workspace, ids), self.workspace.exports))

    def export_bank(self, entry: Entry) -> None:
        """Show what a bank without errors becomes."""
        from persona_tui.tui.export_preview.matter import OfBank
        from persona_tui.tui.export_preview.screen import ExportScreen

        bank = entry.reading.bank
        if bank is not None and not entry.reading.errors:
            self.push_screen(ExportScreen(OfBank(self.workspace, bank), self.workspace.exports))

    def open_question(self, session_id: str, item: str) -> None:
        """Show an interview at one of its questions."""
        if self._live is not None and self._live.id == session_id:
            self._at(item, self._live)
        else:
            self.open_with(partial(self.workspace.resume, session_id), partial(self._at, item))

    def _at(self, item: str, live: Live) -> None:
        live.keep(live.interview.jump(item))
        self.open_interview(live)

    def open_names(self, left: Callable[[bool | None], None]) -> None:
        """Show the list of names that must not leave the workspace."""
        from persona_tui.tui.export_preview.names_screen import NamesScreen
        from persona_tui.workspace.folders import names_file

        self.push_screen(NamesScreen(names_file(self.workspace.root)), left)

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the window of the system, where there is one."""
        from persona_tui.tui.folder_window import open_window
        from persona_tui.workspace.file_manager import FileManager

        self.announce(*open_window(self, self.file_manager or FileManager.here(), folder, self.tr))
