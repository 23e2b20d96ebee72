"""The first screen. Its first frame is drawn before anything is read; the lists come right after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Footer, OptionList
from textual.worker import Worker, WorkerState

from persona_tui.text.language import N_
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.choices import OPEN, Choices, Row
from persona_tui.tui.commands import home as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.display import PlainLabel, PlainStatic, plain
from persona_tui.tui.home import rows as lines
from persona_tui.tui.home.contents import Contents

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow

#: A wait shorter than this is not announced: a flash would tire the eye.
_PATIENCE = 0.15


class HomeScreen(LocalisedScreen[None]):
    """What to resume, what to start, what was done."""

    ABOUT = (
        N_("Everything starts here. An open interview comes first: Enter resumes it where it stood."),
        N_("Below are the question banks, Markdown files that you may edit, and the interviews."),
    )
    OWN = (OPEN, *commands.COMMANDS)
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    HomeScreen #head { height: 1; margin: 1 0; padding: 0 1; }
    HomeScreen #name { width: 1fr; text-style: bold; color: $text-primary; }
    HomeScreen #workspace { color: $text-muted; }
    """

    class Chosen(Message):
        """A session, a bank or an offer was asked for."""

    class Ready(Message):
        """The workspace was read."""

        def __init__(self, contents: Contents) -> None:
            super().__init__()
            self.contents = contents

    class SessionChosen(Chosen):
        """A session is to be resumed, reviewed or erased."""

        def __init__(self, row: SessionRow, to: str) -> None:
            super().__init__()
            self.row = row
            self.to = to
            """``open``, ``review`` or ``erase``."""

    class ExportWanted(Chosen):
        """A bank is to be exported, or interviews that are to be chosen."""

        def __init__(self, row: SessionRow | None = None, entry: Entry | None = None) -> None:
            super().__init__()
            self.row = row
            """The session to begin with."""
            self.entry = entry

    class BankChosen(Chosen):
        """An interview is to be prepared with a bank."""

        def __init__(self, entry: Entry, *, rehearsal: bool = False) -> None:
            super().__init__()
            self.entry = entry
            self.rehearsal = rehearsal

    class ProblemsWanted(Chosen):
        """The diagnostics of a bank are asked for."""

        def __init__(self, entry: Entry) -> None:
            super().__init__()
            self.entry = entry

    class MergeWanted(Chosen):
        """The conflict copies of a session are to be merged into it."""

        def __init__(self, row: SessionRow) -> None:
            super().__init__()
            self.row = row

    def __init__(self, read: Callable[[], Contents], clock: Callable[[], datetime]) -> None:
        """Prepare the frame.

        Args:
            read: reads the workspace; called in a thread after the first frame, and when coming back.
            clock: gives the time, with its offset.
        """
        super().__init__()
        self._read = read
        self._clock = clock
        self._contents: Contents | None = None
        self._patience: Timer | None = None

    def compose(self) -> ComposeResult:
        """The frame: name, list, keys."""
        with Horizontal(id="head"):
            yield PlainStatic(plain("persona-tui"), id="name")
            yield PlainLabel(id="workspace")
        yield Choices()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Read the workspace once the first frame is on the terminal."""
        super().on_mount()
        self.query_one(Choices).focus()
        self.call_after_refresh(self.action_reload)
        self._patience = self.set_timer(_PATIENCE, self._say_waiting)

    def on_screen_resume(self) -> None:
        """Back from elsewhere: show what is there now."""
        if self._contents is not None:
            self.action_reload()

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.redraw()

    def redraw(self) -> None:
        """Show the lists again."""
        if self._contents is not None:
            self._show(self._contents)

    def _say_waiting(self) -> None:
        if self._patience is None:
            return  # the timer's message was already on its way when the lists came
        self.query_one(Choices).show_rows([Row(plain(self.tr("Reading the workspace…")))])

    def action_reload(self) -> None:
        """Read the workspace again."""
        self._load()

    @work(thread=True, exclusive=True, group="home", exit_on_error=False)
    def _load(self) -> Contents:
        return self._read()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what was read, or say why it could not be."""
        if event.worker.group != "home":
            return
        if event.worker.is_finished and self._patience is not None:
            self._patience.stop()
            self._patience = None
        if event.state is WorkerState.SUCCESS and event.worker.result is not None:
            self._contents = event.worker.result
            self._show(self._contents)
            self.post_message(self.Ready(self._contents))
        elif event.state is WorkerState.ERROR:
            self._say_failure(event.worker.error)

    def _say_failure(self, error: BaseException | None) -> None:
        sentence = self.tr(
            "The workspace cannot be read: {why}. Check that the folder is there and readable."
        )
        words = getattr(error, "strerror", None) or type(error).__name__
        self.query_one(Choices).show_rows([Row(plain(sentence.format(why=words), "$text-error"))])

    def _show(self, contents: Contents) -> None:
        self.query_one("#workspace", PlainLabel).show(plain(contents.name))
        found = self.query_one(Choices)
        found.show_rows(lines.rows(contents, self._clock(), found.row_width, self.tr))

    @on(OptionList.OptionSelected)
    def _opened(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen == lines.EXAMPLE:
            self._prepare(self._first_bank(), rehearsal=True)
        elif chosen == lines.START:
            self._prepare(self._first_bank())
        elif entry := self._bank(chosen):
            self._prepare(entry)
        elif chosen.startswith(lines.COPIES) and (row := self._with_copies(chosen)):
            self.post_message(self.MergeWanted(row))
        elif row := self._session(chosen):
            self.post_message(self.SessionChosen(row, "open"))

    def action_new_interview(self) -> None:
        """Prepare an interview with the highlighted bank, else the first one."""
        self._prepare(self._bank(self.query_one(Choices).highlighted_id) or self._first_bank())

    def action_export(self) -> None:
        """Choose what is exported, beginning with the highlighted interview."""
        self.post_message(self.ExportWanted(self._session(self.query_one(Choices).highlighted_id)))

    def action_export_bank(self) -> None:
        """Export the highlighted bank; one with errors shows them."""
        entry = self._bank(self.query_one(Choices).highlighted_id)
        if entry is None:
            self.announce(self.tr("Highlight a question bank first."))
        elif entry.reading.bank is None or entry.reading.errors:
            self.post_message(self.ProblemsWanted(entry))
        else:
            self.post_message(self.ExportWanted(entry=entry))

    def action_review(self) -> None:
        """Review the highlighted interview, else the newest."""
        row = self._session(self.query_one(Choices).highlighted_id) or self._newest()
        if row is None:
            self.announce(self.tr("There is no interview yet: N prepares one."))
        else:
            self.post_message(self.SessionChosen(row, "review"))

    def action_erase(self) -> None:
        """Have the highlighted interview erased, once it is sure; never one that was not pointed at."""
        if row := self._session(self.query_one(Choices).highlighted_id):
            self.post_message(self.SessionChosen(row, "erase"))
        else:
            self.announce(self.tr("Highlight an interview first."))

    def action_problems(self) -> None:
        """List the diagnostics of the highlighted bank."""
        if entry := self._bank(self.query_one(Choices).highlighted_id):
            self.post_message(self.ProblemsWanted(entry))
        else:
            self.announce(self.tr("Highlight a question bank first."))

    def _prepare(self, entry: Entry | None, *, rehearsal: bool = False) -> None:
        if entry is None:
            self.announce(self.tr("There is no question bank in this workspace."), "warning")
        else:
            self.post_message(self.BankChosen(entry, rehearsal=rehearsal))

    def _bank(self, row_id: str) -> Entry | None:
        if self._contents is None or not row_id.startswith(lines.BANK):
            return None
        return self._contents.bank(row_id.removeprefix(lines.BANK))

    def _session(self, row_id: str) -> SessionRow | None:
        if self._contents is None or not row_id.startswith(lines.SESSION):
            return None
        return self._contents.session(row_id.removeprefix(lines.SESSION))

    def _with_copies(self, row_id: str) -> SessionRow | None:
        return self._contents.session(row_id.removeprefix(lines.COPIES)) if self._contents else None

    def _first_bank(self) -> Entry | None:
        """The first bank that can run, interviews before other uses, and one's own language first."""
        banks = self._contents.banks_for(self.tr.language) if self._contents else ()
        sound = [entry for entry in banks if entry.reading.bank and not entry.reading.errors]
        guides = [
            entry for entry in sound if entry.reading.bank and entry.reading.bank.use.value == "interview"
        ]
        return next(iter([*guides, *sound, *banks]), None)

    def _newest(self) -> SessionRow | None:
        rows = self._contents.sessions if self._contents else ()
        return next((row for row in rows if row.damage is None), None)
