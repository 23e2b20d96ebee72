"""The probes of a question: a count until they are wanted, then rows to tick as they are used."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message

from persona_tui.text.language import Translator
from persona_tui.tui.answers.rows import Row, Rows
from persona_tui.tui.commands.command import Command
from persona_tui.tui.display import PlainLabel, PlainStatic, plain
from persona_tui.tui.interview.commands import PROBES
from persona_tui.tui.keys import key_name


class Probes(Horizontal):
    """Remarks that whoever leads may make; ticking one never touches the answer."""

    DEFAULT_CSS: ClassVar[str] = """
    Probes {
        height: auto;
        & > .name { width: 12; padding: 0 0 0 2; color: $text-muted; &:ansi { text-style: dim; } }
        & > .count { width: 1fr; }
        & > Rows { display: none; }
        &.-open > Rows { display: block; }
        &.-open > .count { display: none; }
    }
    """

    class Used(Message):
        """A probe was ticked, or unticked."""

        def __init__(self, index: int, used: bool) -> None:
            super().__init__()
            self.index = index
            self.used = used

    def __init__(self) -> None:
        super().__init__()
        self.rows = Rows(lambda _: False)
        self._title = PlainLabel(classes="name")
        self._count = PlainStatic(classes="count")
        self._probes: list[tuple[int, Content]] = []
        self._used: set[int] = set()

    def compose(self) -> ComposeResult:
        """Their name, then the count or the rows."""
        yield self._title
        yield self._count
        yield self.rows

    def show(self, probes: list[tuple[int, Content]], used: set[int], tr: Translator) -> None:
        """Show the probes of a question.

        Args:
            probes: each with its place in the question.
            used: the places of those that were used.
            tr: the interface's language.
        """
        self._probes, self._used = probes, used
        self.display = bool(probes)
        self._title.show(plain(tr("Probes")))
        self._count.show(plain(self._counted(tr)))
        self._redraw(None)

    def toggle(self, open_: bool) -> None:
        """Show the rows, or the count."""
        self.set_class(open_, "-open")

    def take_focus(self) -> None:
        """Open, and put the cursor on the first one that was not used."""
        self.toggle(True)
        places = [place for place, (index, _) in enumerate(self._probes) if index not in self._used]
        self._redraw(places[0] if places else 0)
        self.rows.focus()

    def _counted(self, tr: Translator) -> str:
        offered, used = len(self._probes), len([i for i, _ in self._probes if i in self._used])
        count = str(offered)
        if used:
            count += ", " + tr.plural("{n} used", "{n} used", used).format(n=used)
        return f"{count}   {_key(PROBES, tr)}"

    def _redraw(self, cursor: int | None) -> None:
        rows = [
            Row(f"{number if number <= 9 else ' '} {'☑' if index in self._used else '☐'}", content)
            for number, (index, content) in enumerate(self._probes, 1)
        ]
        self.rows.show(rows, cursor)

    @on(Rows.Picked)
    def _picked(self, event: Rows.Picked) -> None:
        event.stop()
        index, _ = self._probes[event.index]
        used = index not in self._used
        self._used ^= {index}
        self._redraw(event.index)
        self.post_message(self.Used(index, used))

    @on(Rows.Entered)
    def _entered(self, event: Rows.Entered) -> None:
        if event.index is not None:
            self._picked(Rows.Picked(event.rows, event.index))
        event.stop()


def _key(command: Command, tr: Translator) -> str:
    return key_name(command.keys[0], tr, short=True)
