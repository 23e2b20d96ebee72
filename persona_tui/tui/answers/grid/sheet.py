"""The drawn grid: it shows its cells, and tells which one was clicked."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import events
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from persona_tui.tui.answers.grid.cells import Spot
from persona_tui.tui.answers.grid.drawing import Drawing
from persona_tui.tui.display import NOTHING

Draw = Callable[[int], Drawing]
"""Draws the grid in so many cells of the terminal."""


class Sheet(Widget):
    """All of a grid but the field that is open over one of its cells."""

    DEFAULT_CSS: ClassVar[str] = "Sheet { height: auto; width: 1fr; }"

    class Clicked(Message):
        """A cell to fill in was clicked."""

        def __init__(self, spot: Spot) -> None:
            super().__init__()
            self.spot = spot

    def __init__(self) -> None:
        super().__init__()
        self._draw: Draw = lambda _: Drawing()
        self._width = 0
        """That of the drawing."""
        self.drawing = Drawing()

    def show(self, draw: Draw) -> None:
        """Show the grid as it stands now."""
        self._draw, self._width = draw, self.size.width
        before = len(self.drawing.lines)
        self.drawing = draw(self._width)
        self.refresh(layout=len(self.drawing.lines) != before)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002
        """As many lines as the grid takes at this width."""
        drawing = self.drawing if width == self._width else self._draw(width)
        return len(drawing.lines)

    def render(self) -> Content:
        """The grid."""
        return Content("\n").join(self.drawing.lines) if self.drawing.lines else NOTHING

    def on_click(self, event: events.Click) -> None:
        """Tell which cell is under the mouse."""
        for spot, place in self.drawing.places.items():
            if place.contains(event.x, event.y):
                event.stop()
                self.post_message(self.Clicked(spot))
                return
