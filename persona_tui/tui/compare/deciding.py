"""What can become of the answers of one row."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import OptionList

from persona_tui.interview.migration.planning import Plan
from persona_tui.interview.migration.rows import Row as PlanRow
from persona_tui.interview.migration.words import decision_text, sentence
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.display import PlainStatic, plain

_OPTION = "option:"


class DecideScreen(LocalisedModal[str]):
    """The options of a row, the safe default first; hands back the one picked, or `None`."""

    CSS = """
    DecideScreen { align: center middle; }
    DecideScreen > Vertical {
        width: 90%; max-width: 84; height: auto; max-height: 90%; padding: 1 2; background: $panel;
        & > PlainStatic { margin-bottom: 1; }
        & > Choices { height: auto; max-height: 14; background: $panel; }
    }
    """

    def __init__(self, row: PlanRow, plan: Plan) -> None:
        super().__init__()
        self._row = row
        self._plan = plan

    def compose(self) -> ComposeResult:
        """What it is about, then what can become of it."""
        with Vertical():
            yield PlainStatic()
            yield Choices()

    def on_mount(self) -> None:
        """Show the options, the one decided so far highlighted."""
        super().on_mount()
        self.redraw()
        self.query_one(Choices).highlight(_OPTION + self._row.decision)
        self.query_one(Choices).focus()

    def redraw(self) -> None:
        """Show every text again, in the language of now."""
        row, plan = self._row, self._plan
        self.query_one(PlainStatic).show(plain(sentence(row, plan, self.tr)))
        self.query_one(Choices).show_rows(
            Row(plain(self._named(option)), _OPTION + option) for option in row.options
        )

    def _named(self, option: str) -> str:
        return decision_text(self._row, option, self._plan, self.tr)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.dismiss((event.option_id or "").removeprefix(_OPTION))
