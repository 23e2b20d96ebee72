"""The summary of a change that touches answers: said under the question, in the way of nothing (R9)."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from persona_tui.interview.impact_words import Summary
from persona_tui.text.language import N_, Translator
from persona_tui.tui.commands.command import Command
from persona_tui.tui.display import PlainLabel, PlainStatic, lines, plain
from persona_tui.tui.interview.commands import NEXT, UNDO, WHY
from persona_tui.tui.keys import key_name

_CONTINUE = N_("Continue")


class _Key(PlainLabel):
    """A key and what it does; a click does it too."""

    DEFAULT_CSS: ClassVar[str] = "_Key { margin-right: 3; &:hover { text-style: underline; } }"

    def __init__(self, command: Command) -> None:
        super().__init__()
        self._command = command

    def name_it(self, label: str, tr: Translator) -> None:
        """Show the key with its label."""
        self.show(plain(f"{key_name(self._command.keys[0], tr, short=True)} {label}", "bold"))

    async def on_click(self, event: events.Click) -> None:
        """Do it."""
        event.stop()
        await self.screen.run_action(self._command.action)


class ImpactPanel(VerticalScroll):
    """A few lines and the keys that answer them; never takes the focus."""

    DEFAULT_CSS: ClassVar[str] = """
    ImpactPanel {
        height: auto; max-height: 11; display: none; padding: 0 1; margin: 0 1;
        border-left: wide $warning; background: $panel; color: $foreground;
        & > Horizontal { height: 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__(can_focus=False)
        self._said = PlainStatic()
        self._undo, self._why, self._go_on = _Key(UNDO), _Key(WHY), _Key(NEXT)

    def compose(self) -> ComposeResult:
        """What changed, then the keys."""
        yield self._said
        with Horizontal():
            yield self._undo
            yield self._why
            yield self._go_on

    def show(self, summary: Summary | None, tr: Translator) -> None:
        """Show a summary; go away when there is none."""
        self.display = summary is not None
        if summary is None:
            return
        self._said.show(lines((plain(summary.title, "bold"), *(plain(line) for line in summary.lines))))
        self._undo.name_it(tr(UNDO.label), tr)
        self._why.name_it(tr(WHY.label), tr)
        self._go_on.name_it(tr(_CONTINUE), tr)
        self.scroll_home(animate=False)
