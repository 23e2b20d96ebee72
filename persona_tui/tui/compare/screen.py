"""Two versions of a bank compared: what changes, what must be decided, and going on with the other one."""

from __future__ import annotations

from textual import on
from textual.widgets import OptionList

from persona_tui.interview.migration.planning import Edition, Plan
from persona_tui.interview.session import PinnedBank
from persona_tui.text.language import N_
from persona_tui.tui.choices import OPEN
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.compare import commands
from persona_tui.tui.compare.deciding import DecideScreen
from persona_tui.tui.compare.table import DECIDE, table
from persona_tui.tui.display import joined, plain
from persona_tui.tui.list_page import ListPage
from persona_tui.workspace import Live

_DIGITS = 12


class CompareScreen(ListPage[bool]):
    """The dry run of going on with another version; hands back whether it was applied (R26)."""

    ABOUT = (
        N_(
            "What would happen if this interview went on with another version of its bank. Nothing is done "
            "yet."
        ),
        N_(
            "Rows marked ! ask for a decision: Enter shows what can be done. If nothing is decided, the "
            "answers are kept aside, or stay to be reviewed; none is ever lost."
        ),
        N_("A applies it all at once, and undo takes all of it back. Escape changes nothing."),
    )
    HEAD = ("head", "left")
    OWN = (OPEN, *commands.COMMANDS)
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    CompareScreen #head { margin: 1 1 0 1; }
    CompareScreen #left { margin: 0 1 1 1; color: $text-muted; }
    """

    def __init__(self, live: Live, edition: Edition) -> None:
        """Prepare the screen.

        Args:
            live: the interview; what is typed in it is kept already.
            edition: the version to compare with.
        """
        super().__init__()
        self._live = live
        self._edition = edition
        self._decisions: dict[str, str] = {}
        self._plan: Plan = live.interview.plan(edition)

    def redraw(self) -> None:
        """Show every text again, in the language of now."""
        interview = self._live.interview
        head = joined(
            plain(interview.session.opening.code, "bold"),
            "  ",
            _named(interview.session.pinned),
            " → ",
            _named(self._edition.pinned),
        )
        self.say("head", head)
        self.say("left", plain(self._left()))
        self.choices.show_rows(table(self._plan, self.tr))

    def _left(self) -> str:
        n = len(self._plan.undecided)
        if not n:
            return self.tr("Nothing is left to decide.")
        said = self.tr.plural(
            "{n} row to decide; as it stands, nothing is lost.",
            "{n} rows to decide; as they stand, nothing is lost.",
            n,
        )
        return said.format(n=n)

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        key = event.option_id or ""
        row = next((one for one in self._plan.decided if DECIDE + one.key == key), None)
        if row is not None:
            self.app.push_screen(
                DecideScreen(row, self._plan), lambda decision: self._decide(row.key, decision)
            )

    def _decide(self, key: str, decision: str | None) -> None:
        if decision:
            self._decisions[key] = decision
            self._plan = self._live.interview.plan(self._edition, self._decisions)
            for problem in self._plan.problems:  # an earlier decision made another one impossible
                self._decisions.pop(problem.key, None)
            if self._plan.problems:
                self._plan = self._live.interview.plan(self._edition, self._decisions)
            self.redraw()

    def action_apply(self) -> None:
        """Go on with the other version."""
        self._live.keep(self._live.interview.migrate(self._edition, self._decisions))
        self.announce(self.tr("The interview goes on with the other version. Undo takes all of it back."))
        self.dismiss(True)

    def action_cancel(self) -> None:
        """Go back; nothing is done."""
        self.dismiss(False)


def _named(pinned: PinnedBank) -> str:
    return f"{pinned.id} {pinned.version} ({pinned.sha256[:_DIGITS]})"
