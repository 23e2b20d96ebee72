"""One of a few short choices on one line: « (•) vous   ( ) tu »."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.message import Message
from textual.reactive import var
from textual.widget import Widget

from persona_tui.text.language import N_
from persona_tui.tui.display import joined, plain


class Pick(Widget, can_focus=True):
    """Arrows or Space change the choice, so does a click; the mark is a dot, not a colour."""

    BINDINGS = [  # noqa: RUF012 - as Textual declares it
        Binding("right,down,space,l,j", "pick(1)", N_("Next choice"), show=False),
        Binding("left,up,h,k", "pick(-1)", N_("Previous choice"), show=False),
    ]
    DEFAULT_CSS = """
    Pick { height: auto; width: 1fr; color: $foreground; }
    Pick:focus { background: $surface; text-style: bold underline; }
    """
    chosen: var[int] = var(0)

    class Changed(Message):
        """Another choice was picked."""

        def __init__(self, pick: Pick) -> None:
            super().__init__()
            self.pick = pick

    def __init__(self, chosen: int = 0, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._labels: tuple[str, ...] = ()
        self.set_reactive(Pick.chosen, chosen)

    def show(self, labels: Sequence[str]) -> None:
        """Show these labels, in the language of now; what is chosen stays."""
        self._labels = tuple(labels)
        self.refresh(layout=True)

    def render(self) -> Content:
        """The choices on a line, the chosen one marked."""
        return Content("   ").join(
            joined("(•) " if place == self.chosen else "( ) ", plain(_unbroken(label)))
            for place, label in enumerate(self._labels)
        )

    def watch_chosen(self) -> None:
        """Show it, and say so."""
        self.refresh()
        self.post_message(self.Changed(self))

    def action_pick(self, step: int) -> None:
        """Move the choice."""
        if self._labels:
            self.chosen = (self.chosen + step) % len(self._labels)

    def on_click(self, event: events.Click) -> None:
        """Pick what was clicked on."""
        start = 0
        for place, label in enumerate(self._labels):
            end = start + 4 + len(label)
            if start <= event.x < end:
                self.chosen = place
            start = end + 3


def _unbroken(label: str) -> str:
    return label.replace(" ", "\u00a0")
