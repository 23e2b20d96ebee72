"""An application that speaks one language at a time, and can change it while it runs."""

from __future__ import annotations

import sys
from typing import TypeVar

from rich.console import RenderableType
from rich.text import Text
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode
from textual.notifications import SeverityLevel
from textual.signal import Signal
from textual.worker import WorkerFailed

from persona_tui.text.clean import clean
from persona_tui.text.language import Language, Translator, translator
from persona_tui.tui import crash
from persona_tui.tui.commands import everywhere
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.keys import key_name
from persona_tui.tui.wrapping import keep_joined_words

Result = TypeVar("Result")


class LocalisedApp(App[Result]):
    """What every application of the house has: a language, key names, notices, crash words.

    Tests of one screen make a small application out of this one.
    """

    BINDINGS = bindings(everywhere.COMMANDS)

    def __init__(self, language: Language = "fr") -> None:
        super().__init__()
        keep_joined_words()
        self.tr: Translator = translator(language)
        self.language_changed: Signal[Language] = Signal(self, "language changed")
        """Published after the language changed; screens redraw on it."""

    @property
    def language(self) -> Language:
        """The language of the interface."""
        return self.tr.language

    def speak(self, language: Language) -> None:
        """Change the language; every screen redraws, nothing typed is touched."""
        if language == self.language:
            return
        self.tr = translator(language)
        self.language_changed.publish(language)
        for screen in self.screen_stack:
            screen.refresh_bindings()

    def action_switch_language(self) -> None:
        """French for English, or the other way."""
        self.speak("fr" if self.language == "en" else "en")

    def action_show_help(self) -> None:
        """Say what the screen on top is for, and its keys."""
        from persona_tui.tui.base import LocalisedScreen

        if isinstance(self.screen, LocalisedScreen):
            self.screen.action_show_help()

    def get_key_display(self, binding: Binding) -> str:
        """The key as the footer prints it."""
        return binding.key_display or key_name(binding.key, self.tr, short=True)

    def announce(self, text: str, severity: SeverityLevel = "information") -> None:
        """Show a notice that goes away by itself; the text is shown as it stands.

        Args:
            text: a sentence of the interface, or words of a person.
            severity: how urgent it is.
        """
        self.notify(clean(text), severity=severity, markup=False)

    def _fatal_error(self) -> None:
        # Textual would print a traceback with every local variable, answers among them.
        error = self._exception or sys.exc_info()[1] or RuntimeError()
        if isinstance(error, WorkerFailed):
            error = error.error
        super().panic(Text(crash.sentence(error, self.tr)))

    def panic(self, *renderables: RenderableType) -> None:  # noqa: ARG002 - what they say may quote an answer
        """Stop the application with a sentence, and nothing of what was said."""
        self._fatal_error()

    def action_help_quit(self) -> None:
        """Ctrl+C quits in most programs; here it copies, so say which key quits."""
        quit_key = key_name(everywhere.QUIT.keys[0], self.tr)
        self.announce(self.tr("{key} quits. Nothing you typed is lost.").format(key=quit_key))


def speaking(node: DOMNode) -> Translator:
    """The translator of the application that a widget or a screen lives in.

    Args:
        node: mounted in a `LocalisedApp`; in any other application it gets the default language.
    """
    app = node.app
    return app.tr if isinstance(app, LocalisedApp) else translator("fr")
