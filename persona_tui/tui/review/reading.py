"""An interview that is open elsewhere, read only: who holds it, all that was said, and a way in later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, cast

from persona_tui.interview.conductor import Interview
from persona_tui.text.language import N_
from persona_tui.tui.commands import reading as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.display import joined, plain
from persona_tui.tui.list_page import ListPage
from persona_tui.tui.review.page import Page
from persona_tui.tui.shell import Shell

if TYPE_CHECKING:
    from persona_tui.interview.record import Record
    from persona_tui.store.errors import StoreError


class ReadingScreen(ListPage[None]):
    """Everything that was said and saved; nothing can be changed here."""

    ABOUT = (
        N_("This interview is open in another window, or elsewhere; here it is only read, as last saved."),
        N_("Close it there, then try again."),
    )
    HEAD = ("head", "held")
    OWN = commands.COMMANDS
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    ReadingScreen #head { margin: 1 1 0 1; }
    ReadingScreen #held { margin: 0 1 1 1; color: $text-warning; }
    """

    def __init__(
        self,
        record: Record,
        reason: StoreError,
        again: Callable[[], object],
        clock: Callable[[], datetime],
    ) -> None:
        """Prepare the page.

        Args:
            record: the session as last saved.
            reason: why it cannot be opened.
            again: tries to open it once more.
            clock: gives the time, with its offset.
        """
        super().__init__()
        self._record = record
        self._reason = reason
        self._again = again
        self._clock = clock

    @property
    def session_id(self) -> str:
        """The session that is shown."""
        return self._record.session.opening.id

    def show(self, record: Record, reason: StoreError) -> None:
        """Show it as it stands now."""
        self._record, self._reason = record, reason
        self.redraw()
        self.announce(self.tr("Still open elsewhere; this is what is saved by now."))

    def redraw(self) -> None:
        """Show the page again, in the language of now."""
        from persona_tui.store.messages import remedy, sentence

        record = self._record
        title = joined(plain(record.session.opening.code, "bold"), "  ", record.bank.title)
        self.say("head", joined(title, "  ", self.tr("read only")))
        words = f"! {sentence(self._reason, self.tr)} {remedy(self._reason, self.tr)}".rstrip()
        self.say("held", plain(words))
        shown = Interview(record.session, record.bank, self._clock)
        self.choices.show_rows(Page(shown, self.tr, choosing=False).rows())

    def action_again(self) -> None:
        """Try to open it once more."""
        self._again()

    def action_export(self) -> None:
        """Show what the interview becomes."""
        cast("Shell", self.app).open_export(self.session_id)

    def action_back(self) -> None:
        """Back to where one was."""
        self.dismiss(None)
