"""What stands by the question: its probes and its note; under it when narrow, at its right when wide."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from persona_tui.interview.asking import Asking
from persona_tui.text.language import Translator
from persona_tui.tui.display import wording
from persona_tui.tui.interview.note import Note
from persona_tui.tui.interview.probes import Probes
from persona_tui.tui.interview.settled import settled_size


class Aside(Vertical):
    """Probes and note."""

    DEFAULT_CSS: ClassVar[str] = """
    Aside {
        height: auto; max-height: 10; padding: 1 1 0 1; overflow-y: auto;
        & > Probes { margin-bottom: 1; }
    }
    """

    virtual_size = settled_size()

    def __init__(self) -> None:
        super().__init__()
        self.probes = Probes()
        self.note = Note()

    def compose(self) -> ComposeResult:
        """The probes, then the note."""
        yield self.probes
        yield self.note

    def show(self, asking: Asking, tr: Translator) -> None:
        """Show what goes with a question."""
        offered = [(probe.index, wording(probe.wording, asking.fill)) for probe in asking.probes]
        self.probes.show(offered, {probe.index for probe in asking.probes if probe.used}, tr)
        self.note.show(asking.note, tr)
        self.note.field.read_only = asking.read_only is not None
        self.note.display = asking.question.takes_answer
