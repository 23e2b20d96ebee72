"""The list of names that must not leave the workspace, to be written."""

from __future__ import annotations

from pathlib import Path

from textual import work
from textual.app import ComposeResult
from textual.widgets import Footer

from persona_tui.text.language import N_
from persona_tui.tui.answers.writing import Enter, Writing
from persona_tui.tui.base import LocalisedScreen
from persona_tui.tui.commands import names as commands
from persona_tui.tui.commands.command import bindings
from persona_tui.tui.dialogs import AskScreen, Reply
from persona_tui.tui.display import NOTHING, PlainStatic, joined, plain
from persona_tui.workspace.names import HEADER, NamesError, save_text, sentence, text_of


class NamesScreen(LocalisedScreen[bool]):
    """Hands back whether the list was saved."""

    ABOUT = (
        N_(
            "Names of people, places or groups that would tell who someone is, one a line. A page that "
            "holds one is held back, whatever the accents and the case."
        ),
        N_("The list stays on this machine, for you alone: it is never exported nor shared with the folder."),
    )
    OWN = commands.COMMANDS
    BINDINGS = bindings(commands.COMMANDS)
    CSS = """
    NamesScreen #head { margin: 1 1 0 1; }
    NamesScreen #what { margin: 0 1 1 1; color: $text-muted; }
    NamesScreen Writing { height: 1fr; margin: 0 1; }
    NamesScreen #wrong { margin: 1 1 0 1; height: auto; color: $text-error; }
    """

    def __init__(self, path: Path) -> None:
        """Read nothing yet.

        Args:
            path: the list, as `persona_tui.workspace.folders.names_file` gives it.
        """
        super().__init__()
        self._path = path
        self._kept = ""
        self._refused: NamesError | OSError | None = None

    def compose(self) -> ComposeResult:
        """What it is for, the field, what is wrong, the keys."""
        yield PlainStatic(id="head")
        yield PlainStatic(id="what")
        yield Writing(Enter.NEW_LINE)
        yield PlainStatic(id="wrong")
        yield Footer(show_command_palette=False)

    def on_mount(self) -> None:
        """Show the list as it is written."""
        super().on_mount()
        self.redraw()
        try:
            self._kept = text_of(self._path) or f"{self.tr(HEADER)}\n"
        except NamesError as error:
            self._refuse(error)
        self._field.show(self._kept)
        self._field.focus()

    def redraw(self) -> None:
        """Say what it is for in the language of now; what was typed stays."""
        self.query_one("#head", PlainStatic).show(plain(self.tr("Names to hold back"), "bold"))
        what = self.tr(
            "One name a line: a page that holds one is held back until you say otherwise. The list stays on "
            "this machine, for you alone: {path}"
        )
        self.query_one("#what", PlainStatic).show(plain(what.format(path=self._path)))
        wrong = joined("! ", self._wrong(self._refused)) if self._refused else NOTHING
        self.query_one("#wrong", PlainStatic).show(wrong)

    def _wrong(self, error: NamesError | OSError) -> str:
        if isinstance(error, NamesError):
            return sentence(error.problem, self.tr)
        reason = error.strerror or type(error).__name__
        words = self.tr("{path} could not be saved: {reason}. Nothing was changed.")
        return words.format(path=self._path, reason=reason)

    def _refuse(self, error: NamesError | OSError) -> None:
        self._refused = error
        self.redraw()

    @property
    def _field(self) -> Writing:
        return self.query_one(Writing)

    def action_keep(self) -> None:
        """Save the list, unless it could not be read back."""
        try:
            save_text(self._path, self._field.words)
        except (NamesError, OSError) as error:
            self._refuse(error)
        else:
            self.dismiss(True)

    def action_back(self) -> None:
        """Go back; ask first when something would be lost."""
        if self._field.words == self._kept:
            self.dismiss(False)
        else:
            self._ask()

    @work(exclusive=True, group="asking")
    async def _ask(self) -> None:
        replies = (
            Reply("", self.tr("Stay")),
            Reply("keep", self.tr("Save the list")),
            Reply("lose", self.tr("Leave without saving")),
        )
        reply = await self.app.push_screen_wait(AskScreen(self.tr("The list was changed."), replies))
        if reply == "keep":
            self.action_keep()
        elif reply == "lose":
            self.dismiss(False)
