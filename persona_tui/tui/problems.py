"""What is wrong with a bank, line by line, and how to mend it; read only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from persona_tui.text.language import N_
from persona_tui.tui.choices import Row
from persona_tui.tui.commands.command import Command, bindings
from persona_tui.tui.display import joined, lines, plain
from persona_tui.tui.list_page import ListPage

if TYPE_CHECKING:
    from persona_tui.banks.diagnostics import Diagnostic
    from persona_tui.banks.library import Entry

BACK = Command(
    "problems.leave",
    "leave",
    ("escape", "ctrl+b", "f2"),
    N_("Back"),
    N_("Goes back to the first screen."),
    footer=True,
)
_MARKS = {"error": "!", "warning": "·", "information": "i"}


class ProblemsScreen(ListPage[None]):
    """The diagnostics of one bank, errors first."""

    ABOUT = (
        N_(
            "A bank with errors is not asked to anyone until they are mended; interviews already begun go on "
            "with the bank as it was. Each line says where, what, and how to mend it in any text editor."
        ),
    )
    OWN = (BACK,)
    BINDINGS = bindings(OWN)
    CSS = """
    ProblemsScreen #head { margin: 1 1 0 1; }
    ProblemsScreen Choices { margin-top: 1; }
    """

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self._entry = entry

    def redraw(self) -> None:
        """Say everything in the language of now."""
        found = self._entry.reading.diagnostics
        errors = sum(1 for diagnostic in found if diagnostic.severity == "error")
        if errors:
            words = self.tr.plural(
                "{n} error: this bank cannot be asked yet.",
                "{n} errors: this bank cannot be asked yet.",
                errors,
            )
        elif found:
            words = self.tr("No error: this bank can be asked.")
        else:
            words = self.tr("Nothing to mend in this bank.")
        self.say("head", joined(plain(self._entry.path.name, "bold"), "\n", words.format(n=errors)))
        self.choices.show_rows(self._rows())

    def _rows(self) -> Iterator[Row]:
        order = ("error", "warning", "information")
        found = sorted(self._entry.reading.diagnostics, key=lambda one: (order.index(one.severity), one.span))
        for place, diagnostic in enumerate(found):
            yield Row(lines(self._lines(diagnostic)), id=str(place))

    def _lines(self, diagnostic: Diagnostic) -> Iterator[Content]:
        from persona_tui.banks.messages import remedy, sentence

        where = self.tr("line {line}").format(line=diagnostic.span.line)
        mark = _MARKS[diagnostic.severity]
        yield joined(
            plain(f"{mark} {where}, {diagnostic.code}\u00a0", "bold"), " ", sentence(diagnostic, self.tr)
        )
        if mending := remedy(diagnostic, self.tr):
            yield plain(f"    → {mending}", "$text-muted")

    def action_leave(self) -> None:
        """Go back."""
        self.dismiss(None)
