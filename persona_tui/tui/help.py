"""The help page: what the screen underneath is for, and every key it answers to now."""

from __future__ import annotations

from typing import Any

from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from persona_tui.text.language import N_, Translator
from persona_tui.tui.base import LocalisedModal, LocalisedScreen
from persona_tui.tui.commands import everywhere
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import PlainStatic, plain
from persona_tui.tui.keys import key_name

CLOSE = Command(
    "help.close", "leave", ("escape", "f1", "enter"), N_("Close"), N_("Goes back."), palette=False
)


class HelpScreen(LocalisedModal[None]):
    """What is here and which keys; Escape, Enter or F1 goes back."""

    OWN = (CLOSE,)
    BINDINGS = bindings(OWN)
    CSS = """
    HelpScreen { align: center middle; }
    HelpScreen > VerticalScroll {
        width: 94%; max-width: 90; height: 94%; padding: 1 2; background: $panel; color: $foreground;
    }
    HelpScreen Horizontal { height: auto; }
    HelpScreen .paragraph { margin-bottom: 1; }
    HelpScreen .keys { width: 22; padding: 0 2; color: $text-accent; }
    HelpScreen .what { width: 1fr; }
    """

    def __init__(
        self, about: tuple[str, ...], commands: tuple[Command, ...], field: tuple[tuple[str, str], ...]
    ) -> None:
        super().__init__()
        self._about = about
        self._commands = commands
        self._field = field

    @classmethod
    def of(cls, screen: LocalisedScreen[Any]) -> HelpScreen:
        """The help of a screen, with the keys of the field that has the focus in it."""
        field: dict[str, list[str]] = {}
        for key, active in screen.active_bindings.items():
            if active.node is screen.focused and not active.binding.system:
                field.setdefault(active.binding.description, []).append(key)
        return cls(
            screen.ABOUT, screen.OWN, tuple((",".join(keys), what) for what, keys in field.items() if what)
        )

    def action_show_help(self) -> None:
        """The key that opened it closes it."""
        self.dismiss(None)

    def compose(self) -> ComposeResult:
        """One page that scrolls."""
        with VerticalScroll():
            for paragraph in self._about:
                yield PlainStatic(plain(self.tr(paragraph)), classes="paragraph")
            yield from self._block(self.tr("On this screen"), _rows(self._commands, self.tr))
            yield from self._block(self.tr("Everywhere"), _rows(everywhere.COMMANDS, self.tr))
            yield from self._block(self.tr("In this field"), self._field)
            copying = self.tr("Text selected with the mouse is copied by {key}.")
            yield PlainStatic(plain(copying.format(key=key_name("ctrl+c", self.tr))))

    def _block(self, title: str, rows: tuple[tuple[str, str], ...]) -> ComposeResult:
        if not rows:
            return
        yield PlainStatic(plain(title, "bold"))
        for keys, what in rows:
            names = ", ".join(key_name(key, self.tr) for key in keys.split(","))
            with Horizontal():
                yield PlainStatic(plain(names), classes="keys")
                yield PlainStatic(plain(what), classes="what")


def _rows(commands: tuple[Command, ...], tr: Translator) -> tuple[tuple[str, str], ...]:
    return tuple((",".join(command.keys), tr(command.help)) for command in commands if command.keys)
