"""One line with words at its left and words at its right; the left ones give way."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from persona_tui.tui.display import NOTHING, cut, joined


class Sides(Widget):
    """Two texts on one line."""

    DEFAULT_CSS: ClassVar[str] = "Sides { height: 1; width: 1fr; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._left = NOTHING
        self._right = NOTHING

    def show(self, left: Content, right: Content) -> None:
        """Show these texts."""
        self._left, self._right = left, right
        self.refresh()

    def render(self) -> Content:
        """The left text as far as the right one lets it."""
        room = self.size.width - self._right.cell_length - (2 if self._right else 0)
        if room < 4:
            return cut(self._right, self.size.width)
        return joined(cut(self._left, room), "  " if self._right else "", self._right)
