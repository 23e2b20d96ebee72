"""Choosing what is exported: one interview, several of them, or a bank."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.widgets import Footer, OptionList

from persona_tui.store.rows import ERASED
from persona_tui.text.language import N_
from persona_tui.tui.amounts import day
from persona_tui.tui.choices import OPEN, Choices, Row
from persona_tui.tui.commands import export_choice as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.display import PlainStatic, cut, joined, lines, plain
from persona_tui.tui.home.contents import Contents
from persona_tui.tui.home.rows import BANK, SESSION, STATUSES
from persona_tui.tui.list_page import ListPage

if TYPE_CHECKING:
    from persona_tui.banks.library import Entry
    from persona_tui.store.rows import SessionRow

_REFUSED = "refused"


class Tickable(Choices):
    """A list where a click ticks a row: Enter, or its name in the footer, goes on."""

    def on_click(self, event: events.Click) -> None:
        """Tick what was clicked on."""
        place = event.style.meta.get("option")
        if isinstance(place, int) and not self.options[place].disabled:
            event.prevent_default()
            self.highlighted = place
            self.call_later(self.run_action, "screen.clicked")


class PickScreen(ListPage[None]):
    """The interviews and the banks of the workspace."""

    ABOUT = (
        N_("Choose what becomes a page. Space ticks interviews; Enter goes on with those, or with this one."),
        N_("A question bank becomes a note, a guide to print or a lexicon: Enter on it."),
    )
    OWN = (OPEN, *commands.COMMANDS)
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    PickScreen #head { margin: 1 1; }
    """

    def __init__(
        self,
        contents: Contents,
        first: str,
        sessions: Callable[[Sequence[str]], object],
        bank: Callable[[Entry], object],
    ) -> None:
        """Nothing is ticked.

        Args:
            contents: what the workspace holds.
            first: the session to highlight; empty for the newest.
            sessions: shows what sessions become; told their ids, the oldest first.
            bank: shows what a bank becomes.
        """
        super().__init__()
        self._contents = contents
        self._first = first
        self._export_sessions = sessions
        self._export_bank = bank
        self._ticked: set[str] = set()

    def compose(self) -> ComposeResult:
        """The question, the list, the keys."""
        yield PlainStatic(id="head")
        yield Tickable()
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the list."""
        super().on_mount()
        newest = next((row.id for row in self._contents.sessions if _can_leave(row)), "")
        self.choices.highlight(SESSION + (self._first or newest))

    def on_resize(self) -> None:
        """Columns follow the width."""
        self.redraw()

    def redraw(self) -> None:
        """Show what is ticked, in the language of now."""
        count = len(self._ticked)
        ticked = self.tr.plural("{n} session ticked", "{n} sessions ticked", count).format(n=count)
        hint = self.tr("Space ticks, A ticks all of the same bank, Enter goes on.")
        if not self._contents.sessions:
            hint = self.tr("There is no interview yet; a question bank can leave all the same.")
        title = plain(self.tr("What is to be exported?"), "bold")
        self.say("head", lines((title, plain(ticked if count else hint, "$text-muted"))))
        self.choices.show_rows(self._rows(self.choices.row_width))

    def _rows(self, width: int) -> Iterator[Row]:
        yield from (self._session(row, width) for row in self._contents.sessions)
        for entry in self._contents.banks_for(self.tr.language):
            if (bank := entry.reading.bank) and not entry.reading.errors:
                title = self.tr("Question bank: {title}").format(title=bank.title)
                yield Row(cut(joined("  ", plain(title)), width), BANK + entry.id)

    def _session(self, row: SessionRow, width: int) -> Row:
        tick = ("☑ " if row.id in self._ticked else "☐ ") if _can_leave(row) else "  "
        standing = f"! {self.tr('damaged')}" if row.damage else self.tr(STATUSES.get(row.status, row.status))
        when = day(row.started.date(), self.tr) if row.started else ""
        line = joined(
            tick,
            cut(plain(row.code or row.id, "bold"), 9),
            " ",
            cut(plain(row.bank_title), max(8, width - 2 - 10 - 18 - 24)),
            " ",
            cut(plain(when, "$text-muted"), 18),
            cut(plain(standing), 23),
        )
        return Row(line, SESSION + row.id)

    @property
    def _pointed(self) -> SessionRow | None:
        return self._contents.session(self.choices.highlighted_id.removeprefix(SESSION))

    def action_tick(self) -> None:
        """Tick the highlighted interview, or take the tick away."""
        if (row := self._pointed) and self._allowed(row):
            self._ticked ^= {row.id}
            self.redraw()

    def action_same_bank(self) -> None:
        """Tick every interview of the highlighted one's bank, or take these ticks away."""
        if (row := self._pointed) is None:
            return
        same = {one.id for one in self._contents.sessions if one.bank_id == row.bank_id and _can_leave(one)}
        self._ticked = self._ticked - same if same <= self._ticked else self._ticked | same
        self.redraw()

    def action_clicked(self) -> None:
        """What a click on the highlighted row does: a tick, or going on with a bank."""
        if self._pointed is None:
            self.choices.action_select()
        else:
            self.action_tick()

    @on(OptionList.OptionSelected)
    def _go_on(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        chosen = event.option_id or ""
        if chosen.startswith(BANK):
            if entry := self._contents.bank(chosen.removeprefix(BANK)):
                self._export_bank(entry)
        elif self._ticked:
            in_order = [row.id for row in reversed(self._contents.sessions) if row.id in self._ticked]
            self._export_sessions(in_order)
        elif (row := self._pointed) and self._allowed(row):
            self._export_sessions([row.id])

    def _allowed(self, row: SessionRow) -> bool:
        """Whether an interview can leave; says why not."""
        if row.damage:
            self.announce(self.tr("This interview is damaged: on the first screen, Enter restores its copy."))
        elif not _can_leave(row):
            self.announce(self.tr("Nothing of this interview is kept: it was refused, or erased."))
        return _can_leave(row)

    def action_back(self) -> None:
        """Back to the first screen."""
        self.dismiss(None)


def _can_leave(row: SessionRow) -> bool:
    return row.damage is None and row.status not in (_REFUSED, ERASED)
