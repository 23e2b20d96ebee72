"""Finding a question by a few letters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input, OptionList

from persona_tui.interview.conductor import Interview
from persona_tui.interview.outline import Row as OutlineRow
from persona_tui.text.language import N_
from persona_tui.text.nearest import folded
from persona_tui.tui.base import LocalisedModal
from persona_tui.tui.choices import Choices, Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.interview.marks import drawn
from persona_tui.tui.keys import key_name
from persona_tui.tui.why.screen import WhyScreen

WHY_THIS = Command(
    "go_to.why",
    "why",
    ("f6",),
    N_("Why"),
    N_("Says why the highlighted question is asked or not; Enter goes to what decides."),
    palette=False,
)


class GoToScreen(LocalisedModal[str]):
    """Every question of the bank, those off the path too; hands back the id of the one picked."""

    OWN = (WHY_THIS,)
    BINDINGS = bindings(OWN)
    CSS: ClassVar[str] = """
    GoToScreen {
        align: center middle;
        & > Vertical {
            width: 94%; max-width: 90; height: 80%; padding: 1 2; background: $panel; color: $foreground;
        }
        & Input { border: none; height: 1; padding: 0 1; margin-bottom: 1; background: $surface; }
        & Choices { background: $panel; }
        & .keys { color: $text-muted; margin-top: 1; &:ansi { text-style: dim; } }
        & .none { display: none; color: $text-muted; }
    }
    """

    def __init__(self, rows: Sequence[OutlineRow], interview: Interview) -> None:
        """Prepare the list.

        Args:
            rows: the outline, sections included.
            interview: the interview as it stands, for whoever asks why.
        """
        super().__init__()
        self._all = tuple(rows)
        self._interview = interview
        self._here = interview.current
        self._letters = ""
        self._list = Choices()

    def compose(self) -> ComposeResult:
        """The letters, then the list."""
        with Vertical():
            yield Input(placeholder=self.tr("A few letters of the question"))
            yield PlainStatic(plain(self.tr("No question has these letters.")), classes="none")
            yield self._list
            keys = " ".join((key_name("f6", self.tr), self.tr(WHY_THIS.label)))
            yield PlainStatic(plain(keys), classes="keys")

    def on_mount(self) -> None:
        """Show every question, the one on screen highlighted."""
        self._show("")
        self._list.highlight(self._here)

    def on_key(self, event: events.Key) -> None:
        """Let the arrows move in the list while letters are typed."""
        moves = {"down": "cursor_down", "up": "cursor_up", "pagedown": "page_down", "pageup": "page_up"}
        if event.key in moves and isinstance(self.focused, Input):
            event.stop()
            event.prevent_default()
            getattr(self._list, f"action_{moves[event.key]}")()

    def action_why(self) -> None:
        """Say why the highlighted question is asked or not."""
        if self._list.highlighted_id:
            why = WhyScreen(self._interview, self._list.highlighted_id)
            self.app.push_screen(why, self._decided)

    def _decided(self, item: str | None) -> None:
        if item:
            self.dismiss(item)

    def _show(self, letters: str) -> None:
        self._letters = letters
        wanted = folded(letters).split()
        kept = [
            row for row in self._all if not row.section and all(word in folded(row.title) for word in wanted)
        ]
        self._list.show_rows(Row(drawn(row, self.tr, indent=""), row.id) for row in kept)
        self.query_one(".none").display = not kept

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._show(event.value)

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        event.stop()
        if event.value != self._letters:  # Enter may be faster than what was typed before it
            self._show(event.value)
        if self._list.highlighted_id:
            self.dismiss(self._list.highlighted_id)

    @on(OptionList.OptionSelected)
    def _picked(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if event.option.id:
            self.dismiss(event.option.id)
