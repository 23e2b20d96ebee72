"""A short list over the preview: documents, licences, formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from persona_tui.text.language import N_, Translator
from persona_tui.tui.choices import Row
from persona_tui.tui.listing import ListingScreen


class OneOfScreen(ListingScreen[str]):
    """Hands back the id of the row that was picked; Escape leaves what was chosen before."""

    PICKS = N_("Choose")

    def __init__(self, drawn: Callable[[Translator], Iterator[Row]], now: str) -> None:
        """Prepare the list.

        Args:
            drawn: its rows in a language.
            now: the id of the row that is chosen now.
        """
        super().__init__()
        self._drawn = drawn
        self._now = now

    def redraw(self) -> None:
        """Show the rows, the one that is chosen now highlighted."""
        super().redraw()
        self._list.highlight(self._now)

    def rows(self) -> Iterator[Row]:
        """The rows, in the language of now."""
        return self._drawn(self.tr)

    def meant(self, row_id: str) -> str:
        """The row itself."""
        return row_id
