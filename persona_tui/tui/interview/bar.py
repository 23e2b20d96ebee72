"""How far an interview is: a bar that never recedes, and « 12 faites, reste 4 à 9 » (R21)."""

from __future__ import annotations

from typing import ClassVar

from textual.content import Content
from textual.widget import Widget

from persona_tui.tui.display import joined, plain


class Bar(Widget):
    """Heavy line for what is done, light line for what is left, then the sentence."""

    DEFAULT_CSS: ClassVar[str] = "Bar { height: 1; width: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._sentence = ""

    def show(self, share: float, sentence: str) -> None:
        """Show a share between 0 and 1, and the sentence that says it."""
        self._share, self._sentence = share, sentence
        self.refresh()

    def render(self) -> Content:
        """The bar in what room the sentence leaves."""
        sentence = plain(self._sentence)
        room = self.size.width - sentence.cell_length - 2
        if room < 8:
            return sentence
        done = round(room * min(1.0, max(0.0, self._share)))
        return joined(
            plain("━" * done, "bold $primary"), plain("─" * (room - done), "$text-muted"), "  ", sentence
        )
